/** A sheet from a pattern, as it is typed: `claimleaf sheet TOPIC PATTERN SUBJECT`. */
import {appendFileSync, cpSync, existsSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {beginSheet} from '../../src/begin-sheet/begin-sheet.ts';
import {sheetText} from '../../src/begin-sheet/sheet-text.ts';
import {load} from '../../src/commands/load.ts';
import {type Making, makeSheet} from '../../src/commands/sheet/make-sheet.ts';
import {indexTopic} from '../../src/model/topic-index.ts';
import {readPatterns} from '../../src/outside/pattern-files.ts';
import {readKnowledge, readPrinting} from '../../src/outside/program-files.ts';
import {schemas} from '../../src/outside/schemas.ts';
import {generatePatterns, readTried} from '../../tools/generate-patterns.ts';
import {silent} from '../support/run-check.ts';
import {runHere} from '../support/run-here.ts';
import {temporaryFolder} from '../support/temporary-folder.ts';

const names = readPatterns().map(({name}) => name);

/** The small topic, with a second thing that may help, so that there is a choice; nobody has accepted anything. */
function smallTopic(): string {
  const folder = temporaryFolder();
  cpSync('tests/fixtures/small', join(folder, 'content'), {recursive: true});
  const topic = join(folder, 'content/eyes');
  rmSync(join(topic, 'sheets'), {recursive: true});
  appendFileSync(
    join(topic, 'vocabulary.yaml'),
    '  - {id: warm-pads, kind: intervention, label: warm pads, plain: warm pads}\n',
  );
  const article = join(topic, 'articles/dry-eyes.md');
  const text = readFileSync(article, 'utf8');
  writeFileSync(article, text.replace('help dry eyes.\n', 'help dry eyes. Warm pads may help dry eyes.\n'));
  const settings = join(topic, 'topic.yaml');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace(/^acceptConstructs:\n(?: {2}- .*\n)*/m, ''));
  return folder;
}

const errorsIn = async (content: string) =>
  (await load(content, readKnowledge(), readPrinting(), silent, {mode: 'draft'})).diagnostics.filter(
    ({severity}) => severity === 'error',
  );

const fileOf = (folder: string, pattern: string, subject = 'dry-eyes', topic = 'eyes') =>
  join(folder, 'content', topic, 'sheets', `${subject}-${pattern}.yaml`);

