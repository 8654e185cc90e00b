import {must} from '../../src/base/must.ts';
import {readCheckRules} from '../../src/outside/program-files.ts';

/** The words that the program ships for English. */
export const english = must(readCheckRules().get('en'), 'language/checks.en.yaml is there');
