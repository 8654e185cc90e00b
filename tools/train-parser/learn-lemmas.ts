import {compareText} from '../../src/base/order.ts';
import type {LemmaRule, LemmaTable} from '../../src/syntax/lemmatiser.ts';
import {makeLemmatiser} from '../../src/syntax/lemmatiser.ts';
import {straight} from '../../src/syntax/straight.ts';
import type {GoldSentence} from './read-conllu.ts';

/** Parts of speech whose words change; of the others the plain form is the form. */
const changing = ['NOUN', 'VERB', 'ADJ', 'ADV', 'AUX', 'PRON', 'DET', 'PART', 'NUM'];
/** Of these, the ones whose words are too many for a list. */
const open = new Set(['NOUN', 'VERB', 'ADJ', 'ADV', 'NUM']);
const longestEnding = 6;

/** plain-forms.yaml: part of speech -> form or -ending -> plain form or what stands instead of the ending. */
export type GivenForms = {readonly [upos: string]: {readonly [form: string]: string}};

type Edit = {cut: number; put: string};

/**
 * Rules and exceptions from the words of a treebank. A longer ending gets a rule of its own where that is right for at
 * least two words more than the rule of the shorter one; what no rule gets right is an exception. Plain forms that are
 * given by hand go before those learned.
 */
export function learnLemmas(sentences: readonly GoldSentence[], given: GivenForms): LemmaTable {
  const table: Record<string, LemmaTable[string]> = {};
  for (const upos of changing) {
    const types = typesOf(sentences, upos);
    const own = Object.entries(given[upos] ?? {});
    for (const [form, lemma] of own) if (!form.startsWith('-')) types.set(form, lemma);
    const learned = open.has(upos) ? learnRules(types) : [];
    const rules = [...new Map([...learned, ...own.flatMap(givenRule)].map((rule) => [rule[0], rule])).values()];
    const {lemmaOf} = makeLemmatiser({[upos]: {rules, exceptions: {}}});
    const wrong = [...types].filter(([form, lemma]) => lemmaOf(form, upos) !== lemma);
    table[upos] = {rules, exceptions: Object.fromEntries(wrong)};
  }
  return table;
}

/** Form -> the lemma that it has most often, both in small letters, words of letters alone. */
function typesOf(sentences: readonly GoldSentence[], upos: string): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const {words} of sentences)
    for (const word of words) {
      if (word.upos !== upos) continue;
      const form = straight(word.form).toLowerCase();
      const lemma = straight(word.lemma).toLowerCase();
      if (!/^[a-z']+$/.test(form) || !/^[a-z']+$/.test(lemma)) continue;
      const of = counts.get(form) ?? new Map<string, number>();
      counts.set(form, of.set(lemma, (of.get(lemma) ?? 0) + 1));
    }
  const pairs = [...counts].map(([form, of]): [string, string, number] => {
    const [best, times] = [...of].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))[0] ?? [form, 0];
    return [form, best, times];
  });
  // A typing error of the treebank is corrected in its lemma: seen once, and nothing of the word remains.
  const sound = pairs.filter(
    ([form, lemma, times]) => times > 1 || form.slice(0, 3) === lemma.slice(0, 3) || form.length < 4,
  );
  return new Map(sound.map(([form, lemma]) => [form, lemma] as const).sort(([a], [b]) => compareText(a, b)));
}

function learnRules(types: ReadonlyMap<string, string>): LemmaRule[] {
  const byEnding = new Map<string, Map<string, number>>();
  for (const [form, lemma] of types) {
    const {cut, put} = editOf(form, lemma);
    for (let length = cut; length <= Math.min(longestEnding, form.length - 1); length++) {
      const ending = form.slice(form.length - length);
      const of = byEnding.get(ending) ?? new Map<string, number>();
      const edit = `${cut}>${put}`;
      byEnding.set(ending, of.set(edit, (of.get(edit) ?? 0) + 1));
    }
  }
  const chosen = new Map<string, string>();
  const inherited = (ending: string): string => {
    for (let from = 0; from <= ending.length; from++) {
      const found = chosen.get(ending.slice(from));
      if (found !== undefined) return found;
    }
    return '0>';
  };
  const rules: LemmaRule[] = [];
  for (const [ending, of] of [...byEnding].sort(([a], [b]) => a.length - b.length || compareText(a, b))) {
    const [[best, times] = ['0>', 0], [second, less] = ['', 0]] = [...of].sort(
      (a, b) => b[1] - a[1] || compareText(a[0], b[0]),
    );
    const above = inherited(ending);
    const gain = times - (of.get(above) ?? 0);
    if (best === above || times < 3 || gain < 2) continue;
    chosen.set(ending, best);
    const {cut, put} = asEdit(best);
    if (less >= 2 && less / (times + less) >= 0.15) {
      const other = asEdit(second);
      rules.push([ending, cut, put, other.cut, other.put]);
    } else rules.push([ending, cut, put]);
  }
  return rules;
}

function givenRule([ending, instead]: [string, string]): LemmaRule[] {
  if (!ending.startsWith('-')) return [];
  const {cut, put} = editOf(ending.slice(1), instead);
  return [[ending.slice(1), cut, put]];
}

const asEdit = (edit: string): Edit => {
  const [cut = '0', put = ''] = edit.split('>');
  return {cut: Number(cut), put};
};

function editOf(form: string, lemma: string): Edit {
  let same = 0;
  while (same < form.length && same < lemma.length && form[same] === lemma[same]) same++;
  return {cut: form.length - same, put: lemma.slice(same)};
}
