import {fillPattern} from '../base/fill-pattern.ts';
import {type Line, type Part, toWords} from '../model/part.ts';
import type {SheetContext} from './sheet-context.ts';
import {sourceMarks} from './source-marks.ts';

/**
 * The line that names the articles behind a block as a whole, 'Sources 1, 3–5': all that stand behind any of its lines. ''
 * on a sheet for clinicians, whose statements carry their own, where clinic.yaml wants none, and where nothing is claimed.
 */
export function sourceLine(
  lines: readonly Pick<Line, 'sources'>[],
  {clinic, definition, wording}: Pick<SheetContext, 'clinic' | 'definition' | 'wording'>,
): Part {
  const sources = [...new Set(lines.flatMap((line) => line.sources))].sort((a, b) => a - b);
  const isAtBlock = definition.for !== 'clinician' && clinic.sheets.sourceMarks !== false;
  if (!isAtBlock || sources.length === 0) return noSourceLine;
  const words = wording['source-line'];
  return toWords(
    'sources',
    fillPattern(words[sources.length === 1 ? 'one' : 'several'], {numbers: sourceMarks(sources)}),
  );
}

export const noSourceLine: Part = toWords('sources', '');
