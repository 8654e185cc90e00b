import type {YamlPath} from '../base/places.ts';
import type {KnownBlock} from '../model/generated/sheet.ts';
import {type Line, toPart, toWords} from '../model/part.ts';
import type {Block} from '../model/sheet.ts';
import {sayNothing} from './make-grid.ts';
import {runQueries} from './run-queries.ts';
import type {SheetContext} from './sheet-context.ts';
import {sourceLine} from './source-line.ts';
import {wordSentences} from './word-claims.ts';
import {wordSilence} from './word-silence.ts';

/** What is known, and what is not: what the articles leave open, and what they are silent about. */
export function makeKnown(own: KnownBlock, context: SheetContext, path: YamlPath): Block {
  const {wording} = context;
  const {silent = []} = own;
  const sentencesOf = (side: 'known' | 'unknown') =>
    runQueries(own[side] ?? [], context, [...path, side]).flatMap((s, i) =>
      wordSentences(s, context, [...path, side, i]),
    );
  const unknown = [...sentencesOf('unknown'), ...wordSilence(silent, context, [...path, 'silent'])];
  const half = ({heading, icon = '', note = ''}: typeof wording.known, lines: readonly Line[]) => ({
    ...{icon, heading: toWords('heading', heading), sources: sourceLine(lines, context), note: toWords('note', note)},
    sentences: lines.map((line) => toPart('sentence', line)),
  });
  return {
    type: 'known',
    halves: [
      half(wording.known, sentencesOf('known')),
      half(wording.unknown, unknown.length > 0 ? unknown : [sayNothing(wording.unanswered)]),
    ],
  };
}
