import type {Regional} from '../model/generated/regional.ts';
import type {Part} from '../model/part.ts';
import type {Block, Sheet} from '../model/sheet.ts';

/** A text with the words of a country, such as 'anaemia' for 'anemia' in Britain. */
export type InCountry = (text: string) => string;

/** What gives a text the words of a country; without any it stays as it is. */
export function inCountry(country: string, regional: Regional | undefined): InCountry {
  if (!regional) return (text) => text;
  const isAmerican = regional.american.includes(country);
  const words = new Map(
    regional.words.map(({british, american}) => (isAmerican ? [british, american] : [american, british])),
  );
  const any = [...words.keys()].map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, 'giu');
  return (text) =>
    text.replace(pattern, (found) => {
      const word = words.get(found.toLowerCase()) ?? found;
      return found.charAt(0) === found.charAt(0).toUpperCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word;
    });
}

/** A sheet in the words of a country. The titles of articles, in the footer and above their columns, are not ours. */
export function withWordsOf(sheet: Sheet, to: InCountry): Sheet {
  const region = (blocks: Block[]) =>
    // A passage has the very words of its article.
    blocks.map((block) => (block.type === 'passage' ? block : inBlock(block, block.type === 'agreement', to)));
  return {
    ...sheet,
    title: to(sheet.title),
    documentTitle: to(sheet.documentTitle),
    about: to(sheet.about),
    sides: sheet.sides.map(({top, columns, bottom}) => ({
      top: region(top),
      columns: region(columns),
      bottom: region(bottom),
    })),
  };
}

function inBlock<T>(piece: T, keepsHeads: boolean, to: InCountry): T {
  if (typeof piece !== 'object' || piece === null) return piece;
  if (Array.isArray(piece)) return piece.map((item) => inBlock(item, keepsHeads, to)) as T;
  const copy = Object.fromEntries(Object.entries(piece).map(([key, value]) => [key, inBlock(value, keepsHeads, to)]));
  const {role, text, sentence} = copy as Part;
  if ('role' in copy && !(keepsHeads && role === 'head')) Object.assign(copy, {text: to(text), sentence: to(sentence)});
  return copy as T;
}
