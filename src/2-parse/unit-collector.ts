import type {Nodes, PhrasingContent} from 'mdast';
import {must} from '../base/must.ts';
import {articleHtml} from '../diagnostics/article-html.ts';
import {articleTooLong} from '../diagnostics/article-too-long.ts';
import type {Diagnostic} from '../diagnostics.ts';
import type {FormReason, PlainText, Unit} from '../model/article.ts';
import {countWords, cutAt, longestHeading, longestQuote, mostWords} from '../model/longest.ts';
import {findLineStarts, placeOfOffset} from './line-starts.ts';
import {plainText, slicePlain} from './plain-text.ts';

export type UnitSource = {
  file: string;
  text: string;
  /** Added to mdast's offsets: 1 where the file starts with a byte order mark. */
  shift: number;
  language: string;
  abbreviations: ReadonlySet<string>;
};

/** What is known of a unit from what stands around it. */
export type Surroundings = Pick<Unit, 'section'> & Partial<Pick<Unit, 'label' | 'leadIn' | 'question' | 'isQuoted'>>;

/** The units of an article as they are found, each with its place in the file, and what is wrong with them. */
export class UnitCollector {
  readonly units: Unit[] = [];
  readonly diagnostics: Diagnostic[] = [];
  private block = 0;
  private readonly source: UnitSource;
  private readonly lineStarts: readonly number[];
  /** What the places of mdast are in. */
  private readonly text: string;

  constructor(source: UnitSource) {
    this.source = source;
    this.lineStarts = findLineStarts(source.text);
    this.text = source.shift ? source.text.slice(source.shift) : source.text;
  }

  /** What is added from here on stands together, apart from what was added before. */
  startBlock(): void {
    this.block++;
  }

  /** Adds words as a unit, where there are any. */
  add(kind: Unit['kind'], plain: PlainText, around: Surroundings, more: Partial<Unit>): void {
    const start = plain.map[0];
    const end = plain.ends.at(-1);
    if (start === undefined || end === undefined) return;
    const length = end - start;
    const isQuoted = more.reason === undefined;
    const words = isQuoted ? countWords(plain.text) : 0;
    const isTooLong = isQuoted && (length > longestQuote || words > mostWords);
    const most = kind === 'heading' ? longestHeading : isQuoted ? longestQuote : Number.POSITIVE_INFINITY;
    if (length > most) this.warnOfLength(kind, length, most, start);
    else if (words > mostWords)
      this.diagnostics.push(
        articleTooLong.words(
          {file: this.source.file, ...placeOfOffset(start, this.lineStarts)},
          {part: kind, words, most: mostWords},
        ),
      );
    const cut = isTooLong ? {cutAt: Math.min(end, cutAt(this.source.text, start, longestQuote))} : {};
    this.units.push({
      kind,
      plain,
      start,
      end,
      ...cut,
      ...placeOfOffset(start, this.lineStarts),
      ...around,
      block: this.block,
      ...more,
    });
  }

  /** Adds what has no words that could be claims: code, pictures, raw HTML. */
  addOther(node: Nodes, around: Surroundings, reason: FormReason): void {
    this.startBlock();
    const start = must(node.position?.start.offset, 'what was parsed has a place') + this.source.shift;
    const end = must(node.position?.end.offset, 'what was parsed has a place') + this.source.shift;
    this.units.push({
      kind: 'other',
      plain: {text: '', map: [], ends: []},
      start,
      end,
      line: node.position?.start.line ?? 1,
      column: node.position?.start.column ?? 1,
      ...around,
      block: this.block,
      reason,
    });
  }

  /** The words of a heading, paragraph or cell; tags among them are passed over, and the first is reported. */
  plainOf(children: readonly PhrasingContent[]): PlainText {
    const tag = findHtml(children);
    if (tag) this.warnOfHtml(tag);
    const plain = plainText(children, this.text);
    const shifted = this.source.shift
      ? {
          text: plain.text,
          map: plain.map.map((o) => o + this.source.shift),
          ends: plain.ends.map((o) => o + this.source.shift),
        }
      : plain;
    return slicePlain(shifted, 0, shifted.text.length);
  }

  warnOfHtml(node: Nodes): void {
    this.diagnostics.push(articleHtml(this.place(node)));
  }

  place(node: Nodes) {
    return {file: this.source.file, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1};
  }

  private warnOfLength(kind: Unit['kind'], length: number, most: number, start: number): void {
    const isRead = most < longestQuote && length <= longestQuote;
    this.diagnostics.push(
      articleTooLong.characters(
        {file: this.source.file, ...placeOfOffset(start, this.lineStarts)},
        {part: kind, length, most, isRead},
      ),
    );
  }
}

function findHtml(nodes: readonly PhrasingContent[]): PhrasingContent | undefined {
  for (const node of nodes) {
    const found = node.type === 'html' ? node : 'children' in node ? findHtml(node.children) : undefined;
    if (found) return found;
  }
  return undefined;
}
