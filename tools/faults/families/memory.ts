import {rmSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout} from 'node:timers/promises';
import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';
import {runHere} from '../../../tests/support/run-here.ts';
import {writeFiles} from '../../../tests/support/write-files.ts';
import type {Family} from '../family.ts';
import {articleOf, contentWith, topic} from '../lab/example.ts';

/** Articles of one build. */
const articles = 25;
/** The most that what is kept may grow, in bytes an article read: 1 MB per 1,000. */
const most = 1_000_000 / 1000;
/**
 * Builds in which the process warms up: what is kept on purpose is filled, and code is compiled. Over 300 builds the heap
 * grew by 0.8 MB in the first 20, and by 0.7 MB in the 280 after them (0.1 MB per 1,000 articles).
 */
const warm = 20;
/** With much fewer, one compiled function more looks like a leak. */
const builds = 200;
/** Resident memory is the allocator's, too, and goes up and down by some MB. */
const mostResident = 1.1;

/** The slope of points by least squares. */
function slopeOf(points: readonly (readonly [number, number])[]): number {
  const mean = (i: 0 | 1) => points.reduce((sum, p) => sum + p[i], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  return (
    points.reduce((sum, p) => sum + (p[0] - x) * (p[1] - y), 0) / points.reduce((sum, p) => sum + (p[0] - x) ** 2, 0)
  );
}

type Kept = {articles: number; kept: number; resident: number};

/** What is wrong with how memory went, by what was measured after each build; null where nothing is. */
export function judgeGrowth(all: readonly Kept[]): string | null {
  const points = all.slice(warm);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return 'Nothing was measured';
  const slope = slopeOf(points.map((point) => [point.articles, point.kept] as const));
  const words = `${((slope * 1000) / 1e6).toFixed(2)} MB of heap and buffers per 1,000 articles, over ${points.length} builds`;
  if (slope > most) return words;
  return last.resident > first.resident * mostResident
    ? `${words}; resident memory went from ${megabytes(first.resident)} to ${megabytes(last.resident)}`
    : null;
}

const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;

/** Each trial is a process that builds one content again and again. */
export const memory: Family = {
  name: 'memory',
  promise:
    'Over repeated builds of one content, what a process keeps (heap and buffers, after they were collected) grows by 1 MB per 1,000 articles read at most, and its resident memory by no more than a tenth.',
  full: 2,
  part: 1,
  limitS: 3600,
  trials: (_, count) =>
    [false, true].slice(0, count).map((isCached) => ({
      row: 'growth over repeated builds',
      name: isCached ? 'from the cache' : 'read anew each time',
      async run(lab) {
        setFlagsFromString('--expose-gc');
        const collect = runInNewContext('gc') as () => void;
        const others = Array.from({length: articles - 1}, (_article, i) => [
          `${topic}/articles/page-${i}.md`,
          articleOf(
            `page-${i}`,
            `# Page ${i}\n\nFluid supports digestion. A lack of fluid can cause thirst, headache and tiredness.`,
          ),
        ]);
        writeFiles(lab.folder, contentWith(Object.fromEntries(others) as Record<string, string>));
        const points: Kept[] = [];
        for (let i = 0; i < builds; i++) {
          const cache = join(lab.folder, isCached ? 'cache' : `cache-${i}`);
          process.env.CLAIMLEAF_CACHE = cache;
          const {exitCode, stderr} = await runHere(['dataset'], {cwd: lab.folder});
          if (!isCached) rmSync(cache, {recursive: true, force: true});
          if (exitCode !== 0) return `Build ${i} ended with ${exitCode}: ${stderr.slice(-300)}`;
          // What the first one frees may free more.
          for (const pause of [10, 0]) {
            collect();
            await setTimeout(pause);
          }
          const {heapUsed, external, rss} = process.memoryUsage();
          points.push({articles: i * articles, kept: heapUsed + external, resident: rss});
        }
        return judgeGrowth(points);
      },
    })),
};
