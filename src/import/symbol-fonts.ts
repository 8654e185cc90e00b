import {orEmpty} from '../base/or-empty.ts';

/**
 * Fonts in which a letter stands for a sign: the "m" of Symbol is µ, its "³" is ≥. Left as letters they would turn a
 * microgram into a milligram. Codes are those of the fonts, without the private area (U+F000) that Word adds.
 */
const symbol: Readonly<Record<string, string>> = {
  ...pairs('abgdezhqiklmnxoprstufcyw', 'αβγδεζηθικλµνξοπρστυφχψω'),
  ...pairs('GDQLXPSFYWJVj', 'ΓΔΘΛΞΠΣΦΨΩϑςϕ'),
  ...pairs('£³¹»´¸·¥±°®¬\u00ad¯Û«º@ÆÎÏ×¢²¤', '≤≥≠≈×÷•∞±°→←↑↓↔↔≡≅∅∈∉·′″/'),
};
const wingdings: Readonly<Record<string, string>> = pairs(
  '§·\u009fln¨qoØüûþýàáâßðvwxÀJKLFE!"\'()*+',
  '▪••●■◻❑□➢✓✗☑☒→↑↓←⇨❖◆⌧⏰☺😐☹☞☜✏✂☎✆✉✉✉',
);
const fonts: readonly (readonly [RegExp, Readonly<Record<string, string>>])[] = [
  [/^symbol$/i, symbol],
  [/^wingdings$/i, wingdings],
];

function pairs(letters: string, signs: string): Record<string, string> {
  const all = [...signs];
  return Object.fromEntries([...letters].map((letter, i) => [letter, all[i] as string]));
}

/** The first font of a list as CSS writes it: `font-family:Symbol, serif` -> "Symbol". */
export const firstFont = (list: string): string => orEmpty(list.split(',')[0]).replaceAll(/["']/g, '').trim();

/** Whether a font has signs in the place of letters, and the import knows which. */
export const isSymbolFont = (font: string): boolean => fonts.some(([name]) => name.test(font.trim()));

/** A sign or two: nobody sets a sentence in a font of signs. */
export const isShortSign = (text: string): boolean => text.replace(/\s+/g, '').length <= 12;

/** Fonts of signs of which there is no table here: what is set in them cannot be read. */
export const isUnknownSymbolFont = (font: string): boolean =>
  /^(wingdings [23]|webdings|zapf ?dingbats|mt extra|marlett)$/i.test(font.trim());

/** The text that a reader sees where a text is set in a font; figures, spaces and signs that the table lacks stay. */
export function inFont(text: string, font: string): string {
  const table = fonts.find(([name]) => name.test(font.trim()))?.[1];
  const plain = text.replace(/[\uf020-\uf0ff]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xf000));
  return table ? [...plain].map((letter) => table[letter] ?? letter).join('') : text;
}
