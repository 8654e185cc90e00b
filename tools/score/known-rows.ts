import {type Gold, tripleOf} from '../corpus/gold.ts';
import type {KnownRow, Wanted} from './effort.ts';
import {type Line, numberOf} from './line.ts';
import {makeRows} from './rows.ts';

/**
 * The rows of a topic's lines as an editor sees them who knows the gold. An end is right where the gold has it in the same
 * text, as the scorer counts; with `isStrict` only in the same line. What the gold leaves open is right where it was marked.
 */
export function knownRows(lines: readonly Line[], gold: Gold, isStrict = false): KnownRow[] {
  return gold.texts.flatMap((own, text) => {
    const places = Map.groupBy(own.marked, tripleOf);
    const said = lines.filter((l) => numberOf(l.source) === own.number);
    const byUnit = new Map(said.map((l) => [l.unit, l]));
    return makeRows(said).map((row): KnownRow => {
      const {line = 0, sentence = ''} = byUnit.get(row.unit) ?? {};
      return {
        ...{...row, text, line, sentence},
        ends: row.ends.map((end) => {
          const triple = gold.countsAs(own, {...end, relation: row.relation});
          const isRight = (places.get(triple) ?? []).some((g) => !isStrict || g.line === line);
          return {...end, isRight, gives: isRight && own.core.has(triple) ? `${own.number} ${triple}` : null};
        }),
      };
    });
  });
}

/** What the editor looks for: the scored triples of each text. */
export const wantedOf = (gold: Gold): Wanted[] =>
  gold.texts.flatMap(({number, core}, text) =>
    [...core].map(([triple, marked]) => ({triple: `${number} ${triple}`, text, places: marked})),
  );
