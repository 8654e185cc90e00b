import type {Entity} from '../model/generated/vocabulary.ts';
import type {Lexicon} from './lexicon.ts';
import type {Mention} from './mention.ts';
import type {PhraseIndex} from './phrases.ts';
import {inOrder, withBracketHead, withSharedHead, withSharedStart} from './shared-words.ts';
import type {Token} from './tokens.ts';

/**
 * Every entity that the tokens name, in their order: the longest phrase wins, and words that several members of a
 * list share are given to each ("muscle contraction and relaxation", "muscle and bone pain", "seeds (pumpkin, chia)").
 */
export function findMentions(tokens: readonly Token[], lexicon: Lexicon): Mention[] {
  const named = findNamed(tokens, lexicon);
  const text = {tokens, lexicon};
  const apart = named.filter((m) => lexicon.standaloneKinds.has(m.entity.kind));
  const joined = named.filter((m, i) => !apart.includes(m) && !isOtherName(m, named[i - 1], tokens));
  return inOrder([...withSharedHead(text, withSharedStart(text, withBracketHead(text, joined))), ...apart]);
}

/** "restless legs syndrome (RLS)": one mention, not two. */
function isOtherName(mention: Mention, previous: Mention | undefined, tokens: readonly Token[]): boolean {
  return previous?.entity === mention.entity && tokens[previous.to]?.norm === '(' && mention.from === previous.to + 1;
}

function findNamed(tokens: readonly Token[], lexicon: Lexicon): Mention[] {
  return [...scan(tokens, lexicon.phrases, lexicon), ...scan(tokens, lexicon.standalone, lexicon)];
}

/** From the left, the longest phrase that is not excluded. */
function scan(tokens: readonly Token[], index: PhraseIndex<Entity>, lexicon: Lexicon): Mention[] {
  const mentions: Mention[] = [];
  for (let i = 0; i < tokens.length; ) {
    const hit = index.at(tokens, i).find(({value, to}) => !isExcluded(value, i, to, tokens, lexicon));
    if (hit)
      mentions.push({entity: hit.value, from: i, to: hit.to, ...insideOf(hit.value, i, hit.to, tokens, lexicon)});
    i = hit?.to ?? i + 1;
  }
  return mentions;
}

function insideOf(
  entity: Entity,
  from: number,
  to: number,
  tokens: readonly Token[],
  lexicon: Lexicon,
): {inside?: Mention[]} {
  if (to - from < 2 || !(lexicon.peopleKinds.has(entity.kind) || lexicon.chainKinds.has(entity.kind))) return {};
  const inner = tokens.slice(from + 1, to);
  const inside = scan(inner, lexicon.phrases, lexicon).map((m) => ({
    ...m,
    from: m.from + from + 1,
    to: m.to + from + 1,
  }));
  return inside.length > 0 ? {inside} : {};
}

/** The longest phrase that an exclusion may have. */
const longestExclusion = 8;

function isExcluded(entity: Entity, from: number, to: number, tokens: readonly Token[], lexicon: Lexicon): boolean {
  if (!entity.exclude) return false;
  for (let start = Math.max(0, to - longestExclusion); start <= from; start++)
    if (lexicon.excluded.at(tokens, start).some((hit) => hit.value === entity && hit.to >= to)) return true;
  return false;
}
