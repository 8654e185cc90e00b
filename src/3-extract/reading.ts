import type {Language} from '../model/generated/language.ts';
import {figuresIn, type Restriction} from './find-figures.ts';
import {isOfKind} from './kinds.ts';
import type {Cue, Lexicon} from './lexicon.ts';
import type {Mention} from './mention.ts';
import {findMentions} from './mentions.ts';
import {overlap, type Span} from './span.ts';
import {type Token, tokenize} from './tokens.ts';

export type CueSpan<T extends Cue['type']> = Span & {cue: Extract<Cue, {type: T}>};

/** Something that the text names, or a word that stands for it (then `mention` is absent). */
export type Thing = Span & {
  mention?: Mention;
  /** The text says that there is too little of it. */
  short: boolean;
  /** "this", "these" before a class: one that the text is about. */
  pointsBack: boolean;
  /** "this", not only "the": what it points to was named just before. */
  isNear?: true;
  /** "this", "these" by themselves: what noun they stand before is not known. */
  isVague?: true;
  /** A class that only says what another thing is ("potassium, a vital electrolyte"). */
  isApposition?: true;
  /** Number of the list that it is a member of. */
  list: number;
};

/** A sentence, cell, label or heading with everything in it that a lexicon knows. */
export type Reading = {
  tokens: Token[];
  things: Thing[];
  /** Triggers at one place: all that have the longest phrase there. */
  triggers: (Span & {options: Language['triggers'][number][]})[];
  contexts: CueSpan<'context'>[];
  /** Where a clause starts; a strong one (";", "but") ends all that was said before it. */
  breaks: (Span & {isStrong?: boolean})[];
  relatives: Span[];
  people: Span[];
  /** Words that turn, weaken, limit or un-assert the sentence, and that nothing in it has explained yet. */
  turns: CueSpan<'turning'>[];
  /** Brackets, and relative clauses between commas: what they say is said of something else. */
  asides: Span[];
  /** Phrases that deny all that follows in their clause. */
  denials: Span[];
  /** Words before an action that advise against it. */
  refusals: Span[];
  /** Words by which an action is only spoken of: before it, behind it, above it, and in the sentence before its list. */
  reports: {before: Span[]; behind: Span[]; heading: Span | null; leadIn: Span | null};
  /** Words that restrict, and figures with a unit. */
  restrictions: CueSpan<'restriction'>[];
  figures: Restriction[];
  /** Words that say what a treatment is for. */
  purposes: CueSpan<'purpose'>[];
  /** It is nothing but a word that asserts what follows ("Fact:"). */
  isFact: boolean;
  /** "Neither": what the list behind it names is denied. */
  neithers: Span[];
  /** Words by which there is too little of something. */
  shortages: readonly Span[];
  /** Words that stand for what follows ("these can help:"). */
  forwards: Span[];
  /** What it names in other forms or another order: never stated, only proposed. */
  loose: Mention[];
  /** For each token whether anything that the reader knows accounts for it. */
  isRead: readonly boolean[];
  notClaim: string | null;
};

/** Ids of all that a text names, sorted. */
export const namedIn = ({things}: Reading): string[] =>
  [...new Set(things.flatMap((t) => (t.mention ? [t.mention.entity.id] : [])))].sort();

