import {listAt} from '../base/multimap.ts';
import {must} from '../base/must.ts';
import {present} from '../base/present.ts';
import {collapse} from '../base/words.ts';
import type {Article, Unit} from '../model/article.ts';
import {claimKey} from '../model/claim-key.ts';
import type {KeptProposal} from '../model/generated/kept-proposal.ts';
import {mayBeRead} from '../model/may-be-read.ts';
import type {Certainty, Statement, Urgency} from '../model/statement.ts';
import {unitsByAnchor} from '../model/units-by-anchor.ts';
import {type Found, foundIn} from './found.ts';
import {type JudgePlace, judge} from './judge.ts';
import type {Lexicon} from './lexicon.ts';
import type {Reading} from './reading.ts';
import {overlap, type Span} from './span.ts';
import {type Heard, takeBack, takenBack} from './take-back.ts';
import type {Texts} from './texts.ts';
import {toStatement} from './to-statement.ts';
import {writtenAs} from './tokens.ts';
import {textsAbove} from './unit-texts.ts';
import type {Walked} from './walk.ts';

/** What another program proposes of a unit, and what this one sees there. */
export type ReadProposal = {
  proposal: KeptProposal;
  unit: Unit;
  /** It as it waits, with all that either of the two sees, and the word that nothing in it accounts for. */
  statement: Statement;
  /** Conditions that stand in the unit and are not in the proposal. */
  lacking: string[];
  /** It denies, and no word of the text does. */
  isUnfounded: boolean;
  /** The unit names both ends, or the relation sets one. */
  isNamed: boolean;
};

/** An article as this program has read it. */
export type ReadArticle = {
  article: Article;
  walked: readonly Walked[];
  judged: readonly Heard<Found>[];
  title: string;
  structures: Texts['structures'];
};

/** How what another program proposes is named where this one names its own constructs. */
const importedConstruct = 'imported';

/**
 * Reads what other programs propose with the eyes of this one: each on its unit, with the restrictions, the certainty and
 * the turning words that stand there. What is on words that are not in the article (any more), or names what the
 * vocabulary does not have, is left out.
 */
export function readProposals(
  proposals: readonly KeptProposal[],
  {article, walked, judged, title, structures}: ReadArticle,
  lexicon: Lexicon,
): ReadProposal[] {
  const own = proposals.filter((p) => p.article === article.frontMatter.id && isKnown(p, lexicon));
  if (own.length === 0) return [];
  const byAnchor = unitsByAnchor(article.units);
  const at = new Map(walked.map(({place}, i) => [place.unit, i]));
  const cases = own.flatMap((proposal) =>
    listAt(byAnchor, proposal.sentence)
      .filter(mayBeRead)
      .map((unit) => {
        const index = must(at.get(unit), 'every unit was walked');
        const {place} = must(walked[index], 'every unit was walked');
        const heard = must(judged[index], 'every unit was judged');
        return {proposal, unit, index, ...hear(proposal, heard, {place, title, structures}, lexicon)};
      }),
  );
  const byUnit = Map.groupBy(cases, (c) => c.index);
  const withThem = judged.map((heard, i) => ({
    ...heard,
    found: [...heard.found, ...listAt(byUnit, i).map((c) => c.found)],
  }));
  const back = takenBack(withThem, lexicon);
  const taken = withThem.map((heard, i) => takeBack(heard, must(back[i], 'each unit is looked at')));
  return cases.map((one) => {
    const {proposal, unit, index, place, isUnfounded, isNamed} = one;
    const others = must(judged[index], 'every unit was judged').found.length;
    const nth = others + listAt(byUnit, index).indexOf(one);
    const {what, turned} = must(taken[index]?.found[nth], 'what was heard keeps its order');
    const rank = {state: 'proposed', confidence: 0, stoppedBy: turned, construct: importedConstruct} as const;
    const seen = toStatement(what, rank, place, article);
    const isDenied = seen.polarity === 'negated' && proposal.polarity !== 'negated';
    const stoppedBy = turned ?? (isDenied ? denierIn(unit, place.reading) : null);
    const statement = carry(proposal, {...seen, stoppedBy, rule: `from:${proposal.by}`});
    return {proposal, unit, statement, lacking: lackingIn(proposal, what, unit, place.reading), isUnfounded, isNamed};
  });
}

const isKnown = ({subject, relation, object, population}: KeptProposal, {entities, relations}: Lexicon): boolean => {
  const fixed = new Set(relations.flatMap((r) => [r.subject.fixed, r.object.fixed]));
  const isEnd = (id: string) => entities.has(id) || fixed.has(id);
  const isPeople = population === undefined || entities.has(population);
  return relations.some((r) => r.id === relation) && isEnd(subject) && isEnd(object) && isPeople;
};

