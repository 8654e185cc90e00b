import {listAt} from '../base/multimap.ts';
import {sentenceBefore} from '../model/anchor.ts';
import type {Article, Unit} from '../model/article.ts';
import type {Qualified} from '../model/generated/annotations.ts';
import type {ClaimStatement, Dataset} from '../model/generated/dataset.ts';
import type {Entity} from '../model/generated/vocabulary.ts';
import {unitOf} from '../model/unit-of.ts';
import {namedIn} from './find-entity.ts';
import {type Qualifiers, qualifiersOf, tripleOf} from './stated.ts';

/** What the program, or a person, reads in a unit. */
export type Reading = {says: string; qualifiers: Qualifiers; isWaiting: boolean; leans: boolean};

/** Everything that was read in the units of an article, whether it waits or was judged. */
export function readingsOf(dataset: Dataset, topic: string, article: Article): Map<Unit, Reading[]> {
  const id = article.frontMatter.id;
  const found = new Map<Unit, Reading[]>();
  const add = (says: string, statement: ClaimStatement) => {
    const unit = statement.article === id ? unitOf(statement.target, article) : undefined;
    if (!unit) return;
    const isWaiting = statement.state === 'sure' || statement.state === 'proposed';
    const reading = {says, qualifiers: qualifiersOf(statement), isWaiting, leans: leans(statement)};
    found.set(unit, [...listAt(found, unit), reading]);
  };
  const {proposed = []} = dataset;
  for (const p of proposed) if (p.topic === topic) add(tripleOf(p), p.statement);
  for (const claim of dataset.claims)
    if (claim.topic === topic) for (const statement of claim.statements) add(tripleOf(claim), statement);
  return found;
}

/** Whether the meaning of what was read hangs on the sentence before. */
export const leans = ({construct = '', rule}: Pick<ClaimStatement, 'construct' | 'rule'>): boolean =>
  construct.startsWith('leaning') || rule === 'pair-with-context';

/** Whether a statement that a person gives hangs on the sentence before: where the sentence does not name both ends. */
export function hangsOnBefore(
  stated: string | Pick<Qualified, 'says'>,
  quote: string,
  entities: readonly Entity[],
): boolean {
  const says = typeof stated === 'string' ? stated : stated.says;
  const named = namedIn(quote, entities);
  return says.split(' ').some((id, i) => i !== 1 && entities.some((e) => e.id === id) && !named.includes(id));
}

/** The sentence before a unit, where what is said of it hangs on that. */
export const beforeOf = (unit: Unit, {units}: Article, isNeeded: boolean): Unit | null =>
  isNeeded ? sentenceBefore(units, units.indexOf(unit)) : null;
