import * as node from 'node:fs';

/** The calls of Node that write, keep and supervise files: output, journal, lock, staging, caches and profiles use no other. */
const calls = {
  closeSync: node.closeSync,
  copyFileSync: node.copyFileSync,
  fstatSync: node.fstatSync,
  fsyncSync: node.fsyncSync,
  linkSync: node.linkSync,
  lstatSync: node.lstatSync,
  mkdirSync: node.mkdirSync,
  mkdtempSync: node.mkdtempSync,
  openSync: node.openSync,
  readdirSync: node.readdirSync,
  readFileSync: node.readFileSync,
  realpathSync: node.realpathSync,
  renameSync: node.renameSync,
  rmSync: node.rmSync,
  statSync: node.statSync,
  utimesSync: node.utimesSync,
  writeFileSync: node.writeFileSync,
  writeSync: node.writeSync,
};

/** One call of the file system, before it is made. `run` makes it, with other arguments where some are given. */
export type FileCall = {
  name: keyof typeof calls;
  args: readonly unknown[];
  run(...args: unknown[]): unknown;
};

/** Makes a call, or throws what a failing disk would; what it answers is the call's answer. */
export type Interposer = (call: FileCall) => unknown;

let interposer: Interposer | null = null;

/**
 * Puts a function between the program and the file system, in the whole process, until the answer is called. For what tries
 * how the program bears a disk that fails (tools/failing-files.ts); the program itself never does it.
 */
export function interposeFiles(between: Interposer): () => void {
  const before = interposer;
  interposer = between;
  return () => {
    interposer = before;
  };
}

/** The calls, as node:fs has them. */
export const disk: typeof calls = Object.fromEntries(
  Object.entries(calls).map(([name, call]) => {
    const run = call as (...args: unknown[]) => unknown;
    const through = (...args: unknown[]) =>
      interposer
        ? interposer({
            name: name as keyof typeof calls,
            args,
            run: (...other) => run(...(other.length > 0 ? other : args)),
          })
        : run(...args);
    return [name, through];
  }),
) as typeof calls;

/** Whether anything has this name, a link to nothing too. */
export const isThere = (path: string): boolean => disk.lstatSync(path, {throwIfNoEntry: false}) !== undefined;
