import {readFileSync} from 'node:fs';
import {parse} from 'yaml';
import type {CheckRules} from '../../src/model/generated/check-rules.ts';

/** The words that the program ships for English. */
export const english = parse(
  readFileSync(new URL('../../language/checks.en.yaml', import.meta.url), 'utf8'),
) as CheckRules;
