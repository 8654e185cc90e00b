import type {Language} from '../../model/generated/language.ts';
import type {Knowledge} from '../../model/program.ts';
import type {Ranking} from '../../model/ranking.ts';
import {readSyntaxes} from '../program-files.ts';
import {schemas} from '../schemas.ts';

type ReadingKnowledge = Pick<Knowledge, 'languages' | 'syntaxes' | 'rankings' | 'schemas'>;

/** What was read of the languages, as text: to read their rules again takes a process longer than an article does. */
export const packKnowledge = ({languages, rankings}: Pick<Knowledge, 'languages' | 'rankings'>): string =>
  JSON.stringify({languages: [...languages], rankings: [...rankings]});

let last: {text: string; value: ReadingKnowledge} | undefined;

/** What an article is read by. The same object for the same text, as much is made ready of it once. */
export function unpackKnowledge(text: string): ReadingKnowledge {
  if (last?.text !== text) {
    const packed = JSON.parse(text) as {languages: [string, Language][]; rankings: [string, Ranking][]};
    const {languages, rankings} = packed;
    const value = {languages: new Map(languages), rankings: new Map(rankings), syntaxes: readSyntaxes(), schemas};
    last = {text, value};
  }
  return last.value;
}
