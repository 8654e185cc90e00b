/**
 * The deepest nesting that a YAML text could have, and the line (from 1) where it is reached, by looking at brackets,
 * indentation and the "- - -" of lists in lists only. It may count too much (brackets inside of quotes), never too
 * little: the YAML library is not asked to read what is over the limit.
 */
export function deepestNesting(text: string): {depth: number; line: number} {
  let depth = 0;
  let deepestLine = 1;
  let brackets = 0;
  const indents: number[] = [];
  text.split('\n').forEach((line, index) => {
    const start = /^([ \t]*)((?:[-?:][ \t]+)*)/.exec(line);
    const indent = start?.[1]?.length ?? 0;
    const markers = (start?.[2]?.match(/[-?:]/g) ?? []).length;
    if (line.trim() !== '') {
      while (indents.length > 0 && (indents.at(-1) ?? 0) >= indent) indents.pop();
      indents.push(indent);
    }
    let most = brackets;
    for (const char of line) {
      if (char === '[' || char === '{') most = Math.max(most, ++brackets);
      else if (char === ']' || char === '}') brackets = Math.max(0, brackets - 1);
    }
    const here = indents.length + markers + most;
    if (here > depth) {
      depth = here;
      deepestLine = index + 1;
    }
  });
  return {depth, line: deepestLine};
}
