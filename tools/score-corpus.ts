/**
 * Scores what is extracted from texts of other topics, where the shared folder is at hand:
 *
 *   npm run score -- ../shared/corpus [--leave-one-out] [--topic gout] [--misses] [--rules]
 *     [--near 0.95] [--found 0.6] [--reversed 0]
 *
 * With --leave-one-out each topic is ranked by a model that was fitted to the others: the figures of a topic that is new.
 * --near is the floor of the precision of what is sure, near ids counted, --found that of the recall of what is sure or
 * proposed, --reversed the most statements that say the opposite; below one of them it ends with 1.
 *
 * Each text is imported, read with its topic's vocabulary and held against the claims that were marked by hand, by the
 * scorer that lies beside the corpus. Prints a line for each topic, one for all, and how far each rule was right.
 */

import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {extractTopic} from '../src/3-extract/extract-topic.ts';
import type {Statement} from '../src/model/statement.ts';
import {readKnowledge} from '../src/outside/program-files.ts';
import {groupByEnd} from '../src/review/shared-end.ts';
import {type CorpusTopic, readCorpusTopics} from './corpus/read-topic.ts';
import {examplesOf} from './train-ranker/examples.ts';
import {fitRanking, proposeFrom} from './train-ranker/fit.ts';

type Line = Statement & {source: string; quote: string; state: string; unit: number};

const {values, positionals} = parseArgs({
  options: {
    topic: {type: 'string'},
    misses: {type: 'boolean', default: false},
    rules: {type: 'boolean', default: false},
    'leave-one-out': {type: 'boolean', default: false},
    out: {type: 'string'},
    near: {type: 'string', default: '0'},
    found: {type: 'string', default: '0'},
    reversed: {type: 'string', default: 'Infinity'},
  },
  allowPositionals: true,
});
const corpus = positionals[0] ?? '../shared/corpus';
const knowledge = readKnowledge();
const topics = readCorpusTopics(corpus, knowledge);
/** Each topic's own model where it is ranked by one that was fitted to the others. */
const rankings = values['leave-one-out'] ? leaveOneOut() : new Map<string, typeof knowledge>();
const folder = mkdtempSync(join(tmpdir(), 'claimleaf-corpus-'));
const all = {gold: 0, sure: 0, right: 0, near: 0, any: 0, reversed: 0, rows: 0, words: 0};
const rules = new Map<string, {sure: boolean; right: number; near: number; all: number}>();
for (const topic of topics) if (!values.topic || topic.id === values.topic) scoreTopic(topic);
if (!values.topic) {
  const share = (n: number, of: number) => (n / Math.max(1, of)).toFixed(3);
  const [near, found] = [share(all.near, all.sure), share(all.any, all.gold)];
  console.log(
    `all: sure ${all.sure}, precision ${share(all.right, all.sure)}, near ids counted ${near}, recall ${share(all.right, all.gold)}; ` +
      `sure or proposed: recall ${found}; reversed ${all.reversed}; rows to look at for 1,000 words ${((all.rows / all.words) * 1000).toFixed(0)}`,
  );
  const low = [
    ...(Number(near) < Number(values.near) ? ['precision of what is sure'] : []),
    ...(Number(found) < Number(values.found) ? ['recall of what is found'] : []),
    ...(all.reversed > Number(values.reversed) ? ['reversed'] : []),
  ];
  if (low.length > 0) console.log(`below the floor: ${low.join(', ')}`);
  process.exitCode = low.length > 0 ? 1 : 0;
}
if (values.rules)
  for (const [rule, {right, near, all}] of [...rules].sort((a, b) => b[1].all - a[1].all))
    console.log(`${String(all).padStart(5)} ${(right / all).toFixed(2)} ${(near / all).toFixed(2)}  ${rule}`);
rmSync(folder, {recursive: true});

