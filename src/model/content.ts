import type {YamlPath} from '../base/places.ts';
import type {Place} from '../diagnostics.ts';
import type {Article} from './article.ts';
import type {Annotations} from './generated/annotations.ts';
import type {Clinic} from './generated/clinic.ts';
import type {Decisions} from './generated/decisions.ts';
import type {KeptProposal} from './generated/kept-proposal.ts';
import type {Relation} from './generated/relations.ts';
import type {Release} from './generated/release.ts';
import type {Sheet as SheetDefinition} from './generated/sheet.ts';
import type {Topic} from './generated/topic.ts';
import type {Vocabulary} from './generated/vocabulary.ts';
import type {Illustration} from './illustration.ts';

/** A YAML value that fits its schema, and where each part of it stands. */
export type YamlValue<T> = {value: T; placeOf: (path: YamlPath) => Place};

export type PlacedProposal = {value: KeptProposal; place: Place};

/** Everything of one topic's folder. */
export type TopicContent = {
  topic: Topic;
  /** In which its sheets are written, and its claims worded: that of topic.yaml, or of its articles. */
  language: string;
  vocabulary: Vocabulary;
  relations: readonly Relation[];
  articles: Article[];
  decisions: YamlValue<Decisions> | null;
  /** What people have accepted, corrected, added and rejected. */
  annotations: YamlValue<Annotations> | null;
  /** What other programs propose, each with the line of proposals.jsonl where it stands. */
  proposals: readonly PlacedProposal[];
  /** The files of figures/ by their paths below the topic's folder; null for one that cannot be printed. */
  illustrations: ReadonlyMap<string, Illustration | null>;
  sheets: {file: string; definition: YamlValue<SheetDefinition>}[];
  /** Where each part of topic.yaml and of vocabulary.yaml stands. */
  places: {topic: (path: YamlPath) => Place; vocabulary: (path: YamlPath) => Place};
};

/** `placeInClinic` says where each part of clinic.yaml stands; `releases` are the records of the sheets that were handed out. */
export type Content = {
  clinic: Clinic | null;
  placeInClinic: (path: YamlPath) => Place;
  topics: TopicContent[];
  releases: Release[];
};
