import {fillPattern} from '../base/fill-pattern.ts';
import {must} from '../base/must.ts';
import type {YamlPath} from '../base/places.ts';
import {sheetOptions} from '../diagnostics/sheet-options.ts';
import type {OptionsBlock, OptionsCell} from '../model/generated/sheet.ts';
import {type Line, type Part, toPart, toWords} from '../model/part.ts';
import type {Block, Headed, OptionsRow} from '../model/sheet.ts';
import {noEmblem} from './emblem.ts';
import {sayNothing} from './make-grid.ts';
import {runQueries} from './run-queries.ts';
import type {SheetContext} from './sheet-context.ts';
import {sourceMarks} from './source-marks.ts';
import {wordSentences} from './word-claims.ts';
import {isSilent} from './word-silence.ts';

/**
 * A table of choices for a decision aid (IPDAS): the options side by side under their letters, each row asking the same of
 * all of them. Cells hold whole sentences. Each answers its question: by claims, by what the definition says that the
 * option means, or by saying that no article answers it.
 */
export function makeOptions(own: OptionsBlock, words: Headed, context: SheetContext, path: YamlPath): Block {
  const rows = own.rows.map((row, i): OptionsRow => {
    const at = [...path, 'rows', i, 'cells'];
    const {heading, about} = row;
    if (row.cells.length !== own.options.length) {
      const facts = {heading, cells: row.cells.length, options: own.options.length};
      context.diagnostics.push(sheetOptions.cells(context.placeOf(at), facts));
    }
    const cells = own.options.map((option, j) => {
      const means = about === 'what' && option.means ? [toPart('given', sayNothing(option.means), option.heading)] : [];
      const lines = answer(row.cells[j] ?? {}, about, context, [...at, j]);
      if (means.length + lines.length === 0 && row.cells[j])
        context.diagnostics.push(sheetOptions.empty(context.placeOf([...at, j]), {heading, option: option.heading}));
      // The sources of all answers stand beside the question.
      return {items: [...means, ...lines.map((line) => toPart('cell', {...line, mark: ''}, option.heading))]};
    });
    const mark = markOf(
      cells.flatMap(({items}) => items),
      context,
    );
    return {about, emblem: noEmblem, heading: {...toWords('head', heading), mark}, cells};
  });
  const {letters} = context.wording.options;
  const columns = own.options.map(({heading}, i) => ({
    letter: toWords('label', must(letters[i], 'there is a letter for each option')),
    heading: toWords('head', heading),
  }));
  return {type: 'options', ...words, columns, rows, notes: notesOn(rows, context)};
}

/** What a cell says: sentences of its claims, or that no article answers. */
function answer(
  {select = [], silent = [], limit = mostInACell}: OptionsCell,
  about: OptionsRow['about'],
  context: SheetContext,
  path: YamlPath,
): Line[] {
  const selected = runQueries(select, context, [...path, 'select'], {limit});
  const lines = selected.flatMap((s, k) => wordSentences(s, context, [...path, 'select', k])).slice(0, limit);
  const isOpen = silent.length > 0 && silent.every((query, i) => isSilent(query, context, [...path, 'silent', i]));
  return isOpen ? [...lines, sayNothing(context.wording.options.silent[about])] : lines;
}

const mostInACell = 3;

/** 'Sources 1, 2, 4', or '' where marks are switched off. */
function markOf(items: readonly Part[], {clinic, wording}: SheetContext): string {
  const numbers = [...new Set(items.flatMap(({sources}) => sources))].sort((a, b) => a - b);
  if (clinic.sheets.sourceMarks === false || numbers.length === 0) return '';
  return fillPattern(wording.options.sources, {articles: sourceMarks(numbers)});
}

/** Why a reader finds no figures in the table, and why a question is left open. */
function notesOn(rows: readonly OptionsRow[], {index, wording}: SheetContext): Part[] {
  const items = rows.flatMap(({cells}) => cells.flatMap((cell) => cell.items));
  const printed = new Set(items.flatMap(({claims}) => claims));
  const quotes = [...index.claims.values()]
    .flat()
    .flatMap(({id, statements}) => (printed.has(id) ? statements.map(({target}) => target.exact) : []));
  const silences = Object.values(wording.options.silent);
  return [
    ...(quotes.some((quote) => figure.test(quote)) ? [] : [wording.options['no-figures']]),
    ...(items.some(({text}) => silences.includes(text)) ? [wording.options.unanswered] : []),
  ].map((text) => toWords('note', text));
}

/** A figure of its own, and not one of a name such as B12. */
const figure = /(?<![\p{L}\p{N}-])\p{N}/u;
