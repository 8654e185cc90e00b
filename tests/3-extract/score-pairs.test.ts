/** What a pair is ranked by is added up in parts, and is the sum of its features all the same. */
import {describe, expect, it} from 'vitest';
import {candidatesIn} from '../../src/3-extract/candidates.ts';
import type {Weighed} from '../../src/3-extract/pair.ts';
import {weightOf} from '../../src/3-extract/rank.ts';
import {namedIn} from '../../src/3-extract/reading.ts';
import {surroundingsOf} from '../../src/3-extract/surroundings.ts';
import {makeTexts} from '../../src/3-extract/texts.ts';
import {walk} from '../../src/3-extract/walk.ts';
import {readKnowledge} from '../../src/outside/program-files.ts';
import {articleOf, cases, entities, keptCases, lexiconOf} from './engine.ts';

const knowledge = readKnowledge();
const ranking = knowledge.rankings.get('en') ?? null;
const lexicon = lexiconOf(entities, {ranking, syntax: knowledge.syntaxes.get('en')?.() ?? null});

/** All pairs of the units of a text, and those of which it was asked whether they are wanted. */
function pairsOf(markdown: string, isWanted: (pair: Weighed) => boolean = () => true, own = lexicon) {
  const article = articleOf(markdown);
  const {readText} = makeTexts(own);
  const {title} = article.frontMatter;
  const titleIds = new Set(namedIn(readText(title)));
  return walk(article, readText, own).flatMap(({place}) => {
    const {unit, reading} = place;
    return candidatesIn({unit, reading, surroundings: surroundingsOf(place, title), titleIds}, own, isWanted);
  });
}

describe('pairs', () => {
  const texts = [...cases, ...keptCases].map((c) => c.text);

  it('weigh what their features weigh', () => {
    const pairs = texts.flatMap((text) => pairsOf(text));
    expect(pairs.length).toBeGreaterThan(300);
    const differing = pairs.filter(({weight, features}) => ranking === null || weight !== weightOf(features, ranking));
    expect(differing).toEqual([]);
  });

  it('stand for two things in one relation once for each unit', () => {
    const text = texts.join('\n\n');
    for (const one of [text, 'Zinc and iron help hair loss; zinc, iron and zinc.']) {
      const article = articleOf(one);
      const {readText} = makeTexts(lexicon);
      for (const {place} of walk(article, readText, lexicon)) {
        const {unit, reading} = place;
        const around = surroundingsOf(place, 'Zinc');
        const pairs = candidatesIn({unit, reading, surroundings: around, titleIds: new Set()}, lexicon, () => true);
        const keys = pairs.map((p) => `${p.subject}|${p.relation.id}|${p.object}`);
        expect(new Set(keys).size).toBe(keys.length);
      }
    }
  });

  it('are of the reader, also where the unit names readers', () => {
    const relation = lexicon.relations.find((r) => r.subject.fixed && r.senses.includes('advise'));
    const [reader, kind] = [relation?.subject.fixed ?? '', relation?.subject.kinds[0] ?? ''];
    const action = entities.find((e) => lexicon.standaloneKinds.has(e.kind));
    const own = lexiconOf([...entities, {id: reader, label: 'the crew', plain: 'the crew', kind}], {ranking});
    const pairs = pairsOf(`The crew: ${action?.label}.`, () => true, own);
    expect(pairs.map((p) => `${p.subject} ${p.object}`)).toContain(`${reader} ${action?.id}`);
  });

  it('that nobody wants are not written down', () => {
    let asked = 0;
    const isWanted = () => {
      asked++;
      return false;
    };
    expect(pairsOf(texts[0] ?? '', isWanted)).toEqual([]);
    expect(asked).toBeGreaterThan(0);
  });
});
