import {must} from '../../base/must.ts';
import type {Dataset} from '../../model/generated/dataset.ts';
import {isPassage, type Line, type Part} from '../../model/part.ts';

/** Where words stand that a sheet prints as they are: the passage, its place, its exact words, and who has accepted it. */
export type TracedPassage = {id: string; file: string; line: number; quote: string; accepted: string | null};

/** The passage behind a printed part; null where it is none. */
export function passageOf(part: Line | null, topic: string, {articles, passages = []}: Dataset): TracedPassage | null {
  if (part === null || !('role' in part) || !isPassage(part as Part)) return null;
  const {passage: id, unit} = part as Part & {passage: string; unit: number};
  const passage = must(
    passages.find((own) => own.topic === topic && own.id === id),
    'what a sheet prints of a passage is in the dataset',
  );
  const {line, quote} = must(passage.units[unit], 'a part is one of the units of its passage');
  const {file} = must(
    articles.find((a) => a.topic === topic && a.id === passage.article),
    'a passage is of an article of the dataset',
  );
  const {accepted} = passage;
  return {
    id,
    file,
    line,
    quote: quote.replace(/\s+/g, ' '),
    accepted: accepted ? `${accepted.by} on ${accepted.on}` : null,
  };
}

/** 'eyes/articles/using-eye-drops.md:20  “Wash your hands.”  accepted by An Editor on 2026-11-27'. */
export const describePassageOf = ({id, file, line, quote, accepted}: TracedPassage): string =>
  `${id}  ${file}:${line}  “${quote}”  accepted by ${accepted ?? 'nobody'}`;
