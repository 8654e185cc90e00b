import {expect, it} from 'vitest';
import {sentencesOf} from '../../src/base/sentences.ts';

const abbreviations = new Set(['dr', 'e.g', 'no #']);

it.each([
  ['Rest first. Do not wait! Is it B12? Ask us.', ['Rest first.', 'Do not wait!', 'Is it B12?', 'Ask us.']],
  ['Ask Dr. Ash or Dr. Elm. They know.', ['Ask Dr. Ash or Dr. Elm.', 'They know.']],
  ['Eat fat, e.g. Brazil nuts. See no. 5. Say no. Go.', ['Eat fat, e.g. Brazil nuts.', 'See no. 5.', 'Say no.', 'Go.']],
  ['It takes 1.5 g. ', ['It takes 1.5 g.']],
  [' ', []],
])('%s', (text, sentences) => expect(sentencesOf(text, 'en', abbreviations)).toEqual(sentences));
