/**
 * A value that cannot be absent unless the program has a fault: throws where it is, with the reason why it had to be
 * there. For what content or a person may leave out, a diagnostic is due instead.
 */
export function must<T>(value: T | null | undefined, why: string): T {
  if (value === null || value === undefined) throw new Error(why);
  return value;
}
