/** The words of each language are written so that a person can read and mend them: none twice, and a phrase a line. */
import {readdirSync, readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {isScalar, isSeq, parseDocument, visit} from 'yaml';
import {makePhraseIndex} from '../../src/3-extract/phrases.ts';
import {makeSpelling, type Spelling, tokenize} from '../../src/3-extract/tokens.ts';
import type {Language} from '../../src/model/generated/language.ts';

const folder = new URL('../../language/', import.meta.url);
const texts = readdirSync(folder)
  .filter((name) => /^[a-z]{2,3}(-[A-Z]{2})?\.yaml$/.test(name))
  .map((name) => ({name, text: readFileSync(new URL(name, folder), 'utf8')}));

/** Lists of words as they are written, which are not compared as phrases are. */
const asWritten = new Set(
  'abbreviations shortForms plurals possessiveEndings figures breakers adverbs infinitiveMarks interrogatives openers denialFillers indefinite coordinators participleEndings'.split(
    ' ',
  ),
);

/** Every alternative that is read as another one of the same brackets or of the same list. */
function deadIn(text: string): string[] {
  const document = parseDocument(text);
  const spelling = makeSpelling(document.toJS() as Language);
  const dead: string[] = [];
  visit(document, {
    Seq(_, list, path) {
      const names = path.flatMap((p) =>
        p && typeof p === 'object' && 'key' in p && isScalar(p.key) ? [p.key.value] : [],
      );
      if (!isSeq(list) || names.some((name) => asWritten.has(String(name)))) return;
      const phrases = list.items.flatMap((i) => (isScalar(i) && typeof i.value === 'string' ? [i.value] : []));
      for (const group of phrases.flatMap((p) => p.match(/\([^()]*\)/g) ?? []))
        dead.push(...repeated(group.slice(1, -1).split('|'), spelling).map((word) => `${word} in ${group}`));
      dead.push(
        ...repeated(
          phrases.filter((p) => !/[(<]/.test(p)),
          spelling,
        ),
      );
    },
  });
  return dead;
}

function repeated(words: readonly string[], spelling: Spelling): string[] {
  const seen = new Set<string>();
  return words.filter((word) => {
    const read = tokenize(word, spelling)
      .map((t) => t.norm)
      .join(' ');
    return seen.has(read) || !seen.add(read);
  });
}

test.each(texts)('$name has no alternative that is read as another one', ({text}) => {
  expect(deadIn(text)).toEqual([]);
});

test('one that is, is found in brackets and in a list', () => {
  const text = texts[0]!.text;
  const more = `${text}\nmore: [(lead|leads) to, side effects, side-effect, (long-term|long term) use]\n`;
  expect(deadIn(more)).toEqual(['leads in (lead|leads)', 'long term in (long-term|long term)', 'side-effect']);
});

test.each(texts)('$name has no line that is too long to read', ({text}) => {
  expect(text.split('\n').filter((line) => line.length > 120)).toEqual([]);
});

test.each(texts)('$name uses each of its sets, and none that it lacks', ({text}) => {
  const {sets, verbs} = parseDocument(text).toJS() as Language;
  const phrases = text.replace(/^\s*#.*$/gm, '');
  expect([...new Set([...phrases.matchAll(/<([a-z-]+)>/g)].map((m) => m[1]))].sort()).toEqual(
    Object.keys({...sets, ...verbs}).sort(),
  );
});

test('a set in a phrase is any of its phrases', () => {
  const sets = {provider: ['doctor', 'care team']};
  const spelling = makeSpelling({
    plurals: [],
    possessiveEndings: [],
    shortForms: [],
    sets,
    verbs: {cause: ['causing']},
  });
  const index = makePhraseIndex<string>(spelling);
  index.add('ask (the|your|) <provider> now', 'ask');
  index.add('see (<provider>|nurse)', 'see');
  const found = (text: string) => index.at(tokenize(text, spelling), 0).map((hit) => hit.value);
  expect(['ask your care team now', 'ask doctor now', 'see nurse', 'see care team'].flatMap(found)).toEqual([
    ...['ask', 'ask', 'see', 'see'],
  ]);
  expect(found('ask your provider now')).toEqual([]);
  index.add('<cause> <provider>', 'cause');
  expect(['cause doctor', 'causing care team', 'caused doctor'].flatMap(found)).toEqual(['cause', 'cause']);
});
