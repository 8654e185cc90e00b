import {cpSync, existsSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {askedOf} from '../../../src/command-line/read-command-line.ts';
import {build} from '../../../src/commands/build/build.ts';
import {command as buildCommand} from '../../../src/commands/build/command.ts';
import {command as datasetCommand} from '../../../src/commands/dataset/command.ts';
import {dataset} from '../../../src/commands/dataset/dataset.ts';
import {command as diffCommand} from '../../../src/commands/diff/command.ts';
import {diff} from '../../../src/commands/diff/diff.ts';
import {command as explainCommand} from '../../../src/commands/explain/command.ts';
import {explain} from '../../../src/commands/explain/explain.ts';
import {command as importCommand} from '../../../src/commands/import/command.ts';
import {importFiles} from '../../../src/commands/import/import.ts';
import {command as releaseCommand} from '../../../src/commands/release/command.ts';
import {release} from '../../../src/commands/release/release.ts';
import {command as reviewCommand} from '../../../src/commands/review/command.ts';
import {otherPrograms} from '../../../src/commands/review/other-programs.ts';
import {review} from '../../../src/commands/review/review.ts';
import type {ReviewItem} from '../../../src/commands/review/review-item.ts';
import {command as suggestCommand} from '../../../src/commands/suggest/command.ts';
import {suggest} from '../../../src/commands/suggest/suggest.ts';
import {command as topicCommand} from '../../../src/commands/topic/command.ts';
import {topic} from '../../../src/commands/topic/topic.ts';
import type {Change, Example} from '../../../src/diagnostics/example.ts';
import type {Diagnostic} from '../../../src/diagnostics.ts';
import type {Prompts} from '../../../src/outside/prompts.ts';
import {workHere} from '../../../src/outside/work/work-here.ts';
import {writeDisputed} from '../../support/disputed-content.ts';
import {readFiles} from '../../support/read-files.ts';
import {runCheck, silent} from '../../support/run-check.ts';
import {lastingFolder, temporaryFolder} from '../../support/temporary-folder.ts';
import {writeFiles} from '../../support/write-files.ts';

const small = readFiles(fileURLToPath(new URL('../../fixtures/small/', import.meta.url)));
const sheet = 'eyes/sheets/dry-eyes.yaml';
const withSheet: readonly string[] = ['sheet', 'explain', 'print', 'released', 'release'];
const spring = ['--name', 'spring', '--on', '2026-12-01'];
const reason = 'The second article says so of another wind.';

/** Where the small content is printed once, for all examples of releases. */
const printedIn = lastingFolder();
let printed: Promise<unknown> | undefined;

/** Runs one side of an example in a folder of its own, and gives what was found. */
export async function runExample(
  example: Exclude<Example, {by: 'never'}>,
  side: 'good' | 'bad',
): Promise<Diagnostic[]> {
  const folder = temporaryFolder();
  const content = join(folder, 'content');
  const {[sheet]: _, ...others} = small;
  writeFiles(content, withSheet.includes(example.by) ? small : others);
  const options = ['--content', content, '--out', join(folder, 'output')];
  if (example.by === 'explain') {
    const [option = '', words = ''] = example[side].split(/ (?=")/);
    const config = askedOf(explainCommand, option, JSON.parse(words), ...options);
    return (await explain(config, silent)).diagnostics;
  }
  if (example.by === 'import' || example.by === 'again')
    return runImport(example.by, example.changes, side, folder, options);
  if (example.by === 'merge') return runMerge(example.changes, side, folder, options);
  if (example.by === 'suggest') return runSuggest(example.changes, side, content, options);
  if (example.by === 'propose') return runPropose(example.changes, side, content);
  if (example.by === 'review' || example.by === 'meanwhile') {
    writeDisputed(content);
    const change = () => {
      for (const c of example.changes) apply(c, side, content, example);
    };
    return example.by === 'review' ? runReview(change, options) : runMeanwhile(change, options);
  }
  if (example.by === 'accept') {
    const answer = {article: 'dry-eyes', quote: 'Wind can cause dry eyes.', accept: ['wind causes dry-eyes']};
    writeFiles(content, {'answers.jsonl': JSON.stringify(answer)});
    for (const c of example.changes) apply(c, side, content, example);
    const words = ['--answers', join(content, 'answers.jsonl'), '--by', 'An Editor', '--on', '2026-11-21'];
    const config = askedOf(reviewCommand, ...words, ...options);
    return (await review(config, silent, {prompts: null, env: {}})).diagnostics;
  }
  if (example.by === 'print' || example.by === 'released' || example.by === 'release') {
    await print();
    cpSync(printedIn, join(folder, 'output'), {recursive: true});
  }
  const runRelease = async (argv: readonly string[]) =>
    (await release(askedOf(releaseCommand, ...argv, ...options), silent)).diagnostics;
  if (example.by === 'released' || example.by === 'release') await runRelease(spring);
  if (example.by === 'release') return runRelease(example[side].split(' '));
  if (example.by === 'frozen' || example.by === 'diff') await dataset(askedOf(datasetCommand, ...options), silent);
  for (const change of example.changes)
    apply(change, side, change.file.startsWith('output/') ? folder : content, example);
  if (example.by === 'frozen')
    return (await dataset(askedOf(datasetCommand, '--frozen', ...options), silent)).diagnostics;
  if (example.by === 'diff')
    return (await diff(askedOf(diffCommand, join(folder, 'output/dataset.json'), ...options), silent)).diagnostics;
  if (example.by === 'print') return runRelease(spring);
  return (await runCheck(content, join(folder, 'output'))).diagnostics;
}

function print(): Promise<unknown> {
  const content = writeFiles(temporaryFolder(), small);
  const config = askedOf(buildCommand, '--content', content, '--out', printedIn, '--jobs', '2');
  printed ??= build(config, silent, new AbortController().signal);
  return printed;
}

/** Decides on the first disagreement without asking. */
async function runReview(change: () => void, options: readonly string[]): Promise<Diagnostic[]> {
  change();
  const run = (...argv: string[]) =>
    review(askedOf(reviewCommand, ...argv, ...options), silent, {prompts: null, env: {}});
  const [first] = (await run('--list', '--only', 'conflicts')).json as ReviewItem[];
  const words = ['--verdict', 'conflict', '--by', 'An Editor', '--on', '2026-11-21', '--why', reason];
  return (await run('--decide', first?.id ?? '', ...words)).diagnostics;
}

/** Takes in what another program proposes. */
async function runPropose(changes: readonly Change[], side: 'good' | 'bad', content: string): Promise<Diagnostic[]> {
  const [{file, times = 1, ...text} = {file: '', good: '', bad: ''}] = changes;
  writeFiles(content, {[file]: text[side].repeat(side === 'bad' ? times : 1)});
  const words = ['--import', join(content, file), '--by', 'stub', '--on', '2026-11-27', '--content', content];
  return (await otherPrograms(askedOf(reviewCommand, ...words), {})).diagnostics;
}

/** Asks a person who takes the first choice, and the change is made while that person thinks. */
async function runMeanwhile(change: () => void, options: readonly string[]): Promise<Diagnostic[]> {
  let changed = false;
  const prompts: Prompts = {
    width: () => 100,
    say() {},
    press: async ([first]) => first ?? '',
    async choose(_message, [first]) {
      if (!changed) change();
      changed = true;
      return first?.key ?? '';
    },
    ask: async (_message, initial, check) => (check(initial) === null ? initial : reason),
  };
  const config = askedOf(reviewCommand, '--only', 'conflicts', '--by', 'An Editor', '--on', '2026-11-21', ...options);
  return (await review(config, silent, {prompts, env: {}})).diagnostics;
}

function apply(change: Change, side: 'good' | 'bad', folder: string, example: Example): void {
  const {file, good, bad, encoding = 'utf8', times = 1} = change;
  const path = join(folder, file);
  // What the small content lacks is written whole, on either side.
  if (good !== '' && !existsSync(path)) writeFiles(folder, {[file]: change[side]});
  if (side === 'good') return;
  if (example.by === 'link') {
    writeFileSync(join(folder, '../outside.yaml'), '');
    symlinkSync(bad, path);
    return;
  }
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (before === bad) return;
  if (!before.includes(good)) throw new Error(`${file} has no '${good}'`);
  const after = before.replace(good, () => bad.repeat(times));
  // What takes the whole file away names one line of it.
  if (bad === '' && !good.includes('\n')) rmSync(path);
  else writeFiles(folder, {[file]: Buffer.from(after, encoding)});
}

/** Imports a page, changes the last line of its article as an editor does, and imports the page again. */
async function runMerge(
  [page]: readonly Change[],
  side: 'good' | 'bad',
  folder: string,
  options: readonly string[],
): Promise<Diagnostic[]> {
  const {file, ...text} = page ?? {file: '', good: '', bad: ''};
  const run = async (which: 'good' | 'bad', ...words: string[]) => {
    writeFiles(folder, {[file]: text[which]});
    const asked = askedOf(importCommand, join(folder, file), '--topic', 'eyes', ...words, ...options);
    return (await importFiles(asked, silent)).diagnostics;
  };
  await run('good');
  const article = join(folder, 'content/eyes/articles/wind-and-eyes.md');
  writeFileSync(article, readFileSync(article, 'utf8').replace(/\.\n$/, ', we think.\n'));
  return run(side, '--again');
}

/** Begins a topic with a page, and accepts the first proposal. */
async function runSuggest(
  changes: readonly Change[],
  side: 'good' | 'bad',
  content: string,
  options: readonly string[],
): Promise<Diagnostic[]> {
  writeFiles(content, {'page.txt': 'Ear wax\n\nDust can cause ear wax.\n'});
  const words = ['ears', '--import', join(content, 'page.txt')];
  await topic(askedOf(topicCommand, ...words, ...options), silent);
  for (const change of changes) writeFiles(content, {[change.file]: change[side]});
  return (await suggest(askedOf(suggestCommand, 'ears', '--accept', 'ear-wax', ...options), silent, workHere, null))
    .diagnostics;
}

async function runImport(
  by: 'import' | 'again',
  changes: readonly Change[],
  side: 'good' | 'bad',
  folder: string,
  options: readonly string[],
): Promise<Diagnostic[]> {
  const run = async (which: 'good' | 'bad') => {
    const pages = changes.filter((c) => c[which] !== '');
    writeFiles(
      folder,
      Object.fromEntries(pages.map((c) => [c.file, c[which].repeat(c.times && which === 'bad' ? c.times : 1)])),
    );
    const files = pages.map((c) => join(folder, c.file));
    return (await importFiles(askedOf(importCommand, ...files, '--topic', 'eyes', ...options), silent)).diagnostics;
  };
  if (by === 'again') await run('good');
  return run(side);
}
