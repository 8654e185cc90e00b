import {spawnSync} from 'node:child_process';
import {readAudit} from './supply/read-audit.ts';

// Asks the registry for known holes in the packages of the lock file; fails where one is high, and is skipped where the
// registry has no answer.
const {stdout} = spawnSync('npm', ['audit', '--audit-level=high', '--json'], {encoding: 'utf8', maxBuffer: 64_000_000});
const {isBad, line} = readAudit(stdout ?? '');
console.log(line);
process.exitCode = isBad ? 1 : 0;
