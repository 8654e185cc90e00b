import type {Lexicon} from '../lexicon.ts';
import type {CueSpan, Reading, Thing} from '../reading.ts';
import type {Span} from '../span.ts';
import type {Token} from '../tokens.ts';
import type {Phrases} from './phrases-in.ts';

/** Where the clauses of a text begin. What starts a clause behind a comma gets a list of its own among the things. */
export function clauseBreaks(
  {tokens, of, isInName, lexicon}: Phrases,
  {things, triggers, contexts}: Pick<Reading, 'things' | 'triggers' | 'contexts'>,
): Reading['breaks'] {
  const splits = splitClauses(things, triggers, tokens, lexicon);
  return [
    ...of('clauseBreak')
      .filter((s) => !isInName(s))
      .map((s) => ({...s, isStrong: of('strongBreak').some((b) => b.from === s.from)})),
    ...concession(tokens, of('clauseBreak')),
    ...splits,
    ...exclusions(tokens, contexts),
  ];
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
  const isParticiple = ({from}: Span) =>
    lexicon.participleEndings.some((ending) => tokens[from]?.norm.endsWith(ending));
  tokens.forEach((token, comma) => {
    const isComma = token.norm === ',';
    const joins = lexicon.cues
      .at(tokens, isComma ? comma + 1 : comma)
      .find((h) => h.value.type === 'coordinator' && (isComma || h.to === comma + 1));
    const first = joins && things.find((t) => t.from >= joins.to && t.from - joins.to <= 2);
    if (!joins || !first || !triggers.some((t) => t.to <= comma && tokens[t.from]?.isWord)) return;
    // "a, b, and c": the comma is the list's own.
    if (first.mention && things.filter((t) => t.list === first.list && t.to <= comma).length >= 2) return;
    const subject = things.filter((t) => t.list === first.list && t.from >= first.from);
    const next = triggers.find((t) => t.from >= first.to);
    // Without a comma only a verb that both have tells: "copper causes dry skin and dermatitis causes hair loss".
    const before = triggers.findLast((t) => t.to <= comma);
    if (!isComma && !(next && startsAlike(next, before, isParticiple))) return;
    const own = subject.filter((t) => next && t.to <= next.from);
    const last = own.at(-1);
    if (!next || !last) return;
    const end = last.to;
    if (tokens.slice(end, next.from).some((t) => !lexicon.breakers.has(t.norm) && !lexicon.adverbs.has(t.norm))) return;
    if (isParticiple(next)) return;
    // "Use ice or heat if you have pain": the verb is that of a condition.
    if (tokens.slice(end, next.from).some((t) => lexicon.openers.has(t.norm))) return;
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

/** "It comes from salmon, not from bananas": behind the comma stands what is left out. */
function exclusions(tokens: readonly Token[], contexts: readonly CueSpan<'context'>[]): Span[] {
  return contexts
    .filter((c) => c.cue.context.category === 'negation' && tokens[c.from - 1]?.norm === ',')
    .map((c) => ({from: c.from - 1, to: c.from}));
}

/** Whether the verb before a place states the same as the one behind it; "making up for it …" is the subject of one. */
function startsAlike(
  next: Reading['triggers'][number],
  before: Reading['triggers'][number] | undefined,
  isParticiple: (trigger: Span) => boolean,
): boolean {
  const senses = (t: Reading['triggers'][number]) =>
    t.options.filter((o) => o.direction === 'forward').map((o) => o.sense);
  if (before === undefined || isParticiple(before)) return false;
  return senses(before).some((sense) => senses(next).includes(sense));
}
