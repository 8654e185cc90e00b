import {describe, expect, test} from 'vitest';
import {makeSheet} from '../../src/6-sheet/make-sheet.ts';
import {describeTemplates} from '../../src/7-html/describe-templates.ts';
import type {Claim} from '../../src/model/generated/dataset.ts';
import {indexTopic} from '../../src/model/topic-index.ts';
import {claim, claims, css, dataset, definition, input, templates} from './sample.ts';

const sheetWith = (own: Parameters<typeof input>[0]) => makeSheet(input(own)).value;
const made = sheetWith({});
const withClaims = (own: readonly Claim[]) => sheetWith({index: indexTopic(dataset(own), 'skin')});
const withTemplates = (own: Record<string, string>, style = css) =>
  sheetWith({templates: describeTemplates({...templates, ...own}, style)});
/** The sample's claims with one of them changed. */
const change = (id: string, change: Partial<Claim>) => claims.map((c) => (c.id === id ? {...c, ...change} : c));

test('a version is seven digits, and printed in the footer', () => {
  expect(made.version).toMatch(/^[0-9a-f]{7}$/);
  expect(made.footer.version).toContain(made.version);
});

describe('another version', () => {
  const printedInDots = 'c-zinc-deficiency-causes-colds';

  test.each<[string, Partial<Claim>]>([
    ['surer', {certainty: 'stated'}],
    ['less sure', {certainty: 'limited'}],
    ['contested', {stance: 'mixed'}],
    ['said by another article', {articles: ['c']}],
    ['said by more articles', {articles: ['b', 'c']}],
    ['of a severe lack only', {severity: 'severe'}],
    ['of some people only', {population: 'babies'}],
    ['rated', {rating: 'low'}],
    ['reworded', {wording: 'coughs and colds'}],
  ])('where a claim is %s', (_, own) => {
    expect(withClaims(change(printedInDots, own)).version).not.toBe(made.version);
  });

  test('where a claim says something else in the same words', () => {
    const own = change('c-patient-see-doctor-for-fever', {certainty: 'can'});
    expect(JSON.stringify(withClaims(own).sides)).toBe(JSON.stringify(made.sides));
    expect(withClaims(own).version).not.toBe(made.version);
  });

  test('where a claim comes or goes', () => {
    expect(withClaims([...claims, claim('zinc found-in copper stated c')]).version).not.toBe(made.version);
    expect(withClaims(claims.filter((c) => c.id !== printedInDots)).version).not.toBe(made.version);
  });

  test('where the words of the definition or the clinic change', () => {
    expect(sheetWith({definition: {...definition, title: 'Zinc'}}).version).not.toBe(made.version);
    const {clinic} = input();
    const phones = [{label: 'Desk', number: '01632 555 009'}];
    expect(sheetWith({clinic: {...clinic, phones}}).version).not.toBe(made.version);
  });

  test('where the template, one of its partials, a pictogram or the stylesheet changes', () => {
    for (const name of ['handout', 'partials/blocks/care', 'partials/line', 'partials/icons/leg'])
      expect(withTemplates({[name]: `${templates[name]} `}).version, name).not.toBe(made.version);
    expect(withTemplates({}, `${css} `).version).not.toBe(made.version);
  });
});

describe('the same version', () => {
  test('where it may take more pages', () => {
    expect(sheetWith({definition: {...definition, pages: 2}}).version).toBe(made.version);
  });

  test('where a claim of no line changes, or comes', () => {
    const unprinted = 'c-babies-at-risk-zinc';
    expect(made.claims).not.toContain(unprinted);
    expect(withClaims(change(unprinted, {certainty: 'limited'})).version).toBe(made.version);
    expect(withClaims([...claims, claim('copper at-risk zinc stated c')]).version).toBe(made.version);
  });

  test('where the order of the claims or the place of a quote changes', () => {
    expect(withClaims(claims.toReversed()).version).toBe(made.version);
    const statement = {article: 'a', line: 9, rule: 'r'} as Claim['statements'][0];
    expect(withClaims(claims.map((c) => ({...c, statements: [statement]}))).version).toBe(made.version);
  });

  test('where another template or the index page changes', () => {
    for (const name of ['comparison', 'pages/index'])
      expect(withTemplates({[name]: `${templates[name]} `}).version, name).toBe(made.version);
  });

  test('where a sheet of the same topic, or another topic, changes', () => {
    expect(sheetWith({siblings: [definition, {...definition, id: 'other'}]}).version).toBe(made.version);
    const {claims: own, ...rest} = dataset();
    const other = {...claim('zinc supports taste'), topic: 'ears'};
    expect(sheetWith({index: indexTopic({...rest, claims: [...own, other]}, 'skin')}).version).toBe(made.version);
  });
});
