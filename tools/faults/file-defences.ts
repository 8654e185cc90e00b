import type {Defence} from './defence.ts';

const browser = 'src/outside/browser';
const outputTest = 'tests/outside/output-folder.test.ts';

/** Those of what is read from the disk and written to it. */
export const fileDefences: readonly Defence[] = [
  {
    ...{
      name: 'links out of the content',
      against: 'reading elsewhere',
      file: 'src/outside/content-files.ts',
      test: 'tests/outside/content-files.test.ts',
    },
    line: "{target, link: 'outside'}",
    without: '{target}',
  },
  {
    ...{
      name: 'paths below the output',
      against: 'writing and removing elsewhere',
      file: 'src/outside/output-journal.ts',
      test: outputTest,
    },
    line: "  path.split('/').every((part) => !['', '.', '..'].includes(part));",
    without: "  path.split('/').every((part) => part !== '');",
  },
  {
    ...{
      name: "others' files",
      against: 'writing over what is not ours',
      file: 'src/outside/foreign-output.ts',
      test: 'tests/cli.test.ts',
    },
    line: '  if (first === undefined) return;',
    without: '  if (first !== null) return;',
  },
  {
    ...{
      name: 'journal',
      against: 'half of two builds',
      file: 'src/outside/output-folder.ts',
      test: 'tests/outside/output-every-call.test.ts',
    },
    line: '        writeJournal(folder, plan);\n',
    without: '',
  },
  {
    ...{name: 'lock', against: 'two builds at once', file: 'src/outside/output-lock.ts', test: outputTest},
    line: '  if (isInUse(file, owner)) return owner;',
    without: "  if (isInUse(file, owner) && file === '') return owner;",
  },
  {
    ...{
      name: 'flush',
      against: 'a power cut',
      file: 'src/outside/write-whole.ts',
      test: 'tests/outside/flush.test.ts',
    },
    line: '    disk.fsyncSync(handle);\n  } finally {\n    disk.closeSync(handle);\n  }\n}\n\n/** Makes renames',
    without: '  } finally {\n    disk.closeSync(handle);\n  }\n}\n\n/** Makes renames',
  },
  {
    ...{
      name: 'hash of prints',
      against: 'another PDF in the cache',
      file: 'src/outside/kept-files.ts',
      test: 'tests/outside/print-cache.test.ts',
    },
    line: 'return bytes.subarray(0, hashBytes).equals(hashOf(key, bytes.subarray(hashBytes)))',
    without: 'return bytes.length > 0',
  },
  {
    ...{
      name: 'hash of trees',
      against: 'other trees in the cache',
      file: 'src/outside/hashed-file.ts',
      test: 'tests/outside/tree-cache.test.ts',
    },
    line: 'return head > 0 && sha256(body) === text.slice(0, head) ? body : null;',
    without: 'return head > 0 ? body : null;',
  },
  {
    ...{
      name: 'private folder',
      against: 'a browser that somebody else has put there',
      file: `${browser}/private-folder.ts`,
      test: `${browser.replace('src', 'tests')}/unpack-chromium.test.ts`,
    },
    line: '(found.mode & 0o022) !== 0',
    without: '(found.mode & 0) !== 0',
  },
  {
    ...{
      name: 'articles stay in the content',
      against: 'an import that writes elsewhere',
      file: 'src/outside/import-files.ts',
      test: 'tests/import/command.test.ts',
    },
    line: '    if (!realpathSync(folder).startsWith(root + sep))',
    without: "    if (!realpathSync(folder).startsWith(root + sep) && folder === '')",
  },
  {
    ...{
      name: 'a lock is a file',
      against: 'a build that waits for nobody',
      file: 'src/outside/output-lock.ts',
      test: outputTest,
    },
    line: '  if (!found || found.isFile()) return;',
    without: '  if (found !== null) return;',
  },
  {
    ...{
      name: 'links inside the output',
      against: 'writing through a link',
      file: 'src/outside/output-way.ts',
      test: outputTest,
    },
    line: 'if (found.isSymbolicLink()) throw linkError(place, expected);',
    without: 'if (found.isSymbolicLink()) continue;',
  },
  {
    ...{
      name: 'removal by hash',
      against: 'removing what somebody has changed',
      file: 'src/outside/output-journal.ts',
      test: outputTest,
    },
    line: 'return bytes !== null && sha256(bytes) === made;',
    without: "return bytes !== null && made !== '';",
  },
  {
    ...{
      name: 'hash of the journal',
      against: 'a torn list of what to remove',
      file: 'src/outside/output-journal.ts',
      test: outputTest,
    },
    line: 'if (end < 0 || sha256(body) !== text.slice(0, end)) return null;',
    without: 'if (end < 0) return null;',
  },
  {
    ...{
      name: 'no link is followed at the opening',
      against: 'a link that comes between look and opening',
      file: 'src/outside/read-regular.ts',
      test: 'tests/outside/read-regular.test.ts',
    },
    line: ' | constants.O_NOFOLLOW',
    without: '',
  },
  {
    ...{
      name: 'what was opened is looked at',
      against: 'a file that grows, or a device, between look and opening',
      file: 'src/outside/read-regular.ts',
      test: 'tests/outside/read-regular.test.ts',
    },
    line: 'return isFile && size <= largest ? disk.readFileSync(handle) : null;',
    without: 'return isFile && size >= 0 ? disk.readFileSync(handle) : null;',
  },
  {
    ...{
      name: 'hash of readings',
      against: 'another reading of an article in the cache',
      file: 'src/outside/kept-files.ts',
      test: 'tests/outside/work/reading-cache.test.ts',
    },
    line: 'return bytes.subarray(0, hashBytes).equals(hashOf(key, bytes.subarray(hashBytes)))',
    without: 'return bytes.length > 0',
  },
  {
    ...{
      name: 'hash of known builds',
      against: 'a report of another build',
      file: 'src/outside/kept-files.ts',
      test: 'tests/outside/known-build.test.ts',
    },
    line: 'return bytes.subarray(0, hashBytes).equals(hashOf(key, bytes.subarray(hashBytes)))',
    without: 'return bytes.length > 0',
  },
  {
    ...{
      name: 'every file of a known build',
      against: 'a sheet that was changed after the build',
      file: 'src/outside/known-build.ts',
      test: 'tests/outside/known-build.test.ts',
    },
    line: 'return lstatSync(file).isFile() && sha256(readFileSync(file)) === hash;',
    without: "return lstatSync(file).isFile() && hash !== '';",
  },
];
