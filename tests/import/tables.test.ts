import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {expect, it} from 'vitest';
import {importPage} from './import-case.ts';

const text = readFileSync(fileURLToPath(new URL('tables.md', import.meta.url)), 'utf8');
const tables = text.split(/\n\s*\n/).flatMap((chunk) => {
  const lines = chunk.trim().split('\n');
  if (!lines[0]?.startsWith('|')) return [];
  return [
    lines
      .filter((l) => !/^\|[-|]+$/.test(l))
      .map((l) =>
        l
          .slice(1, -1)
          .split('|')
          .map((c) => c.trim()),
      ),
  ];
});

/** The cells of the one table of an article, or null. */
function tableOf(article: string): string[][] | null {
  const lines = article.split('\n').filter((l) => l.startsWith('|') && !/^[| -]+$/.test(l));
  return lines.length === 0
    ? null
    : lines.map((l) =>
        l
          .slice(1, -1)
          .split(/(?<!\\)\|/)
          .map((c) => c.trim()),
      );
}

const flat = (table: string[][], mark = ' ') => table.map((row) => row.join(mark)).join('\n');

/** As pages are saved: with empty lines around, and with none. */
const around = {
  spaced: (lines: string) => `A Page About Things\n\nSome words before it.\n\n${lines}\n\nSome words behind it.\n`,
  tight: (lines: string) =>
    `A Page About Things\nSome words before it.\nA Short Heading of the Part\n${lines}\nThings to Keep in Mind\nSome words behind it.\n`,
};

it.each(Object.keys(around) as (keyof typeof around)[])(
  'rebuilds a table exactly or says that it is not sure, and never wrongly: %s',
  (form) => {
    const wrong: string[][][] = [];
    let exact = 0;
    for (const table of tables) {
      const {value, diagnostics} = importPage(around[form](flat(table)));
      const made = tableOf(value?.article ?? '');
      if (made === null) expect(diagnostics.map((d) => d.code)).toContain('import/review');
      else if (JSON.stringify(made) === JSON.stringify(table)) exact++;
      else wrong.push(made);
    }
    expect(wrong).toEqual([]);
    // A floor at what was reached, with the vocabulary of another subject. Raise it with the code, never lower it.
    expect(exact / tables.length).toBeGreaterThanOrEqual({spaced: 0.73, tight: 0.7}[form]);
  },
);

it.each(['\t', '   '])('takes cells that are parted by "%s" as they are', (mark) => {
  for (const table of tables) {
    const {value} = importPage(around.spaced(flat(table, mark)));
    expect(tableOf(value?.article ?? '')).toEqual(table);
  }
});

it('leaves lines of text alone', () => {
  const page = `Walking

Walking Is Good for You
Dr Ash Says So
Nobody Else Does
Call Us at Once

The shop opens at nine. Come by.
It closes at six. Come before that.
On Sundays it is closed. Do not come.
`;
  const {value} = importPage(page);
  expect(tableOf(value?.article ?? '')).toBeNull();
});
