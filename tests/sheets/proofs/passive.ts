import {activeNames} from '../../8-pdf/read-objects.ts';
import type {Opened} from './opened.ts';

/** Nothing in the file acts by itself or is carried along, and it is small enough to send. */
export function passiveProblems({bytes, objects}: Opened, mostBytes = 100_000): string[] {
  // A bookmark has a next one; an action with a next one would act.
  const used = new Set(
    objects.flatMap(({names}) => (names.includes('/Title') ? names.filter((n) => n !== '/Next') : names)),
  );
  return [
    ...activeNames.map((name) => (used.has(name) ? `holds ${name}` : [])),
    bytes.length <= mostBytes ? [] : `takes ${bytes.length} bytes of ${mostBytes}`,
  ].flat();
}
