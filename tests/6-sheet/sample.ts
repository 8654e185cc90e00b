import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {parse} from 'yaml';
import {makeSheet, type SheetInput} from '../../src/6-sheet/make-sheet.ts';
import {describeTemplates} from '../../src/7-html/describe-templates.ts';
import type {Claim, Conflict, Dataset, DatasetEntity, Passage, PassageUnit} from '../../src/model/generated/dataset.ts';
import type {Sheet as SheetDefinition} from '../../src/model/generated/sheet.ts';
import type {Wording} from '../../src/model/generated/wording.ts';
import {indexTopic} from '../../src/model/topic-index.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The templates and the wording that the program ships. */
export const wording = parse(readFileSync(`${root}templates/wording.en.yaml`, 'utf8')) as Wording;
export const css = readdirSync(`${root}templates/print`)
  .sort()
  .map((file) => readFileSync(`${root}templates/print/${file}`, 'utf8'))
  .join('\n');
export const templates: Record<string, string> = Object.fromEntries(
  readdirSync(`${root}templates`, {recursive: true, encoding: 'utf8'})
    .filter((file) => file.endsWith('.hbs'))
    .map((file) => [file.slice(0, -4).replaceAll('\\', '/'), readFileSync(`${root}templates/${file}`, 'utf8')]),
);

const entities: Omit<DatasetEntity, 'topic' | 'label'>[] = [
  {id: 'zinc', kind: 'nutrient', plain: 'zinc'},
  {id: 'copper', kind: 'nutrient', plain: 'copper'},
  {id: 'healing', kind: 'function', plain: 'healing', does: 'wounds heal'},
  {id: 'taste', kind: 'function', plain: 'taste'},
  {id: 'rash', kind: 'symptom', plain: 'a red skin', term: 'rash'},
  {id: 'hand-rash', kind: 'symptom', plain: 'red hands', broader: ['rash']},
  {id: 'palm-rash', kind: 'symptom', plain: 'red palms', broader: ['hand-rash']},
  {id: 'colds', kind: 'condition', plain: 'colds'},
  {id: 'pills', kind: 'intervention', plain: 'zinc pills'},
  {id: 'nuts', kind: 'food', plain: 'nuts', foodGroup: 'nuts-and-seeds'},
  {id: 'pecans', kind: 'food', plain: 'pecans', foodGroup: 'nuts-and-seeds', broader: ['nuts']},
  {id: 'walnuts', kind: 'food', plain: 'walnuts', foodGroup: 'nuts-and-seeds', broader: ['nuts']},
  {id: 'crab', kind: 'food', plain: 'crab', foodGroup: 'other'},
  {id: 'babies', kind: 'population', plain: 'babies'},
  {id: 'patient', kind: 'population', plain: 'you'},
  {id: 'fever', kind: 'symptom', plain: 'a fever'},
  {id: 'ask-first', kind: 'action', plain: 'ask', do: 'Ask us before you take pills.'},
];

/** A claim from 'subject relation object certainty articles', such as 'zinc supports healing stated a,b'. */
export function claim(line: string, more: Partial<Claim> = {}): Claim {
  const [subject = '', relation = '', object = '', certainty = 'stated', articles = 'a'] = line.split(' ');
  const id = `c-${subject}-${relation}-${object}`;
  return {
    ...{id, topic: 'skin', subject, relation, object, stance: 'supports', statements: []},
    ...{certainty: certainty as Claim['certainty'], articles: articles.split(',')},
    ...more,
  };
}

/** Statements from 'article polarity certainty', such as 'a affirmed stated'. */
export function statements(...lines: string[]): Claim['statements'] {
  return lines.map((line) => {
    const [article = '', polarity = 'affirmed', certainty = 'stated'] = line.split(' ');
    return {
      ...{article, polarity: polarity as 'affirmed', certainty: certainty as 'stated'},
      ...{line: 1, section: [], rule: 'r', target: {exact: 'x', prefix: '', suffix: '', start: 0, end: 1}},
    };
  });
}

/** An open disagreement about claims. */
export const conflict = (claims: readonly Claim[], more: Partial<Conflict> = {}): Conflict => ({
  ...{id: 'x-0', topic: 'skin', class: 'contradiction', state: 'open', why: '', inputs: ''},
  claims: claims.map((c) => c.id),
  ...more,
});

export const claims: Claim[] = [
  claim('zinc supports healing stated a,b,c'),
  claim('zinc deficiency-causes rash stated a,b'),
  claim('zinc deficiency-causes hand-rash stated c'),
  claim('zinc deficiency-causes colds can b'),
  claim('zinc found-in nuts stated a'),
  claim('zinc found-in pecans stated a,b'),
  claim('zinc found-in walnuts stated c'),
  claim('zinc found-in crab stated b'),
  claim('pills helps colds can a,c', {stance: 'mixed'}),
  claim('patient see-doctor-for fever stated a'),
  claim('patient advice ask-first stated b'),
  claim('babies at-risk zinc stated b'),
];

/** A unit of a passage from its form and its text; what else it has stands beside them. */
const unit = (
  block: number,
  form: PassageUnit['form'],
  text: string,
  more: Partial<PassageUnit> = {},
): PassageUnit => ({
  ...{form, block, level: form === 'step' || form === 'item' ? 1 : 0, text, quote: text},
  ...{line: block + 2, start: 10 * block, end: 10 * block + 9},
  ...more,
});

const passage = (
  section: string,
  kind: Passage['kind'],
  units: PassageUnit[],
  more: Partial<Passage> = {},
): Passage => ({
  ...{id: `a#${section}`, topic: 'skin', article: 'a', section, heading: `On ${section}`, kind, units},
  ...{line: 1, start: 0, end: 999, hash: '000000000000', accepted: {by: 'An Editor', on: '2026-01-02'}},
  ...more,
});

