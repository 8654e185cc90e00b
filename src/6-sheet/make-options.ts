import type {YamlPath} from '../base/places.ts';
import {sheetOptions} from '../diagnostics/sheet-options.ts';
import type {OptionsBlock} from '../model/generated/sheet.ts';
import {toPart, toWords} from '../model/part.ts';
import type {Block, GridRow, Headed} from '../model/sheet.ts';
import {checkIcon} from './check-icon.ts';
import {noEmblem} from './emblem.ts';
import {sayNothing} from './make-grid.ts';
import {runQueries} from './run-queries.ts';
import type {SheetContext} from './sheet-context.ts';
import {wordSentences} from './word-claims.ts';

/**
 * A table of choices for a decision aid (IPDAS): the options side by side, each row asking the same of all of them.
 * Cells hold whole sentences; one without claims says that the reader may ask.
 */
export function makeOptions(own: OptionsBlock, words: Headed, context: SheetContext, path: YamlPath): Block {
  for (const [i, {icon}] of own.options.entries()) if (icon) checkIcon(icon, context, [...path, 'options', i, 'icon']);
  const rows = own.rows.map((row, i): GridRow => {
    const at = [...path, 'rows', i, 'cells'];
    if (row.cells.length !== own.options.length) {
      const facts = {heading: row.heading, cells: row.cells.length, options: own.options.length};
      context.diagnostics.push(sheetOptions(context.placeOf(at), facts));
    }
    const cells = own.options.map((option, j) => {
      const means =
        row.about === 'what' && option.means ? [toPart('given', sayNothing(option.means), option.heading)] : [];
      const {select = [], limit = mostInACell} = row.cells[j] ?? {};
      const selected = runQueries(select, context, [...at, j, 'select'], {limit});
      const lines = selected.flatMap((s, k) => wordSentences(s, context, [...at, j, 'select', k])).slice(0, limit);
      const isSilent = means.length + lines.length === 0;
      const said = isSilent ? [sayNothing(context.wording['ask-us-sentence'])] : lines;
      return {items: [...means, ...said.map((line) => toPart('cell', line, option.heading))]};
    });
    return {about: row.about, emblem: noEmblem, heading: toWords('head', row.heading), cells};
  });
  const columns = own.options.map(({heading, icon = ''}) => ({
    emblem: {...noEmblem, icon},
    heading: toWords('head', heading),
  }));
  return {type: 'grid', use: 'options', layout: 'list', ...words, corner: toWords('head', ''), columns, rows};
}

const mostInACell = 3;
