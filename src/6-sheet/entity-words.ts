import {fillPattern} from '../base/fill-pattern.ts';
import type {YamlPath} from '../base/places.ts';
import {sheetWording} from '../diagnostics/sheet-wording.ts';
import type {DatasetEntity} from '../model/generated/dataset.ts';
import type {Patterns} from '../model/generated/wording.ts';
import type {SheetContext} from './sheet-context.ts';

/** How an entity is named: plain words, those with its term in brackets at first use, or the short words of a grid. */
export type Naming = 'plain' | 'with-term' | 'short';

/** Which of the vocabulary's words a pattern takes. */
export type WordKind = NonNullable<Patterns['words']>;

/**
 * What a patient reads for an entity.
 *
 * @param words which of the vocabulary's words the relation's pattern takes: plain ones, the clause of a function
 * ('nerves send signals') or the imperative of an action ('Drink water.')
 */
export function entityWords(
  id: string,
  words: WordKind,
  naming: Naming,
  context: SheetContext,
  path: YamlPath,
): string {
  const entity = context.index.entities.get(id);
  if (!entity) {
    context.diagnostics.push(sheetWording.entity(context.placeOf(path), {id}));
    return id;
  }
  if (words === 'term') return entity.term ?? entity.label;
  if (words !== 'plain') return entity[words] ?? missing(entity, words, context, path);
  if (naming === 'short') return entity.short ?? entity.plain;
  const {plain, term} = entity;
  const isNew = term && !context.explained.has(id) && !plain.toLowerCase().includes(term.toLowerCase());
  if (naming === 'plain' || !isNew) return plain;
  context.explained.add(id);
  return fillPattern(context.wording.term, {plain, term});
}

function missing(entity: DatasetEntity, words: string, context: SheetContext, path: YamlPath): string {
  context.diagnostics.push(sheetWording.words(context.placeOf(path), {kind: entity.kind, id: entity.id, words}));
  return entity.plain;
}
