import {expect, it} from 'vitest';
import {makeSheet} from '../../src/6-sheet/make-sheet.ts';
import {inCountry} from '../../src/6-sheet/regional-words.ts';
import {indexTopic} from '../../src/model/topic-index.ts';
import {readPrinting} from '../../src/outside/program-files.ts';
import {claim, dataset, definition, input} from './sample.ts';

const regional = readPrinting().regional.get('en')!;

it.each([
  ['GB', 'Anemia and diarrhea: ask at the drugstore.', 'Anaemia and diarrhoea: ask at the pharmacy.'],
  ['US', 'Anaemia: take paracetamol.', 'Anemia: take acetaminophen.'],
  ['GB', 'A liter of anemias', 'A litre of anemias'],
] as const)('%s prints %s as %s', (country, from, to) => {
  expect(inCountry(country, regional)(from)).toBe(to);
});

it('each pair leads back where it came from', () => {
  for (const {british, american} of regional.words) {
    expect(inCountry('US', regional)(british)).toBe(american);
    expect(inCountry('GB', regional)(american)).toBe(british);
  }
});

it('changes the words of the sheet and its version, and no title of an article', () => {
  const own = dataset([claim('zinc deficiency-causes colds stated a')]);
  const entities = own.entities.map((e) => (e.id === 'colds' ? {...e, plain: 'anemia'} : e));
  const articles = own.articles.map((a) => ({...a, title: 'On anemia'}));
  const index = indexTopic({...own, entities, articles}, 'skin');
  const only = {...definition, title: 'Anemia', sides: [{top: [{signs: {select: [{relation: 'deficiency-causes'}]}}]}]};
  const sheetIn = (country: string) => {
    const base = input({index, regional, definition: only as never});
    return makeSheet({...base, clinic: {...base.clinic, country, emergency: {[country]: '1'}}}).value;
  };
  const [british, american] = [sheetIn('GB'), sheetIn('US')];
  expect(JSON.stringify(british.sides)).toContain('anaemia');
  expect(JSON.stringify(american.sides)).not.toContain('anaemia');
  expect([british.title, american.title]).toEqual(['Anaemia', 'Anemia']);
  expect(british.footer.sources.articles[0]?.title).toBe('On anemia');
  expect(british.version).not.toBe(american.version);
  expect(british.footer.version).toContain(british.version);
});
