import {expect, it} from 'vitest';
import {countOf} from '../../src/base/counts.ts';
import {countWords} from '../../src/import/words.ts';
import {shells} from './corpus/shells.ts';
import {saidIn, subjects} from './corpus/subjects.ts';
import {importBytes} from './import-case.ts';

/** What became of one page. */
type Outcome = {
  shell: string;
  title: string;
  lost: string[];
  clutter: string[];
  clutterAll: number;
  faults: string[];
  parts: string;
};

const plain = (text: string): string =>
  text
    .replace(/\\(?=\W)/g, '')
    .replace(/[*_|]+/g, ' ')
    .replace(/&#x20;/g, ' ')
    .replace(/\s+/g, ' ')
    .toLowerCase();

async function importAll(): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const [shell, save] of Object.entries(shells))
    for (const subject of subjects) {
      const {file, bytes, clutter} = save(subject);
      const {value, diagnostics} = await importBytes(file, bytes);
      const body = value ? value.article.slice(value.article.indexOf('\n---\n') + 5) : '';
      const article = plain(body);
      const there = countWords(body);
      const said = saidIn(subject);
      const wanted = countWords(said.join('\n'));
      const missing = [...wanted].filter(([word, n]) => countOf(there, word) < n).map(([word]) => word);
      outcomes.push({
        shell,
        title: subject.title,
        lost: [...missing, ...said.filter((piece) => !article.includes(plain(piece)))],
        clutter: clutter.filter((piece) => article.includes(plain(piece))),
        clutterAll: clutter.length,
        faults: diagnostics.filter((d) => d.severity === 'error').map((d) => `${d.code}: ${d.message}`),
        parts: partsOf(body),
      });
    }
  return outcomes;
}

/** Headings, items, counted items and rows of tables, such as '6h 8i 3n 4r'. */
function partsOf(body: string): string {
  const count = (pattern: RegExp) => body.match(pattern)?.length ?? 0;
  return `${count(/^##+ /gm)}h ${count(/^ *- /gm)}i ${count(/^ *\d+\. /gm)}n ${count(/^\| (?!-)/gm)}r`;
}

it('no page that a content system or an office program has saved loses a word of its article', async () => {
  const outcomes = await importAll();
  const kept = outcomes.reduce((sum, o) => sum + o.clutter.length, 0);
  const all = outcomes.reduce((sum, o) => sum + o.clutterAll, 0);
  const lost = outcomes.flatMap((o) => o.lost.map((l) => `${o.shell}, ${o.title}: ${l}`));
  const faults = outcomes.flatMap((o) => o.faults.map((f) => `${o.shell}, ${o.title}: ${f}`));
  console.info(
    `${outcomes.length} pages: ${lost.length} pieces lost, ${kept} of ${all} pieces of clutter kept, ${faults.length} faults`,
  );
  expect(outcomes.length).toBeGreaterThanOrEqual(60);
  expect(faults).toEqual([]);
  expect(lost).toEqual([]);
  expect(kept / all, outcomes.flatMap((o) => o.clutter.map((c) => `${o.shell}: ${c}`)).join('\n')).toBeLessThanOrEqual(
    0.01,
  );
});

it('the pages keep their form: headings, items, steps and rows of tables', async () => {
  const outcomes = await importAll();
  const forms = Object.fromEntries(outcomes.map((o) => [o.shell, o.parts]));
  expect(forms).toMatchInlineSnapshot(`
    {
      "copied text": "8h 6i 3n 4r",
      "docusaurus": "5h 6i 3n 4r",
      "drupal": "6h 8i 3n 4r",
      "e-book": "6h 8i 3n 4r",
      "google docs": "6h 6i 3n 4r",
      "hugo": "5h 8i 3n 4r",
      "jekyll": "6h 6i 3n 4r",
      "leaflet": "6h 6i 3n 4r",
      "libreoffice": "6h 6i 3n 4r",
      "mediawiki": "6h 8i 3n 4r",
      "medical library": "6h 6i 3n 4r",
      "mkdocs": "4h 6i 3n 4r",
      "notes": "5h 5i 3n 4r",
      "notion": "5h 8i 3n 4r",
      "old page": "6h 8i 3n 4r",
      "page builder": "6h 6i 3n 4r",
      "service manual": "6h 11i 0n 4r",
      "sharepoint": "6h 6i 3n 4r",
      "word": "6h 6i 3n 4r",
      "word by hand": "6h 6i 3n 4r",
      "word filtered": "6h 6i 3n 4r",
      "wordpress": "7h 6i 3n 4r",
      "writer": "6h 6i 3n 4r",
    }
  `);
});
