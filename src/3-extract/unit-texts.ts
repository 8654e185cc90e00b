import type {Unit} from '../model/article.ts';

/** The label that a unit stands behind; none of the label itself. */
export const labelOf = ({isLabel, label}: Unit): string | undefined => (isLabel ? undefined : label);

/** The texts directly above a unit that say what it is meant as: label, lead-in, head of the column, heading. */
export const textsAbove = (unit: Unit): string[] =>
  [labelOf(unit), unit.leadIn, unit.columnHeader, unit.section.at(-1)].filter((text) => text !== undefined);
