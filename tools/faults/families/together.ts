import {join} from 'node:path';
import {writeFiles} from '../../../tests/support/write-files.ts';
import type {Family} from '../family.ts';
import {claimleaf} from '../lab/claimleaf.ts';
import {judgeEnded} from '../lab/judge-ended.ts';
import {cleanBuilds, contents, difference, snapshot} from '../lab/whole-output.ts';

const atOnce = 8;

export const together: Family = {
  name: 'together',
  promise: `${atOnce} builds at once into one output folder end one after the other, and give what one gives.`,
  full: 50,
  limitS: 600,
  trials: (_, count) =>
    Array.from({length: count}, (_, i) => ({
      row: `${atOnce} builds into one folder`,
      name: `round ${i + 1}`,
      async run(lab) {
        const clean = await cleanBuilds(lab.folder);
        writeFiles(lab.folder, contents.new);
        const ended = await Promise.all(
          Array.from({length: atOnce}, () => claimleaf(['build'], lab.folder, {TMPDIR: lab.folder})),
        );
        const wrong = ended.map((end) => judgeEnded(end, {names: ['output'], codes: [0]})).find((why) => why !== null);
        return wrong ?? difference(snapshot(join(lab.folder, 'output')), clean.new);
      },
    })),
};
