/** What is too long to be parsed is read by its surface alone: at most proposed, and said so. */
import {describe, expect, it} from 'vitest';
import type {Found} from '../../src/3-extract/found.ts';
import {longestSentence, makeParseBudget, mostParsed} from '../../src/3-extract/parse-budget.ts';
import type {Reading} from '../../src/3-extract/reading.ts';
import type {Extraction} from '../../src/model/statement.ts';
import {readKnowledge} from '../../src/outside/program-files.ts';
import {entities, extractFrom, lexiconOf} from './engine.ts';

const readingOf = (words: number) => ({tokens: Array.from({length: words})}) as unknown as Reading;
const joinedWith = (words: number) => [{joined: {reading: readingOf(words)}}] as unknown as Found[];

describe('the budget of the parser', () => {
  it('is for sentences that are short enough', () => {
    const reachOf = makeParseBudget();
    expect(reachOf(readingOf(longestSentence), []).by).toBe('tree');
    expect(reachOf(readingOf(longestSentence + 1), [])).toMatchObject({by: 'surface', because: 'sentence'});
    expect(reachOf(readingOf(9), joinedWith(longestSentence + 1))).toMatchObject({by: 'surface', words: 121});
  });

  it('ends with the article, and tells where', () => {
    const reachOf = makeParseBudget();
    for (let words = 0; words < mostParsed; words += 100) expect(reachOf(readingOf(100), []).by).toBe('tree');
    expect(reachOf(readingOf(1), [])).toMatchObject({because: 'article', isFirst: true});
    expect(reachOf(readingOf(1), [])).toMatchObject({because: 'article', isFirst: false});
  });

  it('counts what a unit is read together with, and nothing of a sentence that is too long', () => {
    const reachOf = makeParseBudget();
    for (let units = 0; units < 200; units++) expect(reachOf(readingOf(1), joinedWith(99)).by).toBe('tree');
    expect(reachOf(readingOf(1), []).by).toBe('surface');
    const other = makeParseBudget();
    for (let units = 0; units < 1000; units++) other(readingOf(500), []);
    expect(other(readingOf(1), []).by).toBe('tree');
  });
});

const states = ({statements}: Extraction) => statements.map((s) => s.state);
const told = ({diagnostics}: Extraction) => diagnostics.map((d) => [d.severity, d.code, d.place.line, d.message]);

const right = {judged: 100, right: 100, near: 100, topics: 6};
const lexicon = lexiconOf(entities, {
  syntax: readKnowledge().syntaxes.get('en')?.() ?? null,
  ranking: {
    scale: 10,
    bias: 0,
    proposeFrom: 60,
    calibration: {read: [], candidate: []},
    weights: {},
    constructs: {'plain-clause:': right, 'clause:': right},
  },
});
const read = (markdown: string) => extractFrom(markdown, lexicon);
const sure = 'Dermatitis causes hair loss.';

describe('an article', () => {
  it('has nothing sure of a sentence that is too long, and all else of it', () => {
    const long = `Dermatitis causes hair loss${', and the night was long'.repeat(30)}.`;
    expect(states(read(sure))).toEqual(['sure']);
    const both = read(`${sure}\n\n${long}`);
    expect(states(both)).toEqual(['sure', 'proposed']);
    expect(told(both)).toEqual([
      [
        'warning',
        'article/surface',
        both.statements[1]?.line,
        expect.stringMatching(/^Found a sentence of 18\d words/),
      ],
    ]);
    expect(told(read(`So${', and the night was long'.repeat(30)}.`))).toEqual([]);
  });

  it('has nothing sure beyond what is parsed, which is said once', () => {
    const filler = 'The night was long and the road was dark.\n\n'.repeat(mostParsed / 10);
    const behind = read(`${filler}${sure}\n\n${sure}`);
    expect(states(behind)).toEqual(['proposed', 'proposed']);
    expect(told(behind)).toEqual([
      [
        'warning',
        'article/surface',
        expect.any(Number),
        expect.stringMatching(/^Found an article of more than 20,000/),
      ],
    ]);
    expect(states(read(`${sure}\n\n${filler}`))).toEqual(['sure']);
  });
});
