/** A frame that is larger than its reader takes. */
export class TooLarge extends Error {}

/** Messages between two processes: four bytes of length, then so many of JSON. */
export function toFrame(message: object): Buffer {
  const body = Buffer.from(JSON.stringify(message));
  const head = Buffer.alloc(4);
  head.writeUInt32LE(body.length);
  return Buffer.concat([head, body]);
}

/**
 * Gives what comes in through a pipe as messages, whole. Throws TooLarge as soon as a message says that it is longer than
 * `most` bytes, before it is there, and SyntaxError for one that is no JSON.
 */
export function readFrames(most: number, take: (message: unknown) => void): (chunk: Buffer) => void {
  let chunks: Buffer[] = [];
  let length = 0;
  return (chunk) => {
    chunks.push(chunk);
    length += chunk.length;
    for (;;) {
      if (length < 4) return;
      let [first = Buffer.alloc(0)] = chunks;
      if (first.length < 4) {
        // The length itself came in several chunks.
        first = Buffer.concat(chunks);
        chunks = [first];
      }
      const size = first.readUInt32LE();
      if (size > most) throw new TooLarge(`${size} bytes`);
      if (length < size + 4) return;
      const all = Buffer.concat(chunks);
      const rest = all.subarray(size + 4);
      chunks = rest.length > 0 ? [rest] : [];
      length = rest.length;
      take(JSON.parse(all.toString('utf8', 4, size + 4)));
    }
  };
}
