import type {Entity} from '../model/generated/vocabulary.ts';
import type {Lexicon} from './lexicon.ts';
import type {Mention} from './mention.ts';
import type {Token} from './tokens.ts';

/** A text, and what knows the names in it. */
type Text = {tokens: readonly Token[]; lexicon: Lexicon};

/** "seeds (pumpkin, chia)": pumpkin seeds, chia seeds. */
export function withBracketHead(text: Text, mentions: Mention[]): Mention[] {
  const {tokens} = text;
  const more: Mention[] = [];
  for (const head of mentions) {
    if (tokens[head.to]?.norm !== '(') continue;
    for (let i = head.to + 1; i < tokens.length && tokens[i]?.norm !== ')'; i++) {
      if (!tokens[i]?.isWord || covered(mentions, i)) continue;
      const entity = lookUp(text, [...tokens.slice(i, i + 1), ...tokens.slice(head.from, head.to)]);
      if (entity) more.push({entity, from: i, to: i + 1});
    }
  }
  return inOrder([...mentions, ...more]);
}

/**
 * "fortified milk and cereals": fortified cereals, for words that name nothing by themselves; and "absorbing iron and
 * zinc": absorbing zinc, where the name of the zinc is part of that function.
 */
export function withSharedStart(text: Text, all: Mention[]): Mention[] {
  const {tokens, lexicon} = text;
  let mentions = all;
  const more: Mention[] = [];
  for (const first of mentions) {
    let at = first.to;
    while (joins(text, at) && tokens[at]?.norm !== '(') {
      while (joins(text, at) && tokens[at]?.norm !== '(') at++;
      const found = longestOf(text, at, 3, (from, to) => {
        const taken = mentions.find((m) => m.from < to && from < m.to);
        if (taken && (taken.from !== from || taken.to !== to)) return undefined;
        for (let keep = first.to - 1; keep > first.from; keep--) {
          const entity = lookUp(text, [...tokens.slice(first.from, keep), ...tokens.slice(from, to)]);
          if (!entity || entity === first.entity) continue;
          if (!taken || entity['absorption-of'] === taken.entity.id) return entity;
          // "leg aches and cramps": leg cramps, where both are of one kind and nothing else joins them.
          const tail = lookUp(text, tokens.slice(keep, first.to));
          const isPair = from - first.to === 1 && !isMark(tokens[first.to] as Token);
          if (isPair && tail?.kind === taken.entity.kind && lexicon.broader.get(entity.id)?.has(taken.entity.id))
            return entity;
        }
        return undefined;
      });
      if (!found) break;
      more.push(found);
      mentions = mentions.filter((m) => m.from !== found.from);
      at = found.to;
    }
  }
  return inOrder([...mentions, ...more]);
}

/** "muscle and bone pain": muscle pain. A name that was taken for something else gives way ("iron and calcium pills"). */
export function withSharedHead(text: Text, mentions: Mention[]): Mention[] {
  const {tokens} = text;
  let all = mentions;
  for (const last of mentions) {
    let at = last.from;
    while (at > 0 && joins(text, at - 1)) {
      let before = at;
      while (before > 0 && joins(text, before - 1)) before--;
      let found: Mention | undefined;
      for (let length = 2; length >= 1 && !found; length--) {
        const from = before - length;
        if (from < 0 || tokens.slice(from, before).some((t) => !t.isWord)) continue;
        for (let head = last.from + 1; head < last.to && !found; head++) {
          const entity = lookUp(text, [...tokens.slice(from, before), ...tokens.slice(head, last.to)]);
          const cut = all.some((m) => m.from < before && from < m.to && (m.from < from || m.to > before));
          if (entity && entity !== last.entity && !cut) found = {entity, from, to: before};
        }
      }
      if (!found) break;
      const {from, to} = found;
      all = [...all.filter((m) => m.to <= from || m.from >= to), found];
      at = found.from;
    }
  }
  return inOrder(all);
}

/** Whether a mark or a word stands at a place that joins the members of a list. */
function joins({tokens, lexicon}: Text, at: number): boolean {
  const token = tokens[at];
  return token !== undefined && (isMark(token) || isCoordinator(tokens, at, lexicon));
}

function lookUp({lexicon}: Text, words: readonly Token[]): Entity | undefined {
  const hit = lexicon.phrases.at(words, 0)[0];
  return hit?.to === words.length ? hit.value : undefined;
}

function longestOf(
  {tokens}: Text,
  from: number,
  longest: number,
  entityOf: (from: number, to: number) => Entity | undefined,
): Mention | undefined {
  for (let length = longest; length >= 1; length--) {
    const to = from + length;
    if (to > tokens.length || tokens.slice(from, to).some((t) => !t.isWord)) continue;
    const entity = entityOf(from, to);
    if (entity) return {entity, from, to};
  }
  return undefined;
}

const isMark = (token: Token) => [',', '/', '&', '('].includes(token.norm);

function isCoordinator(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  return lexicon.cues.at(tokens, at).some((hit) => hit.value.type === 'coordinator' && hit.to === at + 1);
}

const covered = (mentions: readonly Mention[], at: number) => mentions.some((m) => m.from <= at && at < m.to);
export const inOrder = (mentions: Mention[]) => [...mentions].sort((a, b) => a.from - b.from || b.to - a.to);
