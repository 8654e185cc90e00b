import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {must} from '../../base/must.ts';
import type {LeftOut} from '../../begin-sheet/placed-block.ts';
import {sheetText} from '../../begin-sheet/sheet-text.ts';
import type {Result} from '../../command-line/result.ts';
import {UsageError} from '../../command-line/usage-error.ts';
import type {Dataset} from '../../model/generated/dataset.ts';
import type {ClaimedOf} from '../../model/statement.ts';
import {changeFile} from '../../outside/change-file.ts';
import {EnvironmentError} from '../../outside/environment-error.ts';
import {readLogo} from '../../outside/logo.ts';
import {readPatterns, type SheetPattern} from '../../outside/pattern-files.ts';
import {readKnowledge, readPrinting} from '../../outside/program-files.ts';
import {decisionDay} from '../../outside/reference-day.ts';
import type {Terminal} from '../../outside/terminal.ts';
import {beginTopic} from '../../outside/topic-files.ts';
import {workHere} from '../../outside/work/work-here.ts';
import type {Workers} from '../../outside/work/workers.ts';
import {findTopic} from '../find-topic.ts';
import {load} from '../load.ts';
import {openPress, type Press, type PrintSettings} from '../print-sheets.ts';
import {relistIds} from '../relist-ids.ts';
import {idOf} from './id-of.ts';
import {makeSheet} from './make-sheet.ts';
import {findPattern, subjectOf} from './named-by.ts';

type Asked = PrintSettings['asked'] & {
  operands: readonly string[];
  content: string;
  list: boolean;
  id: string | null;
  title: string | null;
  draft: boolean;
  print: boolean;
};

/** Writes a sheet from a pattern and says what to do next; or lists the patterns. Throws UsageError for unknown names. */
export async function sheet(asked: Asked, terminal: Terminal, workers: Workers = workHere): Promise<Result> {
  const patterns = readPatterns();
  if (asked.list) return listOf(patterns);
  const [topic = '', patternName = '', named = ''] = asked.operands;
  const pattern = findPattern(patternName, patterns);
  const found = await findTopic(asked.content, topic, workers);
  if (!found.topic) return {diagnostics: found.diagnostics, summary: []};
  const {id: subject, title} = subjectOf(named, found.topic);
  const id = asked.id ?? idOf(topic, subject, pattern.name);
  const file = join(asked.content, `${topic}/sheets/${id}.yaml`);
  if (existsSync(file)) throw overFile(file);
  const loaded = (mode: ClaimedOf) =>
    load(asked.content, readKnowledge(), null, terminal, {mode, cache: asked.cache, workers});
  const tried = asked.draft ? 'draft' : 'accepted';
  const first = await loaded(tried);
  const {content, diagnostics} = first;
  if (!first.dataset || !content.clinic) return {diagnostics, summary: []};
  const printing = readPrinting();
  const logo = readLogo(asked.content, content.clinic.logo).value;
  const press = pressOnce(
    asked,
    (dataset) => openPress(dataset, {asked, printing, terminal: quiet(terminal), logo}),
    terminal,
  );
  const begun = {name: pattern.name, pattern: pattern.text, subject, id, title: asked.title ?? title};
  const {document, leftOut, mode, printed, faults} = await makeSheet(begun, {
    ...{topic, content, clinic: content.clinic, printing},
    modes: asked.draft ? ['draft'] : ['accepted', 'draft'],
    datasetOf: async (wanted) => must((wanted === tried ? first : await loaded(wanted)).dataset, 'it was made before'),
    openPress: press.open,
  }).finally(press.close);
  beginTopic(asked.content, {id: topic, title, today: decisionDay(process.env)}); // its sheets folder, and the schemas
  await changeFile(file, (bytes) => {
    if (bytes) throw overFile(file);
    return sheetText(document, leftOut);
  });
  await relistIds(asked.content, workers);
  const json = {topic, sheet: id, file, subject, pattern: pattern.name, made: mode, printed, faults, leftOut};
  return {
    diagnostics: [],
    summary: [],
    text: describe({file, name: `${topic}/${id}`, mode, printed, faults, leftOut}, asked.content),
    json,
  };
}

function listOf(patterns: readonly SheetPattern[]): Result {
  const lines = patterns.map(({name, means}) => `${name.padEnd(12)} ${means}`);
  const text = [...lines, '', 'docs/gallery.md shows each of them in print, and every block of a sheet.'].join('\n');
  return {diagnostics: [], summary: [], text, json: patterns.map(({name, means}) => ({name, means}))};
}

/** Without a line for each print: a sheet is tried often. */
const quiet = (terminal: Terminal): Terminal => ({...terminal, sheet: () => {}});

/** The press, opened when it is first needed; null, with a note, where the machine has no browser. */
function pressOnce({print}: Asked, open: (dataset: Dataset) => Promise<Press>, terminal: Terminal) {
  let opened: Press | null = null;
  return {
    async open(dataset: Dataset): Promise<Press | null> {
      if (!print) return null;
      try {
        opened ??= await open(dataset);
      } catch (error) {
        if (!(error instanceof EnvironmentError && error.code === 'browser-not-found')) throw error;
        terminal.note(`Not tried in print: no browser was found. ${error.hint}`);
      }
      return opened;
    },
    close: async () => opened?.close(),
  };
}

const overFile = (file: string) =>
  new UsageError(`Found the file '${file}', expected none: nothing is written over. Name another with --id.`);

type Written = {
  file: string;
  name: string;
  mode: ClaimedOf;
  printed: boolean;
  faults: string[];
  leftOut: readonly LeftOut[];
};
function describe({file, name, mode, printed, faults, leftOut}: Written, content: string): string {
  const where = content === 'content' ? '' : ` --content ${content}`;
  const accept: [string, string] = [
    `claimleaf review${where}`,
    'accepts what the articles say; then `claimleaf build`',
  ];
  const steps: [string, string][] =
    mode === 'draft'
      ? [[`claimleaf build --draft${where}`, 'prints it with what nobody has accepted yet, marked as a draft'], accept]
      : [[`claimleaf build --only ${name}${where}`, 'prints it']];
  return [
    `made ${file}`,
    ...leftOut.map(({block, why}) => `  left out of it: ${block}, ${why}`),
    ...faults.map((message) => `  to be mended before it can be printed: ${message}`),
    printed ? 'Every print of it fits its pages.' : 'It was not tried in print.',
    'Next:',
    '  look through the file: its title, and which queries you want (docs/sheets.md)',
    ...steps.map(([command, what]) => `  ${command.padEnd(44)} ${what}`),
  ].join('\n');
}
