import {shortHash} from '../base/hash.ts';
import {compareText} from '../base/order.ts';
import {wordsOf} from '../base/words.ts';
import type {Proposal, Unmapped} from '../model/generated/dataset.ts';

/** Words in a row that are compared, hashes of a sentence, and how they are cut into bands: 16 bands of 4. */
const shingleLength = 2;
const bands = 16;
const rows = 4;

/** Share of common shingles (Jaccard) from which two sentences are shown to an editor. */
const alike = 0.5;

/** What is needed of a unit in which no claim was found. */
type Unit = Pick<Unmapped, 'article' | 'line' | 'quote' | 'start'>;

/**
 * Proposals for unmapped sentences that say nearly the same: a rule or a synonym that maps one will map the other.
 * Candidates are found by MinHash with locality-sensitive hashing (Broder 1997; Leskovec et al., Mining of Massive
 * Datasets, 3.4) and checked by their true Jaccard index. Never a merge.
 */
export function proposeNearDuplicates(topic: string, units: readonly Unit[]): Proposal[] {
  const shingled = units.map((unit) => ({unit, shingles: shinglesOf(unit.quote)})).filter((s) => s.shingles.size > 0);
  const pairs = new Map<string, [number, number]>();
  for (const bucket of bucketsOf(shingled.map((s) => s.shingles))) {
    for (let i = 0; i < bucket.length; i++)
      for (let j = i + 1; j < bucket.length; j++)
        pairs.set(`${bucket[i]},${bucket[j]}`, [bucket[i] as number, bucket[j] as number]);
  }
  return [...pairs.values()]
    .flatMap(([i, j]) => {
      const [a, b] = [shingled[i], shingled[j]];
      if (!a || !b) return [];
      const share = jaccard(a.shingles, b.shingles);
      return share >= alike ? [toProposal(topic, a.unit, b.unit, share)] : [];
    })
    .sort((a, b) => compareText(a.id, b.id));
}

function toProposal(topic: string, a: Unit, b: Unit, share: number): Proposal {
  const units = [a, b]
    .map(({article, line, start}) => ({article, line, start}))
    .sort((x, y) => compareText(x.article, y.article) || x.start - y.start);
  return {
    id: `p-${shortHash(`${topic}\n${units.map((u) => `${u.article}:${u.start}`).join('\n')}`, 10)}`,
    topic,
    kind: 'near-duplicate',
    claims: [],
    units,
    why: `Both were not mapped, and ${Math.round(share * 100)} % of their pairs of words are the same.`,
  };
}

function shinglesOf(text: string): Set<string> {
  const words = wordsOf(text.toLowerCase());
  const shingles = new Set<string>();
  for (let i = 0; i + shingleLength <= words.length; i++) shingles.add(words.slice(i, i + shingleLength).join(' '));
  return shingles;
}

/** Sentences that agree in all rows of a band stand in one bucket. */
function bucketsOf(sets: readonly ReadonlySet<string>[]): number[][] {
  const buckets = new Map<string, number[]>();
  sets.forEach((shingles, index) => {
    const signature = signatureOf(shingles);
    for (let band = 0; band < bands; band++) {
      const key = `${band}:${signature.slice(band * rows, (band + 1) * rows).join(',')}`;
      const bucket = buckets.get(key);
      if (bucket) bucket.push(index);
      else buckets.set(key, [index]);
    }
  });
  return [...buckets.values()].filter((bucket) => bucket.length > 1);
}

/** For each seed the least hash of any shingle. */
function signatureOf(shingles: ReadonlySet<string>): number[] {
  const least = new Array<number>(bands * rows).fill(0xffffffff);
  for (const shingle of shingles) {
    const base = fnv1a(shingle);
    for (let seed = 0; seed < least.length; seed++) {
      const hash = mix(base ^ Math.imul(seed + 1, 0x9e3779b1));
      if (hash < (least[seed] ?? 0)) least[seed] = hash;
    }
  }
  return least;
}

/** FNV-1a, 32 bits: the same number on every machine. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** The finaliser of MurmurHash3, 32 bits. */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const shingle of a) if (b.has(shingle)) common++;
  return common / (a.size + b.size - common);
}
