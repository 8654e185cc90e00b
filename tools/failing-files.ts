/**
 * A disk that fails at the n-th call, for tests and for trying every n of a build. In a process of its own:
 *
 *     CLAIMLEAF_TRY_DISK='{"at": 17, "how": "ENOSPC"}' node --import ./tools/failing-files.ts src/cli.ts build …
 *
 * Unless the process is killed, a line of standard error is then '{"calls":123,"failed":"renameSync output/…"}'.
 */

import {writeSync} from 'node:fs';
import {constants} from 'node:os';
import {type FileCall, interposeFiles} from '../src/outside/file-system.ts';

/** Codes of the system that a disk may answer with. */
export type DiskError = 'EACCES' | 'EDQUOT' | 'EIO' | 'EMFILE' | 'ENAMETOOLONG' | 'ENOSPC' | 'EROFS';

export type Fault = {
  /** Which call fails, from 1; 0 or more than there are: none, and the calls are only counted. */
  at: number;
  /**
   * The call is refused with this error; or the process is killed before it is made ('kill'), after ('kill-after'), or, for
   * a write, after half of the bytes ('kill-half', which is 'kill' for what writes nothing).
   */
  how: DiskError | 'kill' | 'kill-after' | 'kill-half';
  /** Every call of the same name after it fails too, as on a full disk; only with an error. */
  forever?: boolean;
  /** Counts only calls of these names; all where it is left out. */
  only?: readonly FileCall['name'][];
};

/** What has happened so far: how many calls were counted, and which one failed. */
export type Tally = {calls: number; failed: string | null};

/** From now on the files of this process are on such a disk, until `mend` is called. */
export function failFiles({at, how, forever = false, only}: Fault): Tally & {mend(): void} {
  let name: FileCall['name'] | null = null;
  const tally = {
    ...{calls: 0, failed: null as string | null},
    mend: interposeFiles((call) => {
      if (only && !only.includes(call.name)) return call.run();
      tally.calls++;
      if (tally.calls !== at && !(forever && call.name === name)) return call.run();
      name = call.name;
      tally.failed ??= `${call.name} ${String(call.args[0])}`;
      return how.startsWith('kill') ? killAt(call, how) : refuse(call, how as DiskError);
    }),
  };
  return tally;
}

function refuse({name, args}: FileCall, code: DiskError): never {
  const words = `${code}: made to fail, ${name.replace(/Sync$/, '')} '${String(args[0])}'`;
  throw Object.assign(new Error(words), {code, errno: -constants.errno[code], syscall: name.replace(/Sync$/, '')});
}

function killAt(call: FileCall, how: string): void {
  if (how === 'kill-half' && (call.name === 'writeFileSync' || call.name === 'writeSync')) {
    const [handle, bytes] = call.args as [number, Uint8Array | string];
    const half = Buffer.from(bytes as Uint8Array).subarray(0, Math.floor(Buffer.byteLength(bytes) / 2));
    call.run(handle, half);
  }
  if (how === 'kill-after') call.run();
  process.kill(process.pid, 'SIGKILL');
  // The signal has come by the time this returns; nothing may happen in between.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

const asked = process.env.CLAIMLEAF_TRY_DISK;
if (asked !== undefined) {
  const tally = failFiles(JSON.parse(asked) as Fault);
  process.on('exit', () => {
    writeSync(2, `${JSON.stringify({calls: tally.calls, failed: tally.failed})}\n`);
  });
}