/** A proposal as a statement of its unit, judged as one of this program's own would be. */
function hear(proposal: KeptProposal, heard: Heard<Found>, where: JudgePlace, lexicon: Lexicon) {
  const {place} = where;
  const {reading} = place;
  const isDenial = proposal.polarity === 'negated';
  const same = heard.found.find(({what}) => claimKey(what) === claimKey(proposal));
  const {what, isNamed} = toFound(proposal, reading, lexicon);
  if (same && same.what.isDenied === isDenial) return {found: same, place, isUnfounded: false, isNamed};
  const denials = deniersOf(reading);
  // One word that denies is what a denial has read; of two nobody knows what they make together.
  const isRead = isDenial && denials.length === 1;
  const judgedIn = isRead ? {...place, reading: withoutDenials(reading)} : place;
  const [found] = judge([what], {...where, place: judgedIn});
  const {turned, what: said} = must(found, 'one was judged');
  const above = isDenial && denials.length === 0 ? denierAbove(where, turned) : null;
  return {
    found: {what: isDenial ? {...said, isDenied: true} : said, turned: above === null ? turned : null},
    place,
    isUnfounded: isDenial && denials.length === 0 && turned === null,
    isNamed,
  };
}

/** Its ends where the unit names them, the two that are nearest to each other; the whole unit where it names none. */
function toFound({subject, relation, object, by}: KeptProposal, reading: Reading, lexicon: Lexicon) {
  const spansOf = (id: string): Span[] => [
    ...reading.things.filter((t) => t.mention?.entity.id === id),
    ...reading.loose.filter((m) => m.entity.id === id),
  ];
  const whole = {from: 0, to: reading.tokens.length};
  const [subjects, objects] = [spansOf(subject), spansOf(object)];
  const pairs = subjects.flatMap((s) => objects.map((o) => ({s, o, gap: Math.max(o.from - s.to, s.from - o.to)})));
  const nearest = pairs.filter(({s, o}) => !overlap(s, o)).sort((a, b) => a.gap - b.gap)[0];
  const spans = nearest ? [nearest.s, nearest.o] : [...subjects.slice(0, 1), ...objects.slice(0, 1)];
  const fixed = lexicon.relations.some((r) => r.id === relation && r.subject.fixed === subject);
  const isNamed = nearest !== undefined || (fixed && objects.length > 0);
  const objectSpan = nearest?.o ?? objects[0] ?? subjects[0] ?? whole;
  const parts = spans.length > 0 ? spans.map(({from, to}) => ({from, to})) : [whole];
  const what = foundIn(reading, {
    ...{subject, relation, object, spans: parts, rule: `from:${by}`},
    ...{objectSpan: {from: objectSpan.from, to: objectSpan.to}, leans: !isNamed, base: hedgeOf(reading)},
  });
  return {what, isNamed};
}

/** How sure a text can be at most: without a trigger nobody knows what a hedge in it is about. */
function hedgeOf({contexts}: Reading): Certainty {
  const has = (category: string) => contexts.some((c) => c.cue.context.category === category);
  return has('limited') || has('mixed') ? 'limited' : has('can') ? 'can' : 'stated';
}

/** The words of a text that deny something. */
const deniersOf = ({turns, contexts, denials, refusals, neithers}: Reading): Span[] => {
  const all: Span[] = [
    ...turns.filter((t) => t.cue.turning.id === 'denial'),
    ...contexts.filter((c) => c.cue.context.category === 'negation'),
    ...denials,
    ...refusals,
    ...neithers,
  ];
  return all
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .filter((span, i, sorted) => !sorted.slice(0, i).some((o) => overlap(o, span)));
};

/** The first word of a unit that denies something, as it is written; null where there is none. */
function denierIn({plain}: Unit, reading: Reading): string | null {
  const [first] = deniersOf(reading);
  return first ? writtenAs(plain.text, reading.tokens, first) : null;
}

const withoutDenials = (reading: Reading): Reading => {
  const words = deniersOf(reading);
  const isOther = (span: Span) => !words.some((w) => overlap(w, span));
  return {
    ...reading,
    turns: reading.turns.filter(isOther),
    contexts: reading.contexts.filter(isOther),
    ...{denials: [], refusals: [], neithers: []},
  };
};

