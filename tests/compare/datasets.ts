import type {DatasetSide} from '../../src/compare/compare-datasets.ts';
import type {SheetOutline} from '../../src/compare/compare-sheets.ts';
import {claimId} from '../../src/model/claim-key.ts';
import type {
  Claim,
  ClaimStatement,
  Conflict,
  Dataset,
  DatasetArticle,
  DatasetEntity,
} from '../../src/model/generated/dataset.ts';

const topic = 'eyes';

/** The id of 'wind causes dry-eyes'. */
export const idOf = (triple: string): string => {
  const [subject = '', relation = '', object = ''] = triple.split(' ');
  return claimId(topic, {subject, relation, object});
};

/** A quote 'article: words', affirmed and stated unless said otherwise. */
export function statement(quote: string, more: Partial<ClaimStatement> = {}): ClaimStatement {
  const [article = '', exact = ''] = quote.split(': ');
  return {
    ...{article, line: 1, section: [], polarity: 'affirmed', certainty: 'stated', rule: 'r'},
    target: {exact, prefix: '', suffix: '', start: 0, end: Math.max(1, exact.length)},
    ...more,
  };
}

/** A claim 'wind causes dry-eyes', stated by article a in words of its own. */
export function claim(triple: string, more: Partial<Claim> = {}): Claim {
  const [subject = '', relation = '', object = ''] = triple.split(' ');
  return {
    ...{id: idOf(triple), topic, subject, relation, object, stance: 'supports', certainty: 'stated'},
    ...{articles: ['a'], statements: [statement(`a: ${triple}`)]},
    ...more,
  };
}

/** A disagreement about claims. */
export const conflict = (id: string, claims: readonly string[], more: Partial<Conflict> = {}): Conflict => ({
  ...{
    id: `x-${id.repeat(10).slice(0, 10)}`,
    topic,
    class: 'contradiction',
    state: 'open',
    why: 'a and b',
    inputs: '0'.repeat(12),
  },
  claims: claims.map(idOf),
  ...more,
});

export const article = (id: string, more: Partial<DatasetArticle> = {}): DatasetArticle => ({
  ...{id, topic, title: `Article ${id}`, language: 'en', licence: 'CC0-1.0', file: `eyes/articles/${id}.md`},
  ...{sha256: '1'.repeat(64), source: {file: `${id}.txt`, title: id, sha256: '2'.repeat(64)}, retrieved: '2026-01-02'},
  ...{review: {state: 'unreviewed'}, coverage: {stated: 1, notAClaim: {}, unmapped: 0, share: 1}},
  ...more,
});

export const entity = (id: string, more: Partial<DatasetEntity> = {}): DatasetEntity => ({
  ...{topic, id, kind: 'factor', label: id, plain: id.replaceAll('-', ' ')},
  ...more,
});

const words = ['wind', 'smoke', 'dust', 'dry-eyes', 'eye-pain', 'drops', 'adults'];

export function dataset(claims: readonly Claim[], more: Partial<Dataset> = {}): Dataset {
  return {
    ...{format: 1, generator: 'claimleaf', conflicts: [], unmapped: [], reviews: []},
    topics: [{id: topic, title: 'Eyes', scope: 'Eyes.', searched: '2026-01-02', reviewBy: '2027-01-02'}],
    articles: ['a', 'b', 'c'].map((id) => article(id)),
    entities: words.map((id) => entity(id)),
    claims: [...claims],
    ...more,
  };
}

/** A side of a comparison. Sentences are the claims' three parts, unless given. */
export function side(
  name: string,
  own: Dataset,
  sheets: readonly SheetOutline[] | null = null,
  sentences: Record<string, string> = {},
): DatasetSide {
  const worded = own.claims.map((c) => [c.id, `${c.subject} ${c.certainty} ${c.relation} ${c.object}.`] as const);
  return {name, dataset: own, sheets, written: null, sentences: new Map([...worded, ...Object.entries(sentences)])};
}
