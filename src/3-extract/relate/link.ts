import type {Language} from '../../model/generated/language.ts';
import type {Relation} from '../../model/generated/relations.ts';
import type {Thing} from '../reading.ts';
import type {Candidate} from '../resolve.ts';
import type {Span} from '../span.ts';

export type TriggerDefinition = Language['triggers'][number];

/** A relation that a sentence states: which things carry it, and by which trigger. */
export type Link = {
  relation: string;
  subject: string;
  object: string;
  /** Where it stands in the tokens; the subject's is null where it comes from the text around. */
  subjectSpan: Span | null;
  trigger: Span;
  objectSpan: Span;
  definition: TriggerDefinition;
  /** There is too little of the subject. */
  short: boolean;
  /** Number of the trigger whose statement this one goes on with ("…, leading to …"), or null. */
  continues: number | null;
  triggerNumber: number;
  /** The names of what found its two sides (directions.ts) and its subject (subjects.ts). */
  direction: string;
  strategy: string;
};

/** What one trigger states; its links are all of one relation, and none where it states nothing. */
export type Related = {
  links: Link[];
  subjects: Candidate[];
  subjectSpan: Span | null;
  objects: Thing[];
  relation: Relation | null;
};

export const nothing: Related = {links: [], subjects: [], subjectSpan: null, objects: [], relation: null};
