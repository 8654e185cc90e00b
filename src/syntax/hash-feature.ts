/**
 * Hashes of features: 32 bits, never 0, which stands for an empty place in a table. The weights were learned for these
 * very hashes: another constant here is another parser.
 */
const first = 0x9e3779b1;
const second = 0x85ebca77;

export const mix = (hash: number, value: number): number => {
  const mixed = Math.imul(hash ^ value, first);
  return Math.imul(mixed ^ (mixed >>> 15), second);
};

export const close = (hash: number): number => (hash ^ (hash >>> 13)) | 0 || 1;

/** The same for a sum of products of hashes, which is not mixed yet. */
export const closeSum = (sum: number): number => {
  const mixed = Math.imul(sum ^ (sum >>> 15), second);
  return mixed ^ (mixed >>> 13) || 1;
};

/** The hash of a text. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return close(mix(hash, text.length));
}
