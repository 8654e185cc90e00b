/** What may be proposed, as far as choosing needs it. `unit` is the number of the unit that it stands in. */
export type Proposable = {
  unit: number;
  subject: string;
  relation: string;
  object: string;
  polarity: string;
  /** In hundredths. */
  confidence: number;
  isCandidate: boolean;
  isSure: boolean;
};

type EndName = 'subject' | 'object';

/**
 * Of all that an article may say, what an editor is to look at. He looks at rows: a sentence, its relation and an end that
 * its statements share, the other ends as ticks. So
 *
 * - what the rules have found is always kept;
 * - a candidate is kept once in an article, where it is likeliest, and nowhere if the rules have found it;
 * - a row of candidates is kept where `from` hundredths of a right statement or more are to be expected in it, and then
 *   whole: a further tick costs no further row. Whether a unit's rows share subjects or objects is chosen by what is left
 *   of their expected right statements when each row has cost `from`.
 */
export function worthARow<T extends Proposable>(all: readonly T[], from: number): T[] {
  const likeliest = likeliestPlaces(all);
  const open = all.filter((s) => !s.isSure && (!s.isCandidate || likeliest.get(keyOf(s)) === s));
  const kept = new Set(all.filter((s) => !s.isCandidate));
  for (const group of Map.groupBy(open, (s) => `${s.unit}|${s.relation}`).values())
    for (const s of betterRows(group, from)) kept.add(s);
  return all.filter((s) => kept.has(s));
}

const keyOf = ({subject, relation, object, polarity}: Proposable) => `${subject}|${relation}|${object}|${polarity}`;

/** For each thing that is said where it is likeliest; the rules know more than the model. */
function likeliestPlaces<T extends Proposable>(all: readonly T[]): Map<string, T> {
  const likeliest = new Map<string, T>();
  for (const s of all) {
    const known = likeliest.get(keyOf(s));
    const isBetter = !known || (known.isCandidate && (!s.isCandidate || s.confidence > known.confidence));
    if (isBetter) likeliest.set(keyOf(s), s);
  }
  return likeliest;
}

function betterRows<T extends Proposable>(group: readonly T[], from: number): T[] {
  const [bySubject, byObject] = [rowsBy('subject', group, from), rowsBy('object', group, from)];
  return (bySubject.worth >= byObject.worth ? bySubject : byObject).members;
}

/** The rows that share an end and are worth looking at. */
function rowsBy<T extends Proposable>(end: EndName, group: readonly T[], from: number): {members: T[]; worth: number} {
  const rows = [...Map.groupBy(group, (s) => s[end]).values()].filter(
    (row) => row.some((s) => !s.isCandidate) || expected(row) >= from,
  );
  return {members: rows.flat(), worth: rows.reduce((sum, row) => sum + expected(row) - from, 0)};
}

/** How many statements of a row are right, in hundredths. */
const expected = (row: readonly Proposable[]): number => row.reduce((sum, {confidence}) => sum + confidence, 0);
