/**
 * A file of the content folder as it came from the disk. `bytes` is null where it was too large to read, and where it
 * is a link that leads out of the folder or nowhere, which is not followed.
 */
export type RawFile = {path: string; size: number; bytes: Uint8Array | null; link?: 'outside' | 'nowhere'};

/** A file that is known to be text. Offsets into `text` are UTF-16 units; a byte order mark stays part of it. */
export type SourceFile = {path: string; text: string; sha256: string};
