/**
 * The text of a saved page: UTF-8, or what a byte order mark or the page itself names. Null where the bytes are not of
 * that encoding: to guess another one could turn one dose into another.
 */
export function decodePage(bytes: Uint8Array, isHtml: boolean): string | null {
  try {
    return new TextDecoder(encodingOf(bytes, isHtml), {fatal: true}).decode(bytes);
  } catch {
    return null;
  }
}

function encodingOf(bytes: Uint8Array, isHtml: boolean): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (!isHtml) return 'utf-8';
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{1,40})/i.exec(start)?.[1] ?? 'utf-8';
}
