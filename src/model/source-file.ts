/** A file of the content folder as it came from the disk. `bytes` is null where it was too large to read. */
export type RawFile = {path: string; size: number; bytes: Uint8Array | null};

/** A file that is known to be text. Offsets into `text` are UTF-16 units; a byte order mark stays part of it. */
export type SourceFile = {path: string; text: string; sha256: string};
