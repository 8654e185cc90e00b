import {runsIn} from '../../8-pdf/read-structure.ts';
import type {Opened} from './opened.ts';

/**
 * From each mark behind a statement a link leads to the list of sources, where its numbers stand.
 *
 * In: the marks of the sheet, and the words at the list's start.
 */
export function markProblems({read, structure}: Opened, marks: readonly string[], label: string): string[] {
  const links = read.pages.flatMap((page) => page.links).filter(({dest}) => dest === 'sources');
  const found = links.map(({text}) => text).sort();
  const wanted = marks.map((mark) => `${mark} (sources)`).sort();
  const place = read.places.sources;
  const list = runsIn(structure).findLast(({text}) => text.trim() === label);
  // Chromium places it higher by the page's margin, so that the list does not stick to a window's edge.
  const above = place && list && place.page === list.page + 1 ? place.top - list.top : Number.NaN;
  const there = above >= 0 && above < 48;
  return [
    found.join('; ') === wanted.join('; ')
      ? []
      : `links “${found.join('; ')}” to the sources, expected “${wanted.join('; ')}”`,
    marks.length === 0 || there ? [] : 'leads elsewhere than to the sources',
  ].flat();
}
