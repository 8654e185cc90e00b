import {fillPattern} from '../base/fill-pattern.ts';
import {shortHash} from '../base/hash.ts';
import {must} from '../base/must.ts';
import {compareText} from '../base/order.ts';
import {wordsOf} from '../base/words.ts';
import type {Proposal, Unmapped} from '../model/generated/dataset.ts';
import type {ReviewWords} from '../model/generated/review-words.ts';

/** Words in a row that are compared. */
const shingleLength = 2;

/** Share of common shingles (Jaccard) from which two sentences are shown to an editor. */
const alike = 0.5;

/**
 * Of a unit so many earlier ones are shown, the most alike first and of these the nearest; whom the first of them do not
 * help will not read the hundredth. Each of its shingles leads to so many earlier units at most: the first that had it.
 */
const mostShown = 3;
const mostHolders = 50;

/** What is needed of a unit in which no claim was found. */
type Unit = Pick<Unmapped, 'article' | 'line' | 'quote' | 'start'>;

/**
 * Proposals for unmapped sentences that say nearly the same: a rule or a synonym that maps one will map the other.
 * Each is held against the earlier ones that have a shingle in common with it, by their Jaccard index. Never a merge. The
 * work grows with the number of words, however many of the sentences are alike; `compared` is told of each comparison.
 */
export function proposeNearDuplicates(
  topic: string,
  units: readonly Unit[],
  {proposals: words}: ReviewWords,
  compared: () => void = () => {},
): Proposal[] {
  const inOrder = [...units].sort((x, y) => compareText(x.article, y.article) || x.start - y.start);
  const shingled = inOrder.map((unit) => ({unit, shingles: shinglesOf(unit.quote)}));
  const holders = new Map<string, number[]>();
  return shingled
    .flatMap(({unit, shingles}, index) =>
      earlierHolders(shingles, index, holders)
        .flatMap((earlier) => {
          const other = must(shingled[earlier], 'holders are earlier units');
          compared();
          const share = jaccard(shingles, other.shingles);
          return share >= alike ? [{earlier, other, share}] : [];
        })
        .sort((a, b) => b.share - a.share || b.earlier - a.earlier)
        .slice(0, mostShown)
        .map(({other, share}) => toProposal(topic, [other.unit, unit], share, words)),
    )
    .sort((a, b) => compareText(a.id, b.id));
}

/** The earlier units that have a shingle of this one, which becomes a holder of them too. */
function earlierHolders(shingles: ReadonlySet<string>, index: number, holders: Map<string, number[]>): number[] {
  const found = new Set<number>();
  for (const shingle of shingles) {
    const earlier = holders.get(shingle);
    if (!earlier) {
      holders.set(shingle, [index]);
      continue;
    }
    for (const unit of earlier) found.add(unit);
    if (earlier.length < mostHolders) earlier.push(index);
  }
  return [...found];
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const one of a) if (b.has(one)) common++;
  return common / (a.size + b.size - common);
}

function toProposal(topic: string, alikes: readonly Unit[], share: number, words: ReviewWords['proposals']): Proposal {
  const units = alikes
    .map(({article, line, start}) => ({article, line, start}))
    .sort((x, y) => compareText(x.article, y.article) || x.start - y.start);
  return {
    id: `p-${shortHash(`${topic}\n${units.map((u) => `${u.article}:${u.start}`).join('\n')}`, 10)}`,
    topic,
    kind: 'near-duplicate',
    claims: [],
    units,
    why: fillPattern(words['near-duplicate'], {share: String(Math.round(share * 100))}),
  };
}

function shinglesOf(text: string): Set<string> {
  const words = wordsOf(text.toLowerCase());
  const shingles = new Set<string>();
  for (let i = 0; i + shingleLength <= words.length; i++) shingles.add(words.slice(i, i + shingleLength).join(' '));
  return shingles;
}
