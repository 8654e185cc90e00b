/**
 * Every number of articles that the sheets of the committed content print, held against the dataset. Who says a claim is
 * counted here anew, and without the program's own function: so the same claim has the same number on every sheet.
 */
import {describe, expect, test} from 'vitest';
import {sourceMarks} from '../../src/6-sheet/source-marks.ts';
import type {Claim, Dataset} from '../../src/model/generated/dataset.ts';
import {partsOf} from '../../src/model/part.ts';
import {blocksOf, type Sheet} from '../../src/model/sheet.ts';
import {committedContent} from '../support/committed-content.ts';

const {sheets: made, dataset} = committedContent();
const sheets = made ?? [];
const data = dataset as Dataset;
const byId = new Map(data.claims.map((claim) => [claim.id, claim]));
const topicOf = (sheet: Sheet) => data.articles.filter(({topic}) => topic === sheet.topic).map(({id}) => id);

const broader = new Map(data.entities.map((e) => [`${e.topic}/${e.id}`, e.broader ?? []]));
function isWithin(topic: string, id: string, whole: string): boolean {
  return id === whole || (broader.get(`${topic}/${id}`) ?? []).some((above) => isWithin(topic, above, whole));
}

const disputed = new Set(
  data.conflicts
    .filter((c) => c.verdict === 'conflict' || (c.state === 'open' && ['contradiction', 'certainty'].includes(c.class)))
    .flatMap((c) => c.claims),
);
const setAside = new Set(data.conflicts.flatMap((c) => (c.prefer ? c.claims.filter((id) => id !== c.prefer) : [])));
const order = ['stated', 'can', 'limited'];
const sureness = ({stance, certainty, rating}: Claim) =>
  rating ? {high: 0, moderate: 1, low: 2, 'very-low': 2}[rating] : stance === 'weakly' ? 2 : order.indexOf(certainty);
const standsAlone = (c: Claim) =>
  disputed.has(c.id) ||
  (c.stance !== 'supports' && c.stance !== 'weakly') ||
  Boolean(c.wording ?? c.population ?? c.populations ?? c.restrictions);

/** The articles that make a claim, or one about a kind of the same thing, no less surely. */
function sayers(claim: Claim): Set<string> {
  if (standsAlone(claim)) return new Set(claim.articles);
  const kinds = data.claims.filter(
    (c) =>
      c.topic === claim.topic &&
      c.relation === claim.relation &&
      !(c.hidden || setAside.has(c.id) || standsAlone(c)) &&
      isWithin(c.topic, c.subject, claim.subject) &&
      isWithin(c.topic, c.object, claim.object) &&
      sureness(c) <= sureness(claim) &&
      (c.severity !== 'severe' || claim.severity === 'severe'),
  );
  return new Set([claim, ...kinds].flatMap((c) => c.articles));
}

const known = new Map<string, number[]>();
function numbersOf(claims: readonly string[], articles: readonly string[]): number[] {
  const all = claims.flatMap((id) => {
    const numbers = known.get(id) ?? [...sayers(byId.get(id)!)].map((article) => articles.indexOf(article) + 1);
    known.set(id, numbers);
    return numbers;
  });
  return [...new Set(all)].sort((a, b) => a - b);
}

const each = sheets.map((sheet) => [`${sheet.topic}/${sheet.id}`, sheet] as const);

