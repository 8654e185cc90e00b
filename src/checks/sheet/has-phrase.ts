/** The first of the phrases that stands in a text as whole words, or undefined. Phrases are in lower case. */
export function findPhrase(text: string, phrases: readonly string[]): string | undefined {
  return phrases.find((phrase) => patternOf(phrase).test(text));
}

const patterns = new Map<string, RegExp>();

function patternOf(phrase: string): RegExp {
  const known = patterns.get(phrase);
  if (known) return known;
  const escaped = phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll("'", "['’]");
  // '% more' follows a figure without a blank.
  const start = /^[\p{L}\p{N}]/u.test(phrase) ? '(?<![\\p{L}\\p{N}])' : '';
  const made = new RegExp(`${start}${escaped}(?![\\p{L}\\p{N}])`, 'iu');
  patterns.set(phrase, made);
  return made;
}
