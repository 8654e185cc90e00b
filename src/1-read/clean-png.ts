import {checkSides, damaged} from './check-sides.ts';

/** The parts of a PNG that make its picture; what is left out are words, dates, places and colour profiles. */
const kept: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'tRNS', 'gAMA', 'sRGB', 'IDAT', 'IEND']);

/**
 * A PNG without anything but its picture: no text, no animation, nothing behind its end. Throws FigureFault where it is
 * damaged or too wide.
 */
export function cleanPng(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = [bytes.subarray(0, 8)];
  for (let at = 8; ; ) {
    if (at + 12 > bytes.length) throw damaged('it ends too soon');
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length) throw damaged('it ends too soon');
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if ((at === 8) !== (type === 'IHDR')) throw damaged('it does not start with its size');
    if (type === 'IHDR') checkSides(view.getUint32(at + 8), view.getUint32(at + 12));
    if (kept.has(type)) parts.push(bytes.subarray(at, end));
    if (type === 'IEND') return new Uint8Array(Buffer.concat(parts));
    at = end;
  }
}