/** Reads a plain text with a lexicon. */
export function read(text: string, lexicon: Lexicon): Reading {
  const tokens = tokenize(text, lexicon.spelling);
  const mentions = findMentions(tokens, lexicon);
  const hits = tokens.flatMap((_, from) =>
    lexicon.cues.at(tokens, from).map(({value, to}) => ({cue: value, from, to})),
  );
  const of = <T extends Cue['type']>(type: T) => hits.filter((h): h is CueSpan<T> => h.cue.type === type);
  // Advice spans whole phrases; what stands inside of it keeps its own meaning.
  const joined = mentions.filter((m) => !lexicon.standaloneKinds.has(m.entity.kind));
  const inside = (span: Span) => joined.some((m) => m.from < span.to && span.from < m.to);

  const things: Thing[] = mentions.map((mention) => ({
    mention,
    from: mention.from,
    to: mention.to,
    short: false,
    pointsBack: false,
    list: 0,
  }));
  for (const {to} of of('demonstrative')) {
    const next = things.find((t) => t.from === to);
    if (!next) continue;
    next.pointsBack = true;
    if (hits.some((h) => h.cue.type === 'reference' && h.to <= to && h.from >= to - 2)) next.isNear = true;
  }
  const standsAlone = (t: Thing) => t.mention !== undefined && lexicon.standaloneKinds.has(t.mention.entity.kind);
  const before = longest(of('before')).filter((span) => !inside(span));
  const behind = longest(of('behind')).filter((span) => !inside(span));
  const taken: Span[] = [];
  numberLists(
    things.filter((t) => !standsAlone(t)),
    tokens,
    lexicon,
    hits,
  );
  things.filter(standsAlone).forEach((t, i) => {
    t.list = -1000 - i;
  });

  const canBeShort = (thing: Thing) => thing.mention !== undefined && lexicon.shortKinds.has(thing.mention.entity.kind);
  const shorten = (thing: Thing) => {
    for (const member of things) if (member.list === thing.list && canBeShort(member)) member.short = true;
  };
  for (const span of before) {
    const next = things.find((t) => t.from >= span.to && !standsAlone(t));
    if (!next || next.from - span.to > 4 || !canBeShort(next)) continue;
    if (tokens.slice(span.to, next.from).some((t) => !t.isWord)) continue;
    shorten(next);
    taken.push(span);
  }
  for (const span of behind) {
    const last = things.findLast((t) => t.to <= span.from && !standsAlone(t));
    if (!last || !canBeShort(last)) continue;
    const between = tokens.slice(last.to, span.from);
    const bracket = between[0]?.norm === '(' && between.at(-1)?.norm === ')' && between.length <= 6;
    if (!bracket && !(between.length === 1 && between[0]?.norm === ')') && between.length > 1) continue;
    if (between.some((t) => lexicon.breakers.has(t.norm))) continue;
    // "calcium and vitamin D deficiency" is a lack of both; "calcium, and a vitamin D deficiency" is not.
    shorten(last);
    taken.push(span);
  }
  const overlapsTaken = (span: Span) => taken.some((t) => t.from < span.to && span.from < t.to);
  for (const span of longest([...of('alone'), ...before.map((s) => ({...s, cue: {type: 'alone' as const}}))])) {
    if (inside(span) || overlapsTaken(span)) continue;
    if (!of('alone').some((a) => a.from === span.from)) continue;
    things.push({from: span.from, to: span.to, short: true, pointsBack: true, list: -1 - things.length});
    taken.push(span);
  }
  // "It is crucial to relax", but not "it is crucial to relaxation".
  const expletives = of('expletive').filter((e) => !joined.some((m) => m.from >= e.to && m.from - e.to <= 1));
  const isExpletive = (span: Span) => expletives.some((e) => overlap(e, span));
  for (const span of longest(of('reference'))) {
    if (inside(span) || overlapsTaken(span) || isExpletive(span)) continue;
    const determines = things.some((t) => t.from === span.to && t.mention);
    if (determines) continue;
    const isVague =
      span.to - span.from > 1 ||
      of('possessive').some((p) => p.from === span.from) ||
      of('demonstrative').some((d) => d.from === span.from);
    things.push({
      from: span.from,
      to: span.to,
      short: false,
      pointsBack: true,
      list: -1 - things.length,
      ...(isVague ? {isVague} : {}),
    });
  }
  things.sort((a, b) => a.from - b.from);
  const comparedBehind = (a: Span, t: Thing) =>
    t.from >= a.to &&
    t.from - a.to <= 2 + (t.to - t.from) &&
    !tokens.slice(a.to, t.from).some((token) => token.norm === ',');
  for (const thing of things) if (isApposition(thing, things, tokens, lexicon)) thing.isApposition = true;
  const asides = of('aside');
  const isPeople = (t: Thing) => isOfKind(t, lexicon.peopleKinds);
  const compared = asides.filter((a) => things.some((t) => comparedBehind(a, t) && !isPeople(t)));

  const met = new Set(of('condition').map((c) => c.cue.trigger.id));
  const pseudo: Span[] = [...of('context').filter((c) => c.cue.context.category === 'pseudo'), ...of('harmless')];
  const isExplained = (span: Span) => [...taken, ...pseudo].some((t) => overlap(t, span)) || inside(span);
  const halves = of('halfDenial');
  const contexts = longest(of('context')).filter(
    (c) =>
      c.cue.context.category !== 'pseudo' &&
      !(c.cue.context.category === 'negation' && (isExplained(c) || halves.some((h) => overlap(h, c)))),
  );
  const triggers = groupTriggers(
    of('trigger').filter(
      ({cue, from, to}) =>
        !isExpletive({from, to}) &&
        (!cue.trigger.with || met.has(cue.trigger.id)) &&
        !tokens.slice(Math.max(0, from - 3), from).some((t) => lexicon.interrogatives.has(t.norm)),
    ),
    joined,
    taken,
  );
  const splits = splitClauses(things, triggers, tokens, lexicon);
  const isRead = tokens.map((t) => !t.isWord || lexicon.neutral.has(t.norm));
  for (const span of [...mentions, ...things, ...figuresIn(tokens, mentions, lexicon.figures)])
    isRead.fill(true, span.from, span.to);
  for (const hit of hits)
    if (hit.cue.type !== 'turning' && hit.cue.type !== 'notClaim') isRead.fill(true, hit.from, hit.to);
  return {
    tokens,
    things: things.filter((t) => !asides.some((a) => comparedBehind(a, t))),
    triggers,
    contexts,
    breaks: [
      ...of('clauseBreak')
        .filter((s) => !inside(s))
        .map((s) => ({...s, isStrong: of('strongBreak').some((b) => b.from === s.from)})),
      ...concession(tokens, of('clauseBreak')),
      ...splits,
      ...exclusions(tokens, contexts),
    ],
    relatives: of('relative'),
    people: of('people'),
    turns: findTurns(of('turning'), {
      hedges: contexts.filter((c) => c.cue.context.category !== 'negation'),
      explained: [...taken, ...pseudo, ...compared, ...answer(tokens, of('answerNo'))],
      names: mentions,
    }),
    asides: [...brackets(tokens), ...relativeClauses(tokens, of('relative'))],
    denials: of('denial').filter((d) => !pseudo.some((p) => overlap(p, d))),
    refusals: longest(of('refusal')).filter(
      (r) => !pseudo.some((p) => overlap(p, r)) && !mentions.some((m) => m.from <= r.from && r.to <= m.to),
    ),
    reports: {
      before: of('reportBefore'),
      behind: of('reportBehind'),
      heading: of('reportHeading').find((h) => h.from === 0) ?? null,
      leadIn: of('reportLeadIn')[0] ?? null,
    },
    loose: lexicon.looseNames?.find(tokens, mentions) ?? [],
    isFact: of('fact').some((f) => f.from === 0 && tokens.slice(f.to).every((t) => !t.isWord)),
    neithers: of('neither'),
    shortages: taken,
    forwards: of('forward'),
    isRead,
    restrictions: longest(of('restriction')).filter((r) => !mentions.some((m) => m.from <= r.from && r.to <= m.to)),
    figures: figuresIn(tokens, mentions, lexicon.figures),
    purposes: longest(of('purpose')),
    notClaim: of('notClaim')[0]?.cue.reason ?? null,
  };
}

