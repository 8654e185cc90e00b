import jsqr from 'jsqr';
import {create} from 'qrcode';
import type {QrCode} from '../../model/sheet.ts';
import type {Rule} from '../rule.ts';
import {ofWhole} from './finding.ts';
import {main, sample} from './sample.ts';
import type {SheetSubject} from './subject.ts';

/** Pixels of a module when the code is read: fewer, and the reader misses some. */
const scale = 4;

export const onlineCopy: Rule<SheetSubject> = {
  id: 'sheet/online-copy',
  means: 'The QR code or link of a sheet leads elsewhere than to the printed address.',
  asks: 'The QR code and the link lead to the address that is printed beside them.',
  source: 'own: what a reader cannot see must not lead elsewhere',
  severity: 'error',
  floor: {severity: 'error', because: 'a reader cannot see where a code leads'},
  says: 'Found a code or link that leads to {value}, expected {limit}.',
  hint: 'The address is made of clinic.yaml, the topic and the sheet; if this stays, the program has a fault.',
  readers: 'everyone',
  good: withCode('https://example.org/zinc'),
  bad: withCode('https://example.com/zinc'),
  judge({sheet}) {
    const {online, qr} = sheet.footer;
    const expected = `https://${online.address}`;
    const targets = [online.href, ...(qr ? [readCode(qr)] : [])];
    return targets.map((target) => ofWhole(target, expected, target === expected));
  },
};

/** Codes that were read, the oldest first: whoever judges a sheet again and again has the same code on it. */
const known = new Map<string, string>();
const mostKnown = 100;

/** What a phone reads of a code. */
function readCode(code: QrCode): string {
  const key = `${code.size} ${code.path}`;
  const read = known.get(key) ?? scan(code);
  known.set(key, read);
  const [oldest] = known.keys();
  if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
  return read;
}

function scan({size, path}: QrCode): string {
  const width = size * scale;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++)
      for (let column = Number(x) * scale; column < (Number(x) + Number(length)) * scale; column++)
        pixels.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
  // Dark on light, as it is printed.
  return jsqr.default(pixels, width, width, {inversionAttempts: 'dontInvert'})?.data ?? 'nothing that can be read';
}

function withCode(target: string): SheetSubject {
  const {modules} = create(target);
  const dark = Array.from(
    {length: modules.size ** 2},
    (_, i) => [i % modules.size, Math.floor(i / modules.size)] as const,
  );
  const path = dark.flatMap(([x, y]) => (modules.get(y, x) ? [`M${x + 4} ${y + 4}h1v1h-1z`] : [])).join('');
  const subject = sample([main('Brush your teeth.')]);
  const {footer} = subject.sheet;
  const qr = {size: modules.size + 8, path, alternative: ''};
  return {...subject, sheet: {...subject.sheet, footer: {...footer, qr}}};
}
