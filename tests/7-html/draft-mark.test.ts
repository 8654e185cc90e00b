/** The mark of a draft in the margins of its pages. */
import {describe, expect, test} from 'vitest';
import {makeSheet} from '../../src/6-sheet/make-sheet.ts';
import {renderEdition} from '../../src/7-html/render-edition.ts';
import type {PaperSize, PrintSize} from '../../src/model/sheet.ts';
import {indexTopic} from '../../src/model/topic-index.ts';
import {claims, css, dataset, input, templates} from '../6-sheet/sample.ts';

const sheetOf = (isDraft: boolean) => {
  const made = {...dataset(claims), ...(isDraft ? {draft: true as const} : {})};
  return makeSheet(input({index: indexTopic(made, 'skin')})).value;
};
const pageRule = (isDraft: boolean, size: PaperSize, print: PrintSize) => {
  const html = renderEdition({sheet: sheetOf(isDraft), size, print}, templates, {css, fonts: [], logo: null});
  return /@page\{[^\n]*/.exec(html)?.[0] ?? '';
};
const marginsOf = (rule: string) =>
  [...(/margin:([^;]+)/.exec(rule)?.[1] ?? '').matchAll(/([\d.]+)mm/g)].map(([, mm]) => Number(mm));

describe.each([
  ['a4', 'standard'],
  ['letter', 'standard'],
  ['a4', 'large'],
  ['letter', 'large'],
] as const)('on %s in %s print', (size, print) => {
  test('a draft has its mark above every page, as an artefact of the margin, and other sheets have none', () => {
    expect(pageRule(true, size, print)).toMatch(
      /@top-center\{content:"Draft\\3a {2}not accepted by anyone";font:700 1[28]pt/,
    );
    expect(pageRule(false, size, print)).not.toContain('@top-center');
  });

  test('the mark has room outside of what printers leave white', () => {
    const [top = 0] = marginsOf(pageRule(true, size, print));
    expect(top - 5).toBeGreaterThanOrEqual((print === 'large' ? 18 : 12) * 0.353 + 1.2);
  });
});

test('in standard print the sides of a draft are as high as they will be', () => {
  const heightOf = (isDraft: boolean) => {
    const [top = 0, , bottom = 0] = marginsOf(pageRule(isDraft, 'a4', 'standard'));
    return top + bottom;
  };
  expect(heightOf(true)).toBe(heightOf(false));
});
