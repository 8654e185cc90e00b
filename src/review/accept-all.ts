import {mergeStatements} from '../4-merge/merge.ts';
import type {Triple} from '../model/claim-key.ts';
import type {Content} from '../model/content.ts';
import type {Claim, ClaimStatement, Dataset} from '../model/generated/dataset.ts';
import type {Statement} from '../model/statement.ts';

/** The dataset as it would be if all that waits were accepted: to see which sheets would print what. */
export function acceptAll(dataset: Dataset, {topics}: Pick<Content, 'topics'>): Dataset {
  const {proposed: held = []} = dataset;
  const proposed = held.filter(({statement: {state}}) => state !== 'rejected');
  const claims = dataset.topics.flatMap(({id: topic}): Claim[] => {
    const texts = textsOf(topic, {topics});
    const own = dataset.claims.filter((c) => c.topic === topic);
    const waiting = proposed.filter((p) => p.topic === topic).map((p) => toStatement(p, p.statement));
    const before = new Map(own.map((c) => [c.id, c]));
    const said = own.flatMap((c) => c.statements.map((s) => toStatement(c, s)));
    return mergeStatements(topic, [...said, ...waiting], texts, null).map((claim) => ({
      ...before.get(claim.id),
      ...claim,
    }));
  });
  return {...dataset, claims};
}

/** A claim that one statement alone makes: to word it. */
export function claimOf(topic: string, triple: Triple, statement: ClaimStatement, texts: readonly Text[]): Claim {
  const [claim] = mergeStatements(topic, [toStatement(triple, statement)], texts, null) as [Claim];
  return claim;
}

type Text = {id: string; text: string};

const textsOf = (topic: string, {topics}: Pick<Content, 'topics'>): Text[] =>
  topics
    .filter((t) => t.topic.id === topic)
    .flatMap((t) => t.articles.map((a) => ({id: a.frontMatter.id, text: a.text})));

function toStatement({subject, relation, object}: Triple, said: ClaimStatement): Statement {
  const {severity = null, population = null, urgency = null, condition = null, amount = null, time = null} = said;
  const {limitedBy = null, purpose = null, state = 'proposed', decided = null, confidence = 0, construct = ''} = said;
  return {
    ...{subject, relation, object, severity, population, urgency, condition, amount, time, limitedBy, purpose},
    ...{state, decided, confidence, stoppedBy: null, construct, rule: said.rule},
    ...{article: said.article, polarity: said.polarity, certainty: said.certainty, line: said.line},
    ...{section: said.section, start: said.target.start, end: said.target.end},
  };
}
