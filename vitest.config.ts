import {defineConfig} from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // A print on a busy machine with two processors takes seconds, and so does a packed installation.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    allowOnly: false,
    // .ci/run reads its counts from this file.
    reporters: ['default', 'json'],
    outputFile: {json: 'coverage/tests.json'},
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/model/generated/**', 'src/**/*.d.ts'],
      reporter: ['text-summary', 'lcov'],
      // Keeps tests.json, which the reporter above may have written by then.
      clean: false,
    },
  },
});
