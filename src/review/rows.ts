import {shortHash} from '../base/hash.ts';
import {must} from '../base/must.ts';
import {present} from '../base/present.ts';
import {collapse} from '../base/words.ts';
import {type Anchor, anchorHash, anchorOf, sentenceBefore} from '../model/anchor.ts';
import type {Article, Unit} from '../model/article.ts';
import {claimId} from '../model/claim-key.ts';
import type {Content} from '../model/content.ts';
import type {Stated} from '../model/generated/annotations.ts';
import type {Dataset, ProposedStatement} from '../model/generated/dataset.ts';
import {unitOf} from '../model/unit-of.ts';
import {leans} from './readings.ts';
import {groupByEnd} from './shared-end.ts';
import {type Qualifiers, qualifiersOf, toStated, tripleOf} from './stated.ts';

/** One statement of a row, that a person ticks or not. */
export type Tick = Qualifiers & {
  /** Its triple: 'dust causes dry-eyes'. */
  says: string;
  /** The end by which it differs from the others. */
  end: string;
  /** The claim that it would be a part of. */
  claim: string;
  ticked: boolean;
  state: 'sure' | 'proposed';
  confidence: number;
  construct: string;
  stoppedBy: string | null;
  /** What is written where it is accepted. */
  stated: Stated;
};

/** What a person looks at: a sentence, a relation and one end, with everything that may be said with these. */
export type Row = {
  /** r- and ten digits of the hash of topic, article, anchor, relation and shared end. */
  id: string;
  class: 'row';
  topic: string;
  article: string;
  file: string;
  line: number;
  anchor: Anchor;
  /** Hash of the anchor. */
  sentence: string;
  /** What stands around it: the heading, and the units before and behind. */
  heading: string | null;
  before: string | null;
  behind: string | null;
  relation: string;
  shared: {end: 'subject' | 'object'; id: string};
  ticks: Tick[];
  /** The words that kept the program from stating something. */
  stoppedBy: string[];
};

/** What of the content rows are made of. */
type Read = Pick<Content, 'topics'>;

/** Everything that waits for a person, article by article, in rows. */
export function reviewRows(dataset: Dataset, {topics}: Read): Row[] {
  const {proposed = []} = dataset;
  const waiting = proposed.filter(({statement: {state}}) => state === 'sure' || state === 'proposed');
  const byArticle = Map.groupBy(waiting, ({topic, statement}) => `${topic}/${statement.article}`);
  return [...byArticle.values()].flatMap((statements) => {
    const {topic, statement} = must(statements[0], 'a group has a member');
    const article = topics
      .find((t) => t.topic.id === topic)
      ?.articles.find((a) => a.frontMatter.id === statement.article);
    return article ? rowsOfArticle(topic, article, statements) : [];
  });
}

function rowsOfArticle(topic: string, article: Article, statements: readonly ProposedStatement[]): Row[] {
  const byUnit = Map.groupBy(statements, ({statement}) =>
    must(unitOf(statement.target, article), 'a statement is of a unit'),
  );
  const rows = new Map<string, Row>();
  for (const [unit, own] of byUnit)
    for (const [relation, group] of Map.groupBy(own, (s) => s.relation))
      for (const {end, id, group: shared} of groupByEnd(group)) {
        const row = toRow({topic, article, unit}, relation, {end, id}, shared);
        const same = rows.get(row.id);
        // The same words stand there twice: what is said of them is said of both.
        rows.set(row.id, same ? {...same, ticks: onePerStatement([...same.ticks, ...row.ticks])} : row);
      }
  return [...rows.values()];
}

function toRow(
  {topic, article, unit}: {topic: string; article: Article; unit: Unit},
  relation: string,
  shared: Row['shared'],
  statements: readonly ProposedStatement[],
): Row {
  const {units, file} = article;
  const id = article.frontMatter.id;
  const at = units.indexOf(unit);
  const anchor = anchorOf(unit, statements.some(({statement}) => leans(statement)) ? sentenceBefore(units, at) : null);
  const sentence = anchorHash(anchor);
  const textOf = (other: Unit | undefined) => (other && other.kind !== 'heading' ? collapse(other.plain.text) : null);
  return {
    id: `r-${shortHash([topic, id, sentence, relation, shared.id].join('\n'), 10)}`,
    class: 'row',
    topic,
    article: id,
    file,
    line: unit.line,
    anchor,
    sentence,
    heading: unit.section.at(-1) ?? null,
    before: textOf(units[at - 1]),
    behind: textOf(units[at + 1]),
    relation,
    shared,
    ticks: onePerStatement(statements.map((s) => toTick(s, shared.end))),
    stoppedBy: [...new Set(present(statements.map((s) => s.stoppedBy)))],
  };
}

function toTick(proposed: ProposedStatement, shared: 'subject' | 'object'): Tick {
  const {topic, statement, stoppedBy = null} = proposed;
  const {state, confidence = 0, construct = ''} = statement;
  const says = tripleOf(proposed);
  const qualifiers = qualifiersOf(statement);
  return {
    says,
    end: shared === 'subject' ? proposed.object : proposed.subject,
    claim: claimId(topic, proposed),
    ...qualifiers,
    ticked: state === 'sure',
    state: state === 'sure' ? 'sure' : 'proposed',
    confidence,
    construct,
    stoppedBy,
    stated: toStated(says, qualifiers),
  };
}

/** What was read twice in the same way stands once, as the reading that is surer. */
function onePerStatement(ticks: readonly Tick[]): Tick[] {
  const rank = ({state, confidence}: Tick) => (state === 'sure' ? 1000 : 0) + confidence;
  return [...Map.groupBy(ticks, ({stated}) => JSON.stringify(stated)).values()].map((same) =>
    same.reduce((best, tick) => (rank(tick) > rank(best) ? tick : best)),
  );
}

/**
 * The rows that change most first: by the number of sheets that print a claim of them once it is accepted, then by the
 * likeliest of their statements.
 */
export function orderByGain(rows: readonly Row[], sheetsOf: (claim: string) => ReadonlySet<string>): Row[] {
  const gain = new Map(
    rows.map((row) => {
      const sheets = new Set(row.ticks.flatMap(({claim}) => [...sheetsOf(claim)])).size;
      return [row, {sheets, confidence: Math.max(...row.ticks.map((tick) => tick.confidence))}] as const;
    }),
  );
  const of = (row: Row) => must(gain.get(row), 'each row has its gain');
  return rows.toSorted((a, b) => of(b).sheets - of(a).sheets || of(b).confidence - of(a).confidence);
}
