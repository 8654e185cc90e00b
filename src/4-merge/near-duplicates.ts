import {addCount} from '../base/counts.ts';
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

/** What is needed of a unit in which no claim was found. */
type Unit = Pick<Unmapped, 'article' | 'line' | 'quote' | 'start'>;

/**
 * Proposals for unmapped sentences that say nearly the same: a rule or a synonym that maps one will map the other.
 * Every two of them that have a shingle in common are compared by their Jaccard index. Never a merge.
 */
export function proposeNearDuplicates(
  topic: string,
  units: readonly Unit[],
  {proposals: words}: ReviewWords,
): Proposal[] {
  const shingled = units.map((unit) => ({unit, shingles: shinglesOf(unit.quote)}));
  const holders = new Map<string, number[]>();
  return shingled
    .flatMap(({unit, shingles}, index) =>
      [...countCommon(shingles, index, holders)].flatMap(([earlier, common]) => {
        const other = must(shingled[earlier], 'holders are earlier units');
        const share = common / (shingles.size + other.shingles.size - common);
        return share >= alike ? [toProposal(topic, [other.unit, unit], share, words)] : [];
      }),
    )
    .sort((a, b) => compareText(a.id, b.id));
}

/** Earlier unit -> how many shingles it has in common with this one, which becomes a holder of them too. */
function countCommon(
  shingles: ReadonlySet<string>,
  index: number,
  holders: Map<string, number[]>,
): Map<number, number> {
  const common = new Map<number, number>();
  for (const shingle of shingles) {
    const earlier = holders.get(shingle);
    if (!earlier) {
      holders.set(shingle, [index]);
      continue;
    }
    for (const unit of earlier) addCount(common, unit);
    earlier.push(index);
  }
  return common;
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
