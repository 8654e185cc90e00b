import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {parse} from 'yaml';
import type {Vocabulary} from '../src/model/generated/vocabulary.ts';

/**
 * Words of a vocabulary that are ordinary English or the program's own language too. They say nothing of a topic where
 * they stand in code: "rest" of an array, "stress" on a word. Neither do the words by which any text sends its reader to
 * a doctor: the rules know them as the sense seek-care. "Nutrient" is a kind of the program itself.
 */
const everyday = new Set([
  'rest',
  'test',
  'tests',
  'water',
  'help',
  'supply',
  'levels',
  'exercise',
  'stress',
  'rare',
  'very rare',
  'uncommon',
  'overuse',
  'patient',
  'sleep',
  'balance',
  'adults',
  'people',
  'woman',
  'women',
  'nutrients',
  'work out',
  'common',
  'persist',
  'move',
  'light',
  'stretch',
  'worry',
  'tired',
  'worsening',
  'red flags',
  'warning signs',
  'see a doctor',
  'self-care',
  'medical care',
  'medical attention',
  // The line of a drawing, in SVG.
  'stroke',
  // The shell.
  'fish',
]);

/** Learned from a treebank of all subjects: a table of irregular words, and weights without words. */
const learned = /\.(lemmas\.json|parser\.bin)$/;

const files = (folder: string): string[] =>
  readdirSync(folder, {withFileTypes: true}).flatMap((e) =>
    e.isDirectory() ? files(join(folder, e.name)) : [join(folder, e.name)],
  );

/** Code without comments: examples in comments may speak of anything. */
const codeOf = (file: string) =>
  readFileSync(file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, ' ')
    .replace(/(^|\s)\/\/.*$/gm, ' ')
    .replace(/(^|\s)#.*$/gm, ' ')
    .toLowerCase();

it('no word of a topic stands in the code or in the rules of the language', () => {
  const code = [
    ...files('src'),
    ...files('language').filter((f) => !f.endsWith('relations.yaml') && !learned.test(f)),
  ].map((file) => [file, codeOf(file)] as const);
  const all = code.map(([, text]) => text).join('\n');
  const found: string[] = [];
  for (const topic of readdirSync('content', {withFileTypes: true}).filter((e) => e.isDirectory())) {
    const {entities} = parse(readFileSync(join('content', topic.name, 'vocabulary.yaml'), 'utf8')) as Vocabulary;
    for (const phrase of entities.flatMap((e) => [e.label, ...(e.synonyms ?? [])])) {
      const words = phrase.toLowerCase();
      if (words.includes('...') || words.length < 4 || everyday.has(words) || !all.includes(words)) continue;
      const pattern = new RegExp(`(?<![\\p{L}-])${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}-])`, 'u');
      for (const [file, text] of code) if (text.includes(words) && pattern.test(text)) found.push(`${file}: ${phrase}`);
    }
  }
  expect(found).toEqual([]);
});
