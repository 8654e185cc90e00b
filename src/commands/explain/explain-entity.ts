import {plural} from '../../formats/counts.ts';
import type {Claim, Dataset, DatasetEntity} from '../../model/generated/dataset.ts';
import type {Paint} from '../../outside/terminal.ts';
import type {Explained} from './explained.ts';
import type {HeldBack} from './held-back.ts';

/** An entity of a topic, or of several that have one of this name. */
export type AskedEntity = {id: string; entities: readonly DatasetEntity[]};

/** The entities that a word names: 'ear-wax', or 'ears/ear-wax' for that of one topic; null where there is none. */
export function findEntity(asked: string, {entities}: Dataset): AskedEntity | null {
  const [id = asked, topic] = asked.split('/').toReversed();
  const found = entities.filter((e) => e.id === id && (topic === undefined || e.topic === topic));
  return found.length > 0 ? {id, entities: found} : null;
}

/** Whether something that has a topic and two ends speaks of the entity. */
export const isAbout = (
  {topic, subject, object}: Pick<Claim, 'topic' | 'subject' | 'object'>,
  {id, entities}: AskedEntity,
): boolean => (subject === id || object === id) && entities.some((e) => e.topic === topic);

/** The claims about an entity, one line each by their relations, and what waits. */
export function describeEntity(
  {id, entities}: AskedEntity,
  claims: readonly Explained[],
  heldBack: readonly HeldBack[],
  paint: Paint,
): string {
  const names = entities.map(({topic, kind, label}) => `${topic}: ${label}, ${kind}`);
  const byRelation = Map.groupBy(claims, ({claim}) => claim.relation);
  return [
    `${paint('bold', id)}  ${names.join('; ')}  ${paint('dim', plural(claims.length, 'claim'))}`,
    ...[...byRelation].flatMap(([relation, of]) => [`${relation}:`, ...of.map((e) => line(e, paint))]),
    ...(heldBack.length > 0
      ? [`held back (${heldBack.length}):`, ...heldBack.map((held) => heldLine(held, paint))]
      : []),
  ].join('\n');
}

function line({claim, quotes, sheets}: Explained, paint: Paint): string {
  const where = new Set(sheets.map(({sheet}) => sheet)).size;
  const facts = `${claim.stance}, ${claim.certainty}, ${plural(quotes.length, 'quote')}, on ${plural(where, 'sheet')}`;
  return `  ${claim.id}  ${claim.subject} — ${claim.relation} — ${claim.object}  ${paint('dim', facts)}`;
}

function heldLine({claim, file, line: at, proposed}: HeldBack, paint: Paint): string {
  const {subject, relation, object, statement} = proposed;
  return `  ${claim}  ${subject} — ${relation} — ${object}  ${paint('dim', `${statement.state}, ${file}:${at}`)}`;
}
