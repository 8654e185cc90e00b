import type {Language} from '../model/generated/language.ts';
import type {Cue, Lexicon} from './lexicon.ts';
import {findMentions, type Mention} from './mentions.ts';
import {type Token, tokenize} from './tokens.ts';

export type Span = {from: number; to: number};
export type CueSpan<T extends Cue['type']> = Span & {cue: Extract<Cue, {type: T}>};

/** Something that the text names, or a word that stands for it (then `mention` is absent). */
export type Thing = Span & {
  mention?: Mention;
  /** The text says that there is too little of it. */
  short: boolean;
  /** "this", "these" before a class: one that the text is about. */
  pointsBack: boolean;
  /** "this", "these" by themselves: what noun they stand before is not known. */
  isVague?: true;
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
  breaks: Span[];
  relatives: Span[];
  people: Span[];
  notClaim: string | null;
};

/** Reads a plain text with a lexicon. */
export function read(text: string, lexicon: Lexicon): Reading {
  const tokens = tokenize(text, lexicon.plurals);
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
    if (next) next.pointsBack = true;
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
  for (const span of longest(of('reference'))) {
    if (inside(span) || overlapsTaken(span)) continue;
    const determines = things.some((t) => t.from === span.to && t.mention);
    if (determines) continue;
    const isVague = of('demonstrative').some((d) => d.from === span.from);
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

  const met = new Set(of('condition').map((c) => c.cue.trigger.id));
  const pseudo = of('context').filter((c) => c.cue.context.category === 'pseudo');
  const contexts = longest(of('context')).filter(
    (c) =>
      c.cue.context.category !== 'pseudo' &&
      !(c.cue.context.category === 'negation' && ([...taken, ...pseudo].some((t) => overlap(t, c)) || inside(c))),
  );
  return {
    tokens,
    things,
    triggers: groupTriggers(
      of('trigger').filter(({cue}) => !cue.trigger.with || met.has(cue.trigger.id)),
      joined,
      taken,
    ),
    contexts,
    breaks: of('clauseBreak').filter((s) => !inside(s)),
    relatives: of('relative'),
    people: of('people'),
    notClaim: of('notClaim')[0]?.cue.reason ?? null,
  };
}

const overlap = (a: Span, b: Span) => a.from < b.to && b.from < a.to;

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
      } else if (
        lexicon.breakers.has(token.norm) ||
        triggers.some((t) => t.from === at && t.to <= b.from) ||
        ++words > 3
      )
        return false;
    }
    return joined;
  }
}
