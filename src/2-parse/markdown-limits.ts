import {allMatches, sureMatch} from '../base/matches.ts';
import {countWords} from '../model/longest.ts';

/**
 * What a text may hold at most. The numbers are far above any article that people read (the longest of ours has 210
 * lines and 700 marks) and low enough that the parser and what reads its units end within a few seconds on any text of 1 MB; the families that
 * they were measured with are in tests/2-parse/markdown-bombs.ts.
 */
export const markdownLimits = {
  lines: 5_000,
  /** Characters without a space between. */
  word: 2_000,
  /** Characters of a block, a run of lines with no empty one between. */
  block: 300_000,
  /** Quotes and lists in each other, on one line, and added up over all lines. */
  depth: 100,
  nesting: 12_000,
  /** Marks of inline Markdown. */
  marksInBlock: 1500,
  marks: 20_000,
  /** Marks of a block times its characters, added up: each opening mark may be looked for to the end of its block. */
  searches: 30_000_000,
  /** Words and marks, and signs that may end a sentence: what is read of a text grows with both. */
  words: 60_000,
  sentences: 20_000,
  /** Bars of tables. */
  barsInLine: 200,
  bars: 20_000,
  tables: 300,
} as const;

export type MarkdownBomb = {line: number; found: string; expected: string};

/**
 * The first place where a text could make the Markdown parser slow or overflow, or null. The parser is quadratic in
 * lines, marks and bars (56 KB of nested strong take 17 s) and recursive in nesting, so these are counted before it is
 * called; counted, and not timed, so that a text is taken or refused alike on every machine. Line from 1.
 */
export function findMarkdownBomb(text: string): MarkdownBomb | null {
  const limits = markdownLimits;
  const all = {nesting: 0, marks: 0, searches: 0, words: 0, sentences: 0, bars: 0, tables: 0};
  const block = {length: 0, marks: 0};
  let line = 0;
  for (const content of text.split(/\r\n|\n|\r/)) {
    line++;
    const over = (found: string, limit: number): MarkdownBomb => ({line, found, expected: `at most ${limit}`});
    if (line > limits.lines) return over(`more than ${limits.lines} lines`, limits.lines);
    const word = longestWord(content);
    if (word > limits.word) return over(`${word} characters without a space`, limits.word);

    const depth = nestingOf(content);
    all.nesting += depth;
    if (depth > limits.depth) return over(`quotes and lists nested ${depth} deep`, limits.depth);
    if (all.nesting > limits.nesting)
      return over(`more than ${limits.nesting} signs of quotes, lists and indentation`, limits.nesting);

    if (content.trim() === '') Object.assign(block, {length: 0, marks: 0});
    const marks = allMatches(content, inlineMarks).length;
    all.searches += marks * block.length + block.marks * content.length + marks * content.length;
    all.marks += marks;
    block.marks += marks;
    block.length += content.length + 1;
    if (block.length > limits.block) return over(`a block of more than ${limits.block} characters`, limits.block);
    if (block.marks > limits.marksInBlock)
      return over(`a block with more than ${limits.marksInBlock} marks (* _ [ ] < \` ~)`, limits.marksInBlock);
    if (all.marks > limits.marks) return over(`more than ${limits.marks} marks (* _ [ ] < \` ~)`, limits.marks);
    if (all.searches > limits.searches)
      return {line, found: 'too many marks in long blocks', expected: 'shorter paragraphs, lists and tables'};

    all.words += countWords(content);
    all.sentences += allMatches(content, /[.!?]+/g).length;
    if (all.words > limits.words) return over(`more than ${limits.words} words and marks`, limits.words);
    if (all.sentences > limits.sentences)
      return over(`more than ${limits.sentences} ends of sentences (. ! ?)`, limits.sentences);

    const bars = allMatches(content, /\|/g).length;
    all.bars += bars;
    if (bars > limits.barsInLine) return over(`a line with ${bars} bars ("|")`, limits.barsInLine);
    if (all.bars > limits.bars) return over(`more than ${limits.bars} bars ("|") of tables`, limits.bars);
    if (bars > 0 && isRule.test(content)) all.tables++;
    if (all.tables > limits.tables) return over(`more than ${limits.tables} tables`, limits.tables);
  }
  return null;
}

/** The line under the header of a table: "|---|:-:|", also in a quote or a list. */
const isRule = /^[\s>|:*+\d.)-]+$/;

const inlineMarks = /[*_[\]<`~!&\\]/g;

/** By looking at each character once: a regular expression would do the same for words, but keeps them all. */
function longestWord(line: string): number {
  let longest = 0;
  let start = 0;
  for (let i = 0; i <= line.length; i++) {
    const code = line.charCodeAt(i); // NaN behind the end
    if (code > 32) continue;
    longest = Math.max(longest, i - start);
    start = i + 1;
  }
  return longest;
}

/** Never too little: what looks like a quote, a list or an indentation at the start of a line may be one. */
function nestingOf(line: string): number {
  const lead = sureMatch(/^[\s>\-*+0-9.)]*/, line);
  const quotes = allMatches(lead, />/g).length;
  const bullets = allMatches(lead, /[-*+]\s|\d[.)]\s/g).length;
  const indent = Math.floor(sureMatch(/^\s*/, line).replaceAll('\t', '    ').length / 2);
  return quotes + bullets + indent;
}
