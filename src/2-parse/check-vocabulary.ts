import {nextBroader} from '../base/broader.ts';
import {listAt} from '../base/multimap.ts';
import {must} from '../base/must.ts';
import {faultOfPhrase} from '../base/phrase-pattern.ts';
import {contentEmpty} from '../diagnostics/content-empty.ts';
import {vocabularyClash} from '../diagnostics/vocabulary-clash.ts';
import {vocabularyCycle} from '../diagnostics/vocabulary-cycle.ts';
import {vocabularyDuplicateId} from '../diagnostics/vocabulary-duplicate-id.ts';
import {vocabularyKind} from '../diagnostics/vocabulary-kind.ts';
import {vocabularyPattern} from '../diagnostics/vocabulary-pattern.ts';
import {vocabularyUnknown} from '../diagnostics/vocabulary-unknown.ts';
import type {Diagnostic} from '../diagnostics.ts';
import type {YamlValue} from '../model/content.ts';
import type {Topic} from '../model/generated/topic.ts';
import type {Entity, Vocabulary} from '../model/generated/vocabulary.ts';
import {type Phrase, phrasesOf} from '../model/phrases-of.ts';

/** What the schema cannot see of a vocabulary: repeated ids, phrases with two meanings, names of nothing, circles. */
export function checkVocabulary(vocabulary: YamlValue<Vocabulary>, topic: Topic): Diagnostic[] {
  const {entities} = vocabulary.value;
  const {placeOf} = vocabulary;
  const diagnostics: Diagnostic[] = [];
  const first = new Map<string, number>();
  const meanings = new Map<string, {id: string; index: number}>();
  entities.forEach((entity, index) => {
    const place = placeOf(['entities', index, 'id']);
    const earlier = first.get(entity.id);
    if (earlier !== undefined)
      diagnostics.push(
        vocabularyDuplicateId(
          place,
          {id: entity.id},
          {related: {place: placeOf(['entities', earlier, 'id']), message: 'the first one'}},
        ),
      );
    else first.set(entity.id, index);
    if (!Object.hasOwn(topic.kinds, entity.kind))
      diagnostics.push(
        vocabularyKind(placeOf(['entities', index, 'kind']), {kind: entity.kind, known: Object.keys(topic.kinds)}),
      );
    for (const {text: phrase, path} of phrasesOf(entity)) {
      const key = normalized(phrase);
      const other = meanings.get(key);
      if (other === undefined) meanings.set(key, {id: entity.id, index});
      else if (other.id !== entity.id)
        diagnostics.push(
          vocabularyClash(
            placeOf(['entities', index, ...path]),
            {phrase, id: entity.id, other: other.id},
            {related: {place: placeOf(['entities', other.index, 'id']), message: `'${other.id}'`}},
          ),
        );
    }
  });
  entities.forEach((entity, index) => {
    for (const [path, id] of namesOf(entity))
      if (!first.has(id))
        diagnostics.push(
          vocabularyUnknown(placeOf(['entities', index, ...path]), {id, near: nearest(id, first.keys())}),
        );
  });
  for (const circle of findCircles(entities))
    diagnostics.push(
      vocabularyCycle(
        placeOf([
          'entities',
          must(first.get(must(circle[0], 'a circle has entities')), 'they are of this vocabulary'),
          'broader',
        ]),
        {circle},
      ),
    );
  if (entities.length === 0) diagnostics.push(contentEmpty.noEntity(placeOf([])));
  return diagnostics;
}

/**
 * The phrases of a vocabulary that nothing can be looked up by: said in too many ways, or in every text. A vocabulary that
 * has one is not used: looking for it would take all memory, or never end.
 */
export function checkPhrases({value: {entities}, placeOf}: YamlValue<Vocabulary>): Diagnostic[] {
  return entities.flatMap(({id, label, synonyms, exclude = []}, index) => {
    const excluded = exclude.map((text, i): Phrase => ({text, path: ['exclude', i]}));
    return [...phrasesOf({label, ...(synonyms && {synonyms})}), ...excluded].flatMap(({text, path}) => {
      const fault = faultOfPhrase(text);
      return fault ? [vocabularyPattern(placeOf(['entities', index, ...path]), {phrase: text, id, ...fault})] : [];
    });
  });
}

const normalized = (phrase: string) =>
  phrase
    .toLowerCase()
    .replace(/[-\s]+/g, ' ')
    .split(' ')
    .map((word) => word.replace(/(?<=\w{3})s$/, ''))
    .join(' ');

function namesOf(entity: Entity): [(string | number)[], string][] {
  return [
    ...(entity.broader ?? []).map((id, i): [(string | number)[], string] => [['broader', i], id]),
    ...(['deficit-of', 'impairment-of', 'absorption-of', 'supplement-of'] as const).flatMap((key) => {
      const id = entity[key];
      return id === undefined ? [] : ([[[key], id]] as [(string | number)[], string][]);
    }),
  ];
}

/** Circles of "broader", each once, from the entity that stands first in the file: ['a', 'b', 'a']. */
function findCircles(entities: readonly Entity[]): string[][] {
  const broader = nextBroader(entities);
  const circles: string[][] = [];
  const done = new Set<string>();
  for (const {id} of entities) {
    // A way upwards, with the ids that are still to be tried at each of its steps: a loop, as chains may be long.
    const way: {id: string; next: string[]}[] = [];
    const onWay = new Map<string, number>();
    const enter = (at: string) => {
      if (done.has(at)) return;
      done.add(at);
      onWay.set(at, way.length);
      way.push({id: at, next: [...listAt(broader, at)]});
    };
    enter(id);
    for (let step = way.at(-1); step; step = way.at(-1)) {
      const next = step.next.shift();
      if (next === undefined) {
        way.pop();
        onWay.delete(step.id);
        continue;
      }
      const start = onWay.get(next);
      if (start === undefined) enter(next);
      else circles.push([...way.slice(start).map((s) => s.id), next]);
    }
  }
  return circles;
}

/** The known id that shares most of its start with a wrong one; the first of them in code units, or ''. */
function nearest(id: string, known: Iterable<string>): string {
  let best = '';
  let most = 2;
  for (const other of known) {
    let shared = 0;
    while (shared < id.length && id[shared] === other[shared]) shared++;
    if (shared > most || (shared === most && other < best)) {
      best = other;
      most = shared;
    }
  }
  return best;
}
