import {fillPattern} from '../base/fill-pattern.ts';
import type {YamlPath} from '../base/places.ts';
import {sheetEmptyBlock} from '../diagnostics/sheet-empty-block.ts';
import {sheetUnread} from '../diagnostics/sheet-unread.ts';
import {sheetWording} from '../diagnostics/sheet-wording.ts';
import type {Query} from '../model/generated/sheet.ts';
import type {Line} from '../model/part.ts';
import {entityWords} from './entity-words.ts';
import {patternsOf} from './group-clauses.ts';
import {joinWords} from './join-words.ts';
import {namesIn} from './names-in.ts';
import {checkNames} from './run-queries.ts';
import type {SheetContext} from './sheet-context.ts';
import {anySaid, unreadAbout, waitingAbout} from './unread.ts';
import {placeIn} from './waiting.ts';
import {sentenceCase} from './word-claims.ts';

/**
 * Says what the articles say nothing about: one sentence for each query that no claim answers. It stands for no claim,
 * so it carries none. Where an article has come to answer a query, its sentence is left out with a warning; where unread
 * sentences or statements that wait for a person may answer it, with an error, as nobody knows whether they do.
 */
export function wordSilence(queries: readonly Query[], context: SheetContext, path: YamlPath): Line[] {
  return queries.flatMap((query, i): Line[] => {
    const at = [...path, i];
    if (!isSilent(query, context, at)) return [];
    const pattern = patternsOf(
      {subject: query.subject?.[0], relation: query.relation, object: query.object?.[0]},
      context,
    )?.silent;
    if (!pattern) {
      const file = `templates/wording.${context.wording.language}.yaml`;
      context.diagnostics.push(
        sheetWording.pattern(context.placeOf(at), {pattern: 'silent', relation: query.relation, file}),
      );
      return [];
    }
    const words = (ids: readonly string[] = []) =>
      joinWords(
        ids.map((id) => entityWords(id, 'plain', 'plain', context, at)),
        context.wording.or,
      );
    const subject = words(query.subject);
    const low = fillPattern(context.wording.low, {subject});
    const text = sentenceCase(fillPattern(pattern, {subject, object: words(query.object), low}));
    return [{text, claims: [], sources: [], mark: ''}];
  });
}

/**
 * Whether the articles say nothing that would answer a query, and all that may answer it was read and judged. What speaks
 * against it is reported.
 */
export function isSilent(query: Query, context: SheetContext, path: YamlPath): boolean {
  if (!checkNames(query, context, path)) return false;
  if (anySaid(query, context.index).length > 0) {
    context.diagnostics.push(sheetEmptyBlock.answered(context.placeOf(path), {relation: query.relation}));
    return false;
  }
  return !reportUnread(query, context, path);
}

/** Most unread sentences that a message shows the place of. */
const mostShown = 3;

/** Reports what may answer a query and was not read, or not judged. Returns whether there is any. */
function reportUnread(query: Query, {index, diagnostics, placeOf}: SheetContext, at: YamlPath): boolean {
  const unread = unreadAbout(query, index);
  const waiting = waitingAbout(query, index);
  const asked = namesIn(query, ['subject', 'object']).map(({id}) => id);
  const placesOf = (found: readonly {article: string; line: number}[]) =>
    found.slice(0, mostShown).map((u) => placeIn(u, index));
  if (unread.length > 0)
    diagnostics.push(sheetUnread.sentences(placeOf(at), {asked, sentences: unread.length, places: placesOf(unread)}));
  if (waiting.length > 0) {
    const places = placesOf(waiting.map((s) => s.statement));
    const facts = {asked, statements: waiting.length, places, topic: index.topic.id};
    diagnostics.push(sheetUnread.statements(placeOf(at), facts));
  }
  return unread.length + waiting.length > 0;
}
