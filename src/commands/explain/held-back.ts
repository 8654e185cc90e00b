import {must} from '../../base/must.ts';
import {claimId} from '../../model/claim-key.ts';
import type {Dataset, ProposedStatement} from '../../model/generated/dataset.ts';
import type {Paint} from '../../outside/terminal.ts';
import {hasWords} from './has-words.ts';
import {howDecided} from './how-decided.ts';

/** A statement that became no claim: the claim that it would be, and where it stands. */
export type HeldBack = {claim: string; file: string; line: number; quote: string; proposed: ProposedStatement};

type Asked = {operands: readonly string[]; text: string | null};

/** What was asked for and is held back, by the id of the claim or by words; not what `found` has as claims. */
export function findHeldBack(
  {operands: [operand], text}: Asked,
  dataset: Dataset,
  found: readonly string[],
): HeldBack[] {
  return heldBackIn(dataset, found, (proposed, claim) =>
    text === null
      ? claim === operand
      : hasWords({...proposed, quotes: [proposed.statement.target.exact]}, text, dataset),
  );
}

/** What is held back and meant; not what `found` has as claims. */
export function heldBackIn(
  dataset: Dataset,
  found: readonly string[],
  isMeant: (proposed: ProposedStatement, claim: string) => boolean,
): HeldBack[] {
  const {proposed: all = []} = dataset;
  return all.flatMap((proposed) => {
    const {topic, statement} = proposed;
    const {article, line, target} = statement;
    const claim = claimId(topic, proposed);
    if (found.includes(claim) || !isMeant(proposed, claim)) return [];
    const {file} = must(
      dataset.articles.find((a) => a.topic === topic && a.id === article),
      'a statement is of an article of the dataset',
    );
    return [{claim, file, line, quote: target.exact.replace(/\s+/g, ' '), proposed}];
  });
}

/** The same for a person: what it would state, and whether it waits or was rejected. */
export function describeHeldBack({claim, file, line, quote, proposed}: HeldBack, paint: Paint): string {
  const {subject, relation, object, statement, stoppedBy} = proposed;
  const {confidence, construct} = statement;
  const likely = confidence === undefined ? '' : `, ${confidence} %`;
  const stopped = stoppedBy === undefined ? '' : `, not understood: “${stoppedBy}”`;
  const state =
    statement.state === 'rejected'
      ? howDecided(statement)
      : `waits for a person (${statement.state}${likely}, ${construct ?? 'by hand'}${stopped})`;
  return [
    `${paint('bold', claim)}  ${subject} — ${relation} — ${object}  ${paint('dim', 'no claim')}`,
    `  ${file}:${line}  “${quote}”`,
    `      ${state}`,
  ].join('\n');
}
