import {listAt} from '../../base/multimap.ts';
import {type Figure, isFoundIn, readFigures} from '../read-figures.ts';
import type {Finding, Rule} from '../rule.ts';
import {wordsOfClaims, wordsOfDefinition} from './own-words.ts';
import {printedLines} from './printed-lines.ts';
import {line, mainOf, sample} from './sample.ts';
import type {SheetSubject} from './subject.ts';

const quotes = new Map([['c-1', ['Up to 40 percent of dentists brush twice a day']]]);
const heard = (text: string): SheetSubject => sample([mainOf(line(text, 'c-1'))], {quotes});

export const figureUnsourced: Rule<SheetSubject> = {
  id: 'sheet/figure-unsourced',
  means: 'Our own words on a sheet have a figure that no quote behind them has.',
  asks: "Each figure in the sheet's own words, and in the words of the vocabulary that it prints, stands in a quote behind them.",
  source: 'own: a dose, an age or a share that no source gives is made up',
  severity: 'error',
  floor: {severity: 'error', because: 'a reader would follow a figure that no source gives'},
  says: 'Found the figure "{value}" in words that are ours, expected {limit}.',
  hint: 'Take the figure out of the words (of the sheet, of the entity in vocabulary.yaml, or of a decision), or write it as the article does.',
  readers: 'everyone',
  good: heard('Up to 4 in 10 dentists brush.'),
  bad: heard('Up to 8 in 10 dentists brush.'),
  judge({sheet, definition, rules, quotes, clinicWords}) {
    const read = new Map<string, Figure[]>();
    const figuresOf = (id: string): Figure[] => {
      const known = read.get(id) ?? listAt(quotes, id).flatMap((t) => readFigures(t, rules.figures));
      read.set(id, known);
      return known;
    };
    const passages = printedLines(sheet)
      .filter((line) => line.isPassage)
      .flatMap((line) => readFigures(line.text, rules.figures));
    const words = [
      ...wordsOfDefinition(definition, sheet.claims).map((own) => ({...own, beside: passages})),
      ...wordsOfClaims(sheet).map((own) => ({...own, beside: []})),
    ];
    return words.flatMap(({text, claims, path, beside}): Finding[] => {
      const figures = readFigures(without(clinicWords, text), rules.figures).filter((f) => !f.isWord || f.unit !== '');
      if (figures.length === 0) return [];
      // What no claim is behind, such as a line on what the articles do not say, may have the figures of the sheet.
      const sources = [...(claims.length > 0 ? claims : sheet.claims).flatMap(figuresOf), ...beside];
      return figures.map((figure) => ({
        value: figure.text,
        limit: 'one that a quote behind them has',
        passed: isFoundIn(figure, sources),
        where: {text, claims, path},
      }));
    });
  },
};

/** A text without the names and numbers of the clinic, each where it stands for itself: 999 is no part of 9,990. */
function without(parts: readonly string[], text: string): string {
  const whole = (part: string) => `(?<![\\p{L}\\p{N}]|\\p{N}[.,])${literal(part)}(?![\\p{L}\\p{N}]|[.,]\\p{N})`;
  return parts.reduce((rest, part) => rest.replace(new RegExp(whole(part), 'gu'), ' '), text);
}

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
