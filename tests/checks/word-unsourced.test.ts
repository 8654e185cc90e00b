import {expect, test} from 'vitest';
import {must} from '../../src/base/must.ts';
import {entity, sample} from '../../src/checks/vocabulary/sample.ts';
import {wordUnsourced} from '../../src/checks/vocabulary/word-unsourced.ts';
import {readCheckRules} from '../../src/outside/program-files.ts';

const rules = must(readCheckRules().get('en'), 'there are rules of English');
/** What is found in our own words where this alone is quoted. */
const found = (text: string, quote: string) =>
  wordUnsourced
    .judge(
      sample([entity('brush')], {
        rules,
        ownWords: [{text, quotes: [quote], place: {file: 'vocabulary.yaml'}, isAdvice: false}],
      }),
    )
    .map(({value}) => value);

test.each([
  ['a rash that stops what you do', 'A rash that keeps you from all you do', []],
  ['a rash that stops what you do', 'A rash that itches', ['"stops" ("a rash that stops what you do")']],
  ['a rash that stops', 'The rash will stop', []],
  // What describes one thing tells nobody to stop another.
  ['Stop the cream.', 'A rash that keeps you from all you do', ['"stop" ("Stop the cream.")']],
  ['Stop the cream.', 'Your doctor stops the cream', []],
  ['Stop the cream.', 'Discontinue the cream', []],
  ['Brush always.', 'Brush', ['"always" ("Brush always.")']],
])('in "%s", of which an article says "%s"', (text, quote, expected) => {
  expect(found(text, quote)).toEqual(expected);
});
