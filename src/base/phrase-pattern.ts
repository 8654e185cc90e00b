/**
 * The pattern language of phrases, "(dry|sore) ... eyes": words, (a|b) for either, (a|) for a or nothing, <a> for the
 * phrases of a set, and ... for up to four words. Here it is only taken apart and counted.
 */

/** "a (b|c) ... <d>" -> ["a ", "(b|c)", "...", " ", "<d>"]; brackets may hold brackets. */
export function partsOfPhrase(phrase: string): string[] {
  const parts: string[] = [];
  let at = 0;
  while (at < phrase.length) {
    if (phrase.startsWith('...', at)) {
      parts.push('...');
      at += 3;
    } else if (phrase[at] === '(') {
      const end = closingBracket(phrase, at) + 1;
      parts.push(phrase.slice(at, end));
      at = end;
    } else {
      const set = /^<[a-z-]+>/.exec(phrase.slice(at))?.[0];
      const end = set?.length ?? /\(|<[a-z-]+>|\.\.\./.exec(phrase.slice(at))?.index ?? phrase.length - at;
      parts.push(phrase.slice(at, at + end));
      at += end;
    }
  }
  return parts;
}

/** "a|b (c|d)" -> ["a", "b (c|d)"]: what stands inside of brackets. */
export function choicesOfPhrase(inside: string): string[] {
  const choices: string[] = [''];
  let depth = 0;
  for (const char of inside) {
    if (char === '(') depth++;
    if (char === ')') depth--;
    if (char === '|' && depth === 0) choices.push('');
    else choices[choices.length - 1] += char;
  }
  return choices;
}

/** The name of a set, of "<name>"; undefined of another part. */
export const setNameOf = (part: string): string | undefined => /^<([a-z-]+)>$/.exec(part)?.[1];

/**
 * In how many ways a phrase can be said, counted without saying them. `sets` are those that it may name; one that holds
 * itself makes it infinite.
 */
export function countWays(
  phrase: string,
  sets: {readonly [name: string]: readonly string[] | undefined} = {},
  under: readonly string[] = [],
): number {
  const sum = (choices: readonly string[], within: readonly string[]) =>
    choices.reduce((ways, choice) => ways + countWays(choice, sets, within), 0);
  let ways = 1;
  for (const part of partsOfPhrase(phrase)) {
    const name = setNameOf(part);
    const set = name !== undefined && Object.hasOwn(sets, name) ? sets[name] : undefined;
    if (name !== undefined && set) ways *= under.includes(name) ? Number.POSITIVE_INFINITY : sum(set, [...under, name]);
    else if (part.startsWith('(')) ways *= sum(choicesOfPhrase(part.slice(1, -1)), under);
  }
  return ways;
}

/**
 * What a phrase of a content may be at most: no phrase of ours has more than 2 gaps, and none is said in more than one
 * way. Each way is kept in memory, and each gap is tried in five widths from every word of a text.
 */
const mostWays = 64;
const mostGaps = 3;

/**
 * What is wrong with a phrase that people have written into a content, or null: it could be said in too many ways to be
 * kept, or would be found in every text.
 */
export function faultOfPhrase(phrase: string): {found: string; expected: string} | null {
  const opening = phrase.split('(').length - 1;
  if (opening !== phrase.split(')').length - 1 || (opening > 0 && closesTooSoon(phrase)))
    return {found: 'a bracket without its other one', expected: 'each closed'};
  if (partsOfPhrase(phrase).some((part) => setNameOf(part) !== undefined))
    return {found: "a set in '<…>'", expected: 'its words: only the language has sets'};
  const ways = countWays(phrase);
  if (ways > mostWays) return {found: `${ways} ways to say it`, expected: `at most ${mostWays}`};
  for (const said of waysToSay(phrase)) {
    const parts = said.split('...');
    if (parts.length - 1 > mostGaps) return {found: `${parts.length - 1} times '...'`, expected: `at most ${mostGaps}`};
    const isWord = (part: string) => /[\p{L}\p{N}]/u.test(part);
    if (said.trim() !== '' && !parts.every(isWord))
      return {found: `no word ${parts.length > 1 ? "beside '...'" : 'in it'}`, expected: 'words that tell it apart'};
  }
  return waysToSay(phrase).some((said) => said.trim() !== '')
    ? null
    : {found: 'no word in it', expected: 'words that tell it apart'};
}

/** All that a phrase without sets stands for; only for one whose ways were counted. */
function waysToSay(phrase: string): string[] {
  return partsOfPhrase(phrase).reduce<string[]>(
    (said, part) => {
      const choices = part.startsWith('(') ? choicesOfPhrase(part.slice(1, -1)).flatMap(waysToSay) : [part];
      return said.flatMap((before) => choices.map((choice) => before + choice));
    },
    [''],
  );
}

/** "a) (b": as many of both, and none of them a pair. */
function closesTooSoon(phrase: string): boolean {
  let depth = 0;
  for (const char of phrase) {
    if (char === '(') depth++;
    if (char === ')' && --depth < 0) return true;
  }
  return false;
}

function closingBracket(phrase: string, open: number): number {
  let depth = 0;
  for (let at = open; at < phrase.length; at++) {
    if (phrase[at] === '(') depth++;
    if (phrase[at] === ')' && --depth === 0) return at;
  }
  return phrase.length - 1;
}
