/** Who decides what becomes a claim: each verdict, what they do together, and what is stale. */
import {describe, expect, it} from 'vitest';
import {decideStatements} from '../../src/4-merge/decide-statements.ts';
import {judgeUnits} from '../../src/4-merge/judge-units.ts';
import {anchorHash, anchorOf, sentenceBefore} from '../../src/model/anchor.ts';
import type {TopicContent} from '../../src/model/content.ts';
import type {Annotation} from '../../src/model/generated/annotations.ts';
import type {AcceptedConstruct} from '../../src/model/generated/topic.ts';
import type {Extraction, Statement} from '../../src/model/statement.ts';
import {readKnowledge} from '../../src/outside/program-files.ts';
import {parseMarkdown} from '../2-parse/articles.ts';
import {statement} from './statements.ts';

const {relations} = readKnowledge();
const first = 'Wind dries the eyes.';
const second = 'It tires them.';
const third = 'Smoke may dry the eyes.';
const text = (...sentences: string[]) => `# Dry eyes\n\n## Causes\n\n${sentences.join(' ')}`;

function topicOf(markdown: string, annotations: readonly Annotation[], acceptConstructs?: AcceptedConstruct[]) {
  const article = {...parseMarkdown(markdown), file: 'eyes/articles/dry-eyes.md'};
  const entities = ['wind', 'smoke', 'dry-eyes', 'tired-eyes', 'adults'].map((id) => ({
    ...{id, kind: 'factor', label: id, plain: id},
  }));
  const placeOf = (path: readonly (string | number)[]) => ({file: 'eyes/annotations.yaml', line: Number(path[1]) + 1});
  const topic = {
    articles: [article],
    annotations: {value: {annotations}, placeOf},
    ...{vocabulary: {entities}, relations, topic: {...(acceptConstructs ? {acceptConstructs} : {})}},
  };
  return {article, topic: topic as unknown as TopicContent};
}

/** An annotation on a sentence of an article, as it stands there. */
function on(markdown: string, quote: string, said: Partial<Annotation>, leans = false): Annotation {
  const {units} = parseMarkdown(markdown);
  const at = units.findIndex((unit) => unit.plain.text === quote);
  const unit = units[at];
  if (!unit) throw new Error(`no ${quote}`);
  const anchor = anchorOf(unit, leans ? sentenceBefore(units, at) : null);
  const {under, after} = anchor;
  const sentence = anchorHash(anchor);
  return {article: 'dry-eyes', quote, under, ...(after ? {after} : {}), sentence, by: 'A', on: '2026-01-02', ...said};
}

const whole = text(first, second, third);

/** Decides on what was read in the three sentences: 'wind causes dry-eyes' in the first, and so on. */
function decide(
  annotations: readonly Annotation[],
  {
    stated = [],
    proposed = [],
    mode = 'accepted' as 'accepted' | 'draft',
    markdown = whole,
    constructs = undefined as AcceptedConstruct[] | undefined,
  } = {} as {
    stated?: (readonly [string, string, Partial<Statement>?])[];
    proposed?: (readonly [string, string, Partial<Statement>?])[];
    mode?: 'accepted' | 'draft';
    markdown?: string;
    constructs?: AcceptedConstruct[];
  },
) {
  const {article, topic} = topicOf(markdown, annotations, constructs);
  const read = ([triple, quote, more = {}]: readonly [string, string, Partial<Statement>?]) => {
    const unit = article.units.find((u) => u.plain.text === quote);
    return statement(triple, 'dry-eyes', {start: unit?.start ?? 0, end: unit?.end ?? 0, ...more});
  };
  const extraction: Extraction = {
    ...{article: 'dry-eyes', statements: stated.map(read), proposed: proposed.map(read)},
    unmapped: article.units
      .filter((u) => u.plain.text === second)
      .map(({start, end, line}) => ({article: 'dry-eyes', line, section: [], start, end, reason: 'unresolved'})),
    ...{stated: 1, notAClaim: {}, diagnostics: []},
  };
  const {value, diagnostics} = decideStatements(topic, [extraction], mode);
  const short = (s: Statement) => `${s.subject} ${s.relation} ${s.object} ${s.decided?.as ?? s.state}`;
  return {
    ...{claimed: value.claimed.map(short), held: value.heldBack.map(short), raw: value.claimed, diagnostics},
    extraction: value.extractions[0],
  };
}

const wind = ['wind causes dry-eyes', first] as const;
const smoke = ['smoke causes dry-eyes', third, {certainty: 'can' as const, confidence: 70}] as const;

