import type {Lexicon} from '../lexicon.ts';
import type {Thing} from '../reading.ts';
import {overlap, type Span} from '../span.ts';
import type {Token} from '../tokens.ts';
import {numberLists} from './lists.ts';
import {longest, type Phrases} from './phrases-in.ts';

/**
 * What a text names and what stands for something in it, in its order, with lists, shortages and appositions told; and
 * the words by which there is too little of something.
 */
export function thingsIn(phrases: Phrases): {things: Thing[]; shortages: Span[]} {
  const {tokens, lexicon} = phrases;
  const named = namedThings(phrases);
  const shortages = markShortages(named, phrases);
  const lacks = lacksIn(named, shortages, phrases);
  const taken = [...shortages, ...lacks.map(({from, to}): Span => ({from, to}))];
  const things = [...named, ...lacks, ...pronounsIn([...named, ...lacks], taken, phrases)];
  things.sort((a, b) => a.from - b.from);
  for (const thing of things) if (isApposition(thing, things, tokens, lexicon)) thing.isApposition = true;
  return {things, shortages: taken};
}

const standsAlone = ({mention}: Thing, {standaloneKinds}: Lexicon): boolean =>
  mention !== undefined && standaloneKinds.has(mention.entity.kind);

/** What the text names. What stands alone is of no list. */
function namedThings({tokens, mentions, hits, of, lexicon}: Phrases): Thing[] {
  const things = mentions.map(
    (mention): Thing => ({
      mention,
      from: mention.from,
      to: mention.to,
      short: false,
      pointsBack: false,
      list: 0,
    }),
  );
  // "This enzyme" points back where a vocabulary has it as a name, too.
  const references = hits.filter((h) => h.cue.type === 'reference');
  for (const thing of things)
    if (references.some((r) => r.from === thing.from && r.to < thing.to))
      Object.assign(thing, {pointsBack: true, isNear: true});
  for (const {to} of of('demonstrative')) {
    const next = things.find((t) => t.from === to);
    if (!next) continue;
    next.pointsBack = true;
    if (hits.some((h) => h.cue.type === 'reference' && h.to <= to && h.from >= to - 2)) next.isNear = true;
  }
  const [alone, joined] = [true, false].map((is) => things.filter((t) => standsAlone(t, lexicon) === is));
  numberLists(joined ?? [], tokens, lexicon, hits);
  alone?.forEach((t, i) => {
    t.list = -1000 - i;
  });
  return things;
}

/** Marks of what there is too little, with its whole list; returns the words that say so. */
function markShortages(things: readonly Thing[], phrases: Phrases): Span[] {
  const {tokens, of, isInName, lexicon} = phrases;
  const taken: Span[] = [];
  const canBeShort = ({mention}: Thing) => mention !== undefined && lexicon.shortKinds.has(mention.entity.kind);
  // "calcium and vitamin D deficiency" is a lack of both; "calcium, and a vitamin D deficiency" is not.
  const shorten = (thing: Thing) => {
    for (const member of things) if (member.list === thing.list && canBeShort(member)) member.short = true;
  };
  for (const span of longest(of('before')).filter((s) => !isInName(s))) {
    const next = things.find((t) => t.from >= span.to && !standsAlone(t, lexicon));
    if (!next || next.from - span.to > 4 || !canBeShort(next)) continue;
    if (tokens.slice(span.to, next.from).some((t) => !t.isWord)) continue;
    shorten(next);
    taken.push(span);
  }
  for (const span of longest(of('behind')).filter((s) => !isInName(s))) {
    const last = things.findLast((t) => t.to <= span.from && !standsAlone(t, lexicon));
    if (!last || !canBeShort(last)) continue;
    const between = tokens.slice(last.to, span.from);
    const bracket = between[0]?.norm === '(' && between.at(-1)?.norm === ')' && between.length <= 6;
    if (!bracket && !(between.length === 1 && between[0]?.norm === ')') && between.length > 1) continue;
    if (between.some((t) => lexicon.breakers.has(t.norm))) continue;
    shorten(last);
    taken.push(span);
  }
  return taken;
}

/** "A deficiency": words that say that there is too little of what the text is about. */
function lacksIn(things: readonly Thing[], taken: readonly Span[], {of, isInName}: Phrases): Thing[] {
  const before = longest(of('before')).filter((s) => !isInName(s));
  const alone = of('alone');
  return longest<Span>([...alone, ...before])
    .filter(
      (span) => !isInName(span) && !taken.some((t) => overlap(t, span)) && alone.some((a) => a.from === span.from),
    )
    .map(({from, to}, i) => ({from, to, short: true, pointsBack: true, list: -1 - things.length - i}));
}

/** "It", "this", "these foods": words that stand for what was named before. */
function pronounsIn(things: readonly Thing[], taken: readonly Span[], phrases: Phrases): Thing[] {
  const {of, isInName} = phrases;
  const isExpletive = expletivesIn(phrases);
  const starts = (spans: readonly Span[], {from}: Span) => spans.some((s) => s.from === from);
  return longest(of('reference'))
    .filter((span) => !isInName(span) && !taken.some((t) => overlap(t, span)) && !isExpletive(span))
    .filter((span) => !things.some((t) => t.from === span.to && t.mention))
    .map((span, i) => {
      const {from, to} = span;
      const isVague = to - from > 1 || starts(of('possessive'), span) || starts(of('demonstrative'), span);
      const list = -1 - things.length - i;
      return {from, to, short: false, pointsBack: true, list, ...(isVague ? {isVague} : {})};
    });
}

/** Tells whether words stand for nothing: "it is crucial to relax", but not "it is crucial to relaxation". */
export function expletivesIn({of, joined}: Phrases): (span: Span) => boolean {
  const expletives = of('expletive').filter((e) => !joined.some((m) => m.from >= e.to && m.from - e.to <= 1));
  return (span) => expletives.some((e) => overlap(e, span));
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
