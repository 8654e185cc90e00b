/** Datasets that nobody would write, to export: every field filled or empty, with texts that break careless writers. */

import fc from 'fast-check';
import type {ExportInput} from '../../src/export/export-input.ts';
import {schemas} from '../../src/outside/schemas.ts';

const hostile = [
  '',
  ' ',
  '\r\n',
  '"',
  '""",""',
  ',',
  '=cmd|"/c calc"!A1',
  '+1',
  '-1',
  '@id',
  '@context',
  '@type',
  '_:b0',
  'https://example.org/x',
  'data:claim/c-0000000000',
  '</script>',
  '\u0000\u0001\u007f\u2028\u2029\ufeff',
  '👩‍⚕️ é é',
  'null',
  '[]',
  '{"@value": 1}',
  '__proto__',
  'constructor',
];

const text = fc.oneof(fc.constantFrom(...hostile), fc.string({unit: 'binary', maxLength: 20}));
const some = text.map((t) => `x${t}`);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, {nil: undefined});
const name = fc.constantFrom('a', 'b-1', 'proto', 'x'.repeat(80));
const hex = (n: number) => fc.integer({min: 0, max: 2 ** 30}).map((i) => i.toString(16).padStart(n, '0').slice(-n));
const day = fc.constantFrom('2025-01-31', '1999-12-01');
const certainty = fc.constantFrom('stated' as const, 'can' as const, 'limited' as const);
const polarity = fc.constantFrom('affirmed' as const, 'negated' as const, 'mixed' as const);

/** The entries without those that are undefined, as a dataset has them. */
const defined = <T extends object>(value: T) =>
  Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };

const review = fc.oneof(
  fc.constant({state: 'unreviewed' as const}),
  fc.record({state: fc.constant('reviewed' as const), by: some, on: day}),
);

const accepted = fc
  .record({
    as: fc.constantFrom('read' as const, 'corrected' as const, 'added' as const, 'construct' as const),
    by: some,
    on: day,
    why: maybe(some),
  })
  .map(defined);

const statement = fc
  .record({
    section: fc.array(text, {maxLength: 3}),
    polarity,
    certainty,
    severity: maybe(fc.constant('severe' as const)),
    population: maybe(name),
    urgency: maybe(fc.constantFrom('emergency' as const, 'today' as const, 'soon' as const)),
    timing: maybe(some),
    location: maybe(some),
    condition: maybe(some),
    amount: maybe(some),
    time: maybe(some),
    limitedBy: maybe(some),
    purpose: maybe(fc.constantFrom('prevent' as const, 'relieve' as const, 'cure' as const)),
    state: maybe(fc.constantFrom('accepted' as const, 'sure' as const, 'proposed' as const)),
    decided: maybe(accepted),
    confidence: maybe(fc.integer({min: 0, max: 85})),
    construct: maybe(some),
    rule: some,
    exact: some,
    prefix: text,
    suffix: text,
  })
  .map(defined);

/** One topic with an article, and claims that all refer to what is there. */
export const exportInputs: fc.Arbitrary<ExportInput> = fc
  .record({
    topic: name,
    article: name,
    strings: fc.array(some, {minLength: 12, maxLength: 12}),
    licence: fc.constantFrom('CC-BY-4.0', 'LicenseRef-own', 'GPL-2.0+'),
    language: fc.constantFrom('en', 'en-GB'),
    saved: fc.boolean(),
    review,
    statements: fc.array(statement, {minLength: 1, maxLength: 4}),
    again: fc.boolean(),
    claim: fc.record({
      stance: fc.constantFrom('supports' as const, 'weakly' as const, 'mixed' as const, 'opposes' as const),
      certainty,
      hidden: maybe(fc.constant(true as const)),
      restrictions: maybe(fc.array(some, {minLength: 1, maxLength: 3})),
      restriction: maybe(some),
      purpose: maybe(fc.constantFrom('prevent' as const, 'cure' as const)),
      wording: maybe(some),
      rating: maybe(fc.constantFrom('high' as const, 'very-low' as const)),
    }),
    decided: fc.boolean(),
    figures: maybe(fc.array(text, {maxLength: 3})),
    address: fc.constantFrom('', 'sheets.example.org', 'example.org/a/b'),
    id: hex(10),
  })
  .map((g): ExportInput => {
    const [s0 = '', s1 = '', s2 = '', s3 = '', s4 = '', s5 = '', s6 = '', s7 = '', s8 = '', s9 = '', s10 = ''] =
      g.strings;
    let body = '';
    const statements = g.statements.map(({exact, prefix, suffix, ...rest}, i) => {
      body += prefix;
      const start = body.length;
      body += exact;
      const end = body.length;
      body += suffix;
      return {article: g.article, line: i + 1, ...rest, target: {exact, prefix, suffix, start, end}};
    });
    if (g.again && statements[0]) statements.push({...statements[0], condition: 'again'});
    const {topic} = g;
    const claim = {
      ...{id: `c-${g.id}`, topic, subject: 'thing', relation: 'causes', object: 'other'},
      ...defined(g.claim),
      articles: [g.article],
      statements,
    };
    const decision = g.decided ? {verdict: 'differ', by: s6, on: '2025-02-03', reason: s7} : {};
    return {
      schemas,
      dataset: {
        ...{format: 1, generator: 'claimleaf'},
        topics: [{id: topic, title: s0, scope: s1, searched: '2025-01-01', reviewBy: '2026-01-01'}],
        articles: [
          {
            ...{id: g.article, topic, title: s2, language: g.language, licence: g.licence, file: s3},
            sha256: 'a'.repeat(64),
            // The schema allows no folder in it.
            ...(g.saved ? {source: {file: s4.replaceAll(/[/\\]/g, '_'), title: s5, sha256: 'b'.repeat(64)}} : {}),
            retrieved: '2025-01-01',
            review: g.review,
            coverage: {stated: 1, notAClaim: {[s8]: 2}, unmapped: 1, share: 0.5},
          },
        ],
        entities: [
          {topic, id: 'thing', kind: 'nutrient', label: s8, plain: s9, term: s10, broader: ['thing']},
          {topic, id: g.topic === 'other' ? 'x' : 'proto', kind: 'k', label: s1, plain: s1},
        ],
        claims: [claim],
        conflicts: [
          {
            ...{id: `x-${g.id}`, topic, class: 'numeric', state: g.decided ? 'decided' : 'open', claims: [claim.id]},
            ...{why: s3, inputs: 'a'.repeat(12), ...decision},
            ...(g.figures ? {figures: g.figures} : {}),
          },
        ],
        unmapped: [
          {
            topic,
            article: g.article,
            line: 1,
            section: [s1],
            reason: 'no-entity',
            entities: ['x'],
            quote: s2,
            start: 0,
            end: 1,
          },
        ],
        reviews: [{id: `p-${g.id}`, topic, kind: 'same-entities', claims: [claim.id], why: s4}],
      },
      sheets: [
        {
          ...{topic, id: 'sheet', title: s5, about: s6, language: 'en', audience: 'both', claims: [claim.id]},
          review: g.decided ? {who: s7, role: s8, on: '2025-03-04'} : null,
        },
      ],
      sentences: new Map(g.decided ? [[claim.id, s9]] : []),
      texts: new Map([[`${topic}/${g.article}`, body]]),
      relations: new Map([['causes', s10]]),
      clinic: {name: s0, address: g.address},
    };
  });
