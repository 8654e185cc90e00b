import {must} from '../../src/base/must.ts';
import {readKnowledge} from '../../src/outside/program-files.ts';

/** The words for editors that the program ships for English. */
export const reviewWords = must(readKnowledge().reviewWords.get('en'), 'language/review.en.yaml is there');
