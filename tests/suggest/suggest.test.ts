/** What is proposed from articles on made-up subjects: which names, of which kind, and why. */
import {describe, expect, it} from 'vitest';
import type {Proposed} from '../../src/suggest/suggest.ts';
import {suggestFrom} from './article.ts';

const namesIn = (...bodies: string[]): Map<string, Proposed> =>
  new Map(
    suggestFrom(bodies)
      .flatMap((row) => [row, ...row.further])
      .map((p) => [p.label, p]),
  );

describe('names are taken from', () => {
  it.each([
    ['a noun phrase', 'Loud music can cause ear ringing.', 'ear ringing'],
    ['two that a word joins', 'Noise can lead to loss of hearing.', 'loss of hearing'],
    ['words that a list shares', 'Noise causes sore and swollen ears.', 'sore ears'],
    ['an item of a list', '## Symptoms\n\n- ringing\n- dull sound', 'dull sound'],
    ['a cell of a table', '| Cause | Why |\n| --- | --- |\n| Loud music | It hurts. |', 'loud music'],
    ['something to do', '- Wear soft plugs.\n- Rest.', 'wear soft plugs'],
    ['something to do that is named', '- Wearing soft plugs', 'wear soft plugs'],
    ['people that a clause tells apart', 'It is common in people who swim.', 'people who swim'],
    ['words with a hyphen', 'Eat low-fat cheese.', 'low-fat cheese'],
  ])('%s', (_, body, name) => {
    expect([...namesIn(`# Ears\n\n${body}`).keys()]).toContain(name);
  });
});

describe('one thing has one proposal', () => {
  it('of phrases of the same words, singular and plural', () => {
    const names = namesIn('# Ears\n\nNoise can cause pain in the ear.\n\nEar pain is bad. Ear pains can last.');
    expect(names.get('ear pain')?.synonyms).toEqual(['pain in the ear']);
    expect(names.get('ear pain')?.named).toBe(3);
  });

  it.each(['Ear wax, also called cerumen, is harmless.', 'Ear wax (cerumen) is harmless.'])(
    'of two names: %s',
    (body) => {
      expect(namesIn(`# Ears\n\n${body}`).get('ear wax')?.synonyms).toEqual(['cerumen']);
    },
  );

  it.each([
    ['Noise can cause a condition called tinnitus.', 'tinnitus'],
    ['You can have it for some time (chronic tinnitus).', 'chronic tinnitus'],
  ])('and a word for its kind is none of its names: %s', (body, name) => {
    const names = namesIn(`# Ears\n\n${body}`);
    expect(names.get(name)?.label).toBe(name);
    expect([...names.values()].flatMap((p) => p.synonyms)).not.toContain(name);
  });

  it('and how strong it is belongs to no name, since it restricts what is said', () => {
    const names = namesIn('# Ears\n\nNoise can cause ringing.\n\nNoise can cause severe ringing.');
    expect([...names.keys()]).not.toContain('severe ringing');
    expect(names.get('ringing')).toMatchObject({synonyms: [], named: 2});
  });
});

it.each([
  ['a list under such a word', '## Symptoms\n\n- dull sound\n- ringing', 'dull sound', 'symptom'],
  ['a column', '| Food | Amount |\n| --- | --- |\n| Brown rice | much |', 'brown rice', 'food'],
  ['the main word', 'Ask for a hearing test.', 'hearing test', 'test'],
  ['an ending', 'Noise can cause otitis.', 'otitis', 'condition'],
  ['what it is said to cause', 'Loud music can cause ringing.', 'loud music', 'factor'],
  ['what is said to cause it', 'Loud music can cause ringing.', 'ringing', 'symptom'],
  ['what it is said to ease', 'Soft plugs can help ease ringing.', 'soft plugs', 'intervention'],
  ['something to do', '- Wear soft plugs.', 'wear soft plugs', 'action'],
  ['people', 'It is common in older adults.', 'older adults', 'population'],
])('a kind is guessed by %s', (_, body, name, kind) => {
  expect(namesIn(`# Ears\n\n${body}`).get(name)?.kind).toBe(kind);
});

it('nothing is proposed that the vocabulary names', () => {
  const known = {id: 'loud-music', kind: 'factor', label: 'loud music', plain: 'loud music', synonyms: ['noisy music']};
  const rows = suggestFrom(['# Ears\n\nLoud music can cause ringing. Noisy music is bad.'], [known]);
  const labels = rows.flatMap((row) => [row, ...row.further]).map((p) => p.label);
  expect(labels).toContain('ringing');
  expect(labels).not.toContain('loud music');
  expect(labels).not.toContain('noisy music');
});

it('the reader that relations speak to is proposed first, where it is missing', () => {
  const [first] = suggestFrom(['# Ears\n\nNoise can cause ringing.']);
  expect(first).toMatchObject({id: 'patient', kind: 'population', synonyms: ['you']});
  const known = {id: 'patient', kind: 'population', label: 'patient', plain: 'you'};
  expect(suggestFrom(['# Ears\n\nNoise can cause ringing.'], [known]).map((p) => p.id)).not.toContain('patient');
});

it('ids are free, and no more rows are given than are asked for', () => {
  const known = {id: 'loud-noise', kind: 'factor', label: 'bang', plain: 'bang'};
  const rows = suggestFrom(['# Ears\n\nLoud noise can cause ringing. Dust can cause ear wax.'], [known], 3);
  const ids = rows.flatMap((row) => [row, ...row.further]).map((p) => p.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).not.toContain('loud-noise');
  expect(rows.length).toBe(3);
});

it('the order of articles and what is proposed of them do not depend on chance', () => {
  const bodies = ['# Ears\n\nNoise can cause ringing.', '# Noise\n\nLoud music can cause ringing.'];
  expect(suggestFrom(bodies)).toEqual(suggestFrom(bodies));
});

it('sentences are told whole, with their place, and counted by what is recognised in them', () => {
  const names = namesIn('# Ears\n\nLoud music can cause ringing. We heard loud music.');
  expect(names.get('loud music')).toMatchObject({
    ...{gain: 1, named: 2},
    sentences: [
      {file: 'ears/articles/a0.md', line: 12, text: 'Loud music can cause ringing.'},
      {file: 'ears/articles/a0.md', line: 12, text: 'We heard loud music.'},
    ],
  });
});

describe('something to do is told', () => {
  it.each([
    ['by an order', 'Wear soft plugs.', true],
    ['in a list of advice', '## What you can do\n\n- Wear soft plugs.', true],
    ['not where it is advised against', 'Do not wear soft plugs.', false],
    ['not under such a heading', '## Do not\n\n- wear soft plugs', false],
    ['not where a lead-in reports it', 'You may have a higher chance of ringing if you:\n\n- wear soft plugs', false],
    ['not under causes', '## Causes\n\n- wear soft plugs', false],
    ['not inside of a sentence', 'Some people wear soft plugs.', false],
  ])('%s', (_, body, isTold) => {
    expect(namesIn(`# Ears\n\n${body}`).get('wear soft plugs')?.isTold).toBe(isTold);
  });
});
