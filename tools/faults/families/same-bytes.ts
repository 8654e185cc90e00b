import {join} from 'node:path';
import {writeFiles} from '../../../tests/support/write-files.ts';
import type {Family, Trial} from '../family.ts';
import {claimleaf} from '../lab/claimleaf.ts';
import {cleanBuilds, contents, difference, snapshot} from '../lab/whole-output.ts';
import {sample} from '../sample.ts';

const places = [
  {TZ: 'UTC', LANG: 'C', LC_ALL: 'C'},
  {TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8'},
  {TZ: 'America/St_Johns', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8'},
];
const folders = ['a', 'another folder, with ü and a space'];
const jobs = ['1', '2', '4'];

const all: readonly Trial[] = places.flatMap((env) =>
  folders.flatMap((folder) =>
    jobs.map((n) => ({
      row: `${env.LC_ALL.slice(0, 2)}, ${env.TZ}`,
      name: `${n} at once, in '${folder}'`,
      async run(lab) {
        const clean = await cleanBuilds(lab.folder);
        const cwd = join(lab.folder, folder);
        writeFiles(cwd, contents.new);
        const {exitCode, stderr} = await claimleaf(['build', '--no-cache', '--jobs', n], cwd, {
          ...env,
          TMPDIR: lab.folder,
        });
        if (exitCode !== 0) return `It ended with ${exitCode}: ${stderr.slice(-300)}`;
        return difference(snapshot(join(cwd, 'output')), clean.new);
      },
    })),
  ),
);

export const sameBytes: Family = {
  name: 'same-bytes',
  promise:
    'The same content gives the same bytes in another folder, process, language and time zone, and with other jobs.',
  full: all.length,
  part: 0.34,
  limitS: 300,
  together: true,
  trials: (random, count) => sample(all, random, count),
};
