/** What the one walk over a block says that it prints, held against what its template draws. */
import type {Nodes} from 'hast';
import rehypeParse from 'rehype-parse';
import {unified} from 'unified';
import {describe, expect, test} from 'vitest';
import schema from '../../schemas/sheet.schema.json' with {type: 'json'};
import {renderEdition} from '../../src/7-html/render-edition.ts';
import type {Block as Definition, PassageBlock as Passage} from '../../src/model/generated/sheet.ts';
import {type Part, partsOf} from '../../src/model/part.ts';
import type {Block, Sheet} from '../../src/model/sheet.ts';
import {claim, claims, conflict, css, sheetOf, statements, templates} from '../6-sheet/sample.ts';

const signs = {select: [{relation: 'deficiency-causes', subject: ['zinc']}]};
const list = {select: [{relation: 'supports'}, {relation: 'advice'}]};
const grid = {corner: 'Nutrient', rows: ['zinc', 'copper'], columns: [{heading: 'It helps', ...list}]};
const matrix = {corner: 'Food', relation: 'found-in', rows: ['nuts', 'crab'], columns: ['zinc', 'copper'], kinds: 1};
const options = {
  options: [
    {heading: 'Pills', means: 'You take pills.'},
    {heading: 'Nothing', means: 'You wait.'},
  ],
  rows: [
    {heading: 'What is it?', about: 'what' as const, cells: [{select: [{relation: 'advice'}]}, {}]},
    {
      ...{heading: 'What gets better?', about: 'benefits' as const},
      cells: [{select: [{relation: 'helps'}]}, {silent: [{relation: 'causes', subject: ['pills']}]}],
    },
  ],
};

const passage = (section: string, as: Passage['as']) => ({article: 'a', section, ...(as ? {as} : {})});

/** Every kind of block that a definition may have, with all that it can print. */
const cases: {[Kind in keyof Required<Definition>]: NonNullable<Definition[Kind]>[]} = {
  main: [list],
  care: [
    {today: [{relation: 'see-doctor-for'}]},
    {layout: 'cards', emergency: [{relation: 'see-doctor-for'}], week: [{relation: 'see-doctor-for'}]},
  ],
  ...{summary: [list], does: [list], signs: [signs], risk: [list], check: [list], actions: [list]},
  ...{helps: [{...list, heading: 'It helps'}], causes: [list]},
  foods: [{select: [{relation: 'found-in'}]}],
  known: [{known: list.select, unknown: [{relation: 'helps'}]}],
  ...{'teach-back': [{}], plan: [{}], policy: [{}], scores: [{}], evidence: [{}], agreement: [{}]},
  disputes: [{}, {heading: 'None'}],
  grid: [grid, {...grid, cells: 'line'}],
  options: [options],
  values: [{scales: [{from: 'I like pills', to: 'I like food'}]}],
  matrix: [
    {...matrix, show: 'sources'},
    {...matrix, show: 'sources', columns: ['zinc'], rows: ['nuts', 'crab']},
    {...matrix, show: 'dots'},
  ],
  passage: [
    ...[passage('care', 'steps'), passage('care', 'text'), passage('do', 'do'), passage('do', 'do-not')],
    ...[passage('doses', 'table'), passage('words', undefined), passage('zones', 'zones'), passage('zones', 'text')],
    {...passage('zones', 'questions'), heading: 'Ask'},
  ],
};

const own = [
  ...claims.map((c) => (c.subject === 'pills' ? {...c, statements: statements('a', 'b negated', 'c mixed')} : c)),
  claim('copper found-in crab stated c', {stance: 'weakly', statements: statements('c affirmed limited')}),
];
const disputed = own.filter((c) => c.subject === 'pills');

const blocks = Object.entries(cases).flatMap(([kind, definitions]) =>
  definitions.map((definition, i) => {
    const conflicts = kind === 'disputes' && i > 0 ? [] : [conflict(disputed)];
    const made = sheetOf({[kind]: definition}, own, conflicts);
    return [`${kind} ${i + 1}`, made.value, filled(made.block)] as const;
  }),
);

/** A sheet is made without scores; they are filled in behind the others. Notes and numbers of phones may be there, too. */
function filled(block: Block): Block {
  const word = (role: Part['role']): Part => ({role, text: 'x', sentence: 'x', claims: [], sources: [], mark: ''});
  const noted = 'note' in block ? {...block, note: {...block.note, text: 'x'}} : block;
  return noted.type === 'scores' ? {...noted, rows: [{heading: word('head'), cells: [word('label')]}]} : noted;
}

/** The block with a word of its own in place of each text and each mark that it prints, and these words in their order. */
function numbered(block: Block): {block: Block; words: string[]} {
  const copy = structuredClone(block);
  const words: string[] = [];
  const next = (text: string) => {
    if (text !== '') words.push(`w${words.length}w`);
    return text === '' ? '' : (words.at(-1) ?? '');
  };
  for (const part of partsOf(copy)) {
    part.text = next(part.text);
    part.mark = next(part.mark);
  }
  // The head of such a row is one text, of which the template sets a piece bold.
  if (copy.type === 'matrix')
    for (const row of copy.rows)
      Object.assign(row, {own: row.heading.text.slice(0, 2), kinds: row.heading.text.slice(2)});
  return {block: copy, words};
}

/** All that a reader is told of a page, in its order: its text, and what is read out for its pictures. */
function told(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element') {
    const {ariaHidden, ariaLabel, role, alt} = node.properties;
    if (node.tagName === 'img') return ` ${alt} `;
    if (ariaHidden === 'true' || node.tagName === 'head') return '';
    if (Array.isArray(role) ? role.includes('img') : role === 'img') return ` ${ariaLabel} `;
  }
  return 'children' in node ? node.children.map(told).join('') : '';
}

function wordsDrawn(sheet: Sheet, block: Block): string[] {
  const whole = {...sheet, sides: [{top: [block], columns: [], bottom: []}]};
  const html = renderEdition({sheet: whole, size: 'a4', print: 'standard'}, templates, {css, fonts: [], logo: null});
  // A colon that the template sets between a row and its kinds.
  const text = told(unified().use(rehypeParse).parse(html)).replaceAll(/(w\d*): (\d*w)/g, '$1$2');
  return text.match(/w\d+w/g) ?? [];
}

describe('the walk over a block', () => {
  test.each(blocks)('gives what is drawn of %s, each part once, in its order', (_, sheet, block) => {
    const {block: copy, words} = numbered(block);
    expect(words.length).toBeGreaterThan(0);
    expect(wordsDrawn(sheet, copy)).toEqual(words);
  });

  test('is held against every kind of block that the schema knows', () => {
    expect(Object.keys(cases).sort()).toEqual(Object.keys(schema.$defs.block.properties).sort());
  });

  test('meets every text of a block: no string outside of a part is drawn', () => {
    for (const [name, sheet, block] of blocks) {
      const silent = structuredClone(block);
      for (const part of partsOf(silent)) Object.assign(part, {text: '', mark: ''});
      if (silent.type === 'matrix') for (const row of silent.rows) Object.assign(row, {own: '', kinds: ''});
      const whole = (top: Block[]) => {
        const value = {...sheet, sides: [{top, columns: [], bottom: []}]};
        const html = renderEdition({sheet: value, size: 'a4', print: 'standard'}, templates, {
          css,
          fonts: [],
          logo: null,
        });
        return told(unified().use(rehypeParse).parse(html)).replaceAll(/[^\p{L}\p{N}]/gu, '');
      };
      expect(whole([silent]), name).toBe(whole([]));
    }
  });
});
