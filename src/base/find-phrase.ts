/** The first of the phrases that stands in a text as whole words, or undefined. Phrases are in lower case. */
export function findPhrase(text: string, phrases: readonly string[]): string | undefined {
  const lower = text.toLowerCase().replaceAll('’', "'");
  return phrases.find((phrase) => hasWhole(lower, phrase));
}

/** Whether a phrase stands in a text with no letter or digit beside it. */
function hasWhole(text: string, phrase: string): boolean {
  for (let at = text.indexOf(phrase); at !== -1; at = text.indexOf(phrase, at + 1)) {
    // '% more' follows a figure without a blank.
    const startsFree = !isLetter.test(phrase.charAt(0)) || !isLetter.test(text.charAt(at - 1));
    if (startsFree && !isLetter.test(text.charAt(at + phrase.length))) return true;
  }
  return false;
}

const isLetter = /[\p{L}\p{N}]/u;
