import {CST, Lexer} from 'yaml';
import {must} from '../base/must.ts';

/**
 * The deepest nesting that the YAML library could make of a text, and the line (from 1) where it is reached. It may
 * count too much (a value counts as a level of its own), never too little, and never less than half of what the library
 * guesses of a text that is no YAML: its parser, which is recursive, is not asked to read what is over the limit. Only
 * its lexer is, which is a loop, and which knows a bracket in quotes from one that opens a list.
 */
export function deepestNesting(text: string): {depth: number; line: number} {
  const deepest = {depth: 0, line: 1};
  const blocks: number[] = [];
  const flows: Flow[] = [];
  let levels = 0; // of all flows
  let line = 1;
  let column = 0;
  let opens = true; // whether a block may start here: first on its line, or behind an indicator
  let isScalar = false;
  let behindHeader = false;
  for (const token of new Lexer().lex(text)) {
    const type: string | null = isScalar ? null : CST.tokenType(token);
    isScalar = type === 'scalar'; // the sign that stands before a plain or block scalar, which may look like anything
    if (isScalar || type === 'doc-mode' || type === 'flow-error-end') continue; // not of the text
    const isGap = type === 'space' || type === 'newline' || type === 'comment';
    // The lines behind "|" or ">" come as one, with their indentation, and open nothing.
    const isText = type === null && behindHeader;
    behindHeader = type === 'block-scalar-header' || (behindHeader && isGap);
    const flow = flows.at(-1);
    if (flow) levels += flow.add(type);
    else if (!isGap && !isText && (opens || type === 'seq-item-ind' || type === 'explicit-key-ind')) {
      // "- a" may stand in the same column as the key that it belongs to, and is one level deeper.
      const rank = column * 2 + (type === 'seq-item-ind' ? 1 : 0);
      while (blocks.length > 0 && must(blocks.at(-1), 'there is one') >= rank) blocks.pop();
      blocks.push(rank);
    }
    if (type === 'flow-seq-start' || type === 'flow-map-start') {
      const opened = openFlow(type);
      flows.push(opened);
      levels += opened.levels();
    } else if (type === 'flow-seq-end' || type === 'flow-map-end') levels -= flows.pop()?.levels() ?? 0;

    if (blocks.length + levels > deepest.depth) Object.assign(deepest, {depth: blocks.length + levels, line});
    const lastEnd = token.lastIndexOf('\n');
    if (lastEnd >= 0) line += token.split('\n').length - 1;
    column = lastEnd >= 0 ? token.length - lastEnd - 1 : column + token.length;
    opens = lastEnd >= 0 || (isGap ? opens : (type?.endsWith('-ind') ?? false));
  }
  return deepest;
}

type Flow = {add(type: string | null): number; levels(): number};

/**
 * A list or map in brackets. "[a: b]" holds a map without brackets, and so may "[a[" where the library guesses what was
 * meant: a list counts twice. Each further ":" or "?", and each "-", may open one more.
 */
function openFlow(start: 'flow-seq-start' | 'flow-map-start'): Flow {
  const least = start === 'flow-seq-start' ? 2 : 1;
  let dashes = 0;
  let others = 0;
  const extra = () => dashes + Math.max(0, others - 1);
  return {
    add(type) {
      const before = extra();
      if (type === 'comma') dashes = others = 0;
      else if (type === 'seq-item-ind') dashes += 1;
      else if (type?.endsWith('-ind')) others += 1;
      return extra() - before;
    },
    levels: () => least + extra(),
  };
}
