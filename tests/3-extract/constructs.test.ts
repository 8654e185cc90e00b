import {expect, test} from 'vitest';
import {constructs, findEach} from '../../src/3-extract/constructs/order.ts';
import {relate} from '../../src/3-extract/relate/relate.ts';
import {allStrategies} from '../../src/3-extract/relate/subjects.ts';
import {makeTexts} from '../../src/3-extract/texts.ts';
import {walk} from '../../src/3-extract/walk.ts';
import type {Entity} from '../../src/model/generated/vocabulary.ts';
import {articleOf, lexiconOf} from './engine.ts';

/** Made-up names: what a construct finds depends on the words of the language and on kinds alone. */
const vocabulary: Entity[] = [
  {id: 'lumine', kind: 'nutrient', label: 'lumine', plain: 'lumine'},
  {id: 'ferrane', kind: 'nutrient', label: 'ferrane', plain: 'ferrane'},
  {id: 'morling', kind: 'function', label: 'morling', plain: 'morling'},
  {id: 'ossing', kind: 'function', label: 'ossing', plain: 'ossing'},
  {id: 'tracesalt', kind: 'nutrient-class', label: 'tracesalt', plain: 'tracesalt'},
  {id: 'plumtest', kind: 'test', label: 'plumtest', plain: 'plumtest'},
  {id: 'drooth', kind: 'symptom', label: 'drooth', plain: 'drooth'},
  {id: 'grelling', kind: 'symptom', label: 'grelling', plain: 'grelling'},
  {id: 'murk', kind: 'condition', label: 'murk', plain: 'murk'},
  {id: 'hypolumia', kind: 'condition', label: 'hypolumia', plain: 'too little lumine'},
  {id: 'glimmering', kind: 'factor', label: 'glimmering', plain: 'glimmering'},
  {id: 'vellin', kind: 'medicine', label: 'vellin', plain: 'vellin'},
  {id: 'rootgreen', kind: 'food', label: 'rootgreen', plain: 'rootgreen'},
  {id: 'brint', kind: 'food', label: 'brint', plain: 'brint', broader: ['rootgreen']},
  {id: 'ovenroot', kind: 'food', label: 'ovenroot', plain: 'ovenroot'},
  {id: 'hum-softly', kind: 'action', label: 'hum softly', plain: 'hum softly', do: 'Hum softly.'},
];
const lexicon = lexiconOf(vocabulary);

const placesOf = (text: string) => walk(articleOf(text), makeTexts(lexicon).readText, lexicon).map(({place}) => place);

const notation = (s: {subject: string; relation: string; object: string}) => `${s.subject} ${s.relation} ${s.object}`;

test.each(constructs.map((construct) => [construct.name, construct] as const))('%s: its example', (_, construct) => {
  const {text, says} = construct.example;
  const found = placesOf(text)
    .flatMap(findEach)
    .filter((each) => each.construct === construct)
    .flatMap((each) => each.found);
  expect(found.map(notation)).toContain(says);
});

test.each(allStrategies.map((s) => [s.name, s.example] as const))(
  'subject by %s: its example',
  (name, {text, says}) => {
    const links = placesOf(text).flatMap(({reading, around, objectsSaid}) =>
      relate({reading, topics: around, objectsSaid, lexicon}),
    );
    expect(links.filter((link) => link.strategy === name).map(notation)).toContain(says);
  },
);

test('each has a name of its own', () => {
  const names = [...constructs, ...allStrategies].map(({name}) => name);
  expect(new Set(names).size).toBe(names.length);
});
