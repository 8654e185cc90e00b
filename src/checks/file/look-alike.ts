import {decodeEscapes} from '../../1-read/decode-escapes.ts';
import {must} from '../../base/must.ts';
import {placeAt} from '../../base/places.ts';
import {doseUnits, unitPattern} from '../../base/units.ts';
import {markedLetters} from '../../base/words.ts';
import type {ContentRule} from '../rule.ts';
import type {FileSubject} from './subject.ts';

/** Most faults that are told of one file: whoever has more has one mistake many times. */
const most = 20;

/**
 * Digits, letters and unit signs that are drawn like those of the Latin alphabet and are none of them: "٢", "５", "㎎";
 * and Cyrillic letters that are drawn like digits beside a digit: "З0".
 */
const foreign =
  /(?![0-9])\p{Nd}+|[\uff21-\uff3a\uff41-\uff5a]+|[\u{1d400}-\u{1d7cb}]+|[\u3380-\u33df\u2160-\u2188]|\u066b|\u066c/gu;

/** "1O mg", "l0 ml": letters among digits, in front of a unit; or between digits, as in "1O0". */
const unit = unitPattern({}, ['%', ...doseUnits]);
const letterInFigure = new RegExp(
  `(?<![\\p{L}\\p{N}_.])(?:(?=[\\dOoIl.,]*\\d)(?=[\\dOoIl.,]*[OoIl])[\\dOoIl][\\dOoIl.,]*(?=\\s?(?:${unit})(?![\\p{L}\\p{N}]))|\\d[\\d.,]*[OoIl][OoIl.,]*\\d[\\dOoIl.,]*)(?![\\p{L}\\p{N}_])`,
  'gu',
);

const latin = /\p{Script=Latin}/u;
/** Letters of alphabets that have many of the Latin ones, and those of the Greek that are drawn as Latin ones. */
const strangers =
  '\\p{Script=Cyrillic}\\p{Script=Armenian}\\p{Script=Cherokee}\\p{Script=Coptic}\\p{Script=Lisu}\\p{Script=Deseret}ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοικνρυχ';
const drawnAsLatin = new RegExp(`[${strangers}]`, 'u');
/** One of them beside a digit: "1Ο mg" with a Greek O. */
const beside = new RegExp(`(?<=[0-9][.,]?)[${strangers}ıɑ]|[${strangers}ıɑ](?=[.,]?[0-9])`, 'gu');

export const lookAlike: ContentRule<FileSubject> = {
  id: 'file/look-alike',
  means: 'A figure or a word has a character that looks like another.',
  asks: 'A figure has plain digits only, and a word letters of one alphabet.',
  source: 'own: "1O mg" with the letter O, or "٥", is read as another dose; Unicode UTS 39',
  severity: 'error',
  floor: {severity: 'error', because: 'a dose could be printed that is not the one that is read'},
  says: 'Found {value}, expected {limit}.',
  hint: 'Type it again, and compare the figure with the source.',
  good: {path: 'a.md', text: 'Take 10 mg of it, or 200 µg, in 5 l of water.'},
  bad: {path: 'a.md', text: 'Take 1O mg of it.'},
  judge({path, text}) {
    const plain = faultsOf(text).map(({at, ...found}) => ({...found, place: placeAt(path, text, at)}));
    if (plain.length > 0) return plain;
    const decoded = decodeEscapes(path, text);
    if (decoded === text) return [];
    // The column is that of the text as it is read, and not as it is written.
    return faultsOf(decoded).map(({at, ...found}) => ({
      ...found,
      place: {file: path, line: placeAt(path, decoded, at).line ?? 1},
    }));
  },
};

function faultsOf(text: string): {at: number; value: string; limit: string}[] {
  return [
    ...[...text.matchAll(foreign)].map((m) => ({
      at: m.index,
      value: `'${m[0]}' (${codeOf(m[0])})`,
      limit: `'${m[0].normalize('NFKC').replace(/\p{Nd}/gu, digitOf)}' in plain characters`,
    })),
    ...[...text.matchAll(beside)].map((m) => ({
      at: m.index,
      value: `the letter ${codeOf(m[0])} beside a digit`,
      limit: 'a digit or a letter of the Latin alphabet',
    })),
    ...[...text.matchAll(letterInFigure)].map((m) => ({
      at: m.index,
      value: `letters in the figure '${m[0]}'`,
      limit: `digits: '${m[0].replace(/[Oo]/g, '0').replace(/[Il]/g, '1')}'`,
    })),
    ...markedLetters(text)
      .filter(({word}) => latin.test(word) && drawnAsLatin.test(word))
      .map(({word, at}) => {
        const stranger = must(drawnAsLatin.exec(word)?.[0], 'the filter found one');
        return {
          at,
          value: `the letter ${codeOf(stranger)} in '${word}', which looks like another`,
          limit: 'letters of one alphabet',
        };
      }),
  ]
    .sort((a, b) => a.at - b.at)
    .slice(0, most);
}

const codeOf = (text: string) =>
  `U+${must(text.codePointAt(0), 'what looks alike is not empty').toString(16).toUpperCase().padStart(4, '0')}`;

/** The value of a decimal digit: each alphabet has its ten in a row, from a zero on. */
function digitOf(digit: string): string {
  const code = must(digit.codePointAt(0), 'a digit is not empty');
  let zero = code;
  while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String(code - zero);
}
