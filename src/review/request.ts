import {must} from '../base/must.ts';
import {present} from '../base/present.ts';
import {anchorHash, anchorOf, sentenceBefore} from '../model/anchor.ts';
import type {Article} from '../model/article.ts';
import type {TopicContent} from '../model/content.ts';
import type {Relation} from '../model/generated/relations.ts';
import {mayBeRead} from '../model/may-be-read.ts';
import type {Knowledge} from '../model/program.ts';

/** What another program needs to propose the statements of an article. */
export type ProposalRequest = {
  article: {id: string; topic: string; title: string; language: string; scope: string};
  guideline: readonly string[];
  /** `under` is what a sentence is read with, the nearest last; `after` the sentence before it. */
  sentences: {id: string; text: string; line: number; under: string[]; after?: string}[];
  kinds: Record<string, string>;
  vocabulary: {id: string; kind: string; label: string; synonyms: string[]; broader: string[]}[];
  relations: {id: string; means: string; subject: RequestedEnd; object: RequestedEnd}[];
  /** JSON Schema of one line of the answer. */
  schema: unknown;
};

/** The kinds of entity that may stand there, or the one id that always does. */
type RequestedEnd = {kinds: string[]} | {id: string};

/** The request for an article of a topic, in the words of its language. Units whose form states nothing are left out. */
export function makeRequest(
  {frontMatter: {id, title, language}, units}: Article,
  {topic, vocabulary, relations, language: topicLanguage}: TopicContent,
  {reviewWords, schemas}: Pick<Knowledge, 'reviewWords' | 'schemas'>,
): ProposalRequest {
  const words = reviewWords.get(language) ?? reviewWords.get(topicLanguage);
  return {
    article: {id, topic: topic.id, title, language, scope: topic.scope},
    guideline: must(words, 'a language that is known has words for editors').guideline,
    sentences: units.flatMap((unit, i) => {
      if (!mayBeRead(unit) || unit.plain.text.trim() === '') return [];
      const before = sentenceBefore(units, i);
      const anchor = anchorOf(unit, null);
      const after = before && anchorOf(unit, before).after;
      return [
        {
          ...{id: anchorHash(anchor), text: anchor.quote, line: unit.line, under: anchor.under},
          ...(after === null ? {} : {after}),
        },
      ];
    }),
    kinds: Object.fromEntries(Object.entries(topic.kinds).flatMap(([kind, means]) => (means ? [[kind, means]] : []))),
    vocabulary: vocabulary.entities.map(({id, kind, label, synonyms = [], broader = []}) => ({
      ...{id, kind, label, synonyms: [...synonyms], broader: [...broader]},
    })),
    relations: relations.map((r) => ({
      ...{id: r.id, means: r.means, subject: endOf(r.subject, vocabulary), object: endOf(r.object, vocabulary)},
    })),
    schema: schemas.written('proposal.schema.json'),
  };
}

/** An end that is exchanged for what a key of the vocabulary names is one of those ids. */
function endOf(
  {fixed, via, kinds, proposed = []}: Relation['subject'],
  {entities}: TopicContent['vocabulary'],
): RequestedEnd {
  if (fixed !== undefined) return {id: fixed};
  const own: string[] = [...new Set([...kinds, ...proposed])];
  if (via === undefined) return {kinds: own};
  const kindOf = new Map<string, string>(entities.map((e) => [e.id, e.kind]));
  const meant = entities.filter((e) => own.includes(e.kind)).map((e) => e[via]);
  return {kinds: [...new Set(present(present(meant).map((id) => kindOf.get(id))))].sort()};
}
