import {expect, test} from 'vitest';
import {makeSheet} from '../../src/6-sheet/make-sheet.ts';
import {documentHead} from '../../src/7-html/document-head.ts';
import type {Edition} from '../../src/model/edition.ts';
import {css, input} from '../6-sheet/sample.ts';

const {value: sheet} = makeSheet(input());
const head = documentHead({sheet, size: 'a4', print: 'standard'} satisfies Edition, {css, fonts: [], logo: null});

test('the policy lets nothing in but styles, pictures and fonts that stand in the document', () => {
  const [, policy = ''] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(head) ?? [];
  const sources = Object.fromEntries(policy.split(/; */).map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]));
  expect(sources).toEqual({
    'default-src': ["'none'"],
    'style-src': ["'unsafe-inline'"],
    'img-src': ['data:'],
    'font-src': ['data:'],
  });
});

test('it stands before all that could load something', () => {
  expect(head.indexOf('Content-Security-Policy')).toBeLessThan(head.search(/<(?:style|link|script|img)\b/));
});
