import {must} from '../base/must.ts';
import type {Language} from '../model/generated/language.ts';
import type {Span} from './span.ts';

/** A word or a mark of a plain text. `norm` is what is compared: lower case, singular, straight apostrophe. */
export type Token = {norm: string; start: number; end: number; isWord: boolean};

/** How words are read: endings of regular plurals and of owners, and words that are read as several ("don't": do, not). */
export type Spelling = {
  plurals: readonly {ending: string; becomes: string}[];
  possessiveEndings: readonly string[];
  /** Name, or lemma of a verb -> the phrases that it stands for in a phrase. */
  sets: {readonly [name: string]: readonly string[] | undefined};
  shortForms: ReadonlyMap<string, readonly string[]>;
};

/** The spelling of a language, ready for use. */
export function makeSpelling({
  plurals,
  possessiveEndings,
  sets,
  verbs,
  shortForms,
}: Pick<Language, 'plurals' | 'possessiveEndings' | 'sets' | 'verbs' | 'shortForms'>): Spelling {
  return {
    plurals,
    possessiveEndings,
    sets: {
      ...sets,
      ...Object.fromEntries(Object.entries(verbs).map(([lemma, forms = []]) => [lemma, [lemma, ...forms]])),
    },
    shortForms: new Map(shortForms.flatMap(({read, written}) => written.map((word) => [word, read.split(' ')]))),
  };
}

/**
 * The words and marks of a text. Hyphens inside of words part them ("iron-deficiency" is two), quotation marks are
 * left out, a short form gives all its words at its place. Composed and decomposed letters compare equal.
 */
export function tokenize(text: string, spelling: Spelling): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’‘´`＇][\p{L}]+)*|[^\s\p{L}\p{M}\p{N}]/gu)) {
    const start = match.index;
    const end = start + match[0].length;
    const isWord = /[\p{L}\p{N}]/u.test(match[0]);
    if (!isWord && /["“”„'‘’*]/.test(match[0])) continue;
    if (match[0] === '-' || match[0] === '‐' || match[0] === '‑') {
      const joins = /[\p{L}\p{N}]/u.test(text[start - 1] ?? '') && /[\p{L}\p{N}]/u.test(text[end] ?? '');
      if (joins) continue;
    }
    if (!isWord) {
      tokens.push({norm: match[0], start, end, isWord});
      continue;
    }
    const word = match[0]
      .normalize('NFC')
      .toLowerCase()
      .replace(/[’‘´`＇ʼʹ′]/gu, "'");
    for (const part of readAs(word, spelling))
      tokens.push({norm: singular(withoutOwner(part, spelling), spelling), start, end, isWord});
  }
  return tokens;
}

/** A listed short form, or a word that ends in one ("dosen't"). */
function readAs(word: string, {shortForms}: Spelling): readonly string[] {
  const listed = shortForms.get(word);
  if (listed) return listed;
  const apostrophe = word.lastIndexOf("'");
  if (apostrophe < 2) return [word];
  const ending = shortForms.get(`-${word.slice(apostrophe - 1)}`);
  return ending ? [word.slice(0, apostrophe - 1), ...ending] : [word];
}

function withoutOwner(word: string, {possessiveEndings}: Spelling): string {
  const ending = possessiveEndings.find((e) => word.endsWith(e));
  return ending === undefined ? word : word.slice(0, -ending.length);
}

/** The word or mark at a place; '' before the first and behind the last. */
export const normAt = (tokens: readonly Token[], at: number): string => tokens[at]?.norm ?? '';

/** The words of a text from one token to another, as they are written. */
export function writtenAs(text: string, tokens: readonly Token[], {from, to}: Span): string {
  const first = must(tokens[from], `no token ${from}`);
  return text.slice(first.start, must(tokens[to - 1], `no token ${to - 1}`).end);
}

function singular(word: string, {plurals}: Spelling): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  const rule = plurals.find((p) => word.endsWith(p.ending));
  return rule ? word.slice(0, -rule.ending.length) + rule.becomes : word;
}
