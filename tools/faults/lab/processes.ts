import {readdirSync, readFileSync} from 'node:fs';

/** Processes of this machine whose command line or environment's temporary folder names a folder, from Linux's /proc. */
export function processesAt(folder: string): {pid: number; command: string}[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .map((name) => ({pid: Number(name), command: read(`/proc/${name}/cmdline`)}))
    .filter(({command}) => command.includes(folder));
}

/** The children, and theirs, of a process. */
export function descendants(of: number): {pid: number; command: string}[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => {
      const stat = read(`/proc/${name}/stat`);
      // The name in brackets may hold spaces; state and parent follow it.
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
      return {pid: Number(name), parent, command: read(`/proc/${name}/cmdline`).replaceAll('\0', ' ')};
    });
  const below = (pid: number): typeof all => all.filter((p) => p.parent === pid).flatMap((p) => [p, ...below(p.pid)]);
  return below(of);
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
