import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {readKnowledge} from '../../src/outside/program-files.ts';
import {entities, extractFrom, keptCases, lexicon, lexiconOf, notation, turningCases} from './engine.ts';

type Case = {
  name: string;
  text: string;
  states: Record<string, string>;
  tree?: Record<string, string>;
  limitedBy?: string;
};
const file = fileURLToPath(new URL('construct-cases.yaml', import.meta.url));
const cases = parse(readFileSync(file, 'utf8')) as Case[];
const withTrees = lexiconOf(entities, {syntax: readKnowledge().syntaxes.get('en')?.() ?? null});

const constructsOf = (text: string, rules = lexicon) =>
  Object.fromEntries(
    extractFrom(text, rules).statements.map((s) => [`${s.subject} ${s.relation} ${s.object}`, s.construct]),
  );

describe('how a statement was made', () => {
  it.each(cases)('$name', ({text, states, tree = states, limitedBy = null}) => {
    expect(constructsOf(text)).toEqual(states);
    expect(constructsOf(text, withTrees)).toEqual(tree);
    if (limitedBy !== null)
      expect(extractFrom(text, withTrees).statements.map((s) => s.limitedBy)).toEqual([limitedBy]);
  });
});

describe('the tree of a sentence', () => {
  it.each([...turningCases, ...keptCases])('changes nothing where a word acts on what is stated: $name', ({text}) => {
    const said = (rules = lexicon) => extractFrom(text, rules).statements.map((s) => [notation(s), s.limitedBy]);
    expect(said(withTrees)).toEqual(said());
  });
});
