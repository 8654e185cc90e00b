/** Compares code units, so that no locale of a machine changes an order. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