describe('claimleaf sheet', () => {
  it('lists the patterns in words', async () => {
    const {exitCode, stdout} = await runHere(['sheet', '--list'], {cwd: temporaryFolder()});
    expect([exitCode, stdout.match(/^\S+/gm)]).toEqual([0, [...names, 'docs/gallery.md']]);
    expect(names).toEqual(['comparison', 'handout', 'help', 'options', 'steps', 'symptom']);
    for (const {name, means} of readPatterns()) expect(stdout).toMatch(new RegExp(`^${name} +${means}$`, 'm'));
  });

  it.each(readPatterns())('the pattern $name is a sheet with placeholders, and names its schema', ({text}) => {
    expect(schemas.errorsOf('sheet', parse(text))).toEqual([]);
    expect(text).toMatch(/^# yaml-language-server: \$schema=\.\.\/\.\.\/schemas\/sheet\.schema\.json\n# \S/);
  });

  it('docs/patterns.md is what `npm run fix` makes of the patterns', () => {
    expect(readFileSync('docs/patterns.md', 'utf8')).toBe(generatePatterns(readPatterns(), readTried()));
  });

  it('writes each pattern for a fresh topic, and a draft of them has no errors', async () => {
    const folder = smallTopic();
    for (const pattern of names.filter((name) => name !== 'options')) {
      const {exitCode, stdout} = await runHere(['sheet', 'eyes', pattern, 'dry-eyes', '--no-print'], {cwd: folder});
      expect([exitCode, stdout]).toEqual([0, expect.stringContaining('claimleaf build --draft')]);
      const text = readFileSync(fileOf(folder, pattern), 'utf8');
      const [, schema = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text) ?? [];
      expect(existsSync(join(folder, 'content/eyes/sheets', schema))).toBe(true);
      expect(text).toContain('relation: see-doctor-for');
      expect(text).not.toMatch(/\[(?:subject|rows|option)\]|\{option\}/);
    }
    expect(await errorsIn(join(folder, 'content'))).toEqual([]);
  });

  describe('of what people have accepted', async () => {
    const printing = readPrinting();
    const {content, dataset} = await load('content', readKnowledge(), null, silent, {});
    if (!dataset || !content.clinic) throw new Error('the committed content is sound');
    const making: Making = {
      ...{topic: 'leg-aches', content, clinic: content.clinic, printing, modes: ['accepted']},
      datasetOf: async () => dataset,
      openPress: async () => null,
    };

    it.each(readPatterns())(
      '$name for a topic with many signs: the urgent ones are in the box, and its words are sound',
      async ({name, text: pattern}) => {
        const made = await makeSheet({name, pattern, subject: 'leg-cramps', id: 'a', title: 'Leg cramps'}, making);
        const text = sheetText(made.document, made.leftOut);
        const urgency = name === 'help' ? '[emergency, today, soon]' : '[emergency, today]';
        expect(text).toContain(`see-doctor-for, urgency: ${urgency}`);
        expect(made).toMatchObject({mode: 'accepted', printed: false, faults: []});
      },
    );

    it('puts signs that large cards may not say into a box, all of them', async () => {
      const {text: pattern} = readPatterns().find(({name}) => name === 'help') ?? {text: ''};
      const begun = {name: 'help', pattern, subject: 'asthma', id: 'a', title: 'Asthma'};
      const {document, leftOut, faults, mode} = await makeSheet(begun, {...making, topic: 'inhaler'});
      expect([mode, faults, sheetText(document, [])]).toEqual(['accepted', [], expect.not.stringContaining('cards')]);
      expect(leftOut).toMatchObject([{block: 'care', why: expect.stringContaining('for a box')}]);
    });
  });

  it('is made of what is accepted where that is enough, else of what waits', async () => {
    const folder = temporaryFolder();
    cpSync('tests/fixtures/small', join(folder, 'content'), {recursive: true});
    const words = ['sheet', 'eyes', 'steps', 'dry-eyes', '--no-print', '--json'];
    const resultOf = async (asked: string[], cwd: string) => JSON.parse((await runHere(asked, {cwd})).stdout).result;
    expect(await resultOf(words, folder)).toMatchObject({made: 'accepted', printed: false});
    expect(await resultOf([...words, '--draft', '--id', 'b'], folder)).toMatchObject({made: 'draft'});
    expect(await resultOf(words, smallTopic())).toMatchObject({made: 'draft'});
  });

  it('is tried in print, in all editions', async () => {
    const {exitCode, stdout} = await runHere(['sheet', 'eyes', 'steps', 'dry-eyes'], {cwd: smallTopic()});
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining('Every print of it fits its pages.')]);
  });

  it('leaves out what finds nothing or cannot be printed, and says so in the file', async () => {
    const folder = smallTopic();
    const file = join(folder, 'content/eyes/vocabulary.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/, do: [^}]*/g, ''));
    const {stdout} = await runHere(['sheet', 'eyes', 'handout', 'dry eyes', '--no-print'], {cwd: folder});
    const text = readFileSync(fileOf(folder, 'handout'), 'utf8');
    expect(text).toMatch(/^# Left out of the pattern:\n(?:#.*\n)*# {3}foods, its queries find nothing$/m);
    expect(text).toMatch(/^# {3}actions, .*"do"/m);
    expect(text).not.toMatch(/- (?:foods|actions):/);
    expect(stdout).toContain('left out of it: foods');
    expect(await errorsIn(join(folder, 'content'))).toEqual([]);
  });

  it('a sign of which no article says how soon stands in the box, too', async () => {
    const {dataset} = await load(join(smallTopic(), 'content'), readKnowledge(), null, silent, {mode: 'draft'});
    const unsaid = structuredClone(dataset);
    if (!unsaid) throw new Error('the small topic makes a dataset');
    for (const statement of unsaid.claims.flatMap((claim) => claim.statements)) delete statement.urgency;
    const pattern = readPatterns().find(({name}) => name === 'handout')?.text ?? '';
    const begun = {pattern, subject: 'dry-eyes', id: 'a', title: 'A'};
    const {document, leftOut} = beginSheet(begun, indexTopic(unsaid, 'eyes'), () => []);
    const text = sheetText(document, leftOut);
    expect(text).toMatch(/week:\n +- \{relation: see-doctor-for, object: \[eye-pain\]\}/);
    expect(text).not.toContain('urgency: [');
  });

  it('where the topic has no sign at all, the box stays, and the build says what is missing', async () => {
    const folder = smallTopic();
    const article = join(folder, 'content/eyes/articles/dry-eyes.md');
    writeFileSync(article, readFileSync(article, 'utf8').replace(/## When to see.*$/s, ''));
    await runHere(['sheet', 'eyes', 'handout', 'dry-eyes', '--no-print'], {cwd: folder});
    expect(readFileSync(fileOf(folder, 'handout'), 'utf8')).toContain('relation: see-doctor-for');
    expect((await errorsIn(join(folder, 'content'))).map(({code}) => code)).toEqual(['sheet/empty-block']);
  });

  it('never writes over a file; --id names another', async () => {
    const folder = smallTopic();
    await runHere(['sheet', 'eyes', 'steps', 'dry-eyes', '--no-print'], {cwd: folder});
    writeFileSync(fileOf(folder, 'steps'), '# ours\n');
    const again = await runHere(['sheet', 'eyes', 'steps', 'dry-eyes', '--no-print'], {cwd: folder});
    expect([again.exitCode, again.stderr]).toEqual([2, expect.stringContaining('nothing is written over')]);
    expect(readFileSync(fileOf(folder, 'steps'), 'utf8')).toBe('# ours\n');
    const words = [
      'sheet',
      'eyes',
      'steps',
      'dry-eyes',
      '--id',
      'eye-care',
      '--title',
      'Care for your eyes',
      '--no-print',
    ];
    expect((await runHere(words, {cwd: folder})).exitCode).toBe(0);
    const made = parse(readFileSync(join(folder, 'content/eyes/sheets/eye-care.yaml'), 'utf8'));
    expect([made.id, made.title]).toEqual(['eye-care', 'Care for your eyes']);
  });

  it.each([
    [['eyes', 'handuot', 'dry-eyes'], 'Did you mean handout?'],
    [['eyes', 'handout', 'dry-eyse'], 'Did you mean dry-eyes?'],
    [['eyes', 'handout'], 'expected three'],
    [['eyes', 'options', 'tired-eyes'], 'options: it needs 2 options'],
    [['eyes', 'options', 'dry-eyes'], 'that nobody has accepted or rejected'],
    [['eyes', 'handout', 'dry-eyes', '--id', '../x'], 'small letters'],
    [['--list', 'eyes'], '--list alone'],
  ])('says what is wrong: %j', async (words, said) => {
    const folder = smallTopic();
    const {exitCode, stderr} = await runHere(['sheet', ...words], {cwd: folder});
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(said)]);
    expect(existsSync(join(folder, 'content/eyes/sheets'))).toBe(false);
  });

  it('names the topics where one is unknown', async () => {
    const {exitCode, stderr} = await runHere(['sheet', 'eyse', 'handout', 'dry-eyes'], {cwd: smallTopic()});
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining('eyes')]);
  });
});