/**
 * "Screens tire the eyes, and bad posture can strain the neck": behind ", and" a new sentence starts where a trigger
 * with a subject of its own follows. Its subject gets a list of its own. Returns the places of the break.
 */
function splitClauses(
  things: Thing[],
  triggers: Reading['triggers'],
  tokens: readonly Token[],
  lexicon: Lexicon,
): Span[] {
  const splits: Span[] = [];
  tokens.forEach((token, comma) => {
    if (token.norm !== ',') return;
    const joins = lexicon.cues.at(tokens, comma + 1).find((h) => h.value.type === 'coordinator');
    const first = joins && things.find((t) => t.from >= joins.to && t.from - joins.to <= 2);
    if (!joins || !first || !triggers.some((t) => t.to <= comma && tokens[t.from]?.isWord)) return;
    // "a, b, and c": the comma is the list's own.
    if (first.mention && things.filter((t) => t.list === first.list && t.to <= comma).length >= 2) return;
    const subject = things.filter((t) => t.list === first.list && t.from >= first.from);
    const next = triggers.find((t) => t.from >= first.to);
    const own = subject.filter((t) => next && t.to <= next.from);
    const end = own.at(-1)?.to ?? 0;
    if (
      !next ||
      own.length === 0 ||
      tokens.slice(end, next.from).some((t) => !lexicon.breakers.has(t.norm) && !lexicon.adverbs.has(t.norm))
    )
      return;
    if (lexicon.participleEndings.some((ending) => tokens[next.from]?.norm.endsWith(ending))) return;
    const passesOn = tokens
      .slice(end, next.from)
      .some((_, i) => lexicon.cues.at(tokens, end + i).some((h) => h.value.type === 'relative'));
    if (passesOn) return;
    for (const thing of subject) thing.list = -5000 - comma;
    splits.push({from: comma, to: joins.to});
  });
  return splits;
}

