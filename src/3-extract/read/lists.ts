import type {Cue, Lexicon} from '../lexicon.ts';
import type {Thing} from '../reading.ts';
import type {Span} from '../span.ts';
import type {Token} from '../tokens.ts';

/** Gives the members of one list the same number: joined by commas, "and", "such as", brackets, with adjectives between. */
export function numberLists(
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
