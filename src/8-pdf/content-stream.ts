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
  let at = 0;
  while (at < source.length) {
    const kind = kindAt(source, at);
    if (kind === blank) {
      at++;
      continue;
    }
    const end = tokenEnd(source, at, kind);
    if (kind !== comment) {
      const token = source.slice(at, end);
      if (token === 'BI') throw new Error('The print holds an inline image, which is not supported.');
      if (isOperator(token)) {
        operations.push({operator: token, operands});
        operands = [];
      } else {
        operands.push(token);
      }
    }
    at = end;
  }
  return operations;
}

/** The opposite of {@link readOperations}. */
export function writeOperations(operations: readonly Operation[]): string {
  let written = '';
  // Chromium places each letter by itself: a page has ten thousand operations, for which joining arrays takes long.
  for (const {operator, operands} of operations) {
    if (written !== '') written += '\n';
    for (const operand of operands) written += `${operand} `;
    written += operator;
  }
  return written;
}

/** What a character begins (ISO 32000-1, 7.2.2). */
const [regular, blank, comment, string, name, open, close, single] = [0, 1, 2, 3, 4, 5, 6, 7];
const kinds = new Uint8Array(256);
for (const code of [0, 9, 10, 11, 12, 13, 32, 160]) kinds[code] = blank;
for (const [character, kind] of [...'%(/<>[]{}'].map(
  (c, i) => [c, [comment, string, name, open, close][i] ?? single] as const,
))
  kinds[character.charCodeAt(0)] = kind;
kinds[')'.charCodeAt(0)] = close;

const kindAt = (source: string, at: number): number => kinds[source.charCodeAt(at)] ?? regular;

/** Where the token ends that begins at `at` with a character of this kind. */
function tokenEnd(source: string, at: number, kind: number): number {
  let end = at + 1;
  switch (kind) {
    case string:
      return literalEnd(source, at);
    case single:
      return end;
    case comment:
      while (end < source.length && source[end] !== '\n' && source[end] !== '\r') end++;
      return end;
    case open:
      if (source[end] === '<') return end + 1;
      end = source.indexOf('>', at) + 1;
      if (end > 0 && isHex(source, at + 1, end - 1)) return end;
      break;
    case close:
      if (source.startsWith('>>', at)) return end + 1;
      break;
    default: // A name after its slash, a number, an operator.
      while (end < source.length && kindAt(source, end) === regular) end++;
      return end;
  }
  throw new Error(`The print holds a content stream that cannot be read at byte ${at}.`);
}

function isHex(source: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = source.charCodeAt(at);
    const isDigit = (code >= 48 && code <= 57) || (code >= 65 && code <= 70) || (code >= 97 && code <= 102);
    if (!isDigit && kindAt(source, at) !== blank) return false;
  }
  return true;
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

/** Operators begin with a letter or are one of the two quotation marks; three words are values. */
function isOperator(token: string): boolean {
  const code = token.charCodeAt(0);
  const isWord = (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 39 || code === 34;
  return isWord && token !== 'true' && token !== 'false' && token !== 'null';
}
