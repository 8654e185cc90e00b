import {type Lexicon, makeLexicon} from '../3-extract/lexicon.ts';
import {findMentions} from '../3-extract/mentions.ts';
import {slotOf} from '../3-extract/slots.ts';
import {makeTexts} from '../3-extract/texts.ts';
import {tokenize} from '../3-extract/tokens.ts';
import {textsAbove} from '../3-extract/unit-texts.ts';
import {countOf} from '../base/counts.ts';
import {must} from '../base/must.ts';
import {onceFor} from '../base/once.ts';
import type {Article, Unit} from '../model/article.ts';
import type {TopicContent} from '../model/content.ts';
import type {SuggestWords} from '../model/generated/suggest-words.ts';
import type {Knowledge} from '../model/program.ts';
import {phrasesOfUnit} from './find-occurrences.ts';
import {type GuessedKind, guessKind} from './guess-kind.ts';
import {type Candidate, makeCandidates} from './make-candidates.ts';
import {makeId} from './make-id.ts';
import {makeRows, type Ranked} from './make-rows.ts';
import type {Occurrence} from './occurrence.ts';
import {type Signs, signsOf} from './signs.ts';
import {openWords, type Words} from './words.ts';

/** An entity that is proposed, as an editor sees it. */
export type Proposed = {
  id: string;
  kind: string;
  /** What the kind was guessed from. */
  kindFrom: string;
  label: string;
  plain: string;
  /** Other names and forms that the articles have for it. */
  synonyms: string[];
  /** Something to do that an article tells its reader to: not only names, reports or advises against. */
  isTold: boolean;
  /** How many sentences it would help to map: nothing is stated in them yet, and a relation is recognised. */
  gain: number;
  /** How many name it. */
  named: number;
  sentences: {file: string; line: number; text: string}[];
};

/** A row of the list: an entity, and further ones that say more of it. */
export type Suggestion = Proposed & {further: Proposed[]};

type Topic = Pick<TopicContent, 'topic' | 'vocabulary' | 'relations' | 'articles' | 'language'>;

/** A candidate with its signs, and what is known of its topic. */
export type Weighed = {candidate: Candidate; signs: Signs};

/**
 * Entities that the vocabulary of a topic lacks, best first, from its articles alone.
 *
 * @param words language/suggest.<tag>.yaml of the topic's language, and what a dictionary of it has
 * @param isStated whether a unit of an article states something already
 * @param most rows
 */
export function suggestEntities(
  topic: Topic,
  knowledge: Knowledge,
  suggestWords: SuggestWords,
  isWord: (word: string) => boolean,
  isStated: (article: Article, unit: Unit) => boolean,
  most: number,
): Suggestion[] {
  const words = openWords(suggestWords, isWord);
  const known = readerWith(topic, knowledge, words);
  const articleOf = ({article}: Occurrence) => must(topic.articles[article], 'an occurrence is of an article');
  const gainOf = ({occurrences}: Candidate) =>
    new Set(occurrences.filter((o) => known.isRecognised(o.unit) && !isStated(articleOf(o), o.unit)).map((o) => o.unit))
      .size;
  const ranked = weigh(topic, knowledge, words).map(
    ({candidate, signs}): Ranked => ({candidate, likely: likelihood(signs, words), gain: gainOf(candidate)}),
  );
  const kinds = new Set(Object.keys(topic.topic.kinds));
  const taken = new Set(topic.vocabulary.entities.map((e) => e.id));
  const propose = ({candidate, gain}: Ranked): Proposed => {
    const {kind, from}: GuessedKind = guessKind(candidate, kinds, words, known.statedAs);
    const [label = candidate.key, ...others] = candidate.names;
    const places = [...new Map(candidate.occurrences.map((o) => [o.unit, o])).values()];
    const id = makeId(label, taken);
    taken.add(id);
    return {
      ...{id, kind, kindFrom: from, label, plain: plainName(label, others, words), synonyms: synonymsOf(label, others)},
      isTold: candidate.occurrences.some(known.isTold),
      gain,
      named: places.length,
      sentences: places.slice(0, mostSentences).map((o) => ({
        file: articleOf(o).file,
        line: o.unit.line,
        text: o.unit.plain.text.replace(/\s+/g, ' '),
      })),
    };
  };
  const readers = suggestWords.readers
    .filter(({id, kind}) => !taken.has(id) && kinds.has(kind))
    .map((reader): Suggestion => ({...reader, ...ofReader}));
  const rows = makeRows(ranked, most - readers.length);
  return [...readers, ...rows.map(({first, further}) => ({...propose(first), further: further.map(propose)}))];
}

const ofReader = {
  kindFrom: 'relations speak to this reader',
  isTold: false,
  gain: 0,
  named: 0,
  sentences: [],
  further: [],
};

/** Most sentences that are shown of a proposal. */
const mostSentences = 5;

