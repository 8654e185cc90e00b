import type {Operation} from './content-stream.ts';

/**
 * Rounds where text stands, and the steps from one glyph to the next, to hundredths of their unit, a CSS pixel or less.
 *
 * Chromium places each glyph by itself and writes '8.1280212 0 Td' here and '8.1280219 0 Td' there for the same letter.
 * Rounded, they are alike and deflate to a sixth less. A line of a hundred letters ends at most half a pixel off.
 */
export function roundSteps(operations: readonly Operation[]): Operation[] {
  return operations.map((operation) => {
    const {operator, operands} = operation;
    if (operator === 'Td') return {operator, operands: operands.map(rounded)};
    // The first four turn and scale, where a hundredth would be seen; the last two are the place.
    if (operator === 'Tm') return {operator, operands: operands.map((n, i) => (i < 4 ? n : rounded(n)))};
    return operation;
  });
}

const rounded = (number: string): string => (number === '0' ? number : String(Math.round(Number(number) * 100) / 100));
