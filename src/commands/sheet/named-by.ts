import {sentenceCase} from '../../6-sheet/word-claims.ts';
import {must} from '../../base/must.ts';
import {UsageError} from '../../command-line/usage-error.ts';
import type {TopicContent} from '../../model/content.ts';
import type {SheetPattern} from '../../outside/pattern-files.ts';
import {findEntity, nearIds} from '../../review/find-entity.ts';

/** The pattern of a name. */
export function findPattern(name: string, patterns: readonly SheetPattern[]): SheetPattern {
  const found = patterns.find((pattern) => pattern.name === name);
  if (found) return found;
  const near = nearIds(
    name,
    patterns.map((pattern) => ({id: pattern.name})),
  );
  const names = patterns.map((pattern) => pattern.name).join(', ');
  throw new UsageError(`Found the pattern '${name}', expected one of: ${names}.${didYouMean(near)}`);
}

/** The entity that is named, and its plain words as a title. */
export function subjectOf(named: string, {vocabulary, topic}: TopicContent): {id: string; title: string} {
  const found = findEntity(named, vocabulary.entities);
  if (!('id' in found))
    throw new UsageError(
      `Found the subject '${named}', expected an entity of ${topic.id}/vocabulary.yaml.${didYouMean(found.near)}`,
    );
  const {id} = found;
  const entity = must(
    vocabulary.entities.find((e) => e.id === id),
    'what is found is in the vocabulary',
  );
  const words = (entity.plain ?? entity.label).slice(0, 90);
  return {id, title: sentenceCase(words)};
}

const didYouMean = (near: readonly string[]) => (near.length > 0 ? ` Did you mean ${near.join(', ')}?` : '');
