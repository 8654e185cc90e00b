import {illustrationUnusable} from '../diagnostics/illustration-unusable.ts';
import {FigureFault} from './figure-fault.ts';

/** Most points of a picture each way: A4 at 400 dots an inch has 4677 by 3307. */
const limit = 4000;

/** Throws FigureFault where a picture is so wide or high that opening it would take the memory of the browser. */
export function checkSides(width: number, height: number): void {
  if (width === 0 || height === 0) throw damaged('it has no size');
  if (width > limit || height > limit)
    throw new FigureFault((place) => illustrationUnusable.wide(place, {width, height, limit}));
}

/** A picture that is not whole. */
export const damaged = (reason: string): FigureFault =>
  new FigureFault((place) => illustrationUnusable.damaged(place, {reason}));
