/** A trial that is known to fail, or those of a row whose names match, with what is wrong. */
export type KnownFailure = {family: string; row: string; trial: RegExp; why: string};

/** What is known to fail; docs/faults.md lists it. Whoever mends one takes it out here. */
export const failsToday: readonly KnownFailure[] = [];

/** Why a trial is known to fail, or null: only the row that is listed is excused, and of it only the trials that are. */
export const whyItFails = (
  family: string,
  {row, name}: {row: string; name: string},
  known: readonly KnownFailure[] = failsToday,
): string | null => known.find((one) => one.family === family && one.row === row && one.trial.test(name))?.why ?? null;
