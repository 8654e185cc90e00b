import {join} from 'node:path';
import {largestProposals} from '../../1-read/read-files.ts';
import type {Result} from '../../command-line/result.ts';
import {UsageError} from '../../command-line/usage-error.ts';
import {proposalTooMany} from '../../diagnostics/proposal-too-many.ts';
import {type Diagnostic, hasErrors} from '../../diagnostics.ts';
import {plural} from '../../formats/counts.ts';
import type {Content} from '../../model/content.ts';
import type {KeptProposal} from '../../model/generated/kept-proposal.ts';
import {readContentFolder} from '../../outside/content-files.ts';
import {EnvironmentError} from '../../outside/environment-error.ts';
import {readSavedFile} from '../../outside/import-files.ts';
import {readKnowledge} from '../../outside/program-files.ts';
import {decisionDay} from '../../outside/reference-day.ts';
import {readIfThere, replaceFile} from '../../outside/replace-file.ts';
import type {Workers} from '../../outside/work/workers.ts';
import {importProposals} from '../../review/import-proposals.ts';
import {makeRequest} from '../../review/request.ts';
import {readContent} from '../read-content.ts';

/** What is taken in or asked for, of which topic; the tool that proposes it, and the day. */
type Asked = {content: string; topic: string | null; by: string; on: string | null};

const toolName = /^(?=.{1,60}$)[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$/;

/** Takes in what another program proposes: each line that holds is added to proposals.jsonl of its topic. */
export async function takeProposals(
  file: string,
  asked: Asked,
  env: NodeJS.ProcessEnv,
  workers: Workers,
): Promise<Result> {
  const {by, content: folder, topic} = asked;
  if (!toolName.test(by))
    throw new UsageError(`Found --by ${by}, expected the name of the program: letters, digits, '.', '-' and '_'.`);
  const saved = readSavedFile(file);
  const limit = largestProposals;
  if (saved.bytes === null || saved.size > limit)
    return {diagnostics: [proposalTooMany.bytes({file}, {size: saved.size, limit})], summary: []};
  const knowledge = readKnowledge();
  const {value: content, diagnostics} = await contentOf(asked, knowledge, workers);
  if (diagnostics.length > 0) return {diagnostics, summary: []};
  const on = asked.on ?? decisionDay(env);
  const text = new TextDecoder().decode(saved.bytes);
  const {kept, known, refused} = importProposals({file, text, by, on, topic}, content, knowledge);
  if (hasErrors(refused)) return {diagnostics: refused, summary: []};
  const over = [...kept].flatMap(([id, own]) => append(folder, id, own, limit));
  if (over.length > 0) return {diagnostics: over, summary: []};
  const taken = [...kept].map(([id, own]) => ({file: `${id}/proposals.jsonl`, taken: own.length}));
  const words = taken.map(
    (t) => `${plural(t.taken, 'statement')} of ${by} ${t.taken === 1 ? 'waits' : 'wait'} in ${t.file}`,
  );
  return {
    diagnostics: refused,
    summary: [],
    text: `${words.join('; ') || 'Nothing new was proposed'}; ${known} known before, ${plural(refused.length, 'line')} refused.`,
    json: {files: taken, known, refused: refused.length},
    exitCode: refused.length > 0 ? 1 : 0,
  };
}

/** Prints what another program needs to propose the statements of an article. */
export async function requestProposals(
  id: string,
  asked: Pick<Asked, 'content' | 'topic'>,
  workers: Workers,
): Promise<Result> {
  const knowledge = readKnowledge();
  const {value, diagnostics} = await contentOf(asked, knowledge, workers);
  if (diagnostics.length > 0) return {diagnostics, summary: []};
  const wanted = value.topics.filter(({topic}) => asked.topic === null || topic.id === asked.topic);
  const found = wanted.flatMap((topic) => topic.articles.map((article) => ({topic, article})));
  const [own, other] = found.filter(({article}) => article.frontMatter.id === id);
  if (!own) {
    const known = found.map(({article}) => article.frontMatter.id);
    throw new UsageError(`Found --request ${id}, expected one of: ${known.join(', ')}.`);
  }
  if (other) throw new UsageError(`Found --request ${id}, an article of several topics, expected --topic with it.`);
  const request = makeRequest(own.article, own.topic, knowledge);
  return {diagnostics: [], summary: [], text: JSON.stringify(request, null, 2), json: request};
}

/** The content, as far as statements can be proposed of it: whatever is wrong with articles and vocabulary comes first. */
async function contentOf(
  {content, topic}: Pick<Asked, 'content' | 'topic'>,
  knowledge: ReturnType<typeof readKnowledge>,
  workers: Workers,
): Promise<{value: Content; diagnostics: Diagnostic[]}> {
  const files = readContentFolder(content);
  if (hasErrors(files.diagnostics)) throw missing(content);
  const {value, diagnostics} = await readContent(files.value, knowledge, {workers, parseOnly: true});
  const topics = value.topics.map((t) => t.topic.id);
  if (topic !== null && !topics.includes(topic))
    throw new UsageError(`Found --topic ${topic}, expected one of: ${topics.join(', ')}.`);
  return {value, diagnostics: diagnostics.filter((d) => d.severity === 'error' && !/\/sheets\//.test(d.place.file))};
}

const missing = (content: string) =>
  new EnvironmentError(
    'content-unreadable',
    `Found no folder '${content}'.`,
    'Name the folder of the content: --content DIR.',
  );

/** How often a file that another writes to at the same time is tried again. */
const mostTries = 20;

/** Adds lines to the proposals of a topic; what stands there stays byte for byte. Says so where they would be too many. */
function append(folder: string, topic: string, own: readonly KeptProposal[], limit: number): Diagnostic[] {
  const file = `${topic}/proposals.jsonl`;
  const path = join(folder, file);
  const lines = own.map((proposal) => `${JSON.stringify(proposal)}\n`).join('');
  for (let i = 0; i < mostTries; i++) {
    const before = readIfThere(path);
    const text = before === null ? '' : before.toString('utf8');
    const after = `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${lines}`;
    const size = Buffer.byteLength(after);
    if (size > limit) return [proposalTooMany.kept({file}, {size, limit})];
    if (replaceFile(path, before, after)) return [];
  }
  throw new EnvironmentError(
    'file-unwritable',
    `Cannot write '${path}': others write to it all the time.`,
    'Try again.',
  );
}
