import type {Unit} from '../model/article.ts';
import {cutAt} from '../model/longest.ts';
import {type Denial, deny} from './deny.ts';
import type {Restriction} from './find-figures.ts';
import {type Found, hasFixedSubject, hasSense} from './found.ts';
import type {Place} from './place.ts';
import type {Reading, Thing} from './reading.ts';
import {restrictionsOf} from './restrict.ts';
import {senderIn} from './sender.ts';
import {overlap, type Span} from './span.ts';
import {scopeOf} from './structure.ts';
import type {Heard} from './take-back.ts';
import {isUnread, type Texts} from './texts.ts';
import {writtenAs} from './tokens.ts';
import {clausesOf, type Said, turnedByText, turnedInside} from './turns.ts';
import {labelOf, textsAbove} from './unit-texts.ts';

/** Where a unit is judged: its place, the title of its article, and what gives the tree of a text. */
export type JudgePlace = {place: Place; title: string; structures: Texts['structures']};

/** A statement under judgement, in the text that it was read in. */
type Case = JudgePlace & {what: Found; said: Said; text: string; reading: Reading; introducedBy: readonly string[]};

/** What a unit says, restricted and denied as the text has it, each with the word that keeps it from being stated. */
export function judge(found: readonly Found[], where: JudgePlace): Heard<Found>['found'] {
  const used = found.flatMap((f) => [...f.spans, ...(f.trigger ? [f.trigger] : [])]);
  return found.map((what) => {
    const {unit, lexicon} = where.place;
    const {text, reading, introducedBy} = what.joined ?? {
      text: unit.plain.text,
      reading: where.place.reading,
      introducedBy: [],
    };
    const one: Case = {...where, what, said: saidBy(what, where.place), text, reading, introducedBy};
    const restrictions = restrictionsIn(one);
    const {isAdvice} = one.said;
    const denial = deny(reading, {...what, isAdvice, refusedAbove: refusalAbove(where.place) !== undefined}, lexicon);
    const inside = turnInside(one, denial, used, restrictions);
    const turned = inside.word ?? turnAbove(one);
    return {what: {...what, isDenied: denial.isDenied, ...inside.read}, turned};
  });
}

function saidBy(what: Found, {lexicon}: Place): Said {
  const isForReader = hasFixedSubject(what, lexicon);
  return {
    ...what,
    isAdvice: what.trigger === null && isForReader && hasSense(what, 'advise', lexicon),
    leans: what.leans || isForReader,
    isWhole: what.trigger !== null && !what.leans,
  };
}

function restrictionsIn({what, said, reading, place: {readText, lexicon}, title}: Case): Restriction[] {
  const found = restrictionsOf(what, reading, lexicon, {
    isNear: clausesOf(said, reading),
    isRisk: hasSense(what, 'risk', lexicon),
    isCare: hasSense(what, 'seek-care', lexicon),
    isTopic: (span) => isTopicOf(span, reading, readText(title)),
  });
  if (!hasSense(what, 'seek-care', lexicon)) return found;
  return found.filter((r) => r.limits || !r.opensClause || !namesOtherReason(r, what, reading));
}

/**
 * "See a doctor if it gets worse, or if you have a fever": the other reasons of a list restrict none. They stand behind
 * the words that send to care; where these stand above, in one list with the reason.
 */
function namesOtherReason({from, to}: Span, {trigger, objectSpan}: Found, reading: Reading): boolean {
  const {things} = reading;
  const sender = trigger && senderIn(reading);
  if (sender) return to > sender.to && from >= sender.from;
  const list = things.find((t) => t.from === objectSpan.from)?.list;
  return things.some((t) => t.list === list && from <= t.from && t.to <= to);
}

/** Most words of a clause that only names the article's topic. */
const longestTopic = 7;

/** Whether a stretch names something, and nothing but what the article is about anyway ("if you have gout"). */
function isTopicOf(span: Span, reading: Reading, title: Reading): boolean {
  const named = reading.things.filter((t) => t.mention && t.from >= span.from && t.to <= span.to);
  const isInTitle = (t: Thing) => title.things.some((o) => o.mention?.entity === t.mention?.entity);
  return named.length > 0 && span.to - span.from <= longestTopic && named.every(isInTitle);
}

/**
 * The word of a statement's own text that keeps it from being stated, or null; and how the statement is read then. A word
 * that by the tree of the sentence acts on something else turns nothing; where it limits that, it restricts the statement.
 */
function turnInside(
  {what, said, text, reading, place, structures}: Case,
  denial: Denial,
  used: readonly Span[],
  own: readonly Restriction[],
): {word: string | null; read: Pick<Found, 'restrictions' | 'isScoped'>} {
  const excluded = own.find((r) => r.excludes && namesEnd(r, what, reading));
  if (excluded)
    return {word: writtenAs(text, reading.tokens, excluded), read: {restrictions: [...own], isScoped: false}};
  const refused = refusedEnd(said, reading);
  if (refused) return {word: writtenAs(text, reading.tokens, refused), read: {restrictions: [...own], isScoped: false}};
  // What the tree tells of one word counts for the words behind it: they may stand in what that one restricts.
  const read = {restrictions: [...own], isScoped: false};
  const isElsewhere = (turn: Span): boolean => {
    const structure = what.trigger ? structures(text, reading) : null;
    const parts = what.trigger ? [...what.spans, what.trigger] : what.spans;
    const scope = structure && scopeOf(turn, parts, structure, reading);
    if (!scope || scope.kind === 'acts') return false;
    read.isScoped = true;
    if (scope.kind === 'restricts')
      read.restrictions.push({...scope.span, field: 'condition', limits: true, opensClause: true, excludes: false});
    return true;
  };
  const turn =
    noReason(what, said, reading, place) ??
    turnedInside(said, reading, denial, used, read.restrictions, place.lexicon, isElsewhere) ??
    supposedBy(said, reading, own);
  return {word: turn && writtenAs(text, reading.tokens, turn), read};
}

