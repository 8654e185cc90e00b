/** The day on which a decision is taken: SOURCE_DATE_EPOCH, else the clock's, by UTC. It is data that is kept, not output. */
export function decisionDay(env: Readonly<Record<string, string | undefined>>): string {
  return referenceDay(env) ?? new Date().toISOString().slice(0, 10);
}

/**
 * The day on which sheets are judged, YYYY-MM-DD, or null where none is given. It comes from SOURCE_DATE_EPOCH (seconds
 * since 1970, UTC; reproducible-builds.org), never from the clock: the same content must give the same scorecards.
 */
export function referenceDay(env: Readonly<Record<string, string | undefined>>): string | null {
  const seconds = env.SOURCE_DATE_EPOCH ?? '';
  if (!/^\d{1,11}$/.test(seconds)) return null;
  return new Date(Number(seconds) * 1000).toISOString().slice(0, 10);
}
