import {join} from 'node:path';
import {defineConfig} from 'vitest/config';

/** They start processes or browsers, or build whole contents. */
const world = [
  'tests/cli.test.ts',
  'tests/{ci,commands,init,outside,sheets}/**/*.test.ts',
  'tests/import/command.test.ts',
  'tests/8-pdf/finish-pdf.test.ts',
  'tests/9-measure/measure-document.test.ts',
  'tests/checks/stage/examples.test.ts',
  'tests/checks/pdf/broken-pages.test.ts',
  'tests/tools/faults.test.ts',
];

/** They pack and install, or build and check all again and again: `.ci/run` runs them, and `npm run test:slow`. */
export const slow = [
  'tests/4-merge/anchoring-at-length.test.ts',
  'tests/package/package.test.ts',
  'tests/sheets/reproducible.test.ts',
  'tests/ci/action-runs.test.ts',
  'tests/tools/try-patterns.test.ts',
];

/** No test looks at the clock. These end what hangs, also on a machine that has ten times more to do than it can. */
export const limits = {testTimeout: 300_000, hookTimeout: 600_000, allowOnly: false};

export default defineConfig({
  test: {
    ...limits,
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['tests/**/*.test.ts'],
          exclude: [...world, ...slow],
          // They change nothing that another could see, so that the program is loaded once and not once a file.
          pool: 'threads',
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'world',
          include: world,
          exclude: slow,
          // A program that is started keeps its compiled code for the next that is: a sixth of what a short run takes.
          env: {NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules/.cache/node')},
          // Each puts back what it changes: folders, variables, processes.
          pool: 'forks',
          isolate: false,
        },
      },
    ],
    // .ci/run reads its counts from this file.
    reporters: ['default', 'json'],
    outputFile: {json: 'coverage/tests.json'},
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/model/generated/**', 'src/**/*.d.ts'],
      reporter: ['text-summary', 'lcov'],
      // Keeps the files of the reporter above, which it may have written by then.
      clean: false,
    },
  },
});