describe('a verdict', () => {
  it('none: nothing becomes a claim', () => {
    expect(decide([], {stated: [wind], proposed: [smoke]})).toMatchObject({
      claimed: [],
      held: ['wind causes dry-eyes proposed', 'smoke causes dry-eyes proposed'],
    });
  });

  it('accept: it becomes one as the person says it, with the place that was read', () => {
    const accept = [{says: 'smoke causes dry-eyes', certainty: 'can' as const, time: 'at night'}];
    const {claimed, held, raw} = decide([on(whole, third, {accept})], {proposed: [smoke]});
    expect({claimed, held}).toEqual({claimed: ['smoke causes dry-eyes read'], held: []});
    expect(raw[0]).toMatchObject({certainty: 'can', time: 'at night', state: 'accepted', confidence: 70});
  });

  it('correct: what was read is rejected, what is right becomes a claim', () => {
    const correct = [{read: 'wind causes dry-eyes', says: 'wind causes tired-eyes', polarity: 'negated' as const}];
    const {claimed, held, raw} = decide([on(whole, first, {correct})], {stated: [wind]});
    expect({claimed, held}).toEqual({
      claimed: ['wind causes tired-eyes corrected'],
      held: ['wind causes dry-eyes rejected'],
    });
    expect(raw[0]?.polarity).toBe('negated');
  });

  it('correct of a qualifier alone: the same triple as it is right', () => {
    const correct = [{read: 'wind causes dry-eyes', says: 'wind causes dry-eyes', certainty: 'limited' as const}];
    const {claimed, held, raw} = decide([on(whole, first, {correct})], {stated: [wind]});
    expect({claimed, held}).toEqual({claimed: ['wind causes dry-eyes corrected'], held: []});
    expect(raw[0]?.certainty).toBe('limited');
  });

  it('add: it stands for the whole sentence, which is not unmapped any more', () => {
    const {claimed, raw, extraction} = decide([on(whole, second, {add: ['wind causes tired-eyes']}, true)]);
    expect(claimed).toEqual(['wind causes tired-eyes added']);
    expect(raw[0]).toMatchObject({construct: 'by-hand', confidence: 0});
    expect(extraction).toMatchObject({unmapped: [], stated: 2});
  });

  it('reject: that alone, by whom and why', () => {
    const verdict = on(whole, first, {reject: ['wind causes dry-eyes'], why: 'An example.'});
    const {claimed, held} = decide([verdict], {stated: [wind, ['wind causes tired-eyes', first]]});
    expect({claimed, held}).toEqual({
      claimed: [],
      held: ['wind causes dry-eyes rejected', 'wind causes tired-eyes proposed'],
    });
  });

  it('whole: all else that is read in the sentence, also by a construct that is accepted', () => {
    const verdict = on(whole, first, {accept: ['wind causes dry-eyes'], whole: true});
    const constructs = [{construct: 'plain-clause', by: 'B', on: '2026-01-01', why: 'w'}];
    const read = {stated: [wind, ['wind causes tired-eyes', first] as const], constructs};
    expect(decide([verdict], read)).toMatchObject({
      claimed: ['wind causes dry-eyes read'],
      held: ['wind causes tired-eyes rejected'],
    });
  });

  it('whole of a sentence that says nothing: it is not unmapped, and counted as judged', () => {
    const {extraction} = decide([on(whole, second, {whole: true})]);
    expect(extraction).toMatchObject({unmapped: [], stated: 1, notAClaim: {judged: 1}});
  });

  it('of the same triple the later counts, either way', () => {
    const yes = on(whole, first, {accept: ['wind causes dry-eyes']});
    const no = on(whole, first, {reject: ['wind causes dry-eyes']});
    expect(decide([yes, no], {stated: [wind]}).held).toEqual(['wind causes dry-eyes rejected']);
    expect(decide([no, yes], {stated: [wind]}).claimed).toEqual(['wind causes dry-eyes read']);
  });

  it('is about both sentences where the same words stand twice', () => {
    const twice = text(first, second, first);
    const {article} = topicOf(twice, []);
    expect(article.units.filter((u) => u.plain.text === first)).toHaveLength(2);
    expect(decide([on(twice, first, {accept: ['wind causes dry-eyes']})], {markdown: twice}).claimed).toHaveLength(2);
  });

  it('holds of what is read otherwise by now', () => {
    const accepted = on(whole, first, {accept: ['wind causes dry-eyes']});
    expect(decide([accepted], {stated: [['wind causes tired-eyes', first]]})).toMatchObject({
      claimed: ['wind causes dry-eyes read'],
      held: ['wind causes tired-eyes proposed'],
    });
  });
});

