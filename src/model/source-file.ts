/**
 * A file of the content folder as it came from the disk. `bytes` is null where it was too large to read, and where it
 * is a link that leads out of the folder or nowhere, which is not followed, or no file at all.
 */
export type RawFile = {
  path: string;
  size: number;
  bytes: Uint8Array | null;
  link?: 'outside' | 'nowhere';
  /** What stands there where it is no file that can be read, or a file that would be read elsewhere or by another name. */
  is?: 'a folder' | 'a pipe' | 'a socket' | 'a device' | 'misplaced';
};

/** A file that is known to be text. Offsets into `text` are UTF-16 units; a byte order mark stays part of it. */
export type SourceFile = {path: string; text: string; sha256: string};
