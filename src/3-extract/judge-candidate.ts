import {must} from '../base/must.ts';
import type {Statement} from '../model/statement.ts';
import {type Found, foundIn} from './found.ts';
import {type JudgePlace, judge} from './judge.ts';
import type {Pair} from './pair.ts';
import type {Place} from './place.ts';
import type {Reading} from './reading.ts';
import type {Span} from './span.ts';
import type {TakenBack} from './take-back.ts';
import {writtenAs} from './tokens.ts';

/**
 * A candidate as what its unit says, if it says it: denied, hedged and restricted by the words around it as a statement
 * would be, with the turning word in its clauses, above it or in its neighbours that nobody has read; or null.
 */
export function judgeCandidate(
  pair: Pair,
  where: JudgePlace,
  {whole, leaning}: TakenBack,
): {what: Found; turned: string | null} {
  const what = asFound(pair, where.place.reading);
  const [judged] = judge([what], where);
  const {what: read, turned} = must(judged, 'each that is judged comes back');
  return {what: read, turned: turned ?? shortageOf(pair, where.place) ?? whole ?? (what.leans ? leaning : null)};
}

/** "Low in iron": the words by which there is too little of what can only be said of enough; or null. */
function shortageOf({relation, subjectThing}: Pair, {unit, reading}: Place): string | null {
  if (relation.subject.deficit !== false || !subjectThing?.short) return null;
  const word = reading.shortages.find((s) => s.to <= subjectThing.from || s.from >= subjectThing.to);
  return word ? writtenAs(unit.plain.text, reading.tokens, word) : null;
}

function asFound(pair: Pair, reading: Reading): Found {
  const {relation, subject, object, subjectThing, objectThing} = pair;
  const ends = [subjectThing, objectThing].filter((t) => t !== null);
  const joined = joinedBy(pair, reading);
  return foundIn(reading, {
    relation: relation.id,
    subject,
    object,
    spans: [...ends, ...(joined ? [joined.trigger] : [])],
    rule: subjectThing && objectThing ? 'pair' : 'pair-with-context',
    trigger: joined?.trigger ?? null,
    objectSpan: objectThing ?? must(subjectThing, 'a candidate has an end in its unit'),
    short: relation.subject.deficit === true,
    base: joined?.base ?? 'can',
    clause: clauseAround(ends, reading),
    leans: !(objectThing && (subjectThing || relation.subject.fixed)),
  });
}

/** The words between two ends that may join them in this relation, the last of them; and how sure they sound. */
function joinedBy(
  {relation, subjectThing, objectThing}: Pair,
  {triggers}: Reading,
): {trigger: Span; base: Statement['certainty']} | null {
  if (!subjectThing || !objectThing) return null;
  const [first, second] =
    subjectThing.from < objectThing.from ? [subjectThing, objectThing] : [objectThing, subjectThing];
  for (const {from, to, options} of triggers.toReversed()) {
    const fits = options.find((o) => relation.senses.includes(o.sense));
    if (fits && from >= first.to && to <= second.from) return {trigger: {from, to}, base: fits.certainty ?? 'stated'};
  }
  return null;
}

/** From the start of the clause of the first of some places to the end of the last. */
function clauseAround(spans: readonly Span[], {breaks}: Reading): Span {
  const from = Math.min(...spans.map((s) => s.from));
  return {
    from: Math.max(0, ...breaks.filter((b) => b.to <= from).map((b) => b.to)),
    to: Math.max(...spans.map((s) => s.to)) + 3,
  };
}
