import {must} from './must.ts';
/**
 * Puts words into a pattern of the wording file: '{name}' stands for a word. The words are never read as a pattern.
 *
 * @param pattern such as 'Call {emergency} now'
 * @param words such as {emergency: '999'}; a name that is missing stays empty
 */
export function fillPattern(pattern: string, words: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{([a-z-]+)\}/g, (_, name: string) =>
    Object.hasOwn(words, name) ? must(words[name], `'${name}' has words`) : '',
  );
}
