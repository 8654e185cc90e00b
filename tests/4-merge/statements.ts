import type {Statement} from '../../src/model/statement.ts';

/** A statement "zinc helps acne" of an article, plain unless said otherwise. The quote is the article's whole text. */
export function statement(triple: string, article: string, more: Partial<Statement> = {}): Statement {
  const [subject = '', relation = '', object = ''] = triple.split(' ');
  return {
    article,
    subject,
    relation,
    object,
    polarity: 'affirmed',
    certainty: 'stated',
    severity: null,
    urgency: null,
    condition: null,
    amount: null,
    time: null,
    limitedBy: null,
    purpose: null,
    state: 'proposed',
    decided: null,
    stoppedBy: null,
    construct: 'plain-clause',
    confidence: 0,
    population: null,
    line: 1,
    section: [],
    start: 0,
    end: 10,
    rule: 'test',
    ...more,
  };
}

/** Articles whose text is long enough for the statements above. */
export const articles = ['one', 'two', 'three'].map((id) => ({id, text: `${id}: zinc helps acne in 60% of adults.`}));
