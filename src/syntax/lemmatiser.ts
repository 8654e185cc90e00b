import {straight} from './straight.ts';

/**
 * An ending and what becomes of it: how many letters are cut, what is put there; and the second most frequent way where
 * the ending does not tell ("aching": ache or ach): ['ching', 3, '', 3, 'e'].
 */
export type LemmaRule =
  | readonly [ending: string, cut: number, put: string]
  | readonly [ending: string, cut: number, put: string, otherCut: number, otherPut: string];

/** language/<tag>.lemmas.json, by universal part of speech ("NOUN"). */
export type LemmaTable = {
  readonly [upos: string]: {
    readonly rules: readonly LemmaRule[];
    readonly exceptions: {readonly [form: string]: string};
  };
};

/** Plain forms of words, in small letters. */
export type Lemmatiser = {
  /**
   * The plain form of a word as a part of speech: lemmaOf('children', 'NOUN') is 'child'. Without a part of speech the
   * first of lemmasOf.
   */
  lemmaOf(form: string, upos?: string): string;
  /**
   * All plain forms that a word may have as noun, verb or adjective, without repetition: lemmasOf('rashes') is
   * ['rash'], lemmasOf('leaves') ['leaf', 'leave', 'leaves']. Two words of which one is a form of the other share one.
   */
  lemmasOf(form: string): string[];
  /** All plain forms that a word may have as a part of speech, the likeliest first. */
  lemmasAs(form: string, upos: string): string[];
};

/** Names are read as nouns, auxiliaries as what they are and else as verbs. */
const readAs: {readonly [upos: string]: string} = {PROPN: 'NOUN'};
const openClasses = ['NOUN', 'VERB', 'ADJ'];

/** Makes the lemmatiser of a language from its rules and exceptions. */
export function makeLemmatiser(table: LemmaTable): Lemmatiser {
  const classes = new Map(
    Object.entries(table).map(([upos, {rules, exceptions}]) => [
      upos,
      {rules: new Map(rules.map((rule) => [rule[0], rule])), exceptions: new Map(Object.entries(exceptions))},
    ]),
  );
  const longest = Math.max(0, ...Object.values(table).flatMap(({rules}) => rules.map(([ending]) => ending.length)));

  const readings = (word: string, upos: string): string[] => {
    const known = classes.get(upos);
    if (!known) return [word];
    const exception = known.exceptions.get(word);
    if (exception !== undefined) return [exception];
    for (let length = Math.min(longest, word.length - 1); length >= 0; length--) {
      const rule = known.rules.get(word.slice(word.length - length));
      if (!rule) continue;
      const edited = (cut: number, put: string) => word.slice(0, word.length - cut) + put;
      const first = edited(rule[1], rule[2]);
      return rule.length === 3 ? [first] : [first, edited(rule[3], rule[4])];
    }
    return [word];
  };
  const written = (form: string) => straight(form).toLowerCase();
  const lemmasOf = (form: string): string[] => {
    const word = written(form);
    return [...new Set(openClasses.flatMap((upos) => readings(word, upos)))];
  };
  return {
    lemmasOf,
    lemmasAs: (form, upos) => readings(written(form), readAs[upos] ?? upos),
    lemmaOf: (form, upos) =>
      (upos === undefined ? lemmasOf(form)[0] : readings(written(form), readAs[upos] ?? upos)[0]) ?? form,
  };
}
