import {join} from 'node:path';
import {must} from '../../base/must.ts';
import type {Result} from '../../command-line/result.ts';
import {UsageError} from '../../command-line/usage-error.ts';
import type {Diagnostic} from '../../diagnostics.ts';
import {plural} from '../../formats/counts.ts';
import type {TopicContent} from '../../model/content.ts';
import {changeFile} from '../../outside/change-file.ts';
import {openPrompts, type Prompts} from '../../outside/prompts.ts';
import {schemas} from '../../outside/schemas.ts';
import type {Terminal} from '../../outside/terminal.ts';
import {workHere} from '../../outside/work/work-here.ts';
import type {Workers} from '../../outside/work/workers.ts';
import {type Accepted, addEntities, addProposals} from '../../suggest/edit-vocabulary.ts';
import type {Proposed, Suggestion} from '../../suggest/suggest.ts';
import {findTopic} from '../find-topic.ts';
import {relistIds} from '../relist-ids.ts';
import {askRow} from './ask-row.ts';
import {describeRow} from './describe-row.ts';
import {suggestionsOf} from './suggestions-of.ts';

/** Which topic, and what becomes of the proposals: asked about where none of the three is given. */
type Asked = {
  operands: readonly string[];
  content: string;
  list: boolean;
  write: boolean;
  accept: string | null;
  most: number;
  json: boolean;
};

/**
 * Entities that a topic lacks: listed, written as comments, accepted by their ids, or asked about row by row. What is
 * accepted is in vocabulary.yaml as soon as it is said. Throws Interrupted where the person ends it.
 */
export async function suggest(
  asked: Asked,
  terminal: Terminal,
  workers: Workers = workHere,
  prompts = openOnTerminal(),
): Promise<Result> {
  const id = must(asked.operands[0], 'the topic is asked for (command.ts)');
  const isAsked = !asked.list && !asked.write && asked.accept === null && !asked.json;
  if (isAsked && !prompts)
    throw new UsageError('Found no terminal to ask on, expected one, or --list, --write or --accept.');
  const {topic, diagnostics} = await findTopic(asked.content, id, workers);
  if (!topic) return {diagnostics, summary: []};
  const rows = suggestionsOf(topic, asked.most, terminal);
  const file = join(asked.content, id, 'vocabulary.yaml');
  const relisting = () => relistIds(asked.content, workers);
  if (asked.accept !== null) return accept(rows, asked.accept, topic, file).finally(relisting);
  if (asked.write) return write(rows, id, file);
  if (isAsked)
    return askAll(rows, topic, file, must(prompts, 'without a terminal nothing is asked')).finally(relisting);
  const text = rows.map((row, i) => describeRow(row, i + 1, terminal.paint)).join('\n');
  return {diagnostics: [], summary: [], text: text || 'Found nothing that the vocabulary lacks.', json: rows};
}

function openOnTerminal(): Prompts | null {
  const {stdin, stderr} = process;
  return stdin.isTTY && stderr.isTTY ? openPrompts(stdin, stderr) : null;
}

async function write(rows: readonly Suggestion[], id: string, file: string): Promise<Result> {
  await changeFile(file, (bytes) =>
    addProposals(new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes ?? new Uint8Array()), rows),
  );
  const text = `Wrote ${plural(rows.length, 'row')} of proposals to ${id}/vocabulary.yaml, as comments: take the # away before what you accept.`;
  return {diagnostics: [], summary: [], text};
}

/** Accepts what was named: 'ear-wax,dust:factor'. Throws UsageError for what was not proposed. */
async function accept(rows: readonly Suggestion[], named: string, topic: TopicContent, file: string): Promise<Result> {
  const proposals = new Map(rows.flatMap((row) => [row, ...row.further]).map((p) => [p.id, p]));
  const kinds = Object.keys(topic.topic.kinds);
  const accepted = named
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean)
    .map((word) => {
      const [id = '', kind] = word.split(':');
      const proposed = proposals.get(id);
      if (!proposed) throw new UsageError(`Found --accept ${id}, expected ids that --list names.`);
      if (kind !== undefined && !kinds.includes(kind))
        throw new UsageError(`Found the kind '${kind}', expected one of: ${kinds.join(', ')}.`);
      return toAccepted({...proposed, kind: kind ?? proposed.kind});
    });
  const diagnostics = await addTo(file, topic.topic.id, accepted);
  const text = `Wrote ${entities(accepted.length)} to ${topic.topic.id}/vocabulary.yaml. Next: ${nextStep(topic)}`;
  return {diagnostics, summary: [], json: accepted, ...(diagnostics.length > 0 ? {} : {text})};
}

async function askAll(
  rows: readonly Suggestion[],
  topic: TopicContent,
  file: string,
  prompts: Prompts,
): Promise<Result> {
  const {id, kinds} = topic.topic;
  let count = 0;
  for (const [i, row] of rows.entries()) {
    prompts.say(`\n${i + 1} of ${rows.length}, ${count} accepted`);
    const answer = await askRow(row, Object.keys(kinds), prompts);
    if (answer === 'quit') break;
    const diagnostics = answer.length > 0 ? await addTo(file, id, answer.map(toAccepted)) : [];
    if (diagnostics.length > 0) return {diagnostics, summary: []};
    count += answer.length;
  }
  prompts.say(`${entities(count)} accepted, in ${id}/vocabulary.yaml. Next: ${nextStep(topic)}`);
  return {diagnostics: [], summary: []};
}

/** Without a sheet nothing can be printed yet. */
const nextStep = ({topic, sheets}: TopicContent) =>
  sheets.length > 0 ? 'claimleaf build --draft' : `claimleaf sheet ${topic.id} handout SUBJECT`;

const entities = (count: number) => (count === 1 ? '1 entity' : `${count} entities`);

const toAccepted = ({id, kind, label, plain, synonyms, isTold}: Proposed): Accepted => ({
  ...{id, kind, label, plain, synonyms, isTold},
});

async function addTo(file: string, topic: string, added: readonly Accepted[]): Promise<Diagnostic[]> {
  let problems: Diagnostic[] = [];
  await changeFile(file, (bytes) => {
    const {value, diagnostics} = addEntities(`${topic}/vocabulary.yaml`, bytes ?? new Uint8Array(), added, schemas);
    problems = diagnostics;
    return value;
  });
  return problems;
}