describe('of all that the sheets print', () => {
  let compared = 0;

  test.each(each)('%s has the right articles behind each line, cell and mark', (_, sheet) => {
    const articles = topicOf(sheet);
    // A side of a disagreement is what some of the statements of its claim say.
    const parts = blocksOf(sheet).flatMap((block) => (block.type === 'disputes' ? [] : partsOf(block)));
    for (const part of parts.filter(({claims, sources}) => claims.length > 0 && sources.length > 0)) {
      expect(part.sources, part.text).toEqual(numbersOf(part.claims, articles));
      if (part.mark) expect(part.mark.replace(/^\D+/, ''), part.text).toBe(sourceMarks(part.sources));
      compared++;
    }
  });

  test.each(each)('%s prints these articles in its tables', (_, sheet) => {
    const articles = topicOf(sheet);
    for (const block of blocksOf(sheet)) {
      if (block.type === 'evidence')
        for (const row of block.groups.flatMap((g) => g.rows)) {
          expect(row.articles.text.replace(/ \(\d+\)$/, ''), row.text).toBe(sourceMarks(row.sources));
          compared++;
        }
      if (block.type === 'matrix' && block.show === 'sources')
        for (const mark of block.rows.flatMap((row) => row.cells)) {
          expect(listed(mark.articles.text), mark.sentence).toEqual(mark.sources);
          compared++;
        }
      if (block.type === 'agreement')
        for (const row of block.groups.flatMap((g) => g.rows)) {
          const says = (...of: string[]) =>
            block.columns.flatMap(({text}, i) => (of.includes(row.stands[i]!.says) ? [Number(text)] : []));
          const [claim] = row.claims.map((id) => byId.get(id)!);
          // Whoever says so plainly is counted, and nobody is who is silent.
          expect(row.sources, row.text).toEqual(expect.arrayContaining(says('yes')));
          expect(says('yes', 'unsure', claim!.stance === 'opposes' ? 'no' : 'yes'), row.text).toEqual(
            expect.arrayContaining(row.sources),
          );
          compared++;
        }
      if (block.type === 'options')
        for (const row of block.rows.filter(({heading}) => heading.mark !== '')) {
          const sources = row.cells.flatMap(({items}) => items.flatMap((item) => numbersOf(item.claims, articles)));
          expect(listed(row.heading.mark), row.heading.text).toEqual([...new Set(sources)].sort((a, b) => a - b));
          compared++;
        }
    }
  });

  test.each(each)('%s has a dot only where it is so, and none only where nothing is said', (_, sheet) => {
    const entities = data.entities.filter((e) => e.topic === sheet.topic);
    const idOf = (name: string) =>
      entities.find((e) => (e.short ?? e.plain ?? e.label).toLowerCase() === name.toLowerCase())?.id ?? name;
    for (const block of blocksOf(sheet)) {
      if (block.type !== 'matrix' || block.show !== 'dots') continue;
      for (const row of block.rows)
        for (const [j, mark] of row.cells.entries()) {
          const [food, nutrient] = [idOf(row.own), idOf(block.columns[j]!.heading.text)];
          const kinds = row.kinds === '' ? [] : row.kinds.split(', ').map(idOf);
          const about = data.claims.filter(
            (c) => c.topic === sheet.topic && c.relation === 'found-in' && isWithin(c.topic, c.subject, nutrient),
          );
          const isPlain = (id: string) => about.some((c) => c.object === id && isUnrestricted(c));
          const isSaid = (id: string) =>
            about.some((c) => isWithin(c.topic, c.object, id) || isWithin(c.topic, id, c.object));
          if (mark.strength === 'full')
            expect(isPlain(food) || (kinds.length > 0 && kinds.every(isPlain)), mark.sentence).toBe(true);
          if (mark.strength === 'none') expect([food, ...kinds].some(isSaid), mark.sentence).toBe(false);
          compared++;
        }
    }
  });

  test('hundreds of numbers are compared', () => {
    expect(compared).toBeGreaterThan(1500);
  });
});

/** Said plainly, and by somebody without restriction. */
const isUnrestricted = (c: Claim) =>
  c.certainty === 'stated' &&
  c.stance === 'supports' &&
  !(c.severity || c.population || c.populations || c.restrictions) &&
  c.statements.some((s) => !(s.severity || s.population || s.condition || s.amount || s.time));

/** '1, 2*, 4–6' -> 1, 2, 4, 5, 6. */
function listed(text: string): number[] {
  return [...text.matchAll(/(\d+)(?:–(\d+))?/g)].flatMap(([, from, to]) => {
    const [start, end] = [Number(from), Number(to ?? from)];
    return Array.from({length: end - start + 1}, (_, i) => start + i);
  });
}
