import {must} from '../base/must.ts';
import type {Lemmatiser} from './lemmatiser.ts';
import type {Tagset} from './sentence.ts';
import {straight} from './straight.ts';
import type {Tagger} from './tag.ts';
import type {SyntaxToken} from './tokenise.ts';
import {verbClass, type WordClasses} from './word-classes.ts';

/** Forms as the parser reads them, and their classes. */
type Tagged = {forms: readonly string[]; classes: Int32Array};

/** Some parts of speech. Beside the first and the last word there is none, and that is in no such set. */
type Tags = ReadonlySet<string | undefined>;

const openers: Tags = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'PRON', 'NUM', 'VERB', 'ADV', 'ADP', 'PART']);
const finite: Tags = new Set(['VBZ', 'VBP', 'VBD', 'MD']);
/** What a subject ends with, in the singular ("smoking doubles the risk") and in the plural. */
const singular: Tags = new Set(['NN', 'NNP', 'VBG']);
const plural: Tags = new Set(['NNS', 'NNPS']);

/**
 * By how much a word may suit another class better than that of a verb and still be made one. Tried on the treebank's
 * dev part: with more, headings that end with a full stop get verbs; with less, sentences get none.
 */
const mostLead = 100;

/** What the tags of a sentence are made with. */
type Tools = {
  tagger: Tagger;
  tagset: Tagset;
  lemmatiser: Lemmatiser;
  classesOf: WordClasses;
  betweenNouns: ReadonlySet<string>;
};

/** Makes the function that tags a sentence: names are nouns, and a sentence without any verb gets one where it may be. */
export function tagSentence({
  tagger,
  tagset,
  lemmatiser,
  classesOf,
  betweenNouns,
}: Tools): (tokens: readonly SyntaxToken[]) => Tagged {
  const nounClasses = tagset.upos.flatMap((upos, i) => (upos === 'NOUN' ? [i] : []));
  const third = tagset.tags.indexOf('VERB|VBZ');
  const plain = tagset.tags.indexOf('VERB|VBP');

  return (tokens) => {
    const forms = tokens.map(readForm);
    const only = new Map<number, readonly number[]>();
    tokens.forEach(({isName}, i) => {
      if (isName) only.set(i, nounClasses);
    });
    const classes = tagger.tag(forms, only);
    const verb = missingVerb(forms, classes, only);
    if (verb === null) return {forms, classes};
    return {forms, classes: tagger.tag(forms, new Map([...only, verb]))};
  };

  /**
   * The verb of a sentence that was read as nouns alone ("Stress causes headaches"), and as what: the word that suits a
   * verb best of those that agree in number with the noun before them, words that are known for it first. In what does
   * not end as a sentence does, these alone: a heading may well have no verb.
   */
  function missingVerb(
    forms: readonly string[],
    classes: Int32Array,
    given: ReadonlyMap<number, unknown>,
  ): [number, readonly number[]] | null {
    const upos = (i: number): string | undefined => tagset.upos[classes[i] ?? -1];
    const xpos = (i: number): string | undefined => tagset.xpos[classes[i] ?? -1];
    if (forms.some((_, i) => finite.has(xpos(i)) || (xpos(i) === 'VB' && xpos(i - 1) !== 'TO'))) return null;
    const last = forms.at(-1);
    const isSentence = last === '.' || last === '!' || last === '?';
    let found: {at: number; of: number; lead: number; isKnown: boolean} | null = null;
    for (let i = 1; i < forms.length - 1; i++) {
      const form = must(forms[i], 'it is one of the words').toLowerCase();
      if (given.has(i) || !openers.has(upos(i + 1)) || (classesOf(form) & verbClass) === 0) continue;
      const isKnown = betweenNouns.has(form);
      if (!isKnown && (!isSentence || found?.isKnown)) continue;
      const isPlain = lemmatiser.lemmaOf(form, 'VERB') === form;
      // "doubles", not "doubled" or "doubling": what ends as a plural noun does.
      const isThird = !isPlain && lemmatiser.lemmaOf(form, 'NOUN') !== form;
      const isNext = singular.has(xpos(i - 1)) || plural.has(xpos(i - 1));
      // "Pets with fur release": the plural may stand further before.
      const agrees = isThird
        ? !plural.has(xpos(i - 1))
        : isPlain && forms.some((_, at) => at < i && plural.has(xpos(at)));
      if (!isNext || !agrees) continue;
      const of = isThird ? third : plain;
      const lead = tagger.lead(forms, classes, i, of);
      if (!isKnown && lead > mostLead) continue;
      if (!found || lead < found.lead || isKnown !== found.isKnown) found = {at: i, of, lead, isKnown};
    }
    return found && [found.at, [found.of]];
  }
}

/** The form of a token: straight marks, and no capital behind a colon, where a sentence starts within a sentence. */
function readForm({form}: SyntaxToken, i: number, tokens: readonly SyntaxToken[]): string {
  const plain = straight(form);
  const isCapital = /^\p{Lu}\p{Ll}+$/u.test(plain);
  return isCapital && tokens[i - 1]?.form === ':' ? plain.toLowerCase() : plain;
}
