import {listAt} from '../base/multimap.ts';
import {sheetRedFlagWaiting} from '../diagnostics/sheet-red-flag-waiting.ts';
import {mostNamed, sheetWaiting} from '../diagnostics/sheet-waiting.ts';
import type {Diagnostic} from '../diagnostics.ts';
import {claimKey} from '../model/claim-key.ts';
import {definedBlocks} from '../model/defined-blocks.ts';
import type {ClaimStatement, ProposedStatement} from '../model/generated/dataset.ts';
import type {Sheet as SheetDefinition} from '../model/generated/sheet.ts';
import type {TopicIndex} from '../model/topic-index.ts';
import {isGuess} from '../model/waiting.ts';
import {byUrgency} from './said-urgency.ts';
import type {SheetContext} from './sheet-context.ts';
import {careQueries, isAskedBy, placeIn, waitingOf} from './waiting.ts';

/**
 * Says how many statements wait that would change a sheet, once for the sheet; what says the opposite of what is printed
 * first. Guesses of the ranking are not counted: no draft prints them either; nor are reasons to seek care, of which each is
 * told for itself. Nothing is said of a draft.
 */
export function reportWaiting(claims: readonly string[], context: SheetContext): void {
  const {definition, siblings, index, placeOf, diagnostics} = context;
  if (index.isDraft) return;
  const {statements, against} = waitingOf(definition, siblings, index, claims);
  if (statements.length === 0) return;
  const reasons = new Set(reasonsAmong(statements, siblings, index).map(({reason}) => reason));
  const isKept = (s: ProposedStatement) => !isGuess(s) && !reasons.has(s);
  const [opposite, others] = [against.filter(isKept), statements.filter((s) => isKept(s) && !against.includes(s))];
  if (opposite.length + others.length === 0) return;
  const toWaits = (s: ProposedStatement) => ({place: placeIn(s.statement, index), says: saidBy(s)});
  diagnostics.push(
    sheetWaiting(placeOf([]), {
      topic: index.topic.id,
      others: others.length,
      against: opposite.map(toWaits),
      first: others.slice(0, mostNamed).map(toWaits),
    }),
  );
}

/**
 * Each reason to seek care that an article may give and that nobody has judged, at its line. None in a draft.
 */
export function redFlagsWaiting(definitions: readonly SheetDefinition[], index: TopicIndex): Diagnostic[] {
  if (index.isDraft || index.waiting.length === 0) return [];
  return reasonsAmong(index.waiting, definitions, index).map(({reason, sheets}) => {
    const {statement} = reason;
    const {urgency = ''} = statement;
    const file = index.articles.find((a) => a.id === statement.article)?.file ?? statement.article;
    const facts = {says: saidBy(reason), urgency, sheets, topic: index.topic.id, isGuess: isGuess(reason)};
    const raise = sheets.length > 0 ? sheetRedFlagWaiting.asked : sheetRedFlagWaiting.unasked;
    const isSooner = acceptedOf(reason, index).length > 0;
    return (isSooner ? sheetRedFlagWaiting.sooner : raise)({file, line: statement.line}, facts);
  });
}

/**
 * The reasons to seek care among statements that wait, each with the sheets whose box of red flags asks for it: what the text gives
 * an urgency, and what a box asks for. Not what says the same as a claim that was accepted, and no sooner.
 */
function reasonsAmong(
  statements: readonly ProposedStatement[],
  definitions: readonly SheetDefinition[],
  index: TopicIndex,
): {reason: ProposedStatement; sheets: string[]}[] {
  const boxes = definitions.map((definition) => ({
    id: definition.id,
    queries: definedBlocks(definition).flatMap(({care}) => (care ? careQueries(care, definitions) : [])),
  }));
  return statements
    .filter(({statement}) => statement.polarity !== 'negated')
    .map((reason) => ({
      reason,
      sheets: boxes.filter(({queries}) => queries.some((q) => isAskedBy(reason, q, index))).map(({id}) => id),
    }))
    .filter(({reason, sheets}) => {
      const isReason = reason.statement.urgency !== undefined || sheets.length > 0;
      return isReason && !acceptedOf(reason, index).some((other) => rankOf(other) >= rankOf(reason.statement));
    });
}

/** What was accepted of the same ends and affirms it. */
function acceptedOf(s: ProposedStatement, index: TopicIndex): ClaimStatement[] {
  const same = listAt(index.claims, s.relation).filter((claim) => claimKey(claim) === claimKey(s));
  return same.flatMap((claim) => claim.statements).filter((statement) => statement.polarity === 'affirmed');
}

/** -1 where the text gives no urgency. */
const rankOf = ({urgency}: ClaimStatement) => byUrgency.findIndex((step) => step.urgency === urgency);

/** 'wind causes dry-eyes', with its denial. */
const saidBy = ({subject, relation, object, statement: {polarity}}: ProposedStatement) =>
  `${subject} ${relation} ${object}${polarity === 'affirmed' ? '' : `, ${polarity}`}`;
