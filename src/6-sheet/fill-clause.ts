import {fillPattern} from '../base/fill-pattern.ts';
import type {YamlPath} from '../base/places.ts';
import {entityWords} from './entity-words.ts';
import type {Clause, End} from './group-clauses.ts';
import {joinWords} from './join-words.ts';
import type {SheetContext} from './sheet-context.ts';

/**
 * Puts the words of a clause into one of its patterns; where there are several things at an end, they are joined.
 *
 * @param given words to take for an end instead of the vocabulary's
 */
export function fillClause(
  pattern: string,
  {selected, patterns, low}: Pick<Clause, 'selected' | 'patterns' | 'low'>,
  context: SheetContext,
  path: YamlPath,
  given: Partial<Record<End, string>> = {},
): string {
  const words = (end: End, asked: boolean): string[] => {
    if (given[end] !== undefined) return [given[end]];
    const ids = asked ? [...new Set(selected.map((s) => s.claim[end]))] : [];
    const kind = end === 'object' ? (patterns.words ?? 'plain') : 'plain';
    return ids.map((id) => entityWords(id, kind, 'plain', context, path));
  };
  const subjects = words('subject', /\{subject\}|\{low\}|\[/.test(pattern));
  const objects = words('object', pattern.includes('{object}'));
  const many = subjects.length > 1 || subjects.some((subject) => isPlural(subject, context));
  const numbered = pattern.replace(/\[([^|\]]*)\|([^\]]*)\]/g, (_, one: string, several: string) =>
    many ? several : one,
  );
  const join = context.wording[patterns.join ?? 'and'];
  const subject = joinWords(subjects, join);
  const object = joinWords(objects, join);
  const isAction = patterns.words === 'do' && /\p{L} \{object\}/u.test(pattern);
  // 'Do not' goes on with one command, and stands apart from several: 'Feeling faint? Lie down.'
  if (isAction && /[.?!]\s/.test(object) && patterns.not?.several) return fillPattern(patterns.not.several, {object});
  const going = isAction ? object.charAt(0).toLowerCase() + object.slice(1) : object;
  return fillPattern(numbered, {subject, object: going, low: fillPattern(low, {subject})});
}

function isPlural(words: string, {wording: {plural}}: SheetContext): boolean {
  const [first = ''] = words.split(' ');
  const isSingular =
    plural['but-ends'].some((e) => words.endsWith(e)) ||
    plural['but-first'].includes(first) ||
    plural['but-first-ends'].some((e) => first.endsWith(e));
  return plural.ends.some((e) => words.endsWith(e)) && !isSingular;
}
