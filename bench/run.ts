/**
 * `npm run bench`: what takes how long, each as a ratio of two times of the same run, since machines differ.
 * `npm run bench -- --stages` prints where the time of one sheet goes instead.
 * `npm run bench -- --short` only shows that every measurement runs. Nothing in the tests looks at these figures.
 */
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {cpus, tmpdir, totalmem} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {programVersion} from '../src/outside/program-folder.ts';
import {growth} from './growth.ts';
import {median} from './median.ts';
import {printing} from './printing.ts';
import {reading} from './reading.ts';
import {stages} from './stages.ts';

const short = process.argv.includes('--short');
const root = fileURLToPath(new URL('../', import.meta.url));
const out = mkdtempSync(join(tmpdir(), 'claimleaf-bench-'));

try {
  console.log(`Claimleaf ${programVersion}, Node ${process.version}, ${process.platform} ${process.arch}`);
  console.log(
    `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB\n`,
  );
  const all = async () => [
    ...(await printing(short ? 8 : 200)),
    ...reading(short ? 7 : 350),
    ...growth(short ? [7, 14] : [70, 700, 2100]),
    ...unchanged(short ? 2 : 7),
  ];
  for (const row of await (process.argv.includes('--stages') ? stages(short ? 2 : 40) : all()))
    console.log(row.map((cell, i) => (i === 0 ? cell.padEnd(58) : cell.padStart(14))).join(''));
} finally {
  rmSync(out, {recursive: true, force: true});
}

/** A whole `build` after which nothing has changed, beside the start of Node alone. */
function unchanged(runs: number): string[][] {
  const build = [join(root, 'src/cli.ts'), 'build', '--quiet', '--content', join(root, 'content'), '--out', out];
  const time = (args: string[]) => {
    const start = performance.now();
    const {status, stderr} = spawnSync(process.execPath, args, {encoding: 'utf8'});
    if (status !== 0) throw new Error(stderr);
    return performance.now() - start;
  };
  time(build);
  const pairs = Array.from({length: runs}, () => [time(build), time(['-e', '0'])] as const);
  const [ours, node] = [median(pairs.map(([a]) => a)), median(pairs.map(([, b]) => b))];
  return [
    ['nothing changed: build ÷ node -e 0', (ours / node).toFixed(1), `${ours.toFixed(0)} ms`, `${node.toFixed(0)} ms`],
  ];
}
