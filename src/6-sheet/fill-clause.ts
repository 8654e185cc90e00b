import {fillPattern} from '../base/fill-pattern.ts';
import type {YamlPath} from '../base/places.ts';
import {entityWords} from './entity-words.ts';
import type {Clause, End} from './group-clauses.ts';
import {joinWords} from './join-words.ts';
import type {Selected} from './selected.ts';
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
  return fillPattern(numbered, {subject, object: joinWords(objects, join), low: fillPattern(low, {subject})});
}

/** Restricts a line to the people whom the articles speak of: before a sentence, behind an item. A full stop stays last. */
export function forPeople(
  text: string,
  {claim}: Selected,
  {patterns}: Pick<Clause, 'patterns'>,
  context: SheetContext,
  path: YamlPath,
  as: 'item' | 'sentence' = 'item',
): string {
  if (!claim.population || claim.wording) return text;
  const people = entityWords(claim.population, 'plain', 'plain', context, path);
  if (as === 'sentence' && !patterns.people)
    return fillPattern(context.wording['people-sentence'], {line: text, people});
  const stop = text.endsWith('.') ? '.' : '';
  const line = stop ? text.slice(0, -1) : text;
  return fillPattern(patterns.people ?? context.wording.people, {line, people}) + stop;
}

function isPlural(words: string, {wording: {plural}}: SheetContext): boolean {
  const [first = ''] = words.split(' ');
  const isSingular =
    plural['but-ends'].some((e) => words.endsWith(e)) ||
    plural['but-first'].includes(first) ||
    plural['but-first-ends'].some((e) => first.endsWith(e));
  return plural.ends.some((e) => words.endsWith(e)) && !isSingular;
}
