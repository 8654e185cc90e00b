/** `claimleaf review --request` and `--import`: what other programs propose, as docs/other-tools.md has it. */

import {spawn, spawnSync} from 'node:child_process';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import {fileReaders} from '../../src/2-parse/file-readers.ts';
import {extractTopic} from '../../src/3-extract/extract-topic.ts';
import {askedOf} from '../../src/command-line/read-command-line.ts';
import {UsageError} from '../../src/command-line/usage-error.ts';
import {command as reviewCommand} from '../../src/commands/review/command.ts';
import {otherPrograms} from '../../src/commands/review/other-programs.ts';
import type {Dataset} from '../../src/model/generated/dataset.ts';
import {readContentFolder} from '../../src/outside/content-files.ts';
import {readKnowledge, readPrinting} from '../../src/outside/program-files.ts';
import {contentToDataset, datasetToSheets, readContent} from '../../src/pipeline.ts';
import type {ProposalRequest} from '../../src/review/request.ts';
import {readFiles} from '../support/read-files.ts';
import {temporaryFolder} from '../support/temporary-folder.ts';
import {writeFiles} from '../support/write-files.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const small = readFiles(join(root, 'tests/fixtures/small/'));
const articleFile = 'eyes/articles/dry-eyes.md';
const knowledge = readKnowledge();

/** The small content with more sentences under "What causes dry eyes". */
function contentWith(...sentences: string[]): string {
  const article = (small[articleFile] ?? '').replace('## What helps', `${sentences.join(' ')}\n\n## What helps`);
  return writeFiles(temporaryFolder(), {...small, [articleFile]: article});
}

const review = (content: string, ...words: string[]) =>
  otherPrograms(askedOf(reviewCommand, ...words, '--content', content), {});

type Line = Record<string, unknown>;

