import {fillPattern} from '../base/fill-pattern.ts';
import type {YamlPath} from '../base/places.ts';
import {sheetEmptyBlock} from '../diagnostics/sheet-empty-block.ts';
import {sheetUnread} from '../diagnostics/sheet-unread.ts';
import {sheetWording} from '../diagnostics/sheet-wording.ts';
import type {Unmapped} from '../model/generated/dataset.ts';
import type {Query} from '../model/generated/sheet.ts';
import type {Line} from '../model/part.ts';
import {entityWords} from './entity-words.ts';
import {patternsOf} from './group-clauses.ts';
import {joinWords} from './join-words.ts';
import {namesIn} from './names-in.ts';
import {checkNames} from './run-queries.ts';
import type {SheetContext} from './sheet-context.ts';
import {anySaid, unreadAbout} from './unread.ts';
import {sentenceCase} from './word-claims.ts';

/**
 * Says what the articles say nothing about: one sentence for each query that no claim answers. It stands for no claim,
 * so it carries none. Where an article has come to answer a query, its sentence is left out with a warning; where unread
 * sentences may answer it, with an error, as nobody knows whether they do.
 */
export function wordSilence(queries: readonly Query[], context: SheetContext, path: YamlPath): Line[] {
  return queries.flatMap((query, i): Line[] => {
    const at = [...path, i];
    if (!checkNames(query, context, at)) return [];
    if (anySaid(query, context.index).length > 0) {
      context.diagnostics.push(sheetEmptyBlock.answered(context.placeOf(at), {relation: query.relation}));
      return [];
    }
    const unread = unreadAbout(query, context.index);
    if (unread.length > 0) {
      reportUnread(query, unread, context, at);
      return [];
    }
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

/** Most unread sentences that a message shows the place of. */
const mostShown = 3;

function reportUnread(query: Query, unread: readonly Unmapped[], context: SheetContext, at: YamlPath): void {
  const fileOf = (id: string) => context.index.articles.find((a) => a.id === id)?.file ?? id;
  const places = unread.slice(0, mostShown).map((u) => `${fileOf(u.article)}:${u.line}`);
  const asked = namesIn(query, ['subject', 'object']).map(({id}) => id);
  context.diagnostics.push(sheetUnread(context.placeOf(at), {asked, sentences: unread.length, places}));
}
