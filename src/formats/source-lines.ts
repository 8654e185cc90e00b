import type {RawFile} from '../model/source-file.ts';

/** Looks up the lines of files by path. A file is cut when it is first asked for; what is not UTF-8 has no lines. */
export function sourceLines(files: readonly RawFile[]): (file: string) => readonly string[] | null {
  const byPath = new Map(files.map((f) => [f.path, f]));
  const known = new Map<string, readonly string[] | null>();
  return (path) => {
    const lines = known.get(path);
    if (lines !== undefined) return lines;
    const bytes = byPath.get(path)?.bytes;
    const cut = bytes ? cutLines(bytes) : null;
    known.set(path, cut);
    return cut;
  };
}

function cutLines(bytes: Uint8Array): string[] | null {
  try {
    // The mark at the start of a file counts as a character, as in the columns of diagnostics.
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes).split(/\r\n|\n|\r/);
  } catch {
    return null;
  }
}
