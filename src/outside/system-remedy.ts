/**
 * What helps against each refusal of the system, wherever it comes up. One sentence or two, without the name of a
 * file: that is said before it.
 */
const remedies: Readonly<Record<string, string>> = {
  EACCES: 'Give this user the right to do so, or use another folder.',
  EPERM: 'Give this user the right to do so, or use another folder.',
  EROFS: 'The disk is read-only: use a folder on another one.',
  ENOSPC: 'The disk is full: make room, then run the command again.',
  EDQUOT: 'The space that this user may have on the disk is used up: delete something, or have the quota raised.',
  EFBIG: 'This process may not write files as large (`ulimit -f`): raise the limit with `ulimit -f unlimited`.',
  EMFILE: 'This process may not open as many files (`ulimit -n`): raise the limit, such as with `ulimit -n 1024`.',
  ENFILE: 'The whole machine has too many files open: close programs, or raise the limit of the system.',
  EIO: 'The disk has failed to read or write: check the disk and its cable or network before you go on.',
  ENAMETOOLONG: 'The path is longer than the system allows: use a folder with a shorter path, or shorter names.',
  ENOMEM: 'The machine has no memory left: close programs, or print fewer sheets at once with --jobs 1.',
  EAGAIN: 'This user may not start more processes (`ulimit -u`): end some, or raise the limit.',
  ENOTDIR: 'A file stands where a folder should be: move it, or use another folder.',
};

/** What helps against an error of the system, or null where it is none, or none that is known. */
export function remedyOf(error: unknown): string | null {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  return typeof code === 'string' ? (remedies[code] ?? null) : null;
}
