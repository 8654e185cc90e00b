import {listAt} from '../../base/multimap.ts';
import type {Cue, Lexicon} from '../lexicon.ts';
import type {Mention} from '../mention.ts';
import {findMentions} from '../mentions.ts';
import type {CueSpan} from '../reading.ts';
import {overlap, type Span} from '../span.ts';
import {type Token, tokenize} from '../tokens.ts';

/** A text with everything in it that the lexicon has a phrase for. */
export type Phrases = {
  tokens: Token[];
  mentions: Mention[];
  hits: readonly (Span & {cue: Cue})[];
  /** The hits of a type, in the order of the text. */
  of<T extends Cue['type']>(type: T): CueSpan<T>[];
  /** Mentions but for those of kinds that are a claim by themselves: advice spans whole phrases, and what stands inside of it keeps its own meaning. */
  joined: readonly Mention[];
  /** Whether a stretch overlaps one of those. */
  isInName(span: Span): boolean;
  lexicon: Lexicon;
};

export function phrasesIn(text: string, lexicon: Lexicon): Phrases {
  const tokens = tokenize(text, lexicon.spelling);
  const mentions = findMentions(tokens, lexicon);
  const hits = tokens.flatMap((_, from) =>
    lexicon.cues.at(tokens, from).map(({value, to}) => ({cue: value, from, to})),
  );
  const byType = Map.groupBy(hits, (h) => h.cue.type);
  const joined = mentions.filter((m) => !lexicon.standaloneKinds.has(m.entity.kind));
  return {
    tokens,
    mentions,
    hits,
    of: <T extends Cue['type']>(type: T) => listAt(byType, type) as CueSpan<T>[],
    joined,
    isInName: (span) => joined.some((m) => overlap(m, span)),
    lexicon,
  };
}

/** The longest of the spans that overlap, from the left. */
export function longest<T extends Span>(spans: readonly T[]): T[] {
  const kept: T[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from || b.to - a.to))
    if (!kept.some((k) => overlap(k, span))) kept.push(span);
  return kept;
}