/** Every candidate of a topic, or of some of its units, that its vocabulary does not name, with its signs. */
export function weigh(
  topic: Topic,
  knowledge: Knowledge,
  words: Words,
  isWanted: (article: Article, unit: Unit) => boolean = () => true,
): Weighed[] {
  const known = readerWith(topic, knowledge, words);
  const syntax = knowledge.syntaxes.get(topic.language)?.();
  if (!syntax) return [];
  const units = topic.articles.flatMap((article, number) =>
    article.units.flatMap((unit, at) =>
      isWanted(article, unit) ? [phrasesOfUnit({unit, article: number, at}, syntax, words)] : [],
    ),
  );
  const candidates = makeCandidates(units, words).filter(({names}) => !names.some(known.isNamed));
  const signs = signsOf(candidates, ({unit}) => known.factsOf(unit), words);
  return candidates.map((candidate, i) => ({candidate, signs: must(signs[i], 'each candidate has signs')}));
}

/** How likely an editor takes what has these signs. */
export function likelihood(signs: Signs, {weights}: Words): number {
  const sum = Object.entries(signs).reduce((all, [sign, value]) => all + value * countOf(weights, sign), 0);
  return 1 / (1 + Math.exp(-sum / 100));
}

/** What the rules of the language and the vocabulary see in a unit. */
export function readerWith(topic: Topic, {languages}: Knowledge, {ends}: Words) {
  const language = must(languages.get(topic.language), 'the language of a topic is known');
  const lexicon: Lexicon = makeLexicon(topic.vocabulary.entities, language, topic.relations);
  const {readText} = makeTexts(lexicon);
  const slot = onceFor((unit: Unit) => slotOf(unit, readText, lexicon));
  const hasTrigger = (unit: Unit) => unit.cutAt === undefined && readText(unit.plain.text).triggers.length > 0;
  return {
    /** The sense of what is stated or announced in a unit; null where nothing that is known. */
    senseOf(unit: Unit): string | null {
      const [trigger] = unit.cutAt === undefined ? readText(unit.plain.text).triggers : [];
      return trigger?.options[0]?.sense ?? slot(unit)?.slot.sense ?? null;
    },
    isRecognised: (unit: Unit) => hasTrigger(unit) || slot(unit) !== null,
    factsOf: (unit: Unit) => ({hasTrigger: hasTrigger(unit), hasSlot: slot(unit) !== null}),
    statedAs({unit, start, source}: Occurrence): string | null {
      const kindOf = (sense: string, end: 'subject' | 'object') => ends.find((e) => e.sense === sense)?.[end] ?? null;
      const open = slot(unit)?.slot;
      if (open && (source === 'whole' || unit.leadIn !== undefined)) return kindOf(open.sense, open.items ?? 'object');
      const {triggers, tokens} = readText(unit.cutAt === undefined ? unit.plain.text : '');
      for (const {from, options} of triggers) {
        const [trigger] = options;
        if (!trigger || !['forward', 'backward'].includes(trigger.direction)) continue;
        const isBefore = start < must(tokens[from], 'a trigger is made of tokens').start;
        return kindOf(trigger.sense, isBefore === (trigger.direction === 'forward') ? 'subject' : 'object');
      }
      return null;
    },
    isTold({unit, isOpening, source}: Occurrence): boolean {
      if (!isOpening || (source !== 'action' && source !== 'whole') || unit.cutAt !== undefined) return false;
      const reports = [readText(unit.plain.text).reports.behind.length > 0];
      for (const text of textsAbove(unit)) {
        const above = readText(text);
        const {heading, leadIn} = above.reports;
        reports.push(heading !== null || leadIn !== null || above.refusals.length > 0);
      }
      return !reports.includes(true);
    },
    isNamed(name: string) {
      const tokens = tokenize(name, lexicon.spelling);
      return findMentions(tokens, lexicon).some((m) => m.from === 0 && m.to === tokens.length);
    },
  };
}

/** The name of which a dictionary has all words, where the label has others ("water tablets"). */
function plainName(label: string, others: readonly string[], {isWord}: Words): string {
  const isPlain = (name: string) => name.split(/[^\p{L}'’]+/u).every((word) => word === '' || isWord(word));
  return isPlain(label) ? label : (others.find(isPlain) ?? label);
}

/** Names that are not the label but for case and a plural. */
const synonymsOf = (label: string, others: readonly string[]): string[] => {
  const seen = new Set([singular(label)]);
  return others.filter((name) => {
    const plain = singular(name);
    const isNew = !seen.has(plain);
    seen.add(plain);
    return isNew && name.length <= 120;
  });
};

const singular = (name: string) =>
  name
    .toLowerCase()
    .replace(/[-\s]+/g, ' ')
    .replace(/(?<=\w{3})s(?= |$)/g, '');
