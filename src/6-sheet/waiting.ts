import {present} from '../base/present.ts';
import {claimId} from '../model/claim-key.ts';
import {definedBlocks} from '../model/defined-blocks.ts';
import type {Claim, ProposedStatement} from '../model/generated/dataset.ts';
import type {Block as BlockDefinition, CareBlock, Query, Sheet as SheetDefinition} from '../model/generated/sheet.ts';
import type {TopicIndex} from '../model/topic-index.ts';
import {isGuess} from '../model/waiting.ts';
import {matches} from './select-claims.ts';

/** What waits that would be on a sheet, or change what is there; what says the opposite of what it prints stands first. */
export type SheetWaiting = {statements: ProposedStatement[]; against: ProposedStatement[]};

/** The statements that wait and that some queries would select if they were accepted, in the order of the articles. */
function waitingFor(queries: readonly Query[], index: TopicIndex): ProposedStatement[] {
  return index.waiting.filter((s) => queries.some((query) => isAskedBy(s, query, index)));
}

/** Of a sheet: what waits of all that it asks for. `claims` are the ids of those that it prints. */
export function waitingOf(
  definition: SheetDefinition,
  siblings: readonly SheetDefinition[],
  index: TopicIndex,
  claims: readonly string[],
): SheetWaiting {
  const queries = definedBlocks(definition).flatMap((block) => queriesOf(block, siblings, index));
  const found = waitingFor(queries, index);
  const printed = new Set(claims);
  const byId = new Map([...index.claims.values()].flat().map((claim) => [claim.id, claim]));
  const against = found.filter((s) => {
    const id = claimId(index.topic.id, s);
    const claim = printed.has(id) ? byId.get(id) : undefined;
    return claim !== undefined && isOpposite(s, claim);
  });
  return {statements: [...against, ...found.filter((s) => !against.includes(s))], against};
}

/** How many statements wait that would fill a block; none is counted in a draft, which prints what is likely of them. */
export const fillersOf = (queries: readonly Query[], index: TopicIndex): number =>
  index.isDraft ? 0 : waitingFor(queries, index).filter((s) => !isGuess(s)).length;

export const isAskedBy = (s: ProposedStatement, query: Query, index: TopicIndex): boolean =>
  s.relation === query.relation && matches({...s, statements: [s.statement], ...pick(s.statement)}, query, index);

const pick = ({purpose, effect}: ProposedStatement['statement']) => ({
  ...(purpose ? {purpose} : {}),
  ...(effect ? {effect} : {}),
});

/** It denies what the claim says, or says what all deny. */
const isOpposite = ({statement: {polarity}}: ProposedStatement, {stance}: Claim): boolean =>
  stance === 'opposes' ? polarity === 'affirmed' : polarity === 'negated';

/** All that one block asks for, as queries. */
function queriesOf(block: BlockDefinition, siblings: readonly SheetDefinition[], index: TopicIndex): Query[] {
  const {care, known, grid, options, matrix, evidence, ...lists} = block;
  if (care) return careQueries(care, siblings);
  if (known) return present([known.known, known.unknown, known.silent]).flat();
  if (grid) {
    const end = grid['rows-are'] ?? 'subject';
    const rows = grid.rows as [string, ...string[]];
    return grid.columns.flatMap(({select}) => select.map((query) => ({...query, [end]: rows})));
  }
  if (options) return options.rows.flatMap(({cells}) => cells.flatMap((c) => present([c.select, c.silent]).flat()));
  if (matrix) {
    const [own, across] = matrix['rows-are'] === 'subject' ? (['subject', 'object'] as const) : ends;
    return [{relation: matrix.relation, [`${own}-within`]: matrix.rows.flat(), [`${across}-within`]: matrix.columns}];
  }
  if (evidence) {
    const all = new Set(index.waiting.map((s) => s.relation));
    return (evidence.relations ?? [...all]).map((relation) => ({relation}));
  }
  return Object.values(lists).flatMap((own) => ('select' in own ? own.select : []));
}

const ends = ['object', 'subject'] as const;

/** The queries of a box that says when to get help: its own, or those of the sheet that it is like. */
export function careQueries(care: CareBlock, siblings: readonly SheetDefinition[]): Query[] {
  const other = siblings.find((s) => s.id === care.like);
  const like = other && definedBlocks(other).find((b) => b.care && !b.care.like)?.care;
  const {select = [], emergency = [], today = [], week = []} = care.like === undefined ? care : (like ?? {});
  return [...select, ...emergency, ...today, ...week];
}

/** 'eyes/articles/dry-eyes.md:12' */
export function placeIn({article, line}: {article: string; line: number}, {articles}: TopicIndex): string {
  return `${articles.find((a) => a.id === article)?.file ?? article}:${line}`;
}
