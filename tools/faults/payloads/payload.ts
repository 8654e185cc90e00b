/** A text that somebody hostile, or careless, may write. It is made when it is needed, as some are large. */
export type Payload = {kind: string; name: string; text: () => string};

/** Payloads of a kind: what each is called, and its text. */
export const payloads = (kind: string, texts: Readonly<Record<string, string | (() => string)>>): Payload[] =>
  Object.entries(texts).map(([name, text]) => ({kind, name, text: typeof text === 'string' ? () => text : text}));
