import {parse} from 'yaml';
import {compareText} from '../../src/base/order.ts';

export type Named = {id: string; kind: string; name: string};

/** What mutators know of a topic, so that what they do is a damage. */
export type Facts = {
  /** Each label and synonym in small letters -> its entity. */
  names: ReadonlyMap<string, Named>;
  /** Finds any of the names as whole words; the longest first. */
  anyName: RegExp;
  /** Ids of all entities with their kinds and labels. */
  entities: readonly Named[];
  kinds: readonly string[];
  /** All articles, in small letters. */
  articles: string;
};

type Vocabulary = {entities: {id: string; kind: string; label: string; synonyms?: string[]}[]};

/** In: the topic's vocabulary.yaml and the texts of its articles. */
export function factsOf(vocabulary: string, articles: readonly string[]): Facts {
  const {entities}: Vocabulary = parse(vocabulary);
  const listed = entities.map(({id, kind, label}) => ({id, kind, name: label}));
  const names = new Map<string, Named>();
  for (const {id, kind, label, synonyms = []} of entities)
    for (const name of [label, ...synonyms])
      if (!name.includes('...')) names.set(name.toLowerCase(), {id, kind, name: label});
  const longestFirst = [...names.keys()].sort((a, b) => b.length - a.length || compareText(a, b));
  return {
    names,
    anyName: new RegExp(`(?<![\\w-])(?:${longestFirst.map(quoted).join('|')})(?![\\w-])`, 'gi'),
    entities: listed,
    kinds: [...new Set(listed.map((e) => e.kind))],
    articles: articles.join('\n').toLowerCase(),
  };
}

const quoted = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
