import {createHash} from 'node:crypto';

/** What stands in language/<tag>.parser.bin: the names of the classes, and packed weights by name. */
export type ParserFile = {
  /** Classes of the tagger: 'NOUN|NNS'. */
  tags: readonly string[];
  /** Relations, that of the root first. */
  relations: readonly string[];
  parts: ReadonlyMap<string, Uint8Array>;
};

const mark = 'claimleaf parser 1\n';
const hashLength = 32;
/** Where the hash of the weights ends, in bytes. */
export const parserFileHead = mark.length + hashLength;

/** The file: a mark, the SHA-256 of what follows, the length of the header (4 bytes), the header as JSON, the parts. */
export function writeParserFile({tags, relations, parts}: ParserFile): Uint8Array {
  const sizes = Object.fromEntries([...parts].map(([name, bytes]) => [name, bytes.length]));
  const header = new TextEncoder().encode(JSON.stringify({tags, relations, sizes}));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, header.length);
  const body = concat([length, header, ...parts.values()]);
  return concat([new TextEncoder().encode(mark), sha256Of(body), body]);
}

/**
 * Reads the file back.
 * @throws an Error that says what is wrong, where it is no such file or a byte of it has changed
 */
export function readParserFile(bytes: Uint8Array): ParserFile {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, mark.length));
  if (start !== mark)
    throw new Error(`Found another kind of file, expected the weights of a parser ("${mark.trim()}").`);
  const body = bytes.subarray(parserFileHead);
  if (Buffer.compare(sha256Of(body), bytes.subarray(mark.length, parserFileHead)) !== 0)
    throw new Error('Found damaged weights, expected those that their checksum was made of.');
  const headerEnd = 4 + new DataView(body.buffer, body.byteOffset).getUint32(0);
  const {tags, relations, sizes} = JSON.parse(new TextDecoder().decode(body.subarray(4, headerEnd))) as {
    tags: string[];
    relations: string[];
    sizes: {[name: string]: number};
  };
  let at = headerEnd;
  const parts = Object.entries(sizes).map(([name, size]) => {
    at += size;
    return [name, body.subarray(at - size, at)] as const;
  });
  return {tags, relations, parts: new Map(parts)};
}

const sha256Of = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

function concat(arrays: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(arrays.reduce((sum, {length}) => sum + length, 0));
  let at = 0;
  for (const array of arrays) {
    whole.set(array, at);
    at += array.length;
  }
  return whole;
}
