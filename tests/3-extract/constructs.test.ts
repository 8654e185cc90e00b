import {expect, test} from 'vitest';
import {constructs, findEach} from '../../src/3-extract/constructs/order.ts';
import {makeTexts} from '../../src/3-extract/texts.ts';
import {walk} from '../../src/3-extract/walk.ts';
import type {Entity} from '../../src/model/generated/vocabulary.ts';
import {articleOf, lexiconOf} from './engine.ts';

/** Made-up names: what a construct finds depends on the words of the language and on kinds alone. */
const vocabulary: Entity[] = [
  {id: 'lumine', kind: 'nutrient', label: 'lumine', plain: 'lumine'},
  {id: 'ferrane', kind: 'nutrient', label: 'ferrane', plain: 'ferrane'},
  {id: 'morling', kind: 'function', label: 'morling', plain: 'morling'},
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

test.each(constructs.map((construct) => [construct.name, construct] as const))('%s: its example', (_, construct) => {
  const {text, says} = construct.example;
  const found = walk(articleOf(text), makeTexts(lexicon).readText, lexicon)
    .flatMap(({place}) => findEach(place))
    .filter((each) => each.construct === construct)
    .flatMap((each) => each.found);
  expect(found.map((f) => `${f.subject} ${f.relation} ${f.object}`)).toContain(says);
});

test('each construct has a name of its own', () => {
  expect(new Set(constructs.map(({name}) => name)).size).toBe(constructs.length);
});
