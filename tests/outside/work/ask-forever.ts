// Asks two workers, one that loops and one that has nothing to do, and waits; the tests kill it.
import {fileURLToPath} from 'node:url';
import {openProcessPool} from '../../../src/outside/work/process-pool.ts';
import {pieceOf} from './pieces.ts';

const [pids = ''] = process.argv.slice(2);
const entry = fileURLToPath(new URL('./misbehaving-worker.ts', import.meta.url));
await openProcessPool({entry, size: 2, bytesEach: 1}).run([
  pieceOf(`please loop at ${pids}.`),
  pieceOf(`please loop at ${pids}.`),
]);
