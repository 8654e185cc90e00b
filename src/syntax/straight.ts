/** A text with straight apostrophes and quotation marks, every character at its old place. */
export const straight = (text: string): string => text.replace(/[’‘´`＇ʼʹ′]/gu, "'").replace(/[“”„«»]/gu, '"');
