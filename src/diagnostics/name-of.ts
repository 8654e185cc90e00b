/** A claim, as far as a message names it. */
export type Named = {id: string; subject: string; relation: string; object: string};

/** '"wind causes dry-eyes" (c-0123456789)' */
export const nameOf = ({id, subject, relation, object}: Named): string => `"${subject} ${relation} ${object}" (${id})`;
