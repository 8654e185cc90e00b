import {type Anchor, anchorHash} from '../model/anchor.ts';
import type {Annotation} from '../model/generated/annotations.ts';
import type {Schemas} from '../model/schemas.ts';
import {hiding} from './check-decision.ts';
import type {Row} from './rows.ts';
import type {Said} from './stated.ts';

/** Who says it, and on which day. */
export type Signature = {by: string; on: string};

/** What is said of one sentence of an article. */
export type SentenceVerdict = {topic: string; article: string; anchor: Anchor; said: Said};

/** The entry that says it in annotations.yaml. */
export function toAnnotation({article, anchor, said}: SentenceVerdict, {by, on}: Signature): Annotation {
  const {quote, under, after} = anchor;
  const {why, ...lists} = said;
  return {
    article,
    quote,
    ...(under.length > 0 ? {under} : {}),
    ...(after === null ? {} : {after}),
    sentence: anchorHash(anchor),
    ...lists,
    by,
    on,
    ...(why === undefined ? {} : {why}),
  };
}

/** A row confirmed: what is ticked is accepted, all else of it rejected. `whole`: nothing else is said in the sentence. */
export function confirmRow(row: Row, ticked: (tick: Row['ticks'][number]) => boolean, whole = false): SentenceVerdict {
  const accepted = row.ticks.filter(ticked);
  const kept = new Set(accepted.map(({says}) => says));
  const rejected = [...new Set(row.ticks.map(({says}) => says))].filter((says) => !kept.has(says));
  const {topic, article, anchor} = row;
  const said: Said = {
    ...(accepted.length > 0 ? {accept: accepted.map(({stated}) => stated)} : {}),
    ...(rejected.length > 0 && !whole ? {reject: rejected} : {}),
    ...(whole ? {whole: true as const} : {}),
  };
  return {topic, article, anchor, said};
}

/** What is wrong with an entry, in words: what its schema says, and characters that are not seen. */
export function faultsOf(annotation: Annotation, schemas: Schemas): string[] {
  const unseen = (['by', 'why'] as const).filter((field) => hiding.test(annotation[field] ?? 'none'));
  const error = schemas.firstErrorOf('annotations', {annotations: [annotation]});
  return [
    ...unseen.map((field) => `Found a control character or one that is not seen in '${field}', expected plain text.`),
    ...(error ? [`Found a value of '${error.instancePath.split('/').slice(3).join(' ')}' that ${error.message}.`] : []),
  ];
}
