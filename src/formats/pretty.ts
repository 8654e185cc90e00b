import {visible} from '../base/visible.ts';
import type {Diagnostic, Place} from '../diagnostics.ts';
import {excerptOf} from './excerpt.ts';
import {printPlace, type Report} from './report.ts';

/** Gives a text a style; who prints it says how, or leaves it as it is. */
export type Paint = (style: 'bold' | 'dim' | 'red' | 'yellow', text: string) => string;

/**
 * Problems for a person: place, severity, message and code, the line of the file with the place marked, the other place
 * with its line, and what to do. `width` is that of the terminal, in columns.
 */
export function pretty(report: Pick<Report, 'diagnostics' | 'linesOf'>, paint: Paint, width: number): string {
  return report.diagnostics.map((d) => printOne(d, report, paint, width)).join('\n');
}

function printOne(d: Diagnostic, {linesOf}: Pick<Report, 'linesOf'>, paint: Paint, width: number): string {
  const colour = d.severity === 'error' ? 'red' : 'yellow';
  const show = (place: Place, indent: string) =>
    printExcerpt(place, linesOf(place.file), {indent, colour, paint, width});
  const where = paint('bold', visible(printPlace(d.place)));
  const lines = [
    `${where}  ${paint(colour, d.severity)}  ${visible(d.message)}  ${paint('dim', d.code)}`,
    ...show(d.place, '    '),
  ];
  if (d.related) {
    lines.push(`    ${visible(printPlace(d.related.place))}  ${visible(d.related.message)}`);
    lines.push(...show(d.related.place, '        '));
  }
  if (d.hint) lines.push(`    → ${visible(d.hint)}`);
  return lines.join('\n');
}

type Look = {indent: string; colour: 'red' | 'yellow'; paint: Paint; width: number};

/** The line with its number, and the marks under it; nothing where the line is not known, or has nothing to see. */
function printExcerpt(place: Place, source: readonly string[] | null, {indent, colour, paint, width}: Look): string[] {
  const line = place.line === undefined ? undefined : source?.[place.line - 1];
  if (line === undefined || line.trim() === '') return [];
  const number = String(place.line);
  const from = (place.column ?? 1) - 1;
  // One column is left for a mark behind the end of the line.
  const room = Math.max(20, width - indent.length - number.length - ' | '.length - 1);
  const {text, before, marked} = excerptOf(line, from, endOf(place, line, from), room);
  const gutter = (label: string) => paint('dim', `${indent}${label} |`);
  return [
    `${gutter(number)} ${text}`,
    ...(place.column === undefined
      ? []
      : [`${gutter(' '.repeat(number.length))} ${' '.repeat(before)}${paint(colour, '^'.repeat(marked))}`]),
  ];
}

/** Where the marks end: one character where nothing is said, the end of the line where the place goes on behind it. */
function endOf({line, endLine, endColumn}: Place, text: string, from: number): number {
  if (line !== undefined && endLine !== undefined && endLine > line) return text.length;
  return endColumn === undefined ? from + 1 : Math.max(from + 1, endColumn - 1);
}
