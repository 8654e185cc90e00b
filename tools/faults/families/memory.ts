import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';
import {runHere} from '../../../tests/support/run-here.ts';
import {writeFiles} from '../../../tests/support/write-files.ts';
import type {Family} from '../family.ts';
import {articleOf, contentWith, topic} from '../lab/example.ts';

/** Articles of one build. */
const articles = 25;
/** The most that resident memory may grow, in bytes an article read. */
const most = 1_000_000 / 1000;
/** The first builds fill what is kept on purpose; the growth is that of the rest. */
const warm = 0.3;

/** The slope of points by least squares. */
function slopeOf(points: readonly (readonly [number, number])[]): number {
  const mean = (i: 0 | 1) => points.reduce((sum, p) => sum + p[i], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  return (
    points.reduce((sum, p) => sum + (p[0] - x) * (p[1] - y), 0) / points.reduce((sum, p) => sum + (p[0] - x) ** 2, 0)
  );
}

/** `count` is how many thousand articles are read, in one trial: a process that builds one content again and again. */
export const memory: Family = {
  name: 'memory',
  promise: 'Over repeated builds of one content, resident memory grows by 1 MB per 1,000 articles read at most.',
  full: 10,
  limitS: 3600,
  trials: (_, count) => [
    {
      row: 'growth over repeated builds',
      name: `${count * 1000} articles`,
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
        const builds = Math.ceil((count * 1000) / articles);
        const points: [number, number][] = [];
        for (let i = 0; i < builds; i++) {
          const {exitCode, stderr} = await runHere(['dataset'], {cwd: lab.folder});
          if (exitCode !== 0) return `Build ${i} ended with ${exitCode}: ${stderr.slice(-300)}`;
          collect();
          if (i >= builds * warm) points.push([i * articles, process.memoryUsage.rss()]);
        }
        const slope = slopeOf(points);
        const words = `${((slope * 1000) / 1e6).toFixed(2)} MB per 1,000 articles, over ${points.length} builds`;
        console.error(words);
        return slope <= most ? null : words;
      },
    },
  ],
};
