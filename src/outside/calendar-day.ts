/**
 * Today's date in UTC, YYYY-MM-DD, by the clock of the machine. Only for what happens once, such as a release, and
 * never for anything that the same content must give again.
 */
export const calendarDay = (): string => new Date().toISOString().slice(0, 10);
