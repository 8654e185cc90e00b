import {existsSync, globSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {reportImport} from '../../src/import/report.ts';
import {countWords} from '../../src/import/words.ts';
import {importFile, importPage} from './import-case.ts';

const folder = fileURLToPath(new URL('fixtures/', import.meta.url));
const update = process.env.UPDATE === '1';

/** Compares with the expected file; `UPDATE=1 npx vitest run tests/import` writes it anew. */
function expectFile(path: string, text: string): void {
  if (update || !existsSync(path)) writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, 'utf8'));
}

describe.each(globSync('*/source.*', {cwd: folder}).sort())('%s', (name) => {
  const path = join(folder, name);
  const expected = (file: string) => join(folder, dirname(name), file);

  it('becomes the expected article and report', async () => {
    const {value, diagnostics} = await importFile(path);
    if (!value) throw new Error(JSON.stringify(diagnostics));
    expectFile(expected('expected.md'), value.article);
    const said = diagnostics.map((d) => `${d.severity} at line ${d.place.line}: ${d.message}`);
    expectFile(expected('expected-report.txt'), `${[...reportImport(value), ...said].join('\n')}\n`);
  });

  it('keeps every word in the article or in the list of what was dropped', async () => {
    const {text, value} = await importFile(path);
    if (!value) throw new Error('no article');
    const body = value.article.slice(value.article.indexOf('\n---\n') + 5);
    const kept = countWords([body, ...value.dropped.map((d) => d.text)].join('\n'));
    const words = name.endsWith('.txt') ? countWords(text) : countWords(visibleWords(text));
    const lost = [...words].filter(([word, n]) => (kept.get(word) ?? 0) < n);
    expect(lost).toEqual([]);
  });
});

/** Words of a page, found in another way than by the import: tags and programs cut out, references resolved. */
function visibleWords(page: string): string {
  return page
    .replace(/<!--.*?-->|<!doctype[^>]*>|<(script|style)\b.*?<\/\1>/gis, ' ')
    .replace(/<sup>1<\/sup>/g, '¹')
    .replace(/<\/?[a-z][^>]*>/gi, (tag) => (/^<\/?(a|em|strong|sup)\b/.test(tag) ? '' : ' '))
    .replace(/&(amp|nbsp|#215);/g, ' ')
    .replace(/[:=-]{3,}/g, ' ');
}

it('finds again each line of the source', () => {
  const text = 'A Title Line\n\nFirst words here are these.\n\n  • One\n  • Two\n\nLast words here are those.\n';
  const {value} = importPage(text);
  const lines = value?.article.split('\n') ?? [];
  const sourceLineOf = (words: string) => value?.sourceLines[lines.findIndex((l) => l.includes(words))];
  expect(['# A Title', 'First words', 'One', 'Two', 'Last words'].map((w) => [w, sourceLineOf(w)])).toEqual([
    ['# A Title', 1],
    ['First words', 3],
    ['One', 5],
    ['Two', 6],
    ['Last words', 8],
  ]);
});
