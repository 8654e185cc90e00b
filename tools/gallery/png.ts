import {crc32, deflateSync} from 'node:zlib';

/** Greys, a byte a pixel. */
export type Greys = {data: Uint8Array; width: number; height: number};

/** A PNG of sixteen greys, half a byte a pixel: print is black on white, and the smoothed edges need no more. */
export function encodeGreys({data, width, height}: Greys): Uint8Array {
  const perLine = Math.ceil(width / 2);
  const lines = Buffer.alloc(height * (perLine + 1));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const grey = Math.round((data[y * width + x] ?? 255) / 17);
      const at = y * (perLine + 1) + 1 + (x >> 1);
      lines[at] = (lines[at] ?? 0) | (x % 2 === 0 ? grey << 4 : grey);
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([4, 0, 0, 0, 0], 8); // four bits, greys
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const body = deflateSync(lines, {level: 9});
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', body), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
