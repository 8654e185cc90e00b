/** One operator of a content stream and what stands before it, as written. */
export type Operation = {operator: string; operands: string[]};

/**
 * Splits a content stream into its operations (ISO 32000-1, 7.8.2).
 *
 * In: the decoded stream, one character for each byte. Out: its operations in order.
 * Throws an Error at an inline image, whose bytes have no such form; Chromium writes none.
 */
export function readOperations(source: string): Operation[] {
  const operations: Operation[] = [];
  let operands: string[] = [];
  for (const token of tokens(source)) {
    if (token === 'BI') throw new Error('The print holds an inline image, which is not supported.');
    if (!isOperator(token)) {
      operands.push(token);
      continue;
    }
    operations.push({operator: token, operands});
    operands = [];
  }
  return operations;
}

/** The opposite of {@link readOperations}. */
export function writeOperations(operations: readonly Operation[]): string {
  return operations.map(({operator, operands}) => [...operands, operator].join(' ')).join('\n');
}

function* tokens(source: string): Generator<string> {
  const token = /[\s\0]+|%[^\r\n]*|<<|>>|<[\dA-Fa-f\s]*>|\/[^\s\0()<>[\]{}/%]*|[[\]{}]|[^\s\0()<>[\]{}/%]+/y;
  let at = 0;
  while (at < source.length) {
    if (source[at] === '(') {
      const end = literalEnd(source, at);
      yield source.slice(at, end);
      at = end;
      continue;
    }
    token.lastIndex = at;
    const found = token.exec(source)?.[0];
    if (found === undefined) throw new Error(`The print holds a content stream that cannot be read at byte ${at}.`);
    if (!/^[\s\0%]/.test(found)) yield found;
    at += found.length;
  }
}

/** Where a string in round brackets ends; inner brackets come in pairs or after a backslash. */
function literalEnd(source: string, start: number): number {
  let depth = 0;
  for (let at = start; at < source.length; at++) {
    if (source[at] === '\\') at++;
    else if (source[at] === '(') depth++;
    else if (source[at] === ')' && --depth === 0) return at + 1;
  }
  throw new Error(`The print holds a string without an end at byte ${start}.`);
}

function isOperator(token: string): boolean {
  return /^[A-Za-z'"]/.test(token) && token !== 'true' && token !== 'false' && token !== 'null';
}
