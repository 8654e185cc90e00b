import {present} from '../base/present.ts';
import type {Claim} from './generated/dataset.ts';

/** Ids of the entities that claims name: their two ends, and the people whom statements are restricted to. */
export const namedEntities = (claims: readonly Claim[]): string[] =>
  claims.flatMap((c) => [c.subject, c.object, ...present(c.statements.map((s) => s.population))]);
