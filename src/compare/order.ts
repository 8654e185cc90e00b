/** The order of code units, which no locale changes. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