/** The word above a unit by which it is turned, where that denies ("These do not help:"). */
function denierAbove({place: {unit, readText}}: JudgePlace, turned: string | null): string | null {
  if (turned === null) return null;
  const isDenier = textsAbove(unit).some((text) =>
    deniersOf(readText(text)).some((span) => writtenAs(text, readText(text).tokens, span).includes(turned)),
  );
  return isDenier ? turned : null;
}

/** The conditions that stand in a unit and in none of a proposal's own words. */
function lackingIn(proposal: KeptProposal, what: Found, {plain}: Unit, ofUnit: Reading): string[] {
  const {text, reading} = what.joined ?? {text: plain.text, reading: ofUnit};
  const {condition, amount, time, limitedBy, population} = proposal;
  const carried = present([condition, amount, time, limitedBy]).map((words) => collapse(words).toLowerCase());
  const isOfPeople = (r: Span) =>
    reading.things.some(
      (t) => t.mention !== undefined && t.mention.entity.id === population && r.from <= t.from && t.to <= r.to,
    );
  return what.restrictions
    .filter((r) => (r.field === 'condition' || r.limits) && !isOfPeople(r))
    .map((r) => writtenAs(text, reading.tokens, r))
    .filter((words) => {
      const own = collapse(words).toLowerCase();
      return !carried.some((c) => c.includes(own) || own.includes(c));
    });
}

const weakestFirst: readonly Certainty[] = ['limited', 'can', 'stated'];
const soonestFirst: readonly Urgency[] = ['emergency', 'today', 'soon'];

/** What a proposal says, no surer than the text, and with each restriction that either of the two has. */
function carry(says: KeptProposal, seen: Statement): Statement {
  const certainties = [says.certainty ?? 'stated', seen.certainty];
  const urgencies = [says.urgency, seen.urgency];
  return {
    ...seen,
    // What the text calls mixed is not affirmed by leaving that out.
    polarity: says.polarity ?? (seen.polarity === 'mixed' ? 'mixed' : 'affirmed'),
    certainty: must(
      weakestFirst.find((c) => certainties.includes(c)),
      'a statement has a certainty',
    ),
    severity: says.severity ?? seen.severity,
    population: says.population ?? seen.population,
    urgency: seen.urgency === null ? null : (soonestFirst.find((u) => urgencies.includes(u)) ?? null),
    condition: says.condition ?? seen.condition,
    amount: says.amount ?? seen.amount,
    time: says.time ?? seen.time,
    limitedBy: says.limitedBy ?? seen.limitedBy,
    purpose: says.purpose ?? seen.purpose,
  };
}

/**
 * What waits of an article, with what other programs propose of it. A proposal of the same triple in the same unit is
 * one with what this program reads there: of what is only proposed it adds the restrictions; beside what is stated it
 * stands by itself where it says less, or the opposite, and is left out where it says the same.
 */
export function withProposals(
  {statements, proposed}: {statements: readonly Statement[]; proposed: readonly Statement[]},
  read: readonly Pick<ReadProposal, 'statement' | 'unit'>[],
): Statement[] {
  const waiting = [...proposed];
  for (const {statement, unit} of read) {
    const isSame = (s: Statement) =>
      claimKey(s) === claimKey(statement) &&
      s.polarity === statement.polarity &&
      unit.start <= s.start &&
      s.end <= unit.end;
    if (statements.some((s) => isSame(s) && !isNarrower(statement, s))) continue;
    const at = waiting.findIndex(isSame);
    const other = waiting[at];
    if (other) waiting[at] = joined(other, statement);
    else waiting.push(statement);
  }
  return waiting;
}

const restricting = ['severity', 'population', 'condition', 'amount', 'time', 'limitedBy'] as const;

/** Whether a statement is less sure than another, or restricted where that is not. */
const isNarrower = (a: Statement, b: Statement): boolean =>
  weakestFirst.indexOf(a.certainty) < weakestFirst.indexOf(b.certainty) ||
  restricting.some((field) => a[field] !== null && b[field] === null);

/** What this program only proposes, as sure as the less sure of the two, and with the restrictions of both. */
function joined(own: Statement, other: Statement): Statement {
  const fields = Object.fromEntries(restricting.map((field) => [field, own[field] ?? other[field]]));
  const certainty =
    isNarrower(other, own) && weakestFirst.indexOf(other.certainty) < weakestFirst.indexOf(own.certainty);
  return {
    ...own,
    ...(fields as Pick<Statement, (typeof restricting)[number]>),
    certainty: certainty ? other.certainty : own.certainty,
    purpose: own.purpose ?? other.purpose,
    stoppedBy: own.stoppedBy ?? other.stoppedBy,
  };
}
