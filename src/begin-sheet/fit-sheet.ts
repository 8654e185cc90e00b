import {type Document, isSeq} from 'yaml';
import type {Sheet as SheetDefinition} from '../model/generated/sheet.ts';
import {type Cut, cut, cutsOf} from './cuts.ts';
import type {LeftOut} from './placed-block.ts';

/** How a definition is tried. */
export type Tries = {
  /** Whether its words can be printed; it costs little. */
  isSound(definition: SheetDefinition): boolean;
  /** Whether it was printed in all its editions without an error; it is asked as seldom as can be. */
  fits(definition: SheetDefinition): Promise<boolean>;
};

/** The document as it fits, and what was left out for that; null where it does not fit however small it is. */
export type Fitted = {document: Document; leftOut: LeftOut[]} | null;

/**
 * Makes a sheet as small as its pages ask, and no smaller. Where all of it has room on one side of the paper, it stands
 * there; else nothing is left out as long as it fits another way; then what is missed least goes first, and whatever need not
 * have gone comes back.
 */
export async function fitSheet(document: Document, tries: Tries): Promise<Fitted> {
  const onePage = onOneSide(document);
  if (onePage) onePage.set('pages', 1);
  const ways = [onePage, document, onOneSide(document)].filter((way) => way !== null);
  for (const way of ways) if (await tries.fits(way.toJS() as SheetDefinition)) return {document: way, leftOut: []};
  for (const way of [document, ...ways.filter((other) => other !== document)]) {
    const fitted = await fitByCuts(way, tries);
    if (fitted) return fitted;
  }
  return null;
}

/** A sheet of two sides with all of its blocks on one, in their order and regions; null where it has one side. */
function onOneSide(document: Document): Document | null {
  const {sides} = document.toJS() as SheetDefinition;
  if (sides.length !== 2) return null;
  const merged = document.clone() as Document;
  const regions = ['top', 'columns', 'bottom'] as const;
  for (const region of regions) {
    const more = merged.getIn(['sides', 1, region]);
    if (!isSeq(more)) continue;
    const own = merged.getIn(['sides', 0, region]);
    if (isSeq(own)) own.items.push(...more.items);
    else merged.setIn(['sides', 0, region], more);
  }
  merged.deleteIn(['sides', 1]);
  return merged;
}

async function fitByCuts(document: Document, {isSound, fits}: Tries): Promise<Fitted> {
  const definitionOf = (cuts: readonly Cut[]) => cut(document, cuts).toJS() as SheetDefinition;
  // A cut that takes away what the sheet must have is none.
  const all: Cut[] = [];
  for (const each of cutsOf(document)) if (isSound(definitionOf([...all, each]))) all.push(each);
  const found =
    (await fewestThatFit(all, (cuts) => fits(definitionOf(cuts)))) ??
    (await firstThatFits(all, (each) => fits(definitionOf([each]))));
  if (found === null) return null;
  let made: readonly Cut[] = found;
  for (const each of found.toReversed().slice(1)) {
    const without: Cut[] = made.filter((other) => other !== each);
    if (await fits(definitionOf(without))) made = without;
  }
  return {document: cut(document, made), leftOut: inWords(made)};
}

/** The first cuts that fit, where fewer do not: found by halves, else one by one. */
async function fewestThatFit(
  all: readonly Cut[],
  fits: (cuts: readonly Cut[]) => Promise<boolean>,
): Promise<readonly Cut[] | null> {
  const areEnough = (n: number) => fits(all.slice(0, n));
  let [tooFew, enough] = [0, all.length];
  if (enough > 0 && (await areEnough(enough))) {
    while (enough - tooFew > 1) {
      const middle = Math.floor((tooFew + enough) / 2);
      if (await areEnough(middle)) enough = middle;
      else tooFew = middle;
    }
    return all.slice(0, enough);
  }
  // A page may be nearly blank where most was cut, and well filled before.
  for (let n = 1; n < all.length; n++) if (await areEnough(n)) return all.slice(0, n);
  return null;
}

/** One cut that is enough by itself, although it is not where those before it are made too. */
async function firstThatFits(
  all: readonly Cut[],
  fits: (each: Cut) => Promise<boolean>,
): Promise<readonly Cut[] | null> {
  for (const each of all.slice(1)) if (await fits(each)) return [each];
  return null;
}

/** Of several cuts of one block the last says all. */
function inWords(cuts: readonly Cut[]): LeftOut[] {
  const last = new Map(cuts.map((each) => [each.path.join('.'), each]));
  return [...last.values()].map(({block, why}) => ({block, why}));
}