/** Imports lines as what "stub" proposes: codes with lines, and what is kept. */
async function importLines(content: string, lines: readonly (Line | string)[], by = 'stub') {
  const file = join(temporaryFolder(), 'answer.jsonl');
  writeFileSync(file, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  const result = await review(content, '--import', file, '--by', by, '--on', '2026-11-27');
  const kept = join(content, 'eyes/proposals.jsonl');
  return {
    ...result,
    messages: result.diagnostics.map((d) => `${d.place.line}: ${d.message}`),
    kept: existsSync(kept)
      ? readFileSync(kept, 'utf8')
          .trimEnd()
          .split('\n')
          .map((l) => JSON.parse(l) as Line)
      : [],
  };
}

function datasetOf(content: string): {dataset: Dataset; codes: string[]} {
  const read = readContent(readContentFolder(content).value, knowledge, fileReaders);
  const made = contentToDataset(read.value, knowledge, extractTopic);
  return {dataset: made.value, codes: [...read.diagnostics, ...made.diagnostics].map((d) => d.code)};
}

const ofStub = ({proposed = []}: Dataset) => proposed.filter((s) => s.statement.rule === 'from:stub');

const says = (triple: string, quote: string, more: Line = {}): Line => {
  const [subject, relation, object] = triple.split(' ');
  return {article: 'dry-eyes', quote, subject, relation, object, ...more};
};

describe('a line that is taken', () => {
  const sentence = 'Wind and eye pain go together.';
  test('waits with the name of its program, and is on no sheet', async () => {
    const content = contentWith(sentence);
    const {text, kept, diagnostics, exitCode} = await importLines(content, [says('wind causes eye-pain', sentence)]);
    expect({text, diagnostics, exitCode}).toEqual({
      text: '1 statement of stub waits in eyes/proposals.jsonl; 0 known before, 0 lines refused.',
      diagnostics: [],
      exitCode: 0,
    });
    expect(kept).toMatchObject([
      {article: 'dry-eyes', quote: sentence, under: ['What causes dry eyes'], by: 'stub', on: '2026-11-27'},
    ]);
    const {dataset, codes} = datasetOf(content);
    expect(codes).toEqual([]);
    expect(ofStub(dataset)).toMatchObject([
      {
        ...{topic: 'eyes', subject: 'wind', relation: 'causes', object: 'eye-pain'},
        statement: {state: 'proposed', construct: 'imported', confidence: 0, polarity: 'affirmed', line: 23},
      },
    ]);
    expect(dataset.claims).toEqual(datasetOf(contentWith(sentence)).dataset.claims);
  });

  test('can be accepted by a person; then it is printed, and its program is still named nowhere on the sheet', async () => {
    const content = contentWith(sentence);
    const {kept} = await importLines(content, [says('wind causes eye-pain', 'Wind and eye pain')], 'clever-tool');
    const [{quote, under, sentence: hash} = {}] = kept;
    const annotation = {article: 'dry-eyes', quote, under, sentence: hash, accept: ['wind causes eye-pain']};
    const sheet = 'eyes/sheets/dry-eyes.yaml';
    const query = '{relation: causes, object: [dry-eyes]}';
    writeFiles(content, {
      'eyes/annotations.yaml': JSON.stringify({annotations: [{...annotation, by: 'An Editor', on: '2026-11-28'}]}),
      [sheet]: (small[sheet] ?? '').replace(query, query.replace('dry-eyes', 'dry-eyes, eye-pain')),
    });
    const {dataset} = datasetOf(content);
    const claim = dataset.claims.find((c) => c.subject === 'wind' && c.object === 'eye-pain');
    expect(claim?.statements.map((s) => `${s.rule} ${s.decided?.by}`)).toContain('from:clever-tool An Editor');
    const read = readContent(readContentFolder(content).value, knowledge, fileReaders).value;
    const sheets = (await datasetToSheets(dataset, read, read.clinic!, readPrinting())).value;
    expect(sheets[0]?.claims).toContain(claim?.id);
    expect(JSON.stringify(sheets)).not.toContain('clever-tool');
  });

  test('is one with what the program proposes there, and with the restrictions of both', async () => {
    const myth = 'It is a myth that smoke causes tired eyes.';
    const content = contentWith(myth);
    const before = datasetOf(content).dataset.proposed ?? [];
    await importLines(content, [says('smoke causes tired-eyes', myth, {certainty: 'can'})]);
    const {dataset} = datasetOf(content);
    expect(dataset.proposed).toHaveLength(before.length);
    expect(ofStub(dataset)).toEqual([]);
    const own = dataset.proposed?.filter((s) => s.subject === 'smoke' && s.object === 'tired-eyes');
    expect(own?.map((s) => [s.stoppedBy, s.statement.certainty])).toContainEqual(['myth', 'can']);
  });

  test('adds nothing to what is stated, but stands beside it where it says less', async () => {
    const content = contentWith();
    const line = says('wind causes dry-eyes', 'Wind can cause dry eyes.');
    await importLines(content, [{...line, certainty: 'can'}]);
    expect(ofStub(datasetOf(content).dataset)).toEqual([]);
    await importLines(content, [{...line, certainty: 'limited'}]);
    expect(ofStub(datasetOf(content).dataset).map((s) => s.statement.certainty)).toEqual(['limited']);
    expect(datasetOf(content).dataset.claims).toEqual(datasetOf(contentWith()).dataset.claims);
  });

  test('is no surer than its sentence, and has the amounts and times that stand there', async () => {
    const text = 'Wind and eye pain may go together for up to 20 minutes.';
    const content = contentWith(text);
    await importLines(content, [says('wind causes eye-pain', text)]);
    const [found] = ofStub(datasetOf(content).dataset);
    expect(found?.statement).toMatchObject({certainty: 'can', time: expect.stringContaining('20 minutes')});
  });

  test('keeps the sentence before where an end is not named, and is stale when that changes', async () => {
    const content = contentWith('Take care outside.', 'It brings tired eyes.');
    const {kept} = await importLines(content, [says('wind causes tired-eyes', 'It brings tired eyes.')]);
    expect(kept).toMatchObject([{after: 'Take care outside.'}]);
    expect(datasetOf(content).codes).toEqual([]);
    const path = join(content, articleFile);
    writeFileSync(path, readFileSync(path, 'utf8').replace('Take care outside.', 'Stay inside.'));
    const {dataset, codes} = datasetOf(content);
    expect({stub: ofStub(dataset), codes}).toEqual({stub: [], codes: ['proposal/stale']});
  });

  test('holds when the article changes elsewhere, and waits no longer when its sentence does', async () => {
    const content = contentWith(sentence);
    await importLines(content, [says('wind causes eye-pain', sentence)]);
    const path = join(content, articleFile);
    const change = (from: string, to: string) => writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
    change('Dry air can cause dry eyes. ', '');
    expect(ofStub(datasetOf(content).dataset)).toHaveLength(1);
    change('go together', 'often go together');
    const {dataset, codes} = datasetOf(content);
    expect({stub: ofStub(dataset), codes}).toEqual({stub: [], codes: ['proposal/stale']});
  });

  test('is reported when its ids are gone from the vocabulary', async () => {
    const content = contentWith(sentence);
    await importLines(content, [says('wind causes eye-pain', sentence)]);
    const path = join(content, 'eyes/proposals.jsonl');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"wind"', '"sand"'));
    expect(datasetOf(content)).toMatchObject({codes: ['proposal/stale']});
  });
});

describe('a turning word', () => {
  const denied = 'Wind and eye pain do not go together.';
  test('that the line does not account for stops it: it is queued with the word', async () => {
    const content = contentWith(denied);
    const {messages} = await importLines(content, [says('wind causes eye-pain', denied)]);
    expect(messages).toEqual([]);
    expect(ofStub(datasetOf(content).dataset)).toMatchObject([{stoppedBy: 'not', statement: {polarity: 'affirmed'}}]);
  });

  test('that the line accounts for does not', async () => {
    const content = contentWith(denied);
    await importLines(content, [says('wind causes eye-pain', denied, {polarity: 'negated'})]);
    const [found] = ofStub(datasetOf(content).dataset);
    expect(found).toMatchObject({statement: {polarity: 'negated'}});
    expect(found).not.toHaveProperty('stoppedBy');
  });

  test.each([
    ['a second one', 'It is a myth that wind and eye pain do not go together.', {polarity: 'negated'}, 'myth'],
    [
      'two denials',
      'Wind and eye pain do not never go together.',
      {polarity: 'negated'},
      expect.stringMatching(/not|never/),
    ],
    ['one that is no denial', 'Some say that wind and eye pain go together.', {}, 'Some say'],
  ])('%s stops it', async (_, text, more, word) => {
    const content = contentWith(text);
    await importLines(content, [says('wind causes eye-pain', text, more)]);
    expect(ofStub(datasetOf(content).dataset).map((s) => s.stoppedBy)).toEqual([word]);
  });

  test('above a list accounts for a denial, and stops what affirms', async () => {
    const list = '\n\nThese do not go with eye pain:\n\n- the wind\n- the smoke';
    const content = contentWith(list);
    const line = says('wind causes eye-pain', 'the wind');
    await importLines(content, [{...line, polarity: 'negated'}, says('smoke causes eye-pain', 'the smoke')]);
    const found = (datasetOf(content).dataset.proposed ?? []).filter(
      (s) => s.object === 'eye-pain' && /^(the )?(wind|smoke)$/.test(s.statement.target.exact),
    );
    const of = (id: string) => found.filter((s) => s.subject === id).map((s) => [s.statement.polarity, s.stoppedBy]);
    expect(of('wind')).toContainEqual(['negated', undefined]);
    expect(of('smoke')).toContainEqual(['affirmed', 'not']);
  });

  test('in the sentence behind takes it back', async () => {
    const content = contentWith('Wind and eye pain go together.', 'That is a myth.');
    await importLines(content, [says('wind causes eye-pain', 'Wind and eye pain go together.')]);
    expect(ofStub(datasetOf(content).dataset).map((s) => s.stoppedBy)).toEqual(['myth']);
  });
});

describe('a line that is refused', () => {
  const wind = 'Wind can cause dry eyes.';
  const limited = 'Wind brings tired eyes only if it is strong.';
  test.each<[string, Line | string, string]>([
    ['no JSON', '{"article": "dry-eyes"', 'Found text that is no JSON, expected JSON.'],
    ['no object', '[]', 'Found [] at the top, expected'],
    ['a key too many', says('wind causes dry-eyes', wind, {colour: 'red'}), 'Found the key "colour"'],
    ['a value too deep', `{"article": ${'['.repeat(50)}${']'.repeat(50)}}`, 'Found values nested more than 32 deep'],
    [
      'an unknown article',
      says('wind causes dry-eyes', wind, {article: 'wet-eyes'}),
      'Found the article "wet-eyes", expected one of: dry-eyes.',
    ],
    [
      'words that are not there',
      says('wind causes dry-eyes', 'Wind may cause dry eyes.'),
      'such as ‘Wind can cause dry eyes.’',
    ],
    ['half a word', says('wind causes dry-eyes', 'Wind can cause dry eye'), 'which does not stand in the article'],
    ['other letters', says('wind causes dry-eyes', 'wind can cause dry eyes.'), 'which does not stand in the article'],
    [
      'two sentences',
      says('wind causes dry-eyes', 'Dry air can cause dry eyes. Wind can cause dry eyes.'),
      'which stands in several sentences',
    ],
    ['several places', says('wind causes dry-eyes', 'dry eyes'), 'Found ‘dry eyes’ in lines '],
    [
      'the wrong sentence',
      says('wind causes dry-eyes', wind, {sentence: '0123456789ab'}),
      'Found the sentence 0123456789ab',
    ],
    ['a question', says('wind causes tired-eyes', 'Does wind bring tired eyes?'), 'which states nothing (question)'],
    ['an unknown end', says('sand causes dry-eyes', wind), 'Found "sand", expected ids of vocabulary.yaml.'],
    ['unknown people', says('wind causes dry-eyes', wind, {population: 'sailors'}), 'Found "sailors", expected ids'],
    ['an unknown relation', says('wind makes dry-eyes', wind), 'Found the relation "makes", expected one of: advice'],
    ['kinds that do not fit', says('dry-eyes helps wind', wind), 'Found "dry-eyes helps wind" (symptom, factor)'],
    ['one end twice', says('dry-eyes causes dry-eyes', wind), 'Found "dry-eyes causes dry-eyes"'],
    ['a condition that is lacking', says('wind causes tired-eyes', limited), 'without ‘only if it is strong’'],
    [
      'a condition of its own',
      says('wind causes dry-eyes', wind, {condition: 'at sea'}),
      'Found ‘at sea’, which the sentence does not say',
    ],
    [
      'a denial of its own',
      says('wind causes dry-eyes', wind, {polarity: 'negated'}),
      'negated, expected a word in the sentence that denies it',
    ],
  ])('%s: by itself, with its number', async (_, line, message) => {
    const content = contentWith(limited, 'Does wind bring tired eyes?');
    const good = says('screen-work causes eye-pain', 'Screen work can cause tired eyes.');
    const {messages, kept, diagnostics, exitCode} = await importLines(content, [good, '', line]);
    expect(messages).toEqual([expect.stringContaining(message)]);
    expect(diagnostics[0]).toMatchObject({code: 'proposal/refused', place: {line: 3}});
    expect({kept: kept.length, exitCode}).toEqual({kept: 1, exitCode: 1});
  });

  test('the condition may stand in any of the words that restrict', async () => {
    const content = contentWith(limited);
    const line = says('wind causes tired-eyes', limited, {condition: 'only if it is strong', purpose: null});
    expect(await importLines(content, [line])).toMatchObject({
      messages: [],
      kept: [{condition: 'only if it is strong'}],
    });
  });

  test('one of several places is named by its sentence', async () => {
    const content = contentWith('Dry eyes.', '\n\n# Other eyes\n\nDry eyes.');
    const {json} = await review(content, '--request', 'dry-eyes');
    const ids = (json as ProposalRequest).sentences.filter((s) => s.text === 'Dry eyes.').map((s) => s.id);
    expect(ids).toHaveLength(2);
    const line = says('wind causes dry-eyes', 'Dry eyes.');
    expect((await importLines(content, [line])).messages).toHaveLength(1);
    expect(await importLines(content, [{...line, sentence: ids[1]}])).toMatchObject({
      messages: [],
      kept: [{under: ['Other eyes']}],
    });
  });

  test('a line twice counts once, also in another import; said otherwise it is refused', async () => {
    const content = contentWith();
    const line = says('screen-work causes eye-pain', 'Screen work can cause tired eyes.', {certainty: 'can'});
    const other = {...line, certainty: 'limited'};
    const first = await importLines(content, [line, line, other]);
    expect(first.text).toMatch(/^1 statement .*; 1 known before, 1 line refused\.$/);
    expect(first.messages).toEqual([expect.stringContaining('otherwise than in line 2')]);
    const again = await importLines(content, [line, other]);
    expect(again.text).toBe('Nothing new was proposed; 1 known before, 1 line refused.');
    expect((await importLines(content, [line], 'another-tool')).kept).toHaveLength(2);
  });
});

describe('a file', () => {
  test('of 20 MB is refused by its size, unread; of a million lines by their number', async () => {
    const content = contentWith();
    const large = await importLines(content, ['x'.repeat(20_000_000)]);
    expect(large.messages).toEqual(['undefined: Found a file of 20000000 bytes, expected at most 8000000.']);
    const many = await importLines(content, ['{}\n'.repeat(1_000_000)]);
    expect(many.messages).toEqual(['undefined: Found more than 20000 lines, expected at most that.']);
    expect(many.kept).toEqual([]);
  });

  test('of nothing, or of bytes that are no text, takes nothing', async () => {
    const content = contentWith();
    expect((await importLines(content, [''])).text).toBe('Nothing new was proposed; 0 known before, 0 lines refused.');
    const file = join(temporaryFolder(), 'bytes.jsonl');
    writeFileSync(file, Buffer.from([0xff, 0xfe, 0x00, 0x0a, 0x7b]));
    const {diagnostics} = await review(content, '--import', file, '--by', 'stub');
    expect(diagnostics.map((d) => d.code)).toEqual(['proposal/refused', 'proposal/refused']);
  });

  test('loses nothing where two are taken in at the same time', async () => {
    const content = contentWith();
    const ids = Array.from({length: 2}, (_, i) => `tool-${i}`);
    const line = says('screen-work causes eye-pain', 'Screen work can cause tired eyes.');
    const file = join(temporaryFolder(), 'answer.jsonl');
    writeFileSync(file, JSON.stringify(line));
    const runs = ids.map(
      (by) =>
        new Promise((resolve) => {
          const words = ['review', '--import', file, '--by', by, '--content', content];
          spawn(process.execPath, [join(root, 'src/cli.ts'), ...words], {stdio: 'ignore'}).on('close', resolve);
        }),
    );
    expect(await Promise.all(runs)).toEqual([0, 0]);
    const kept = readFileSync(join(content, 'eyes/proposals.jsonl'), 'utf8').trimEnd().split('\n');
    expect(kept.map((l) => JSON.parse(l).by).sort()).toEqual(ids);
  });

  test('is added to what is kept, which stays byte for byte', async () => {
    const content = contentWith();
    const path = join(content, 'eyes/proposals.jsonl');
    await importLines(content, [says('screen-work causes eye-pain', 'Screen work can cause tired eyes.')]);
    const before = readFileSync(path, 'utf8').trimEnd();
    writeFileSync(path, before);
    await importLines(content, [says('smoke causes tired-eyes', 'Smoke can cause dry eyes and eye pain.')]);
    const after = readFileSync(path, 'utf8');
    expect(after.startsWith(`${before}\n{`)).toBe(true);
    expect(after.endsWith('}\n')).toBe(true);
  });

  test('the command line: what --import and --request need, and what does not go with them', async () => {
    const content = contentWith();
    const fail = (...words: string[]) => expect((async () => review(content, ...words))()).rejects.toThrow(UsageError);
    await fail('--import', 'a.jsonl');
    await fail('--import', 'a.jsonl', '--by', 'stub', '--request', 'dry-eyes');
    await fail('--import', 'a.jsonl', '--by', 'stub', '--list');
    await fail('--request', 'dry-eyes', '--verdict', 'same');
    await fail('--import', 'a.jsonl', '--by', 'a name with spaces');
    await fail('--request', 'wet-eyes');
    await fail('--request', 'dry-eyes', '--topic', 'ears');
  });
});

describe('docs/other-tools.md, from end to end', () => {
  test('the stub reads the request and its answer is taken', async () => {
    const content = contentWith('Screen work may one day be a cause of eye pain.');
    const page = readFileSync(join(root, 'docs/other-tools.md'), 'utf8');
    const stub = join(temporaryFolder(), 'stub.mjs');
    writeFileSync(stub, /```js\n(.*?)```/s.exec(page)?.[1] ?? '');
    const request = (await review(content, '--request', 'dry-eyes')).text ?? '';
    expect(Object.keys(JSON.parse(request))).toEqual([
      'article',
      'guideline',
      'sentences',
      'kinds',
      'vocabulary',
      'relations',
      'schema',
    ]);
    const {stdout, status} = spawnSync(process.execPath, [stub], {input: request, encoding: 'utf8'});
    expect(status).toBe(0);
    const {messages, kept} = await importLines(content, stdout.trimEnd().split('\n'));
    expect(messages).toEqual([]);
    expect(kept.map((k) => `${k.subject} ${k.relation} ${k.object}`)).toContain('screen-work causes eye-pain');
    expect(datasetOf(content).codes).toEqual([]);
  });
});
