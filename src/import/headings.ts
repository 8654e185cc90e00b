import {addCount} from '../base/counts.ts';
import {must} from '../base/must.ts';
import {compareText} from '../base/order.ts';
import {placedWords} from '../base/words.ts';
import type {Block} from './blocks.ts';
import type {LineRules} from './line-rules.ts';
import type {Names} from './names.ts';

type Heading = Extract<Block, {type: 'heading'}>;

/** Whether a bare line has the form of a heading: short, a capital first, no stop at its end, one sentence at most. */
export function isHeadingLine(text: string): boolean {
  const words = text.split(' ');
  if (words.length > 16 || text.length > 120) return false;
  if (!/^["“‘'(¿¡]*[\p{Lu}\d]/u.test(text)) return false;
  if (/[.,;:!…|]["”’)]?$/.test(text)) return false;
  return !/[.!]["”’)]?\s+\p{Lu}/u.test(text.replace(/\b(vs|Dr|Mr|Mrs|St|No)\./g, '$1'));
}

/**
 * Levels of the headings that have none yet (depth 0). Sections are level 2. Level 3 are: questions below a heading that
 * says so, and headings that each name one thing of a kind ("Zinc", "Zinc: the Builder", "Zinc Deficiency") below one
 * that does not. Where it is not sure, a heading is level 2: a section too many misleads nobody.
 */
export function setDepths(blocks: readonly Block[], names: Names, rules: LineRules): void {
  const all = blocks.flatMap((block, at) => (block.type === 'heading' ? [{block, at}] : []));
  const headings = all.filter(({block}) => block.depth === 0);
  for (const {block} of headings) block.depth = 2;
  for (let i = 0; i < headings.length; ) {
    const run = runFrom(i);
    const parent = headings[i - 1]?.block;
    const isBelow = run.kind === 'questions' ? run.below : parent !== undefined && !rules.isSection(parent.text);
    if (run.length > 0 && isBelow) for (const {block} of headings.slice(i, i + run.length)) block.depth = 3;
    i += Math.max(1, run.length);
  }

  function runFrom(from: number): {kind: 'questions' | 'things'; length: number; below: boolean} {
    let to = from;
    while (isQuestion(headings[to]?.block)) to++;
    if (to > from) {
      const before = headings[from - 1];
      // "Common Questions", or a question that only another question follows, stands above them.
      const isAbove =
        before !== undefined &&
        (rules.isQuestions(before.block.text) || (isQuestion(before.block) && before.at + 1 === headings[from]?.at));
      if (isAbove) return {kind: 'questions', length: to - from, below: true};
      const opens = to - from > 2 && must(headings[from], 'it is a question').at + 1 === headings[from + 1]?.at;
      return {kind: 'questions', length: opens ? 1 : to - from, below: false};
    }
    const things: Thing[] = [];
    for (to = from; to < headings.length; to++) {
      const thing = thingOf(headings[to]?.block, names, rules);
      if (!thing) break;
      things.push(thing);
    }
    // A heading of another kind at the front is the one above ("Metals in the Body", "Zinc", "Iron").
    const kind = commonest(things.map((t) => t.kind));
    const length = things.findIndex(
      (t) => t.kind !== kind && !things.some((o) => o !== t && o.kind === kind && shares(o, t)),
    );
    const count = length < 0 ? things.length : length;
    return {kind: 'things', length: count >= 2 ? count : 0, below: false};
  }
}

const isQuestion = (heading: Heading | undefined) => heading !== undefined && /\?["”’)]?$/.test(heading.text);

type Thing = {kind: string; words: readonly string[]};

/** A heading that starts with the name of a thing and says little else before a colon or bracket. */
function thingOf(heading: Heading | undefined, names: Names, rules: LineRules): Thing | null {
  if (!heading || rules.isSection(heading.text) || isQuestion(heading)) return null;
  const text = heading.text.replace(/^\d+[.)]\s+/, '');
  const named = names.namedIn(text);
  const first = named.find((n) => n.start === 0);
  if (!first) return null;
  const plain = text.replace(/\s*[:(–—].*$/, '');
  const rest = placedWords(plain).filter(({at}) => !named.some((n) => n.start <= at && at < n.end));
  return rest.length <= 3
    ? {kind: first.kind, words: placedWords(plain).map(({word}) => stem(word.toLowerCase()))}
    : null;
}

const stem = (word: string) => word.replace(/ies$/, 'y').replace(/s$/, '');
const shares = (a: Thing, b: Thing) => [...a.words].some((w) => w.length > 3 && b.words.includes(w));

function commonest(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) addCount(counts, value);
  return [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))[0]?.[0];
}
