import {readFileSync} from 'node:fs';
import {parse} from 'yaml';
import {must} from '../../src/base/must.ts';
import {compareText} from '../../src/base/order.ts';
import {seededRandom} from '../random.ts';
import type {GoldSentence, GoldWord} from './read-conllu.ts';

/** templates.yaml */
type Templates = {
  verbs: {[list: string]: Verb[]};
  determiners: string[];
  agreeing: {[name: string]: [upos: string, singular: string, plural: string]};
  adverbs: string[];
  templates: string[];
};

/** A word of a template: what it is, its head (an index, -1 for the root) and relation. */
type Slot = {what: string; head: number; relation: string};
/** A word before its head is known by its place: `head` is a word of the phrase, or null where it is the phrase's own head. */
type Word = {form: string; upos: string; xpos: string; head: Word | null; relation: string};

type Verb = [plain: string, third: string, ing: string, done: string];

/** How many sentences, from which seed, and whether any verb of the treebank may stand for one of the lists. */
type Wanted = {count: number; seed: number; anyVerb: boolean};

/** Sentences from templates.yaml, with nouns and adjectives of the treebank; the same for the same seed. */
export function makeSentences(treebank: readonly GoldSentence[], {count, seed, anyVerb}: Wanted): GoldSentence[] {
  const {verbs, determiners, agreeing, adverbs, templates} = parse(
    readFileSync(new URL('templates.yaml', import.meta.url), 'utf8'),
  ) as Templates;
  const random = seededRandom(seed);
  const pick = <T>(from: readonly T[]): T => must(from[Math.floor(random() * from.length)], 'the list is not empty');
  const words = (upos: string, xpos: string) => frequent(treebank, upos, xpos);
  const verbsOfTreebank = anyVerb ? fullVerbs(treebank) : [];
  const [singulars, plurals, adjectives] = [words('NOUN', 'NN'), words('NOUN', 'NNS'), words('ADJ', 'JJ')];

  const noun = (plural: boolean): Word =>
    plural ? word(pick(plurals), 'NOUN', 'NNS') : word(pick(singulars), 'NOUN', 'NN');
  const phrase = (plural: boolean): Word[] => {
    const head = noun(plural);
    const determiner = () => {
      const [form = '', upos = '', xpos = ''] = pick(determiners).split(':');
      return word(form, upos, xpos, head, upos === 'PRON' ? 'nmod:poss' : 'det');
    };
    const adjective = () => word(pick(adjectives), 'ADJ', 'JJ', head, 'amod');
    const dice = random();
    if (dice < 0.35) return [head];
    if (dice < 0.5) return [adjective(), head];
    if (dice < 0.65) return [{...noun(false), head, relation: 'compound'}, head];
    if (dice < 0.8) return plural ? [adjective(), head] : [determiner(), head];
    if (dice < 0.9) return plural ? [head] : [determiner(), adjective(), head];
    const inner = noun(random() < 0.4);
    return [head, {...word('of', 'ADP', 'IN', inner, 'case')}, Object.assign(inner, {head, relation: 'nmod'})];
  };

  return Array.from({length: count}, () => {
    const slots = pick(templates).split(' ').map(readSlot);
    const numbers = slots.map(({what}) => what === 'Np' || (/^Nb?$/.test(what) && random() < 0.45));
    const isPlural = (at: number): boolean => {
      const subject = slots.findIndex(({head, relation}) => head === at && /^nsubj/.test(relation));
      const slot = must(slots[at], 'the slot is there');
      if (subject >= 0) return numbers[subject] === true || /:NNS$|:PRP$/.test(slots[subject]?.what ?? '');
      return slot.relation === 'conj' && isPlural(slot.head);
    };
    const phrases = slots.map(({what, head, relation}, at): Word[] => {
      if (what === 'N' || what === 'Np') return phrase(numbers[at] === true);
      if (what === 'Nb') return [noun(numbers[at] === true)];
      if (what === 'J') return [word(pick(adjectives), 'ADJ', 'JJ')];
      if (what === 'D') return [word(pick(adverbs), 'ADV', 'RB')];
      const agrees = agreeing[what];
      if (agrees) {
        const plural = isPlural(/^(?:aux|cop)/.test(relation) ? head : at);
        return [word(agrees[plural ? 2 : 1], agrees[0], plural ? 'VBP' : 'VBZ')];
      }
      const verb = /^V(b?):(\w+)(?:\+(\w+))?$/.exec(what);
      if (verb) {
        const listed = must(verbs[verb[2] ?? ''], `templates.yaml has no verbs ${verb[2]}`);
        const isFree = anyVerb && /^(?:agent|holder|use)$/.test(verb[2] ?? '') && random() < 0.7;
        const [plain, third, ing, done] = pick(isFree ? verbsOfTreebank : listed);
        if (verb[3] === 'base') return [word(plain, 'VERB', 'VB')];
        if (verb[3] === 'ing') return [word(ing, 'VERB', 'VBG')];
        if (verb[3] === 'done') return [word(done, 'VERB', 'VBN')];
        return verb[1] === 'b' || isPlural(at) ? [word(plain, 'VERB', 'VBP')] : [word(third, 'VERB', 'VBZ')];
      }
      const [form = '', upos = '', xpos = ''] = what.split(':');
      return [word(form, upos, xpos)];
    });
    return assemble(slots, phrases);
  });
}

