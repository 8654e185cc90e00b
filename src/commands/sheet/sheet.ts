import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {makeSheets} from '../../6-sheet/make-sheets.ts';
import {describeTemplates} from '../../7-html/describe-templates.ts';
import {must} from '../../base/must.ts';
import type {YamlPath} from '../../base/places.ts';
import {type BegunSheet, beginSheet, type Fault} from '../../begin-sheet/begin-sheet.ts';
import type {Result} from '../../command-line/result.ts';
import {UsageError} from '../../command-line/usage-error.ts';
import type {Content, TopicContent} from '../../model/content.ts';
import type {Dataset} from '../../model/generated/dataset.ts';
import type {Sheet as SheetDefinition} from '../../model/generated/sheet.ts';
import type {Printing} from '../../model/program.ts';
import {indexTopic} from '../../model/topic-index.ts';
import {changeFile} from '../../outside/change-file.ts';
import {readPatterns, type SheetPattern} from '../../outside/pattern-files.ts';
import {readKnowledge, readPrinting} from '../../outside/program-files.ts';
import {decisionDay} from '../../outside/reference-day.ts';
import type {Terminal} from '../../outside/terminal.ts';
import {beginTopic} from '../../outside/topic-files.ts';
import {workHere} from '../../outside/work/work-here.ts';
import type {Workers} from '../../outside/work/workers.ts';
import {findEntity, nearIds} from '../../review/find-entity.ts';
import {findTopic} from '../find-topic.ts';
import {load} from '../load.ts';

type Asked = {operands: readonly string[]; content: string; list: boolean; id: string | null; title: string | null};

/** Writes a sheet from a pattern and says what to do next; or lists the patterns. Throws UsageError for unknown names. */
export async function sheet(asked: Asked, terminal: Terminal, workers: Workers = workHere): Promise<Result> {
  const patterns = readPatterns();
  if (asked.list) {
    const text = patterns.map(({name, means}) => `${name.padEnd(12)} ${means}`).join('\n');
    return {diagnostics: [], summary: [], text, json: patterns.map(({name, means}) => ({name, means}))};
  }
  const [topicId = '', patternName = '', named = ''] = asked.operands;
  const pattern = findPattern(patternName, patterns);
  const found = await findTopic(asked.content, topicId, workers);
  if (!found.topic) return {diagnostics: found.diagnostics, summary: []};
  const {id: subject, title} = subjectOf(named, found.topic);
  const id = asked.id ?? `${subject}-${pattern.name}`.slice(0, 80).replace(/-$/, '');
  const path = `${topicId}/sheets/${id}.yaml`;
  const file = join(asked.content, path);
  if (existsSync(file)) throw overFile(file);
  const {content, dataset, diagnostics} = await load(asked.content, readKnowledge(), null, terminal, {
    mode: 'draft',
    workers,
  });
  if (!dataset || !content.clinic) return {diagnostics, summary: []};
  const begun = {pattern: pattern.text, subject, id, title: asked.title ?? title};
  const tried = {content, dataset, printing: readPrinting()};
  const made = beginSheet(begun, indexTopic(dataset, topicId), (definition) => faultsOf(definition, topicId, tried));
  if (!made.isWhole)
    throw new UsageError(
      `Found too little about '${subject}' in ${topicId} for the pattern '${pattern.name}', expected claims for each of its main parts (${made.leftOut.map(({block, why}) => `${block}: ${why}`).join('; ')}). Try another pattern, or add words with \`claimleaf suggest ${topicId}\`.`,
    );
  beginTopic(asked.content, {id: topicId, title, today: decisionDay(process.env)}); // its sheets folder, and the schemas
  await changeFile(file, (bytes) => {
    if (bytes) throw overFile(file);
    return made.text;
  });
  const json = {topic: topicId, sheet: id, file: path, subject, pattern: pattern.name, leftOut: made.leftOut};
  return {diagnostics: [], summary: [], text: describe(file, made, asked.content), json};
}

function findPattern(name: string, patterns: readonly SheetPattern[]): SheetPattern {
  const found = patterns.find((pattern) => pattern.name === name);
  if (found) return found;
  const near = nearIds(
    name,
    patterns.map((pattern) => ({id: pattern.name})),
  );
  const names = patterns.map((pattern) => pattern.name).join(', ');
  throw new UsageError(`Found the pattern '${name}', expected one of: ${names}.${didYouMean(near)}`);
}

/** The entity that is named, and its plain words as a title. */
function subjectOf(named: string, {vocabulary, topic}: TopicContent): {id: string; title: string} {
  const found = findEntity(named, vocabulary.entities);
  if (!('id' in found))
    throw new UsageError(
      `Found the subject '${named}', expected an entity of ${topic.id}/vocabulary.yaml.${didYouMean(found.near)}`,
    );
  const {id} = found;
  const entity = must(
    vocabulary.entities.find((e) => e.id === id),
    'what is found is in the vocabulary',
  );
  const words = (entity.plain ?? entity.label).slice(0, 90);
  return {id, title: words.replace(/^./, (letter) => letter.toUpperCase())};
}

const didYouMean = (near: readonly string[]) => (near.length > 0 ? ` Did you mean ${near.join(', ')}?` : '');

const overFile = (file: string) =>
  new UsageError(`Found the file '${file}', expected none: nothing is written over. Name another with --id.`);

/** What keeps a definition from being printed, by its place in the definition. */
function faultsOf(
  definition: SheetDefinition,
  topicId: string,
  {content, dataset, printing}: {content: Content; dataset: Dataset; printing: Printing},
): Fault[] {
  const paths: YamlPath[] = [];
  const placeOf = (path: YamlPath) => ({file: definition.id, line: paths.push(path)});
  const topics = content.topics
    .filter(({topic}) => topic.id === topicId)
    .map((topic) => ({...topic, sheets: [{file: definition.id, definition: {value: definition, placeOf}}]}));
  const clinic = must(content.clinic, 'without a clinic no sheet is begun');
  const offers = describeTemplates(printing.templates, printing.css);
  const {diagnostics} = makeSheets(dataset, {...content, topics}, clinic, printing, offers);
  return diagnostics
    .filter(({severity, place}) => severity === 'error' && place.file === definition.id)
    .map(({place, message}) => ({
      path: must(paths[must(place.line, 'placeOf counts') - 1], 'placeOf keeps each'),
      message,
    }));
}

function describe(file: string, {leftOut}: BegunSheet, content: string): string {
  const where = content === 'content' ? '' : ` --content ${content}`;
  const steps: [string, string][] = [
    [`claimleaf build --draft${where}`, 'prints it with what nobody has accepted yet, marked as a draft'],
    [`claimleaf review${where}`, 'accepts what the articles say; then `claimleaf build`'],
  ];
  return [
    `made ${file}`,
    ...leftOut.map(({block, why}) => `  left out of it: ${block}, ${why}`),
    'Next:',
    '  look through the file: its title, and which queries you want (docs/sheets.md)',
    ...steps.map(([command, what]) => `  ${command.padEnd(44)} ${what}`),
  ].join('\n');
}
