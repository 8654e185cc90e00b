import {illustrationUnusable} from '../diagnostics/illustration-unusable.ts';
import {checkSides, damaged} from './check-sides.ts';
import {FigureFault} from './figure-fault.ts';

const marks = {end: 0xd9, scan: 0xda, app0: 0xe0, exif: 0xe1, adobe: 0xee, comment: 0xfe};

/** Frame headers, which hold the size: all of C0 to CF but tables (C4), arithmetic coding (CC) and what is reserved (C8). */
const isFrame = (mark: number) => mark >= 0xc0 && mark <= 0xcf && mark !== 0xc4 && mark !== 0xc8 && mark !== 0xcc;

/**
 * A JPEG without anything but its picture: what the camera has noted (place, day, a small copy of the picture), comments,
 * and what stands behind its end are left out. Throws FigureFault where it is damaged, too wide, or marked as turned.
 */
export function cleanJpeg(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = [bytes.subarray(0, 2)];
  for (let at = 2; ; ) {
    // Any number of FF may stand before a mark.
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at++;
    if (at + 2 > bytes.length || bytes[at] !== 0xff) throw damaged('it ends too soon');
    const mark = view.getUint8(at + 1);
    if (mark === marks.end) return new Uint8Array(Buffer.concat([...parts, bytes.subarray(at, at + 2)]));
    if (at + 4 > bytes.length) throw damaged('it ends too soon');
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length) throw damaged('it ends too soon');
    if (isFrame(mark)) checkSides(view.getUint16(at + 7), view.getUint16(at + 5));
    if (mark === marks.exif) checkTurn(view, at + 4, end);
    const next = mark === marks.scan ? endOfScan(bytes, end) : end;
    if (isKept(mark)) parts.push(bytes.subarray(at, next));
    at = next;
  }
}

/** Of what programs add, the two that say how the colours are to be read. */
function isKept(mark: number): boolean {
  const isAdded = (mark >= marks.app0 && mark <= 0xef) || mark === marks.comment;
  return !isAdded || mark === marks.app0 || mark === marks.adobe;
}

/** In the picture itself, FF is followed by 00 or by a mark that starts it anew (D0 to D7). */
function endOfScan(bytes: Uint8Array, start: number): number {
  for (let at = start; at + 1 < bytes.length; at++) {
    const mark = bytes[at + 1] as number;
    if (bytes[at] === 0xff && mark !== 0 && mark !== 0xff && !(mark >= 0xd0 && mark <= 0xd7)) return at;
  }
  throw damaged('it ends too soon');
}

/** Exif 2.32, 4.6.4: the orientation is the tag 0112 of the first directory; 1 is upright. */
function checkTurn(view: DataView, start: number, end: number): void {
  const tiff = start + 6;
  if (end - tiff < 8 || view.getUint32(start) !== 0x45786966) return;
  const isLittle = view.getUint16(tiff) === 0x4949;
  const directory = tiff + view.getUint32(tiff + 4, isLittle);
  if (directory + 2 > end) return;
  const count = view.getUint16(directory, isLittle);
  for (let i = 0; i < count && directory + 14 + 12 * i <= end; i++) {
    const entry = directory + 2 + 12 * i;
    if (view.getUint16(entry, isLittle) === 0x0112 && view.getUint16(entry + 8, isLittle) > 1)
      throw new FigureFault((place) => illustrationUnusable.turned(place, {}));
  }
}
