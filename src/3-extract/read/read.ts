import {figuresIn} from '../find-figures.ts';
import {isOfKind} from '../kinds.ts';
import type {Lexicon} from '../lexicon.ts';
import type {CueSpan, Reading, Thing} from '../reading.ts';
import {overlap, type Span} from '../span.ts';
import type {Token} from '../tokens.ts';
import {asidesIn} from './asides.ts';
import {clauseBreaks} from './clause-breaks.ts';
import {emphasisedIn, isEmphasised} from './emphasised.ts';
import {longest, type Phrases, phrasesIn} from './phrases-in.ts';
import {expletivesIn, thingsIn} from './things.ts';

/** Reads a plain text with a lexicon. */
export function read(text: string, lexicon: Lexicon): Reading {
  const phrases = phrasesIn(text, lexicon);
  const {tokens, mentions, of} = phrases;
  const {things, shortages} = thingsIn(phrases);
  const harmless = of('harmless').filter((h) => !deniesTrigger(h, things, phrases));
  const pseudo: Span[] = [...of('context').filter((c) => c.cue.context.category === 'pseudo'), ...harmless];
  const isPseudo = (span: Span) => pseudo.some((p) => overlap(p, span));
  const isInMention = (span: Span) => mentions.some((m) => m.from <= span.from && span.to <= m.to);
  const compared = comparisons(things, phrases);
  const contexts = contextsIn(phrases, [...shortages, ...pseudo]);
  const triggers = triggersIn(phrases, shortages);
  const breaks = clauseBreaks(phrases, {things, triggers, contexts});
  const restrictions = longest(of('restriction')).filter(
    (r) => r.cue.restriction.extent === 'behind' || !isInMention(r),
  );
  const standsOut = emphasisedIn(tokens, longest(of('emphasis')), [...restrictions, ...of('people')], breaks);
  const isKept = (span: Span) => !isEmphasised(span, standsOut);
  return {
    tokens,
    things: things.filter((t) => !of('aside').some((a) => isComparedBehind(a, t, tokens))),
    triggers,
    contexts: contexts.filter((c) => c.cue.context.category !== 'severe' || isKept(c)),
    breaks,
    relatives: of('relative'),
    people: of('people').filter(isKept),
    turns: findTurns(of('turning'), {
      hedges: contexts.filter((c) => c.cue.context.category !== 'negation'),
      explained: [...shortages, ...pseudo, ...compared, ...answer(tokens, of('answerNo'))],
      names: mentions,
    }),
    asides: asidesIn(tokens, of('relative')),
    denials: of('denial').filter((d) => !isPseudo(d)),
    refusals: longest(of('refusal')).filter((r) => !isPseudo(r) && !isInMention(r)),
    reports: {
      before: of('reportBefore'),
      behind: of('reportBehind'),
      heading: of('reportHeading').find((h) => h.from === 0) ?? null,
      leadIn: of('reportLeadIn')[0] ?? null,
    },
    loose: lexicon.looseNames ? lexicon.looseNames.find(tokens, mentions) : [],
    isFact: of('fact').some((f) => f.from === 0 && tokens.slice(f.to).every((t) => !t.isWord)),
    neithers: of('neither'),
    shortages,
    harmless,
    suppositions: longest(of('supposition')),
    forwards: of('forward'),
    isRead: readWords(things, phrases),
    restrictions: [
      ...restrictions.filter((r) => r.cue.restriction.limits || isKept(r)),
      ...ofNamedPeople(of('relative'), things, lexicon),
    ],
    noReasons: {before: of('noReasonBefore'), behind: of('noReasonBehind')},
    figures: figuresIn(tokens, mentions, lexicon.figures),
    purposes: longest(of('purpose')),
    notClaim: of('notClaim')[0]?.cue.reason ?? null,
  };
}

/** "It is no known cause of gout": the "no" of "for no known cause" denies the trigger that starts in the phrase. */
const deniesTrigger = (harmless: Span, things: readonly Thing[], {of}: Phrases): boolean =>
  of('context').some(
    (n) =>
      n.cue.context.category === 'negation' &&
      harmless.from <= n.from &&
      // "Do not treat it yourself" says nothing of anything.
      things.some((t) => t.to <= n.from) &&
      of('trigger').some((t) =>
        harmless.to === t.to ? t.from === n.to : n.to <= t.from && t.from < harmless.to && harmless.to < t.to,
      ),
  );