const sha256 = 'a'.repeat(64);
const picture = {file: 'figures/hand.svg', sha256};

/** Passages of the article a, with all that one can hold. */
const passages: Passage[] = [
  passage('care', 'steps', [
    unit(0, 'sentence', 'Sit down.'),
    unit(1, 'step', 'Wet your hands.', {number: 1}),
    unit(1, 'step', 'Use soap.', {number: 1, strong: true}),
    unit(1, 'figure', 'Two wet hands.', {number: 1, level: 1, ...picture}),
    unit(2, 'step', 'Rub the palms.', {number: 1, level: 2}),
    unit(3, 'step', 'Dry them for ______________ minutes.', {number: 2}),
  ]),
  passage('do', 'text', [unit(0, 'item', 'Use a soft towel.'), unit(1, 'item', 'Wear gloves.')]),
  passage('doses', 'table', [
    ...[unit(0, 'head', 'When', {column: 0}), unit(0, 'head', 'How much', {column: 1})],
    ...[unit(1, 'cell', 'At night', {column: 0}), unit(1, 'cell', 'A little', {column: 1})],
  ]),
  passage('zones', 'text', [
    unit(0, 'sentence', 'Look at your skin.'),
    unit(1, 'heading', 'Well', {level: 1}),
    unit(2, 'sentence', 'It is smooth.'),
    unit(3, 'heading', 'Sore', {level: 1}),
    unit(4, 'item', 'It itches.'),
    unit(5, 'heading', 'At night', {level: 2}),
    unit(6, 'sentence', 'Use the cream.'),
    unit(7, 'heading', 'Open', {level: 1}),
    unit(8, 'figure', 'A sore hand.', picture),
    unit(8, 'sentence', 'It bleeds.'),
  ]),
  passage('words', 'definition', [unit(0, 'sentence', 'Palm:', {strong: true}), unit(0, 'sentence', 'the inside.')]),
];

export const definition: SheetDefinition = {
  id: 'zinc',
  title: 'Zinc and your skin',
  template: 'handout',
  for: 'patient',
  pages: 1,
  sides: [
    {
      top: [
        {main: {select: [{relation: 'deficiency-causes', object: ['rash']}]}},
        {care: {today: [{relation: 'see-doctor-for', object: ['fever']}]}},
      ],
      columns: [
        {signs: {select: [{relation: 'deficiency-causes', subject: ['zinc']}]}},
        {foods: {select: [{relation: 'found-in', subject: ['zinc']}]}},
        {actions: {select: [{relation: 'advice'}]}},
      ],
      bottom: [
        {known: {known: [{relation: 'supports'}], unknown: [{relation: 'helps'}]}},
        {'teach-back': {}},
        {plan: {}},
      ],
    },
  ],
};

export function dataset(own: readonly Claim[] = claims, conflicts: readonly Conflict[] = []): Dataset {
  const article = (id: string) => ({
    ...{id, topic: 'skin', title: `Article ${id}: more`, language: 'en', licence: 'CC0-1.0', file: id, sha256: ''},
    ...{source: {file: id, title: id, sha256: ''}, retrieved: '2026-01-02', review: {state: 'unreviewed' as const}},
    coverage: {stated: 1, notAClaim: {}, unmapped: 0, share: 1},
  });
  return {
    ...{format: 1, generator: 'test', unmapped: [], reviews: [], passages, claims: [...own], conflicts: [...conflicts]},
    topics: [{id: 'skin', title: 'Skin', scope: 'Skin.', searched: '2026-01-02', reviewBy: '2027-01-02'}],
    articles: ['a', 'b', 'c'].map(article),
    entities: entities.map((e) => ({...e, topic: 'skin', label: e.plain})),
  };
}

const relations = 'supports deficiency-causes found-in helps see-doctor-for advice at-risk prevalence causes'.split(
  ' ',
);

export function input(own: Partial<SheetInput> = {}): SheetInput {
  return {
    index: indexTopic(dataset(), 'skin'),
    definition,
    siblings: [definition],
    clinic: {
      ...{name: 'Test Clinic', country: 'GB', emergency: {GB: '999'}},
      phones: [{label: 'Desk', number: '01632 555 003'}],
      sheets: {sizes: ['a4', 'letter'], address: 'sheets.example.org'},
    },
    wording,
    regional: undefined,
    relations: new Set(relations),
    templates: describeTemplates(templates, css),
    pictures: new Map([[sha256, 'data:image/svg+xml;base64,']]),
    placeOf: (path) => ({file: path.join('.')}),
    ...own,
  };
}

/** The sheet of the sample with one block in place of all others, for clinicians, so that no care box is asked for. */
export function sheetOf(
  block: NonNullable<SheetDefinition['sides'][0]['top']>[0],
  own: readonly Claim[] = claims,
  conflicts: readonly Conflict[] = [],
) {
  const only: SheetDefinition = {...definition, for: 'clinician', sides: [{top: [block]}]};
  const made = makeSheet(input({definition: only, index: indexTopic(dataset(own, conflicts), 'skin')}));
  return {block: made.value.sides[0]!.top[0]!, ...made};
}

/** A block with the words of its named parts in their place, such as `heading: 'Signs'`; items of lists stay as they are. */
export function inWords(piece: unknown): unknown {
  if (Array.isArray(piece)) return piece.map(inWords);
  if (typeof piece !== 'object' || piece === null) return piece;
  const named = Object.entries(piece).map(([key, value]) => {
    const isNamed = typeof value === 'object' && value !== null && 'role' in value && key !== 'foods';
    return [key, isNamed ? value.text : inWords(value)];
  });
  return Object.fromEntries(named);
}
