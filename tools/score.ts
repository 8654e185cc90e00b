/**
 * Compares what the engine finds with claims that were marked by hand (tests/gold/claims-<article>.jsonl; how to
 * mark: docs/claim-guideline.md). `npm run score` prints the table, `npm run score -- ../shared/corpus` that of a corpus
 * of other topics (score-corpus.ts); gold.test.ts holds floors at what was reached.
 *
 * Scored are, per article, the distinct triples (subject, relation, object), without those that soft.json leaves out:
 * relations and entities whose wording is too loose for two careful people to choose the same id.
 */

import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {fileReaders} from '../src/2-parse/file-readers.ts';
import {extractTopic} from '../src/3-extract/extract-topic.ts';
import {toClaimLines} from '../src/5-dataset/claim-lines.ts';
import {compareText} from '../src/base/order.ts';
import {readContentFolder} from '../src/outside/content-files.ts';
import {readKnowledge} from '../src/outside/program-files.ts';
import {contentToDataset, readContent} from '../src/pipeline.ts';

type Marked = {subject: string; relation: string; object: string; line: number; polarity: string; certainty: string};

/**
 * Figures from 0 to 1. Precision and recall are of what is stated (and printed); `sure` of those statements that are
 * sure; `foundRecall` counts what is only proposed, too. `missed` and `wrong` are triples with the line of their first
 * statement.
 */
export type Score = {
  article: string;
  gold: number;
  found: number;
  precision: number;
  recall: number;
  sure: {found: number; precision: number; recall: number};
  foundRecall: number;
  polarityF1: number;
  certaintyF1: number;
  missed: string[];
  wrong: string[];
};

const isCandidate = ({construct}: {construct: string | null}) => construct === 'candidate';

const folder = fileURLToPath(new URL('../tests/gold/', import.meta.url));

/** The score of every article that has a gold file, in the order of their names: of what is read, whatever was accepted. */
export function scoreContent(folderOfContent: string): Score[] {
  const knowledge = readKnowledge();
  const content = readContent(readContentFolder(folderOfContent).value, knowledge, fileReaders).value;
  const unjudged = {...content, topics: content.topics.map((topic) => ({...topic, annotations: null}))};
  const dataset = contentToDataset(unjudged, knowledge, extractTopic, 'draft').value;
  const lines = toClaimLines(dataset);
  const stated = toClaimLines({...dataset, proposed: []}).filter((l) => !isCandidate(l));
  const soft = JSON.parse(readFileSync(`${folder}soft.json`, 'utf8')) as {relations: string[]; entities: string[]};
  const isCore = (m: Marked) =>
    !soft.relations.includes(m.relation) && !soft.entities.includes(m.subject) && !soft.entities.includes(m.object);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .map((file) => {
      const article = file.replace(/^claims-(.*)\.jsonl$/, '$1');
      const marked = readFileSync(folder + file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Marked);
      const gold = byTriple(marked.filter(isCore));
      const ownOf = (of: typeof lines) => of.filter((l) => l.article === article).filter(isCore);
      const own = ownOf(lines);
      const found = byTriple(ownOf(stated));
      const sure = byTriple(own.filter((l) => l.state === 'sure'));
      const any = byTriple(own);
      const share = (of: Map<string, Marked[]>) => [...gold.keys()].filter((triple) => of.has(triple)).length;
      const both = [...gold.keys()].filter((triple) => found.has(triple));
      const pairs = (key: 'polarity' | 'certainty') =>
        both.map((t) => [mostFrequent(gold.get(t) ?? [], key), mostFrequent(found.get(t) ?? [], key)] as const);
      const at = (triple: string, of: Map<string, Marked[]>) => `${of.get(triple)?.[0]?.line}: ${triple}`;
      return {
        article,
        gold: gold.size,
        found: found.size,
        precision: both.length / Math.max(1, found.size),
        recall: both.length / Math.max(1, gold.size),
        sure: {
          found: sure.size,
          precision: share(sure) / Math.max(1, sure.size),
          recall: share(sure) / Math.max(1, gold.size),
        },
        foundRecall: share(any) / Math.max(1, gold.size),
        polarityF1: macroF1(pairs('polarity')),
        certaintyF1: macroF1(pairs('certainty')),
        missed: [...gold.keys()].filter((t) => !found.has(t)).map((t) => at(t, gold)),
        wrong: [...found.keys()].filter((t) => !gold.has(t)).map((t) => at(t, found)),
      };
    });
}

function byTriple(claims: readonly Marked[]): Map<string, Marked[]> {
  return Map.groupBy(claims, (c) => `${c.subject} ${c.relation} ${c.object}`);
}

function mostFrequent(claims: readonly Marked[], key: 'polarity' | 'certainty'): string {
  const counts = Map.groupBy(claims, (c) => c[key]);
  return [...counts].sort(([a, x], [b, y]) => y.length - x.length || compareText(a, b))[0]?.[0] ?? '';
}

/** The mean over the gold's labels of the harmonic mean of precision and recall; 1 where there is nothing to compare. */
function macroF1(pairs: readonly (readonly [gold: string, found: string])[]): number {
  const labels = [...new Set(pairs.map(([gold]) => gold))];
  const scores = labels.map((label) => {
    const right = pairs.filter(([g, f]) => g === label && f === label).length;
    const all = pairs.filter(([g]) => g === label).length + pairs.filter(([, f]) => f === label).length;
    return (2 * right) / all;
  });
  return scores.length === 0 ? 1 : scores.reduce((a, b) => a + b, 0) / scores.length;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.slice(2).some((word) => !word.startsWith('-'))) await import('./score-corpus.ts');
  else printScores();
}

function printScores() {
  const scores = scoreContent('content');
  const width = Math.max(...scores.map((s) => s.article.length));
  const show = (n: number) => n.toFixed(3).padStart(9);
  console.log(
    `${'article'.padEnd(width)}  gold  found  precision    recall      sure   (recall)    found  polarity  certainty`,
  );
  for (const s of scores) {
    console.log(
      `${s.article.padEnd(width)}  ${String(s.gold).padStart(4)}  ${String(s.found).padStart(5)}  ${show(s.precision)} ${show(s.recall)} ${show(s.sure.precision)}  ${show(s.sure.recall)} ${show(s.foundRecall)} ${show(s.polarityF1)}  ${show(s.certaintyF1)}`,
    );
    if (process.argv.includes('--misses'))
      for (const line of [...s.missed.map((m) => `  - ${m}`), ...s.wrong.map((w) => `  + ${w}`)]) console.log(line);
  }
}
