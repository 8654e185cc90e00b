import {addCount} from '../base/counts.ts';
import {must} from '../base/must.ts';
import {compareText} from '../base/order.ts';
import {present} from '../base/present.ts';
import type {Unit} from '../model/article.ts';
import type {Candidate} from './make-candidates.ts';
import type {Occurrence} from './occurrence.ts';
import {headOf} from './signs.ts';
import type {Words} from './words.ts';

/** A guessed kind, and what it was guessed from, in words for an editor. */
export type GuessedKind = {kind: string; from: string};

/** What is taken where nothing tells. */
const otherwise = 'factor';
/** What the title of an article names. */
const ofTitle = 'condition';

/**
 * The kind that a candidate seems to have: by its main word, by where it is listed ("Symptoms", "Foods"), as something
 * to do, by the relation that is stated where it stands.
 *
 * @param known the kinds of the topic; no other is guessed
 * @param statedAs the kind that an occurrence has by what is stated where it stands, or null
 */
export function guessKind(
  candidate: Candidate,
  known: ReadonlySet<string>,
  words: Words,
  statedAs: (occurrence: Occurrence) => string | null,
): GuessedKind {
  const own = words.kinds.filter(({kind}) => known.has(kind));
  const head = headOf(candidate.best);
  // Its plain form may have lost an ending that looks like a plural.
  const written = candidate.best.text.toLowerCase();
  const isDeed = candidate.best.tags[0] === 'VERB' && candidate.occurrences.some((o) => o.source === 'action');
  const byHead = own.find(
    ({heads, endings}) =>
      heads?.includes(head) || endings?.some((e) => written.length > e.length && written.endsWith(e.slice(1))),
  );
  if (byHead && !isDeed) return {kind: byHead.kind, from: `its main word '${head}'`};
  if (isDeed && known.has('action')) return {kind: 'action', from: 'something to do'};
  const listed = candidate.occurrences.filter((o) => o.source === 'whole' || o.source === 'label' || o.isListed);
  const votes: string[] = [];
  const reasons = new Map<string, string>();
  for (const {unit} of listed)
    for (const text of textsAbove(unit)) {
      const kind = own.find(({above}) => above?.some((phrase) => holdsWords(text, phrase)))?.kind;
      if (kind === undefined) continue;
      votes.push(kind);
      if (!reasons.has(kind)) reasons.set(kind, `it is listed under '${text.replace(/:$/, '')}'`);
    }
  const voted = mostFrequent(votes);
  if (voted !== null) return {kind: voted, from: must(reasons.get(voted), 'each vote has its reason')};
  const isTitle = candidate.occurrences.some(isAllOfTitle);
  if (isTitle && known.has(ofTitle)) return {kind: ofTitle, from: 'the title names it'};
  const stated = mostFrequent(present(candidate.occurrences.map(statedAs)).filter((kind) => known.has(kind)));
  if (stated !== null) return {kind: stated, from: 'what is said where it stands'};
  return {
    kind: known.has(otherwise) ? otherwise : ([...known][0] ?? otherwise),
    from: 'nothing that tells: please look',
  };
}

/** The name of a heading that stands below no other, and that says nothing else. */
const isAllOfTitle = ({unit, source, text}: Occurrence): boolean =>
  source === 'heading' && unit.section.length === 0 && unit.plain.text.length < text.length + 6;

function mostFrequent(kinds: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const kind of kinds) addCount(counts, kind);
  const [first] = [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]));
  return first === undefined ? null : first[0];
}

/** What stands above a unit, the nearest first: its column, label, lead-in and heading. */
function textsAbove({kind, columnHeader, label, leadIn, section}: Unit): string[] {
  const texts = kind === 'cell' ? [columnHeader] : [label, leadIn, section.at(-1)];
  return texts.filter((text): text is string => text !== undefined && text !== '').slice(0, 2);
}

const holdsWords = (text: string, phrase: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])${phrase}(?![\\p{L}\\p{N}])`, 'iu').test(text);