/** "Although it does not cure gout, a pill …": the clause that the sentence opens with ends at the comma. */
function concession(tokens: readonly Token[], breaks: readonly Span[]): Span[] {
  if (!breaks.some((b) => b.from === 0)) return [];
  const comma = tokens.findIndex((t) => t.norm === ',');
  return comma < 0 ? [] : [{from: comma, to: comma + 1}];
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

/** "…, which has no iron, …": from one comma to the next. */
function relativeClauses(tokens: readonly Token[], relatives: readonly Span[]): Span[] {
  const found: Span[] = [];
  let comma = tokens.length;
  for (let at = tokens.length - 1; at >= 0; at--) {
    for (const r of relatives)
      if (r.to === at + 1 && tokens[r.from - 1]?.norm === ',') found.push({from: r.from, to: comma});
    if (tokens[at]?.norm === ',') comma = at;
  }
  return found;
}

function brackets(tokens: readonly Token[]): Span[] {
  const found: Span[] = [];
  const open: number[] = [];
  tokens.forEach((token, at) => {
    if (token.norm === '(') open.push(at);
    const from = token.norm === ')' ? open.pop() : undefined;
    if (from !== undefined) found.push({from, to: at + 1});
  });
  return found;
}

/** "No, it helps": the first word answers a question and denies nothing of the sentence. */
function answer(tokens: readonly Token[], answers: readonly Span[]): Span[] {
  return answers.filter((a) => a.from === 0 && tokens[a.to] && !tokens[a.to]?.isWord);
}

/** "It comes from salmon, not from bananas": behind the comma stands what is left out. */
function exclusions(tokens: readonly Token[], contexts: readonly CueSpan<'context'>[]): Span[] {
  return contexts
    .filter((c) => c.cue.context.category === 'negation' && tokens[c.from - 1]?.norm === ',')
    .map((c) => ({from: c.from - 1, to: c.from}));
}

/** The longest of the spans that overlap, from the left. */
function longest<T extends Span>(spans: readonly T[]): T[] {
  const kept: T[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from || b.to - a.to))
    if (!kept.some((k) => overlap(k, span))) kept.push(span);
  return kept;
}

