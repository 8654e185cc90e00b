/** A place of a text that names an entity of the vocabulary. Offsets are UTF-16 units of that text. */
export type Named = {start: number; end: number; kind: string};

/** What the import asks of the topic's vocabulary and of the language's rules; the lexicon of the extraction answers. */
export type Names = {
  /** Everything that a text names, in its order. */
  namedIn: (text: string) => readonly Named[];
  /** Kinds of what stands under a header of a table, or null where the header announces nothing known. */
  announcedBy: (header: string) => readonly string[] | null;
};
