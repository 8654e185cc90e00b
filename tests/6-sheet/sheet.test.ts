/** What each block prints, and what it reports: cases stand in sheet.yaml, definition and claims beside the lines. */
import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {parse} from 'yaml';
import {printedParts} from '../../src/6-sheet/printed-texts.ts';
import type {Conflict} from '../../src/model/generated/dataset.ts';
import {claim, conflict, sheetOf} from './sample.ts';

type Case = {
  name: string;
  block: Parameters<typeof sheetOf>[0];
  claims: string[];
  disputed?: Conflict['class'];
  codes?: string[];
  prints: string[];
};

const cases = parse(readFileSync(new URL('sheet.yaml', import.meta.url), 'utf8')) as Case[];

test.for(cases)('$name', ({block, claims, disputed, codes = [], prints}) => {
  const own = claims.map((line) => claim(line));
  const {value, diagnostics} = sheetOf(block, own, disputed ? [conflict(own, {class: disputed})] : []);
  expect([...new Set(diagnostics.map((d) => d.code))]).toEqual(codes);
  expect(linesOf(value)).toEqual(prints);
});

/** The lines of the one block, each with the marks and pictures behind it. */
function linesOf(sheet: Parameters<typeof printedParts>[0]): string[] {
  const parts = printedParts(sheet).filter(({type}) => type !== 'head' && type !== 'footer');
  const lines: string[] = [];
  for (const {kind, text} of parts.flatMap(({texts}) => texts)) {
    if (kind === 'mark' && lines.length > 0) lines.push(`${lines.pop()} [${text}]`);
    else lines.push(text);
  }
  return lines;
}
