/** Random edits of an article, and what has to become of the annotations on it. */
import fc from 'fast-check';
import {expect} from 'vitest';
import {judgeUnits} from '../../src/4-merge/judge-units.ts';
import type {Anchor} from '../../src/model/anchor.ts';
import {anchorHash} from '../../src/model/anchor.ts';
import type {Annotation} from '../../src/model/generated/annotations.ts';
import {readKnowledge} from '../../src/outside/program-files.ts';
import {frontMatter, parseText} from '../2-parse/articles.ts';

const {relations} = readKnowledge();

/** A list has its lead-in, a paragraph its sentences. */
type Block = {leadIn: string | null; texts: string[]};
type Section = {heading: string; blocks: Block[]};

const nouns = ['Wind', 'Smoke', 'Dust', 'Rain', 'Frost'];
const sentence = fc
  .tuple(fc.constantFrom(...nouns), fc.constantFrom('dries', 'tires', 'cools'), fc.constantFrom('eyes', 'skin'))
  .map((words) => `${words.join(' ')}.`);
const block: fc.Arbitrary<Block> = fc.record({
  leadIn: fc.option(fc.constantFrom('These matter:', 'These do not:'), {freq: 2}),
  texts: fc.array(sentence, {minLength: 1, maxLength: 4}),
});
const section: fc.Arbitrary<Section> = fc.record({
  heading: fc.constantFrom('Causes', 'Myths', 'What helps'),
  blocks: fc.array(block, {minLength: 1, maxLength: 3}),
});

/** One change somewhere; numbers choose the place. */
type Edit = {kind: (typeof kinds)[number]; at: number; to: number; text: string; block: Block};
const kinds = ['insert', 'delete', 'move', 'reword', 'rename', 'insert-block', 'delete-block', 'section'] as const;
const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom(...kinds),
  at: fc.nat(100),
  to: fc.nat(100),
  text: sentence,
  block,
});

function apply(sections: Section[], {kind, at, to, text, block: other}: Edit): void {
  const pick = <T>(list: readonly T[], i: number) => list[i % list.length];
  const own = pick(sections, at);
  const place = own && pick(own.blocks, at);
  if (!own || !place) return;
  if (kind === 'insert') place.texts.splice(to % (place.texts.length + 1), 0, text);
  else if (kind === 'delete' && place.texts.length > 1) place.texts.splice(to % place.texts.length, 1);
  else if (kind === 'reword') place.texts[to % place.texts.length] = text;
  else if (kind === 'rename') own.heading = pick(['Causes', 'Myths', 'What helps'], to) ?? '';
  else if (kind === 'insert-block') own.blocks.splice(to % (own.blocks.length + 1), 0, structuredClone(other));
  else if (kind === 'delete-block' && own.blocks.length > 1) own.blocks.splice(to % own.blocks.length, 1);
  else if (kind === 'section') sections.push(...sections.splice(at % sections.length, 1));
  else if (kind === 'move') {
    const [taken] = place.texts.length > 1 ? place.texts.splice(0, 1) : [];
    if (taken !== undefined) (pick(pick(sections, to)?.blocks ?? [], to) ?? place).texts.push(taken);
  }
}

/** How the text is set: line ends, empty lines, spaces at the ends of lines, sentences on one line or on several. */
type Form = {eol: string; gap: number; space: boolean; breaks: boolean; mark: boolean};
const form: fc.Arbitrary<Form> = fc.record({
  eol: fc.constantFrom('\n', '\r\n'),
  gap: fc.integer({min: 1, max: 3}),
  space: fc.boolean(),
  breaks: fc.boolean(),
  mark: fc.boolean(),
});

function toText(sections: readonly Section[], {eol, gap, space, breaks, mark}: Form): string {
  const between = '\n'.repeat(gap + 1);
  const broken = (text: string) => (breaks ? text.replace(/ /, '\n') : text);
  const blocks = sections.flatMap(({heading, blocks: own}) => [
    `## ${heading}`,
    ...own.flatMap(({leadIn, texts}) =>
      leadIn === null
        ? [texts.map(broken).join(breaks ? '\n' : ' ')]
        : [leadIn, texts.map((text) => `- ${text}`).join('\n')],
    ),
  ]);
  const text = `${frontMatter}\n# An article\n\n${blocks.join(between)}${space ? ' ' : ''}\n`;
  return (mark ? '\ufeff' : '') + text.replaceAll('\n', eol);
}

