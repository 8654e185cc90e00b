/** "Swelling in the joints" -> "swelling-in-the-joints", at most 60 characters; with a number where it is taken. */
export function makeId(name: string, taken: ReadonlySet<string>): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let id = '';
  for (const word of words) if (id.length + 1 + word.length <= 60) id = id === '' ? word : `${id}-${word}`;
  if (id === '') id = 'entity';
  let free = id;
  for (let number = 2; taken.has(free); number++) free = `${id}-${number}`;
  return free;
}
