import {type Gold, type GoldText, type Marked, tripleOf} from '../corpus/gold.ts';
import {alikeFrom, likeness} from './likeness.ts';
import type {Line} from './line.ts';

/** What of a line is compared. */
export type Compared = Pick<Line, keyof Marked | 'state' | 'isStated'>;

/** Names of kinds in the order in which they are tried: each false triple is of the first that fits. */
export const falseKinds = [
  'right pair, other relation',
  'ends the wrong way round',
  'broader or narrower id',
  'both ends right, wrongly paired',
  'subject right, object wrong',
  'object right, subject wrong',
  'not in the gold at all',
] as const;

/** Faults of a statement whose triple is right; one may have several. */
export const faultKinds = ['reversed', 'other polarity', 'overstated', 'restriction lost'] as const;

/** Why nothing was proposed, and what was proposed instead of it: each missed triple is of one of either. */
export const missedKinds = [
  'candidate below the threshold',
  'no candidate, both ends in others',
  'no candidate, an end in none',
] as const;
export const insteadKinds = [
  'its pair, other relation',
  'the wrong way round',
  'a broader or narrower id',
  'nothing like it',
] as const;

export type FalseKind = (typeof falseKinds)[number];
export type FaultKind = (typeof faultKinds)[number];
export type MissedKind = (typeof missedKinds)[number];
export type InsteadKind = (typeof insteadKinds)[number];

type Triple = Pick<Marked, 'subject' | 'relation' | 'object'>;

/** What a false triple is instead of. Ends count as right where the gold has them in the same relation and line. */
export function falseKindOf(
  found: Triple & {line: number},
  marked: readonly Marked[],
  isNear: Gold['isNear'],
): FalseKind {
  const {subject, relation, object, line} = found;
  if (marked.some((g) => g.subject === subject && g.object === object)) return 'right pair, other relation';
  if (marked.some((g) => g.subject === object && g.object === subject)) return 'ends the wrong way round';
  const same = marked.filter((g) => g.relation === relation);
  if (same.some((g) => isNear(g.subject, subject) && isNear(g.object, object))) return 'broader or narrower id';
  const here = same.filter((g) => g.line === line);
  const hasSubject = here.some((g) => g.subject === subject);
  const hasObject = here.some((g) => g.object === object);
  if (hasSubject && hasObject) return 'both ends right, wrongly paired';
  if (hasSubject) return 'subject right, object wrong';
  return hasObject ? 'object right, subject wrong' : 'not in the gold at all';
}

/** What is wrong with a statement whose triple is right. */
export function faultsOf(gold: Marked, found: Omit<Compared, 'state' | 'isStated'>): FaultKind[] {
  const isMixed = gold.polarity === 'mixed' || found.polarity === 'mixed';
  const faults: FaultKind[] = [];
  if (gold.polarity !== found.polarity) faults.push(isMixed ? 'other polarity' : 'reversed');
  if (found.certainty === 'stated' && gold.certainty !== 'stated') faults.push('overstated');
  if (isRestricted(gold) && !isRestricted(found)) faults.push('restriction lost');
  return faults;
}

/** The found statement that a marked one is: the one whose quote shares most of the shorter one's words. */
function partnerOf<T extends {quote: string}>(gold: Marked, found: readonly T[]): T | null {
  const best = found
    .map((one) => ({one, likeness: likeness(gold.quote ?? '', one.quote)}))
    .sort((a, b) => b.likeness - a.likeness)[0];
  return best && best.likeness >= alikeFrom ? best.one : null;
}

const isRestricted = ({severity, population, condition, amount, time}: Omit<Marked, 'quote' | 'line'>) =>
  [severity, population, condition, amount, time].some(Boolean);

/** Why a triple of the gold was not proposed. `candidates` are all, however unlikely. */
export function missedKindOf(wanted: Triple, candidates: readonly Triple[]): MissedKind {
  if (candidates.some((c) => tripleOf(c) === tripleOf(wanted))) return 'candidate below the threshold';
  const named = new Set(candidates.flatMap((c) => [c.subject, c.object]));
  return named.has(wanted.subject) && named.has(wanted.object)
    ? 'no candidate, both ends in others'
    : 'no candidate, an end in none';
}

/** What was proposed or stated instead of a triple of the gold. */
export function insteadKindOf(
  {subject, relation, object}: Triple,
  shown: readonly Triple[],
  isNear: Gold['isNear'],
): InsteadKind {
  if (shown.some((s) => s.subject === subject && s.object === object)) return 'its pair, other relation';
  if (shown.some((s) => s.subject === object && s.object === subject)) return 'the wrong way round';
  const near = shown.some((s) => s.relation === relation && isNear(s.subject, subject) && isNear(s.object, object));
  return near ? 'a broader or narrower id' : 'nothing like it';
}

/** Of what is sure, or is stated and only proposed: distinct triples, the false ones, and the faults of right ones by kind. */
export type StatedConfusion = {
  all: number;
  wrong: Partial<Record<FalseKind, number>>;
  /** Marked statements that were compared with their partner. */
  compared: number;
  faults: Partial<Record<FaultKind, number>>;
};

export type Confusion = {
  sure: StatedConfusion;
  proposed: StatedConfusion;
  gold: number;
  missed: Partial<Record<MissedKind, number>>;
  instead: Partial<Record<InsteadKind, number>>;
};

/**
 * The confusion of one text. `shown` is what was stated or proposed, `all` also candidates below the threshold. A triple
 * that is sure somewhere in the text is sure.
 */
export function confuse(shown: readonly Compared[], all: readonly Triple[], text: GoldText, gold: Gold): Confusion {
  const triples = Map.groupBy(shown.filter(gold.isScored), (l) => gold.countsAs(text, l));
  const isSure = (lines: readonly Compared[]) => lines.some((l) => l.state === 'sure');
  const statedOf = (kind: 'sure' | 'proposed') =>
    new Map(
      [...triples]
        .filter(([, lines]) => lines.some((l) => l.isStated) && isSure(lines) === (kind === 'sure'))
        .map(([triple, lines]) => [triple, lines.filter((l) => (kind === 'sure' ? l.state === 'sure' : l.isStated))]),
    );
  const missed = [...text.core].filter(([triple]) => !triples.has(triple)).map(([, [first]]) => first as Marked);
  return {
    sure: confuseStated(statedOf('sure'), text, gold),
    proposed: confuseStated(statedOf('proposed'), text, gold),
    gold: text.core.size,
    missed: countBy(missed.map((m) => missedKindOf(m, all))),
    instead: countBy(missed.map((m) => insteadKindOf(m, shown, gold.isNear))),
  };
}

function confuseStated(triples: ReadonlyMap<string, readonly Compared[]>, text: GoldText, gold: Gold): StatedConfusion {
  const wrong = [...triples].filter(([triple]) => !text.core.has(triple)).map(([, [first]]) => first as Compared);
  const pairs = [...triples].flatMap(([triple, lines]) =>
    (text.core.get(triple) ?? []).flatMap((marked) => {
      const partner = 'condition' in marked ? partnerOf(marked, lines) : null;
      return partner ? [{marked, partner}] : [];
    }),
  );
  return {
    all: triples.size,
    wrong: countBy(wrong.map((w) => falseKindOf(w, text.marked, gold.isNear))),
    compared: pairs.length,
    faults: countBy(pairs.flatMap(({marked, partner}) => faultsOf(marked, partner))),
  };
}

function countBy<T extends string>(kinds: readonly T[]): Partial<Record<T, number>> {
  const counts: Partial<Record<T, number>> = {};
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
