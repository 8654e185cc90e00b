import {editDistance} from './edit-distance.ts';

/** Most letters by which a wrong word may differ from the one that it is taken for. */
const farthest = 2;

/** The end of a sentence that names a wrong word, with the known one that is likely meant: ': did you mean build?', or '.'. */
export function meant(word: string, known: readonly string[]): string {
  const [nearest] = known
    .map((name) => ({name, away: editDistance(word, name)}))
    .filter(({away, name}) => away <= Math.min(farthest, name.replace(/^-+/, '').length - 1))
    .sort((a, b) => a.away - b.away);
  return nearest ? `: did you mean ${nearest.name}?` : '.';
}