function readSlot(text: string): Slot {
  const [what = '', head = '0', relation = ''] = text.split('/');
  return {what, head: Number(head) - 1, relation};
}

const word = (form: string, upos: string, xpos: string, head: Word | null = null, relation = ''): Word => ({
  ...{form, upos, xpos, head, relation},
});

/** The phrases of a template as one sentence: the head of each phrase hangs on the head of another. */
function assemble(slots: readonly Slot[], phrases: readonly Word[][]): GoldSentence {
  const all = phrases.flat();
  const headOf = (at: number): Word =>
    must(
      phrases[at]?.find(({head}) => head === null),
      'a phrase has a head',
    );
  const words = slots.flatMap((slot, at) =>
    must(phrases[at], 'each slot has a phrase').map((own): GoldWord => {
      const head = own.head ?? (slot.head < 0 ? null : headOf(slot.head));
      return {
        ...{form: own.form, lemma: '', upos: own.upos, xpos: own.xpos},
        head: head === null ? -1 : all.indexOf(head),
        relation: own.head === null ? slot.relation : own.relation,
      };
    }),
  );
  const first = must(words[0], 'a sentence has words');
  first.form = first.form.charAt(0).toUpperCase() + first.form.slice(1);
  return {text: words.map(({form}) => form).join(' '), words};
}

/** Words of a tag that the treebank has at least three times, in small letters. */
function frequent(treebank: readonly GoldSentence[], upos: string, xpos: string): string[] {
  const counts = new Map<string, number>();
  for (const {words} of treebank)
    for (const word of words)
      if (word.upos === upos && word.xpos === xpos && /^[a-z]{3,}$/.test(word.form))
        counts.set(word.form, (counts.get(word.form) ?? 0) + 1);
  return [...counts]
    .filter(([, times]) => times >= 3)
    .map(([form]) => form)
    .sort();
}

/** Verbs of which the treebank has all four forms. */
function fullVerbs(treebank: readonly GoldSentence[]): Verb[] {
  const forms = new Map<string, Map<string, string>>();
  for (const {words} of treebank)
    for (const word of words)
      if (word.upos === 'VERB' && /^[a-z]{3,}$/.test(word.form))
        forms.set(word.lemma, (forms.get(word.lemma) ?? new Map()).set(word.xpos, word.form));
  return [...forms]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([, of]): Verb[] => {
      const [plain, third, ing, done] = ['VB', 'VBZ', 'VBG', 'VBN'].map((xpos) => of.get(xpos));
      return plain && third && ing && done ? [[plain, third, ing, done]] : [];
    });
}
