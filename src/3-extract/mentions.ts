import type {Entity} from '../model/generated/vocabulary.ts';
import type {Lexicon} from './lexicon.ts';
import type {Mention} from './mention.ts';
import type {PhraseIndex} from './phrases.ts';
import type {Token} from './tokens.ts';

/**
 * Every entity that the tokens name, in their order: the longest phrase wins, and words that several members of a
 * list share are given to each ("muscle contraction and relaxation", "muscle and bone pain", "seeds (pumpkin, chia)").
 */
export function findMentions(tokens: readonly Token[], lexicon: Lexicon): Mention[] {
  const named = findNamed(tokens, lexicon);
  const joins = (at: number) => tokens[at] !== undefined && (isMark(tokens[at]) || isCoordinator(tokens, at, lexicon));
  const apart = named.filter((m) => lexicon.standaloneKinds.has(m.entity.kind));
  const joined = named.filter((m, i) => !apart.includes(m) && !isOtherName(m, named[i - 1]));
  return inOrder([...withSharedHead(withSharedStart(withBracketHead(joined))), ...apart]);

  /** "restless legs syndrome (RLS)": one mention, not two. */
  function isOtherName(mention: Mention, previous: Mention | undefined): boolean {
    return previous?.entity === mention.entity && tokens[previous.to]?.norm === '(' && mention.from === previous.to + 1;
  }

  /** "seeds (pumpkin, chia)": pumpkin seeds, chia seeds. */
  function withBracketHead(mentions: Mention[]): Mention[] {
    const more: Mention[] = [];
    for (const head of mentions) {
      if (tokens[head.to]?.norm !== '(') continue;
      for (let i = head.to + 1; i < tokens.length && tokens[i]?.norm !== ')'; i++) {
        if (!tokens[i]?.isWord || covered(mentions, i)) continue;
        const entity = lookUp([...tokens.slice(i, i + 1), ...tokens.slice(head.from, head.to)]);
        if (entity) more.push({entity, from: i, to: i + 1});
      }
    }
    return inOrder([...mentions, ...more]);
  }

  /**
   * "fortified milk and cereals": fortified cereals, for words that name nothing by themselves; and "absorbing iron and
   * zinc": absorbing zinc, where the name of the zinc is part of that function.
   */
  function withSharedStart(all: Mention[]): Mention[] {
    let mentions = all;
    const more: Mention[] = [];
    for (const first of mentions) {
      let at = first.to;
      while (joins(at) && tokens[at]?.norm !== '(') {
        while (joins(at) && tokens[at]?.norm !== '(') at++;
        const found = longestOf(at, 3, (from, to) => {
          const taken = mentions.find((m) => m.from < to && from < m.to);
          if (taken && (taken.from !== from || taken.to !== to)) return undefined;
          for (let keep = first.to - 1; keep > first.from; keep--) {
            const entity = lookUp([...tokens.slice(first.from, keep), ...tokens.slice(from, to)]);
            if (!entity || entity === first.entity) continue;
            if (!taken || entity['absorption-of'] === taken.entity.id) return entity;
            // "leg aches and cramps": leg cramps, where both are of one kind and nothing else joins them.
            const tail = lookUp(tokens.slice(keep, first.to));
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
  function withSharedHead(mentions: Mention[]): Mention[] {
    let all = mentions;
    for (const last of mentions) {
      let at = last.from;
      while (at > 0 && joins(at - 1)) {
        let before = at;
        while (before > 0 && joins(before - 1)) before--;
        let found: Mention | undefined;
        for (let length = 2; length >= 1 && !found; length--) {
          const from = before - length;
          if (from < 0 || tokens.slice(from, before).some((t) => !t.isWord)) continue;
          for (let head = last.from + 1; head < last.to && !found; head++) {
            const entity = lookUp([...tokens.slice(from, before), ...tokens.slice(head, last.to)]);
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

  function lookUp(words: readonly Token[]): Entity | undefined {
    const hit = lexicon.phrases.at(words, 0)[0];
    return hit?.to === words.length ? hit.value : undefined;
  }

  function longestOf(
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

const isMark = (token: Token) => [',', '/', '&', '('].includes(token.norm);

function isCoordinator(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  return lexicon.cues.at(tokens, at).some((hit) => hit.value.type === 'coordinator' && hit.to === at + 1);
}

const covered = (mentions: readonly Mention[], at: number) => mentions.some((m) => m.from <= at && at < m.to);
const inOrder = (mentions: Mention[]) => [...mentions].sort((a, b) => a.from - b.from || b.to - a.to);
