/**
 * Scores what is extracted from texts of other topics, where the shared folder is at hand:
 *
 *   npm run score -- ../shared/corpus [--leave-one-out] [--topic gout] [--misses] [--rules]
 *     [--near 0.95] [--found 0.6] [--reversed 0] [--calibrated 0.07]
 *   npm run score -- ../shared/corpus --leave-one-out --confusion | --calibration
 *   npm run score -- --effort ../shared/corpus [--write]
 *   npm run score -- --suggest ../shared/corpus [--tuned gout,osteoporosis] [--fit gout,osteoporosis]
 *
 * With --leave-one-out each topic is ranked by a model that was fitted to the others: the figures of a topic that is new.
 * --near is the floor of the precision of what is sure, near ids counted, --found that of the recall of what is sure or
 * proposed, --reversed the most statements that say the opposite; --calibrated the largest difference between what a
 * confidence says and how often it was right; where one is missed it ends with 1.
 *
 * --confusion prints how often each kind of error was made, --calibration how far a confidence is to be believed, and
 * --effort what an editor has to do until a share of the gold is accepted, each topic ranked as one that is new; with
 * --write into docs/effort.md and its picture.
 *
 * --suggest prints how much of each topic's vocabulary `claimleaf suggest` proposes from the texts alone, and --fit the weights
 * of its signs, fitted to some topics.
 *
 * Each text is imported, read with its topic's vocabulary and held against the claims that were marked by hand, by the
 * scorer that lies beside the corpus. Prints a line for each topic, one for all, and how far each rule was right.
 */

import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import type {Statement} from '../src/model/statement.ts';
import {readKnowledge} from '../src/outside/program-files.ts';
import {type CorpusTopic, readCorpusTopics} from './corpus/read-topic.ts';
import {printBuckets} from './score/calibration.ts';
import {writeEffort} from './score/effort-page.ts';
import {type Line, linesOf, wordsOf} from './score/line.ts';
import {printConfusion} from './score/print-confusion.ts';
import {makeRows} from './score/rows.ts';
import {type ScoredTopic, saidOf, scoredTopic} from './score/scored-topic.ts';
import {fitSuggestions, scoreSuggestions} from './score/suggest.ts';
import {examplesOf} from './train-ranker/examples.ts';
import {makeFitter} from './train-ranker/fit.ts';

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
    calibrated: {type: 'string', default: 'Infinity'},
    confusion: {type: 'boolean', default: false},
    calibration: {type: 'boolean', default: false},
    effort: {type: 'boolean', default: false},
    write: {type: 'boolean', default: false},
    suggest: {type: 'boolean', default: false},
    fit: {type: 'string'},
    tuned: {type: 'string', default: 'gout,osteoporosis'},
  },
  allowPositionals: true,
});
const corpus = positionals[0] ?? '../shared/corpus';
const knowledge = readKnowledge();
const topics = readCorpusTopics(corpus, knowledge);
/** Each topic's own model where it is ranked by one that was fitted to the others. */
const rankings = values['leave-one-out'] || values.effort ? leaveOneOut() : new Map<string, typeof knowledge>();
const folder = mkdtempSync(join(tmpdir(), 'claimleaf-corpus-'));
const chosen = topics.filter((t) => !values.topic || t.id === values.topic);
const all = {gold: 0, sure: 0, right: 0, near: 0, any: 0, reversed: 0, rows: 0, words: 0};
const rules = new Map<string, {sure: boolean; right: number; near: number; all: number}>();
if (values.fit)
  fitSuggestions(
    topics.filter((t) => values.fit?.split(',').includes(t.id)),
    knowledge,
  );
else if (values.suggest) scoreSuggestions(chosen, knowledge, values.tuned.split(','));
else if (values.effort) writeEffort(chosen.map(scored), values.write);
else if (values.confusion) printConfusion(chosen.map(scored));
else if (values.calibration) printCalibration();
else scoreTopics();
rmSync(folder, {recursive: true});

function scored(topic: CorpusTopic): ScoredTopic {
  return scoredTopic(topic, rankings.get(topic.id) ?? knowledge);
}

/** Of what is stated or proposed, and of that by itself what a rule has read. Gives the worst difference of all. */
function printCalibration(): number {
  const said = chosen.flatMap((topic) => saidOf(scored(topic)));
  printBuckets(
    'read by a rule',
    said.filter((s) => s.isRead),
  );
  printBuckets(
    'candidates',
    said.filter((s) => !s.isRead),
  );
  return printBuckets('all that is stated or proposed', said);
}

function scoreTopics() {
  for (const topic of chosen) scoreTopic(topic);
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
      ...(values.calibrated !== 'Infinity' && printCalibration() > Number(values.calibrated) ? ['calibration'] : []),
    ];
    if (low.length > 0) console.log(`below the floor: ${low.join(', ')}`);
    process.exitCode = low.length > 0 ? 1 : 0;
  }
  if (values.rules)
    for (const [rule, {right, near, all}] of [...rules].sort((a, b) => b[1].all - a[1].all))
      console.log(`${String(all).padStart(5)} ${(right / all).toFixed(2)} ${(near / all).toFixed(2)}  ${rule}`);
}

function scoreTopic(topic: CorpusTopic) {
  const lines = linesOf(topic, rankings.get(topic.id) ?? knowledge);
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
  const words = wordsOf(topic);
  // What is sure needs a look, too, before it is printed; this figure is what proposing costs.
  const rows = makeRows(lines.filter((l) => l.state !== 'sure')).length;
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
  const fitWithout = makeFitter(topics.map((topic) => examplesOf(topic, knowledge)));
  return new Map(topics.map(({id}, i) => [id, {...knowledge, rankings: new Map([['en', fitWithout(i)]])}]));
}
