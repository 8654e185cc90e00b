import {defineConfig} from 'vitest/config';
import {limits, slow} from './vitest.config.ts';

/** The tests that `.ci/run` alone runs. */
export default defineConfig({
  test: {...limits, include: slow, reporters: ['default', 'json'], outputFile: {json: 'coverage/slow-tests.json'}},
});