describe('acceptConstructs', () => {
  const constructs = [{construct: 'plain-clause', by: 'B', on: '2026-01-01', why: 'w'}];

  it('accepts what rules state in this way, with its kinds, and nothing that is only proposed', () => {
    const kind = ['wind causes tired-eyes', first, {construct: 'plain-clause:lead-in'}] as const;
    const other = ['smoke causes tired-eyes', third, {construct: 'plain-clauses'}] as const;
    expect(decide([], {stated: [wind, kind, other], proposed: [smoke], constructs})).toMatchObject({
      claimed: ['wind causes dry-eyes construct', 'wind causes tired-eyes construct'],
      held: ['smoke causes tired-eyes proposed', 'smoke causes dry-eyes proposed'],
    });
  });

  it('gives way to what a person says of the sentence', () => {
    const verdict = on(whole, first, {reject: ['wind causes dry-eyes']});
    expect(decide([verdict], {stated: [wind], constructs})).toMatchObject({
      claimed: [],
      held: ['wind causes dry-eyes rejected'],
    });
  });
});

describe('a draft', () => {
  it('has what rules state and what is likely, but nothing that a word has stopped or a person has rejected', () => {
    const unlikely = ['smoke causes tired-eyes', third, {confidence: 59}] as const;
    const stopped = ['wind causes tired-eyes', first, {confidence: 80, stoppedBy: 'seldom'}] as const;
    const read = {stated: [wind], proposed: [smoke, unlikely, stopped], mode: 'draft' as const};
    expect(decide([], read).claimed).toEqual(['wind causes dry-eyes proposed', 'smoke causes dry-eyes proposed']);
    expect(decide([on(whole, first, {whole: true})], read).claimed).toEqual(['smoke causes dry-eyes proposed']);
  });
});

describe('an annotation that is not applied', () => {
  const accept = ['wind causes dry-eyes'];
  const stale = (annotations: Annotation[], markdown: string) => judgeUnits(topicOf(markdown, annotations).topic).stale;
  const said = on(whole, first, {accept});

  it.for([
    ['changed', said, text('Wind rarely dries the eyes.', second, third), 'Wind rarely dries the eyes.'],
    ['around', said, whole.replace('Causes', 'Myths'), first],
    ['around', on(whole, second, {accept}, true), text(third, second), second],
    ['gone', said, text('Nothing else.'), undefined],
    ['article', {...said, article: 'other'}, whole, undefined],
    ['altered', {...said, sentence: '0123456789ab'}, whole, first],
  ] as const)('%s', ([kind, annotation, markdown, now]) => {
    const [item, ...rest] = stale([annotation], markdown);
    expect(rest).toEqual([]);
    expect(item).toMatchObject({kind, annotation, place: {line: 1}});
    expect(item?.now?.unit.plain.text).toBe(now);
    const {claimed, diagnostics} = decide([annotation], {markdown});
    expect(claimed).toEqual([]);
    expect(diagnostics).toMatchObject([{code: 'annotation/stale', severity: 'warning'}]);
  });

  it('is not reported once all that it says was said again of what stands there now', () => {
    const markdown = text('Wind rarely dries the eyes.', second, third);
    const again = (more: Partial<Annotation>) => on(markdown, 'Wind rarely dries the eyes.', more);
    expect(stale([said, again({reject: accept})], markdown)).toEqual([]);
    expect(stale([said, again({whole: true})], markdown)).toEqual([]);
    expect(stale([said, again({reject: ['smoke causes dry-eyes']})], markdown)).toHaveLength(1);
    expect(stale([again({reject: accept}), said], markdown)).toHaveLength(1);
  });

  it.for([
    {accept: ['fog causes dry-eyes']},
    {add: [{says: 'wind causes dry-eyes', population: 'children'}]},
    {correct: [{read: 'wind causes dry-eyes', says: 'wind dims dry-eyes'}]},
  ])('names what does not exist: %j', (more) => {
    const {claimed, held, diagnostics} = decide([on(whole, first, more)], {stated: [wind]});
    expect({claimed, held}).toEqual({claimed: [], held: ['wind causes dry-eyes proposed']});
    expect(diagnostics).toMatchObject([{code: 'annotation/unknown', severity: 'error'}]);
  });

  it('may reject what does not exist any more', () => {
    expect(decide([on(whole, first, {reject: ['fog causes dry-eyes']})]).diagnostics).toEqual([]);
  });
});