function scoreTopic(topic: CorpusTopic) {
  const articles = topic.texts.map((t) => t.article);
  const extractions = extractTopic(
    {articles, vocabulary: {entities: topic.entities}, relations: [...knowledge.relations]},
    rankings.get(topic.id) ?? knowledge,
    null,
  );
  const lines = extractions.flatMap(({statements, proposed}, i): Line[] => {
    const {file, article, sourceLines} = topic.texts[i] as (typeof topic.texts)[number];
    return [...statements, ...proposed].map((s) => ({
      ...s,
      source: file,
      line: sourceLines[s.line - 1] ?? 0,
      quote: article.text.slice(s.start, s.end),
      unit: article.units.findLastIndex((u) => u.start <= s.start),
    }));
  });
  const claims = join(folder, `${topic.id}.jsonl`);
  const vocabulary = join(folder, `${topic.id}.json`);
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  writeFileSync(claims, text);
  if (values.out) writeFileSync(join(values.out, `${topic.id}.jsonl`), text);
  writeFileSync(vocabulary, JSON.stringify({entities: topic.entities}));
  const run = (...more: string[]) =>
    spawnSync(
      process.execPath,
      [join(corpus, '../gold/score.mjs'), claims, '--gold', topic.folder, '--vocabulary', vocabulary, ...more],
      {encoding: 'utf8'},
    ).stdout;
  if (values.misses) process.stdout.write(run('--misses'));
  const {articles: scored, ...summary} = JSON.parse(run('--json')) as {
    articles: {gold: number; found: number; precision: number; recall: number; foundRecall: number}[];
  } & Record<string, number>;
  for (const a of scored) {
    all.gold += a.gold;
    all.sure += a.found;
    all.right += a.recall * a.gold;
    all.any += a.foundRecall * a.gold;
  }
  all.near += summary.nearPrecision === undefined ? 0 : summary.nearPrecision * scored.reduce((n, a) => n + a.found, 0);
  all.reversed += summary.reversed ?? 0;
  const words = articles.reduce((n, a) => n + (a.text.match(/\p{L}+/gu)?.length ?? 0), 0);
  const rows = countRows(lines);
  all.rows += rows;
  all.words += words;
  const figures = Object.entries(summary).map(([name, value]) => `${name} ${value.toFixed(2)}`);
  console.log(`${topic.id.padEnd(13)} ${figures.join('  ')}  rows/1000 ${((rows / words) * 1000).toFixed(0)}`);
  countRules(topic, lines);
}

/** How often each rule was right: exactly, or with an end that is broader or narrower than the gold's. */
function countRules(topic: CorpusTopic, lines: readonly Line[]) {
  const broader = new Map(topic.entities.map((e) => [e.id, [e.broader ?? []].flat()]));
  const isNear = (a: string, b: string) =>
    a === b || (broader.get(a) ?? []).includes(b) || (broader.get(b) ?? []).includes(a);
  for (const {file} of topic.texts) {
    const number = file.slice(0, 3);
    const gold = readFileSync(join(topic.folder, `claims-${number}.jsonl`), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Statement);
    for (const line of lines.filter((l) => l.source === file)) {
      const name = `${line.state} ${line.relation} ${line.rule}`;
      const count = rules.get(name) ?? {sure: line.state === 'sure', right: 0, near: 0, all: 0};
      count.all++;
      if (gold.some((g) => g.subject === line.subject && g.relation === line.relation && g.object === line.object))
        count.right++;
      if (
        gold.some(
          (g) => g.relation === line.relation && isNear(g.subject, line.subject) && isNear(g.object, line.object),
        )
      )
        count.near++;
      rules.set(name, count);
    }
  }
}

function leaveOneOut(): Map<string, typeof knowledge> {
  const examples = topics.map((topic) => examplesOf(topic, knowledge));
  return new Map(
    topics.map(({id}, i) => {
      const model = fitRanking(examples.filter((_, j) => j !== i).flat(), proposeFrom);
      return [id, {...knowledge, rankings: new Map([['en', model]])}];
    }),
  );
}

/** What an editor looks at: a sentence, a relation and one end that the statements share, whichever end gives fewer rows. */
function countRows(lines: readonly Line[]): number {
  const groups = Map.groupBy(
    lines.filter((l) => l.state !== 'sure'),
    (l) => `${l.article}|${l.unit}|${l.relation}`,
  );
  return [...groups.values()].reduce((n, group) => n + groupByEnd(group).length, 0);
}