/** A trigger inside of a name is none ("bone-building"), but one that a name starts with is ("absorb calcium"). */
function groupTriggers(
  spans: readonly CueSpan<'trigger'>[],
  mentions: readonly Mention[],
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

/** Gives the members of one list the same number: joined by commas, "and", "such as", brackets, with adjectives between. */
function numberLists(
  things: Thing[],
  tokens: readonly Token[],
  lexicon: Lexicon,
  hits: readonly (Span & {cue: Cue})[],
): void {
  const joining = hits.filter((h) => h.cue.type === 'coordinator' || h.cue.type === 'example');
  const triggers = hits.filter((h) => h.cue.type === 'trigger');
  const fence = fenceOf(tokens, hits);
  let list = 0;
  things.forEach((thing, i) => {
    const previous = things[i - 1];
    // A name that comes again starts something new: "…, numbness and nerve pain, and the nerve pain can …".
    const again = things.some((t, j) => j < i && t.list === list && t.mention?.entity === thing.mention?.entity);
    if (previous && (again || !isOneList(previous, thing))) list++;
    thing.list = list;
  });

  function isOneList(a: Thing, b: Thing): boolean {
    let joined = false;
    let words = 0;
    if (a.to <= fence && fence < b.from) return false;
    for (let at = a.to; at < b.from; at++) {
      const token = tokens[at];
      const join = joining.find((j) => j.from === at && j.to <= b.from);
      if (join) {
        joined = true;
        at = join.to - 1;
      } else if (!token?.isWord) {
        if (
          token?.norm === ',' ||
          token?.norm === '/' ||
          token?.norm === '&' ||
          token?.norm === '(' ||
          token?.norm === '—' ||
          token?.norm === '–'
        )
          joined = true;
        else if (token?.norm !== ')') return false;
      } else if (at === a.to && lexicon.breakers.has(token.norm) && endsBeforeCoordinator(at, b.from)) {
        // "a warm pack on the neck or a cold pack"
        words++;
        while (!joining.some((j) => j.from === at + 1)) at++;
      } else if (
        lexicon.breakers.has(token.norm) ||
        triggers.some((t) => t.from === at && t.to <= b.from) ||
        ++words > 3
      )
        return false;
    }
    return joined;
  }

  /** Whether at most three words from here stand a coordinator and then, but for adjectives, the next thing. */
  function endsBeforeCoordinator(from: number, to: number): boolean {
    for (let at = from + 1; at <= from + 3 && at < to; at++) {
      if (!tokens[at]?.isWord || triggers.some((t) => t.from === at)) return false;
      const join = joining.find((j) => j.from === at && j.cue.type === 'coordinator');
      if (join) return join.to <= to && to - join.to <= 2;
    }
    return false;
  }
}

/** The only comma of a sentence that starts with a condition ("if you have gout, a fall may …"); -1 where there is none. */
function fenceOf(tokens: readonly Token[], hits: readonly (Span & {cue: Cue})[]): number {
  if (!hits.some((h) => h.cue.type === 'conditionOpener' && h.from === 0)) return -1;
  const commas = tokens.flatMap((t, at) => (t.norm === ',' ? [at] : []));
  return commas.length === 1 ? (commas[0] ?? -1) : -1;
}

/** "Potassium, a vital electrolyte, …", "As a mineral, magnesium …": the class only says what the other one is. */
function isApposition(thing: Thing, things: readonly Thing[], tokens: readonly Token[], lexicon: Lexicon): boolean {
  if (!thing.mention || !lexicon.classKinds.has(thing.mention.entity.kind)) return false;
  const words = tokens.slice(Math.max(0, thing.from - 3), thing.to);
  if (!words.some((t) => lexicon.indefinite.has(t.norm))) return false;
  const near = (t: Thing) => Math.min(Math.abs(t.from - thing.to), Math.abs(thing.from - t.to)) <= 4;
  const isMember = (t: Thing) =>
    !t.mention || lexicon.memberKinds.has(t.mention.entity.kind) || t.mention.entity['absorption-of'] !== undefined;
  return things.some((t) => t !== thing && near(t) && isMember(t));
}
