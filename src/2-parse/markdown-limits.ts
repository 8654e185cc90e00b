/** Deepest nesting of quotes and lists, and most marks of inline Markdown in one block and one article. */
export const markdownLimits = {depth: 100, marksInBlock: 1500, marks: 40_000} as const;

/**
 * The first place where a text could make the Markdown parser slow or overflow, or null. The parser is quadratic in
 * marks within one block (56 KB of nested strong take 17 s) and recursive in nesting, so both are counted before it
 * is called. Line from 1.
 */
export function findMarkdownBomb(text: string): {line: number; found: string; expected: string} | null {
  const {depth, marksInBlock, marks} = markdownLimits;
  let all = 0;
  let inBlock = 0;
  let line = 0;
  for (const content of text.split('\n')) {
    line++;
    if (content.trim() === '') inBlock = 0;
    const lead = /^[\s>\-*+0-9.)]*/.exec(content)?.[0] ?? '';
    const quotes = (lead.match(/>/g) ?? []).length;
    const bullets = (lead.match(/[-*+]\s|\d[.)]\s/g) ?? []).length;
    const indent = Math.floor((/^\s*/.exec(content)?.[0].replaceAll('\t', '    ').length ?? 0) / 2);
    const nesting = quotes + bullets + indent;
    if (nesting > depth) return {line, found: `quotes and lists nested ${nesting} deep`, expected: `at most ${depth}`};
    const here = (content.match(/[*_[\]<`~!&\\]/g) ?? []).length;
    inBlock += here;
    all += here;
    if (inBlock > marksInBlock)
      return {line, found: `a block with more than ${marksInBlock} marks (* _ [ ] < \` ~)`, expected: 'ordinary text'};
    if (all > marks) return {line, found: `more than ${marks} marks (* _ [ ] < \` ~)`, expected: 'ordinary text'};
  }
  return null;
}
