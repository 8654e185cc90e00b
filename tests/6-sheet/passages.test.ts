/** What a sheet prints of passages, from a content with two articles whose rights allow it. */

import {cpSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import {noSourceLine} from '../../src/6-sheet/source-line.ts';
import {checkWords} from '../../src/checks/check-sheets.ts';
import {noCopy} from '../../src/checks/sheet/no-copy.ts';
import {printedLines} from '../../src/checks/sheet/printed-lines.ts';
import {main, sample} from '../../src/checks/sheet/sample.ts';
import {wordRuns} from '../../src/checks/sheet/word-runs.ts';
import {type Loaded, load} from '../../src/commands/load.ts';
import {isPassage, partsOf, toWords} from '../../src/model/part.ts';
import {blocksOf, type Sheet} from '../../src/model/sheet.ts';
import {readCheckRules, readKnowledge, readPrinting} from '../../src/outside/program-files.ts';
import {silent} from '../support/run-check.ts';
import {temporaryFolder} from '../support/temporary-folder.ts';

const folder = fileURLToPath(new URL('../fixtures/passages/', import.meta.url));
const [knowledge, printing] = [readKnowledge(), readPrinting()];
const loaded = (content = folder, mode: 'accepted' | 'draft' = 'accepted') =>
  load(content, knowledge, printing, silent, {mode, cache: false});
const whole = await loaded();
const sheetOf = ({sheets}: Loaded): Sheet => sheets![0]!;

/** The content with one file changed. */
function changed(file: string, from: string, to: string): string {
  const copy = temporaryFolder();
  cpSync(folder, copy, {recursive: true});
  const text = readFileSync(join(copy, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(copy, file), text.replace(from, to));
  return copy;
}
const article = 'eyes/articles/using-eye-drops.md';
const codes = ({diagnostics}: Loaded) => diagnostics.map(({code, severity}) => `${severity} ${code}`);

test('the content has nothing to complain of', () => {
  expect(codes(whole)).toEqual([]);
});

describe('a passage', () => {
  const parts = partsOf(blocksOf(sheetOf(whole))).filter(isPassage);

  test('is printed whole, in its order, and each part leads to the very words of its article', () => {
    const {dataset, content} = whole;
    for (const passage of dataset?.passages ?? []) {
      const own = parts.filter((part) => part.passage === passage.id);
      expect(own.map(({unit}) => unit).sort((a, b) => a - b)).toEqual(passage.units.map((_, i) => i));
      const {text} = content.topics[0]!.articles.find((a) => a.frontMatter.id === passage.article)!;
      for (const {unit} of own) {
        const {start, end, quote} = passage.units[unit]!;
        expect(text.slice(start, end)).toBe(quote);
      }
    }
  });

  test('has its source below its heading, or behind its last words on a sheet for clinicians', async () => {
    const sourcesOf = (loaded: Loaded) =>
      blocksOf(sheetOf(loaded)).flatMap((block) => {
        if (block.type !== 'passage') return [];
        const own = partsOf(block).filter((part) => part.role.startsWith('passage') && part.text !== '');
        const {id, article} = loaded.dataset!.passages!.find((passage) => passage.id === own.find(isPassage)?.passage)!;
        const number = 1 + loaded.dataset!.articles.findIndex((a) => a.id === article);
        return [{id, number, line: block.sources.text, marks: own.map(({mark}) => mark), none: own.map(() => '')}];
      });
    const forPatients = sourcesOf(whole);
    expect(forPatients.length).toBeGreaterThan(0);
    for (const {id, number, line, marks, none} of forPatients)
      expect([line, marks], id).toEqual([`Source ${number}`, none]);
    const forClinicians = sourcesOf(
      await loaded(changed('eyes/sheets/eye-drops.yaml', 'for: patient', 'for: clinician')),
    );
    expect(forClinicians.length).toBe(forPatients.length);
    for (const {id, number, line, marks, none} of forClinicians)
      expect([line, marks], id).toEqual(['', [...none.slice(1), String(number)]]);
  });

  test('has its article in the footer with whose words they are', () => {
    const sheet = sheetOf(whole);
    expect(sheet.footer.sources.articles.map(({from}) => from)).toEqual([
      '(words: Example Health Service, Open Government Licence v3.0)',
      '',
    ]);
    expect(sheet.footer.accepted).toBe('Accepted by An Editor');
  });

  test('shows the figures of its article and no others', () => {
    const shown = parts.filter(({role}) => role === 'picture').map(({text}) => text);
    const text = readFileSync(join(folder, article), 'utf8');
    expect(shown.sort()).toEqual([...text.matchAll(/!\[([^\]]*)\]/g)].map((match) => match[1]).sort());
  });

  test('has blanks as lines of one length, however long they were typed', () => {
    const blanks = parts.flatMap(({text}) => text.match(/_+/g) ?? []);
    expect(new Set(blanks)).toEqual(new Set(['_'.repeat(14)]));
    expect(blanks).toHaveLength(3);
  });

  test('that has changed since it was accepted is stale, and printed in drafts alone', async () => {
    const content = changed(article, 'Blink twice.', 'Blink three times.');
    expect(codes(await loaded(content))).toEqual(['warning annotation/stale', 'error sheet/passage-waiting']);
    expect(codes(await loaded(content, 'draft')).filter((code) => code.startsWith('error'))).toEqual([]);
  });

  test('that was accepted with ticks is not accepted with crosses', async () => {
    const content = changed('eyes/sheets/eye-drops.yaml', 'section: do, as: do}', 'section: do, as: do-not}');
    expect(codes(await loaded(content))).toEqual(['warning annotation/stale', 'error sheet/passage-waiting']);
  });

  test('that stands elsewhere in its article is the same passage, and its sheet keeps its version', async () => {
    const moved = await loaded(
      changed(article, 'Take regular breaks.', 'Take regular breaks.\n\nSmoke can cause dry eyes.'),
    );
    expect(codes(moved)).toEqual([]);
    expect(sheetOf(moved).version).toBe(sheetOf(whole).version);
  });

  test.each([
    ['a word', article, 'Blink twice.', 'Blink three times.'],
    ['a figure', 'eyes/figures/drop.svg', 'M56 0h18v14', 'M56 0h18v15'],
    ['what a figure shows', article, 'A closed eye.', 'An eye that is closed.'],
    ['bold type', article, '**Call us.**', 'Call us.'],
  ])('with %s changed gives the sheet another version', async (_, file, from, to) => {
    const other = await loaded(changed(file, from, to), 'draft');
    expect(sheetOf(other).version).not.toBe(sheetOf(await loaded(folder, 'draft')).version);
  });

  test('of which a claim is disputed and not decided says so', async () => {
    const content = changed(
      'eyes/articles/keeping-eyes-moist.md',
      'Screen work can',
      'Eye drops do not help dry eyes. Screen work can',
    );
    const own = changed(article, 'Sit down. You need', 'Eye drops help dry eyes. You need');
    writeFileSync(
      join(own, 'eyes/articles/keeping-eyes-moist.md'),
      readFileSync(join(content, 'eyes/articles/keeping-eyes-moist.md')),
    );
    const {diagnostics} = await loaded(own, 'draft');
    const told = diagnostics.filter(({code}) => code === 'sheet/open-conflict').map(({place}) => place.line);
    const lines = readFileSync(join(own, 'eyes/sheets/eye-drops.yaml'), 'utf8').split('\n');
    expect(told.map((line) => lines[(line ?? 1) - 1]?.trim())).toContain(
      '- passage: {article: using-eye-drops, section: put-in-a-drop}',
    );
  });
});

describe('the checks', () => {
  const {dataset, content} = whole;
  const judging = {
    ...{dataset: dataset!, content, clinic: content.clinic!, wordings: printing.wordings, today: null},
    regional: printing.regional,
    rules: readCheckRules(),
  };
  const found = (sheet: Sheet) => checkWords([sheet], judging).map(({code}) => code);

  test('read the sentences of a passage as they read others', async () => {
    const content = changed(
      article,
      'Blink twice.',
      'Blink is done by you, and then by everybody who stands around you in the room, until the drop has gone in and been felt.',
    );
    const other = await loaded(content, 'draft');
    const codesOf = checkWords(other.sheets!, {...judging, dataset: other.dataset!, content: other.content}).map(
      (d) => d.code,
    );
    expect(codesOf).toContain('sheet/sentence-length');
    expect(found(sheetOf(whole))).not.toContain('sheet/sentence-length');
  });

  test('let passages have the words of their articles, and nothing else', () => {
    expect(found(sheetOf(whole))).not.toContain('sheet/copied');
    const words = 'Throw the bottle away four weeks after you open it.';
    expect(printedLines(sheetOf(whole)).filter((line) => line.isPassage && line.text === words)).toHaveLength(1);
    const articles = [{title: 'Drops', runs: new Set(wordRuns(words, 8))}];
    const own = sample([main(words)], {articles});
    expect(noCopy.judge(own).filter(({passed}) => !passed)).toHaveLength(1);
    // A role alone does not make a passage.
    const disguised = sample([{type: 'main', sources: noSourceLine, sentences: [toWords('passage', words)]}], {
      articles,
    });
    expect(noCopy.judge(disguised).filter(({passed}) => !passed)).toHaveLength(1);
  });
});