/** "Reduce salt to prevent swelling": it is less of it that prevents. The word that says so, directly before an end. */
const refusedEnd = ({spans, isAdvice, trigger}: Said, {refusals, contexts, shortages}: Reading): Span | null => {
  const first = Math.min(...spans.map((s) => s.from));
  // "Not" is read as a denial, and what there is too little of as a shortage.
  const isRead = (r: Span) => [...contexts, ...shortages].some((o) => overlap(o, r));
  const isBefore = (r: Span) => r.to <= first && first - r.to <= 2 && first < (trigger?.from ?? 0) && !isRead(r);
  return isAdvice ? null : (refusals.find(isBefore) ?? null);
};

/** "Most headaches are harmless, but some are an emergency": the words by which what stands under a heading is no reason. */
function noReason(what: Found, {objectSpan}: Said, {noReasons}: Reading, {unit, lexicon}: Place): Span | null {
  if (what.trigger || unit.kind !== 'sentence' || !hasSense(what, 'seek-care', lexicon)) return null;
  return (
    noReasons.behind.find((r) => r.from === objectSpan.to) ??
    noReasons.before.find((r) => r.to === objectSpan.from) ??
    null
  );
}

/** "Sleep longer if stress causes it": the word by which nobody says that it is so; one that is kept has been read. */
function supposedBy({spans, trigger, short}: Said, reading: Reading, own: readonly Span[]): Span | null {
  // "If you get too little of it, …" is how shortages are told.
  if (!trigger || short) return null;
  const first = Math.min(...spans.map((s) => s.from));
  // "Are caused by": one verb.
  const isOwnVerb = ({to}: Span) => !reading.triggers.some((t) => t.from >= to && t.to < trigger.from);
  const isParted = ({to}: Span) => reading.tokens.slice(to, trigger.from).some((t) => !t.isWord);
  return (
    reading.suppositions.find(
      (s) => s.to <= first && isOwnVerb(s) && !isParted(s) && !own.some((r) => r.from <= s.from && s.to <= r.to),
    ) ?? null
  );
}

/** Whether an end of a statement stands in a stretch. */
const namesEnd = ({from, to}: Span, {subject, object}: Found, {things}: Reading): boolean =>
  things.some(
    ({mention, ...t}) => mention && from <= t.from && t.to <= to && [subject, object].includes(mention.entity.id),
  );

/** The word by which what stands above a statement keeps it from being stated, the nearest first; or null. */
function turnAbove(one: Case): string | null {
  const {what, said, place, title} = one;
  const {unit, slot, readText} = place;
  const direct = [labelOf(unit), unit.leadIn, unit.columnHeader, unit.rowHeader];
  const heading = unit.section.at(-1);
  return (
    // A question is answered, not said.
    first([...direct, heading === unit.question ? undefined : heading], (text) => turnIn(text, 'introduces', one)) ??
    first([...unit.section.slice(0, -1), unit.question], (text) => turnIn(text, 'heads', one)) ??
    turnIn(title, 'entitles', one) ??
    (said.isAdvice ? first([heading, ...direct], (text) => reportedBy(text, unit, readText)) : null) ??
    (slot && what.rule === slot.slot.id && !what.short ? shortageIn(slot.text, readText) : null)
  );
}

/** Of a text above that is too long to be read so much is shown as what holds a statement back. */
const longestShown = 40;

/** The turning word of a text above; null of what has been read with the statement, or is known for what it is. */
function turnIn(text: string | undefined, how: Parameters<typeof turnedByText>[2], one: Case): string | null {
  const {said, introducedBy, place} = one;
  const {unit, readText, lexicon} = place;
  if (text === undefined || text === unit.plain.text || introducedBy.includes(text)) return null;
  // "Fact:" takes its text out of what stands under "Myths and facts".
  if (unit.section.includes(text) && isFact(place)) return null;
  if (said.isAdvice && text === refusalAbove(place)) return null;
  if (isUnread(text, readText(text))) return `${text.slice(0, cutAt(text, 0, longestShown))}…`;
  const turn = turnedByText(said, readText(text), how, lexicon);
  return turn && writtenAs(text, readText(text).tokens, turn);
}

function isFact({unit, readText}: Place): boolean {
  const label = labelOf(unit);
  return label !== undefined && readText(label).isFact;
}

/** "Do not:", "Avoid": the text above that is nothing but words that advise against what stands below. */
function refusalAbove({unit, readText}: Place): string | undefined {
  if (unit.isLabel) return undefined;
  return textsAbove(unit).find((text) => {
    const {tokens, refusals} = readText(text);
    return refusals.some((r) => r.from === 0 && tokens.slice(r.to).every((t) => !t.isWord));
  });
}

/** "Causes", "You may get gout if you:": an action that is listed there is no advice. */
function reportedBy(text: string | undefined, unit: Unit, readText: Place['readText']): string | null {
  if (text === undefined) return null;
  const {heading, leadIn} = readText(text).reports;
  return heading || (leadIn && text === unit.leadIn) ? text : null;
}

/** "Foods low in iron": what stands under it is no source of it. */
const shortageIn = (text: string, readText: Place['readText']): string | null =>
  readText(text).things.some((t) => t.short) ? text : null;

function first<T, R>(values: readonly T[], find: (value: T) => R | null): R | null {
  for (const value of values) {
    const found = find(value);
    if (found !== null) return found;
  }
  return null;
}
