import {findPhrase} from '../../base/find-phrase.ts';
import type {ReadingRules} from '../../model/program.ts';
import {isFoundIn, readFigures} from '../read-figures.ts';
import type {ContentRule} from '../rule.ts';
import {entity, sample} from './sample.ts';
import type {OwnWords, VocabularySubject} from './subject.ts';

const place = {file: 'skin/vocabulary.yaml', line: 4};
const quotes = ['Adults may brush with a soft brush, at most two minutes'];
const written = (text: string) => sample([entity('brush')], {ownWords: [{text, quotes, place, isAdvice: true}]});

export const wordUnsourced: ContentRule<VocabularySubject> = {
  id: 'vocabulary/word-unsourced',
  means: 'Our own words say something strong that no quote behind them says.',
  asks: 'What an editor words (plain, does, do, term, short; the wording and the restriction of a decision) says "stop", "always", "never", "not", how soon, that it is safe, or a figure only where a quote of its claims does.',
  source: 'own: words of an editor hold no facts of their own; a reader would stop a medicine because of them',
  severity: 'error',
  floor: {severity: 'error', because: 'a source mark would stand behind what no source says'},
  says: 'Found {value} in words that are ours, expected {limit}.',
  hint: 'Word it as the quotes have it (`claimleaf explain` shows them), or write it into an article of your own (rights: own).',
  good: written('Brush gently, for two minutes at most.'),
  bad: written('Never brush for three minutes.'),
  judge: ({ownWords, rules}) =>
    ownWords.flatMap((own) =>
      [...strongWords(own, rules), ...numbers(own, rules)].map((found) => ({
        value: `"${found}" ("${own.text}")`,
        limit: 'words that a quote behind them has',
        place: own.place,
      })),
    ),
};

/** Words that say more than they look, of which no quote has one that means the same. */
function strongWords({text, quotes, isAdvice}: OwnWords, {strong}: ReadingRules): string[] {
  return strong.flatMap(({words, quoted, advice = false}) => {
    const found = advice && !isAdvice ? undefined : findPhrase(text, words);
    if (found === undefined) return [];
    return quotes.some((quote) => findPhrase(quote, [...words, ...quoted]) !== undefined) ? [] : [found];
  });
}

/** Figures in words, but for 'one', which rather counts nothing; those in digits are found where a sheet prints them. */
function numbers({text, quotes, isAdvice}: OwnWords, {figures}: ReadingRules): string[] {
  const sources = quotes.flatMap((quote) => readFigures(quote, figures));
  return readFigures(text, figures)
    .filter((figure) => isAdvice && figure.isWord && figure.numbers.some((n) => n > 1))
    .filter((figure) => !isFoundIn(figure, sources))
    .map((figure) => figure.text);
}