/** Whether a thing stands behind words that only compare something with it. */
const isComparedBehind = (aside: Span, thing: Thing, tokens: readonly Token[]): boolean =>
  thing.from >= aside.to &&
  thing.from - aside.to <= 2 + (thing.to - thing.from) &&
  !tokens.slice(aside.to, thing.from).some((token) => token.norm === ',');

/** Words that compare something with what is no people. */
function comparisons(things: readonly Thing[], {tokens, of, lexicon}: Phrases): Span[] {
  const others = things.filter((t) => !isOfKind(t, lexicon.peopleKinds));
  return of('aside').filter((a) => others.some((t) => isComparedBehind(a, t, tokens)));
}

/** The words that qualify; a negation that is part of a name, a shortage or a harmless phrase is none. */
function contextsIn({of, isInName}: Phrases, explained: readonly Span[]): CueSpan<'context'>[] {
  const parts = [...explained, ...of('halfDenial')];
  const isPart = (span: Span) => isInName(span) || parts.some((p) => overlap(p, span));
  return longest(of('context')).filter((c) => {
    const {category} = c.cue.context;
    return category !== 'pseudo' && !(category === 'negation' && isPart(c));
  });
}

function triggersIn(phrases: Phrases, shortages: readonly Span[]): Reading['triggers'] {
  const {tokens, joined, of, lexicon} = phrases;
  const met = new Set(of('condition').map((c) => c.cue.trigger.id));
  const isExpletive = expletivesIn(phrases);
  const isAsked = ({from}: Span) =>
    tokens.slice(Math.max(0, from - 3), from).some((t) => lexicon.interrogatives.has(t.norm));
  const spans = of('trigger').filter(
    (t) => !isExpletive(t) && (!t.cue.trigger.with || met.has(t.cue.trigger.id)) && !isAsked(t),
  );
  return groupTriggers(spans, joined, shortages);
}

/** For each token whether anything that the reader knows accounts for it. */
function readWords(things: readonly Thing[], {tokens, mentions, hits, lexicon}: Phrases): boolean[] {
  const isRead = tokens.map((t) => !t.isWord || lexicon.neutral.has(t.norm));
  const phrases = hits.filter(({cue}) => cue.type !== 'turning' && cue.type !== 'notClaim');
  for (const span of [...mentions, ...things, ...figuresIn(tokens, mentions, lexicon.figures), ...phrases])
    isRead.fill(true, span.from, span.to);
  return isRead;
}

/** The turning words that no name, shortage, hedge or harmless phrase accounts for. */
function findTurns(
  turns: readonly CueSpan<'turning'>[],
  known: {hedges: readonly Span[]; explained: readonly Span[]; names: readonly Span[]},
): CueSpan<'turning'>[] {
  return turns.filter(
    (turn) =>
      !known.names.some((n) => n.from <= turn.from && turn.to <= n.to) &&
      !known.explained.some((e) => overlap(e, turn)) &&
      !known.hedges.some((h) => h.from <= turn.from && turn.to <= h.to),
  );
}

/** "No, it helps": the first word answers a question and denies nothing of the sentence. */
function answer(tokens: readonly Token[], answers: readonly Span[]): Span[] {
  return answers.filter((a) => a.from === 0 && tokens[a.to] && !tokens[a.to]?.isWord);
}

/** A trigger inside of a name is none ("bone-building"), but one that a name starts with is ("absorb calcium"). */
function groupTriggers(
  spans: readonly CueSpan<'trigger'>[],
  mentions: readonly Span[],
  taken: readonly Span[],
): Reading['triggers'] {
  const free = spans.filter(
    (s) =>
      !taken.some((t) => overlap(t, s)) && !mentions.some((m) => overlap(m, s) && (m.from !== s.from || s.to > m.to)),
  );
  return longest(free).map(({from, to}) => ({
    from,
    to,
    options: free.filter((s) => s.from === from && s.to === to).map((s) => s.cue.trigger),
  }));
}

/** "Older adults who smoke": a relative clause behind people whose name says nothing of it. */
function ofNamedPeople(
  relatives: readonly Span[],
  things: readonly Thing[],
  lexicon: Lexicon,
): Reading['restrictions'] {
  const cue = {
    type: 'restriction' as const,
    restriction: {field: 'condition' as const, extent: 'people' as const, phrases: []},
  };
  return relatives
    .filter((r) => things.some((t) => t.to === r.from && isOfKind(t, lexicon.peopleKinds)))
    .map(({from, to}) => ({from, to, cue}));
}
