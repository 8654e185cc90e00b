import {must} from '../base/must.ts';
import {compareText} from '../base/order.ts';
import {present} from '../base/present.ts';
import {collapse} from '../base/words.ts';
import {passageFigure} from '../diagnostics/passage-figure.ts';
import {passageUnprintable} from '../diagnostics/passage-unprintable.ts';
import type {Diagnostic, Outcome} from '../diagnostics.ts';
import type {Article, Piece} from '../model/article.ts';
import type {TopicContent} from '../model/content.ts';
import type {PassageUnit} from '../model/generated/dataset.ts';
import {endingOf, illustrationFolder} from '../model/illustration.ts';
import {longestQuote} from '../model/longest.ts';

type Illustrations = TopicContent['illustrations'];

/** The pieces of a section as the dataset has them, and what of them cannot be printed. */
export function toPassageUnits(
  pieces: readonly Piece[],
  heading: Piece,
  {file, text}: Pick<Article, 'file' | 'text'>,
  illustrations: Illustrations,
): Outcome<PassageUnit[]> {
  const first = pieces[0]?.block;
  const outcomes = pieces.map((piece) => {
    const {fault, line, column, start, end} = piece;
    const place = {file, line, column};
    if (fault) return {value: [], diagnostics: [passageUnprintable[fault.kind](place, fault)]};
    const quote = text.slice(start, end);
    if (quote.length > longestQuote)
      return {value: [], diagnostics: [passageUnprintable.long(place, {found: String(quote.length)})]};
    const unit: PassageUnit = {
      form: piece.form === 'illustration' ? 'figure' : piece.form,
      // Counted within the passage, so that nothing depends on what stands before it.
      block: piece.block - must(first, 'there is a first piece'),
      level: piece.form === 'heading' ? piece.level - heading.level : piece.level,
      ...(piece.number === null ? {} : {number: piece.number}),
      ...(piece.cell === null ? {} : {column: piece.cell}),
      ...(piece.strong ? {strong: true as const} : {}),
      ...{text: withBlanks(collapse(piece.text)), quote, line, start, end},
    };
    if (piece.path === null) return {value: [unit], diagnostics: []};
    const found = findIllustration(piece.path, unit.text, place, illustrations);
    return {value: present([found.value && {...unit, ...found.value}]), diagnostics: found.diagnostics};
  });
  return {
    value: outcomes.flatMap(({value}) => value),
    diagnostics: outcomes.flatMap(({diagnostics}) => diagnostics),
  };
}

/** A run of underscores is a blank that the clinic fills in by hand, which takes some room however long it was typed. */
const withBlanks = (text: string) => text.replace(/_{3,}/g, '_'.repeat(14));

/** The file of an illustration: named from the topic's folder, or from that of the articles. */
function findIllustration(
  path: string,
  alternative: string,
  place: Diagnostic['place'],
  illustrations: Illustrations,
): {value?: {file: string; sha256: string}; diagnostics: Diagnostic[]} {
  const fail = (diagnostic: Diagnostic) => ({diagnostics: [diagnostic]});
  const file = path.replace(/^\.\.\//, '');
  if (!new RegExp(`^${illustrationFolder}/[^/\\\\%]+$`).test(file)) return fail(passageFigure.path(place, {path}));
  if (endingOf(file) === null) return fail(passageFigure.ending(place, {path}));
  if (!illustrations.has(file))
    return fail(passageFigure.missing(place, {path, known: [...illustrations.keys()].sort(compareText)}));
  if (alternative === '') return fail(passageFigure.alternative(place, {path}));
  // A file that cannot be printed was reported where it was read.
  const known = illustrations.get(file);
  return known ? {value: {file, sha256: known.sha256}, diagnostics: []} : {diagnostics: []};
}
