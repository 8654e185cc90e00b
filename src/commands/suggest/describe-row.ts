import type {Paint} from '../../outside/terminal.ts';
import type {Proposed, Suggestion} from '../../suggest/suggest.ts';

/** A row of the list: what is proposed, what it is guessed from, the first sentences, and what belongs to it. */
export function describeRow(row: Suggestion, number: number, paint: Paint, shown = 1): string {
  return [
    `${String(number).padStart(3)}  ${describe(row, paint)}`,
    ...row.sentences
      .slice(0, shown)
      .map(({file, line, text}) => `       ${paint('dim', `${nameOf(file)}:${line}  “${text}”`)}`),
    ...row.further.map((further) => `     + ${describe(further, paint)}`),
  ].join('\n');
}

function describe({id, kind, label, synonyms, gain, named}: Proposed, paint: Paint): string {
  const names = synonyms.length > 0 ? ` (${synonyms.join(', ')})` : '';
  const helps = named > 0 ? `  helps in ${gain} of ${named}` : '';
  return `${paint('bold', label)}${names}  ${kind}  ${paint('dim', `${id}${helps}`)}`;
}

/** 'ear-wax/articles/wax-care.md' -> 'wax-care.md'. */
const nameOf = (file: string): string => file.replace(/^.*\//, '');
