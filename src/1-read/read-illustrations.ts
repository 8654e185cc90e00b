import {sha256} from '../base/hash.ts';
import {must} from '../base/must.ts';
import {compareText} from '../base/order.ts';
import {contentMissing} from '../diagnostics/content-missing.ts';
import {fileNotRegular} from '../diagnostics/file-not-regular.ts';
import {fileOutside} from '../diagnostics/file-outside.ts';
import {illustrationUnusable} from '../diagnostics/illustration-unusable.ts';
import type {Diagnostic, Outcome} from '../diagnostics.ts';
import {endingOf, type Illustration, illustrationTypes} from '../model/illustration.ts';
import type {RawFile} from '../model/source-file.ts';
import {cleanJpeg} from './clean-jpeg.ts';
import {cleanPng} from './clean-png.ts';
import {cleanSvg} from './clean-svg.ts';
import {FigureFault} from './figure-fault.ts';
import {findHiddenCharacters} from './hidden-characters.ts';

/** Largest file of a figure, in bytes: a sheet of four photographs can still be sent by mail. */
export const largestIllustration = 500_000;

/**
 * The illustrations among files, by their paths: each checked by its first bytes, and cleaned of all that does not show
 * something. One that cannot be printed is reported, and null in the map.
 */
export function readIllustrations(files: readonly RawFile[]): Outcome<Map<string, Illustration | null>> {
  const value = new Map<string, Illustration | null>();
  const diagnostics: Diagnostic[] = [];
  for (const file of [...files].sort((a, b) => compareText(a.path, b.path))) {
    const read = readIllustration(file);
    value.set(file.path, read.value);
    diagnostics.push(...read.diagnostics);
  }
  return {value, diagnostics};
}

/** One of them, such as the logo of the clinic. */
export function readIllustration({path: file, size, bytes, link, is}: RawFile): Outcome<Illustration | null> {
  const fail = (...diagnostics: Diagnostic[]) => ({value: null, diagnostics});
  const hidden = findHiddenCharacters(file, file).map((d) => ({...d, place: {file}}));
  if (hidden.length > 0) return fail(...hidden);
  if (link) return fail(link === 'outside' ? fileOutside({file}) : contentMissing.target({file}));
  if (is) return fail(fileNotRegular.kind({file}, {found: is}));
  if (bytes === null || size > largestIllustration)
    return fail(illustrationUnusable.large({file}, {size, limit: largestIllustration}));
  const ending = must(endingOf(file), 'an illustration has one of the endings');
  const type = illustrationTypes[ending];
  const found = typeOf(bytes);
  if (found !== type) return fail(illustrationUnusable.type({file}, {ending, found: nameOf(found)}));
  try {
    return {value: {sha256: sha256(bytes), type, bytes: cleaners[type](bytes)}, diagnostics: []};
  } catch (error) {
    if (error instanceof FigureFault) return fail(error.at(file));
    throw error;
  }
}

const cleaners = {'image/svg+xml': cleanSvg, 'image/png': cleanPng, 'image/jpeg': cleanJpeg};

const names = {'image/svg+xml': 'an SVG', 'image/png': 'a PNG', 'image/jpeg': 'a JPEG'};

const nameOf = (type: keyof typeof names | null) => (type ? names[type] : 'something else');

/** What a file is by its first bytes. */
function typeOf(bytes: Uint8Array): keyof typeof names | null {
  const starts = (...first: number[]) => first.every((byte, i) => bytes[i] === byte);
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (starts(0xff, 0xd8, 0xff)) return 'image/jpeg';
  const start = new TextDecoder().decode(bytes.subarray(0, 4096));
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!DOCTYPE svg[^>[]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<svg[\s>]/.test(
    start,
  )
    ? 'image/svg+xml'
    : null;
}
