/** What is not mapped, by the word that is missing. */
import {expect, it} from 'vitest';
import {extractTopic} from '../../src/3-extract/extract-topic.ts';
import type {Unmapped} from '../../src/model/generated/dataset.ts';
import type {Entity} from '../../src/model/generated/vocabulary.ts';
import {missingWords} from '../../src/suggest/missing-words.ts';
import {isWord, knowledge, suggestWords, topicOf} from './article.ts';

const ringing: Entity = {id: 'ringing', kind: 'symptom', label: 'ringing', plain: 'ringing'};

function missingIn(bodies: readonly string[], entities: readonly Entity[]) {
  const topic = topicOf(bodies, entities);
  const text = new Map(topic.articles.map((a) => [a.frontMatter.id, a.text]));
  const unmapped = extractTopic(topic, knowledge, null).flatMap(({article, unmapped}) =>
    unmapped.map((u): Unmapped => ({...u, topic: 'ears', quote: text.get(article)?.slice(u.start, u.end) ?? ''})),
  );
  return missingWords(topic, unmapped, knowledge, suggestWords, isWord).map(({word, relation, units}) => ({
    ...{word, relation, quotes: units.map((u) => u.quote)},
  }));
}

it('most sentences first, each under one word, with the relation that was recognised', () => {
  const found = missingIn(
    [
      '# Ears\n\nLoud music can cause ringing. Swimming can cause ringing.',
      '# Noise\n\nLoud music may cause ringing at night. Loud music leads to ringing.',
    ],
    [ringing],
  );
  expect(found[0]).toEqual({
    ...{word: 'loud music', relation: 'causes'},
    quotes: ['Loud music can cause ringing.', 'Loud music may cause ringing at night.', 'Loud music leads to ringing.'],
  });
  const all = found.flatMap((m) => m.quotes);
  expect(new Set(all).size).toBe(all.length);
});

it('nothing is missing where all is mapped', () => {
  const music: Entity = {id: 'loud-music', kind: 'factor', label: 'loud music', plain: 'loud music'};
  expect(missingIn(['# Ears\n\nLoud music can cause ringing.'], [ringing, music])).toEqual([]);
});
