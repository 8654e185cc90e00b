import type {Opened} from './opened.ts';

/** Only the sheet's own family, embedded as subsets of outlines, and no box in place of a character. */
export function fontProblems({read, fonts, objects}: Opened, family = 'AtkinsonHyperlegibleNext'): string[] {
  const names = objects.flatMap(({text}) => text.match(/(?<=\/BaseFont \/)\S+/g) ?? []);
  return [
    read.fonts.length > 0 ? [] : 'has no fonts',
    ...read.fonts.map(({name, type, embedded, characters}) =>
      name.startsWith(`${family}-`) && type === 'CIDFontType2' && embedded
        ? []
        : `lends ${name} (${type}) for “${characters}”`,
    ),
    ...fonts.map(({name, boxes}) => (boxes ? `draws a box with ${name}` : [])),
    ...names.map((name) => (/^[A-Z]{6}\+/.test(name) ? [] : `${name} is no subset`)),
  ].flat();
}
