import {listAt} from '../base/multimap.ts';
import type {Entity} from '../model/generated/vocabulary.ts';
import {phrasesOf} from '../model/phrases-of.ts';
import type {Lemmatiser} from '../syntax/lemmatiser.ts';
import type {Mention} from './mention.ts';
import type {Token} from './tokens.ts';

/** Finds entities that a text names in other forms or another order of their names' words. */
export type LooseNames = {
  /** `known`: what the text names plainly; an entity that is among them is not looked for. */
  find(tokens: readonly Token[], known: readonly Mention[]): Mention[];
};

/** Most words that may stand between the words of one name ("damage to the nerves, the spine or the brain"). */
const widestSpread = 8;
/** Marks that part what is one name. */
const parts: ReadonlySet<string> = new Set(['.', ';', ':', '?', '!']);

type Name = {entity: Entity; words: string[][]};

/**
 * Indexes the names of entities by the plain forms of their words. `small` are words that change nothing: they need not
 * stand in the text ("narrowing of the airways").
 */
export function makeLooseNames(
  entities: readonly Entity[],
  tokensOf: (name: string) => readonly Token[],
  small: ReadonlySet<string>,
  {lemmasOf}: Pick<Lemmatiser, 'lemmasOf'>,
): LooseNames {
  const plain = new Map<string, string[]>();
  const plainOf = (word: string): string[] => {
    let forms = plain.get(word);
    if (!forms) {
      forms = [...new Set([word, ...lemmasOf(word)])];
      plain.set(word, forms);
    }
    return forms;
  };
  const byWord = new Map<string, Name[]>();
  for (const entity of entities)
    for (const {text: phrase} of phrasesOf(entity)) {
      if (/[()|<>]|\.\.\./.test(phrase)) continue;
      const words = tokensOf(phrase).flatMap((t) => (t.isWord && !small.has(t.norm) ? [plainOf(t.norm)] : []));
      const [first] = words;
      if (!first) continue;
      for (const form of first) byWord.set(form, [...listAt(byWord, form), {entity, words}]);
    }
  return {
    find(tokens, known) {
      const forms = tokens.map((t) => (t.isWord ? plainOf(t.norm) : []));
      const seen = new Set(known.map((m) => m.entity.id));
      const found: Mention[] = [];
      const segment = segments(tokens);
      forms.forEach((ofToken, at) => {
        for (const form of ofToken)
          for (const {entity, words} of listAt(byWord, form)) {
            if (seen.has(entity.id)) continue;
            const span = spread(words, at, forms, segment);
            if (!span || (words.length === 1 && known.some((m) => m.from <= at && at < m.to))) continue;
            seen.add(entity.id);
            found.push({entity, ...span});
          }
      });
      return found;
    },
  };
}

/** The number of the part between marks that each token stands in. */
function segments(tokens: readonly Token[]): number[] {
  let number = 0;
  return tokens.map(({norm}) => (parts.has(norm) ? number++ : number));
}

/** Where all words of a name stand around its first one, each another token; null where one is missing. */
function spread(
  words: readonly (readonly string[])[],
  at: number,
  forms: readonly (readonly string[])[],
  segment: readonly number[],
): {from: number; to: number} | null {
  const reach = words.length + widestSpread;
  const used = new Set([at]);
  for (const word of words.slice(1)) {
    let best = -1;
    for (let i = Math.max(0, at - reach); i <= at + reach && i < forms.length; i++) {
      if (used.has(i) || segment[i] !== segment[at] || !forms[i]?.some((form) => word.includes(form))) continue;
      if (best < 0 || Math.abs(i - at) < Math.abs(best - at)) best = i;
    }
    if (best < 0) return null;
    used.add(best);
  }
  const [from, to] = [Math.min(...used), Math.max(...used) + 1];
  return to - from <= reach ? {from, to} : null;
}
