import {defineConfig} from 'vitest/config';

export default defineConfig({
  test: {
    // Tests that kill browsers and builds depend on how busy a shared machine is: CI gives each a second try.
    retry: process.env.CI ? 1 : 0,
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