/** Every sentence and item with what it is read with, by the model of the article alone. */
function anchorsIn(sections: readonly Section[]): {anchor: Anchor; before: string | null}[] {
  return sections.flatMap(({heading, blocks}) =>
    blocks.flatMap(({leadIn, texts}, b) =>
      texts.map((quote, i) => {
        const under = leadIn === null ? [heading] : [heading, leadIn];
        const earlier = blocks[b - 1]?.texts.at(-1) ?? null;
        const before = texts[i - 1] ?? (leadIn === null ? earlier : leadIn);
        return {anchor: {quote, under, after: null}, before};
      }),
    ),
  );
}

type Marked = {at: number; leans: boolean};

/** That after any edits an annotation is applied to its very words, wherever they stand, or reported: never both, or neither. */
export const anchoring = fc.property(
  fc.array(section, {minLength: 1, maxLength: 3}),
  fc.array(fc.record({at: fc.nat(100), leans: fc.boolean()}), {minLength: 1, maxLength: 4}),
  fc.array(edit, {minLength: 0, maxLength: 6}),
  form,
  fc.boolean(),
  (sections, marked: Marked[], edits, written, isUnknown) => {
    const annotations = marked.map((mark, i) => toAnnotation(sections, mark, i));
    const now = structuredClone(sections);
    for (const each of edits) apply(now, each);
    const {value: article, diagnostics} = parseText(toText(now, written));
    expect(diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
    if (!article) throw new Error('the article cannot be read');
    // A vocabulary that has lost the first annotation's thing: it is reported in another way.
    const entities = annotations.flatMap((_, i) => (i === 0 && isUnknown ? [] : [`thing-${i}`])).concat('wind');
    const judged = judgeUnits({
      articles: [article],
      annotations: {value: {annotations}, placeOf: () => ({file: 'eyes/annotations.yaml'})},
      vocabulary: {entities: entities.map((id) => ({id, kind: 'factor', label: id, plain: id}))},
      relations,
    });
    const expected = anchorsIn(now);
    annotations.forEach((annotation, i) => {
      const {quote, under = [], after} = annotation;
      const same = expected.filter(
        ({anchor, before}) =>
          anchor.quote === quote &&
          JSON.stringify(anchor.under) === JSON.stringify(under) &&
          (after === undefined || before === after),
      );
      const key = `wind\ncauses\nthing-${i}`;
      const applied = [...(judged.verdicts.get(article.frontMatter.id) ?? [])].filter(([, v]) => v.byTriple.has(key));
      const isStale = judged.stale.some((s) => s.annotation === annotation);
      const isReported = judged.unknown.some((u) => u.annotation === annotation);
      const isGone = i === 0 && isUnknown && same.length > 0;
      expect({applied: applied.length, isStale, isReported}).toEqual({
        applied: isGone ? 0 : same.length,
        isStale: same.length === 0,
        isReported: isGone,
      });
      for (const [unit] of applied) expect(unit.plain.text.replace(/\s+/g, ' ')).toBe(quote);
    });
  },
);

function toAnnotation(sections: readonly Section[], {at, leans}: Marked, i: number): Annotation {
  const all = anchorsIn(sections);
  const {anchor, before} = all[at % all.length] ?? {anchor: {quote: 'None.', under: [], after: null}, before: null};
  const whole = {...anchor, after: leans ? before : null};
  return {
    ...{article: 'dry-eyes', quote: whole.quote, under: whole.under, sentence: anchorHash(whole)},
    ...(whole.after === null ? {} : {after: whole.after}),
    ...{accept: [`wind causes thing-${i}`], by: 'A. Person', on: '2026-01-02'},
  };
}
