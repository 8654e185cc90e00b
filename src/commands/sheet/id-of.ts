/** Longest name that a sheet gets by itself, with its topic's: the footer prints both, as the sheet's address, in its lines. */
const longest = 34;

/** A name for a sheet: its subject and its pattern; of a long subject the first words. */
export function idOf(topic: string, subject: string, pattern: string): string {
  const [first = '', ...others] = subject.split('-');
  let short = first;
  for (const word of others) {
    if (`${topic}/${short}-${word}-${pattern}`.length > longest) break;
    short += `-${word}`;
  }
  return `${short}-${pattern}`.slice(0, 80).replace(/-$/, '');
}
