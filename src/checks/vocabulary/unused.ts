import {nextBroader} from '../../base/broader.ts';
import {listAt} from '../../base/multimap.ts';
import {present} from '../../base/present.ts';
import {wordsOf} from '../../base/words.ts';
import type {Entity} from '../../model/generated/vocabulary.ts';
import {phrasesOf} from '../../model/phrases-of.ts';
import type {ContentRule} from '../rule.ts';
import {entity, sample} from './sample.ts';
import type {VocabularySubject} from './subject.ts';

export const unused: ContentRule<VocabularySubject> = {
  id: 'vocabulary/unused',
  means: 'No claim uses an entity.',
  asks: 'A claim uses each entity, or another entity that is used needs it.',
  source: 'own: an entity that nothing uses may be mistyped, or left over from an article that is gone',
  severity: 'warning',
  says: 'Found {value}, expected {limit}.',
  hint: 'Compare the label and synonyms with the words of the articles; take out what they never speak of.',
  good: sample([entity('peanuts')]),
  bad: sample([entity('peanuts')], {used: new Set()}),
  judge({entities, used, words, placeOf}) {
    const needed = withNeeded(entities, used);
    const idle = entities.flatMap((e, i) => (needed.has(e.id) ? [] : [{e, place: placeOf(['entities', i, 'id'])}]));
    const strange = idle.filter(({e}) => !isMentioned(e, words));
    // What articles mention without a claim is in the list of what was not mapped; here one line is enough for all.
    const mentioned = idle.filter(({e}) => isMentioned(e, words));
    const [first] = mentioned;
    return [
      ...strange.map(({e, place}) => ({
        value: `'${e.id}', which no claim uses and no article mentions`,
        limit: 'an article that does',
        place,
      })),
      ...(first
        ? [
            {
              value: `entities that articles mention and no claim uses: ${mentioned.map(({e}) => e.id).join(', ')}`,
              limit: 'a claim for each',
              place: first.place,
            },
          ]
        : []),
    ];
  },
};

/** The entities that are used, and all that they name. */
function withNeeded(entities: readonly Entity[], used: ReadonlySet<string>): Set<string> {
  const byId = new Map(entities.map((e) => [e.id, e]));
  const broader = nextBroader(entities);
  const needed = new Set<string>();
  const todo = [...used];
  for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
    if (needed.has(id)) continue;
    needed.add(id);
    const e = byId.get(id);
    const named = [e?.['deficit-of'], e?.['impairment-of'], e?.['absorption-of'], e?.['supplement-of']];
    todo.push(...listAt(broader, id), ...present(named));
  }
  return needed;
}

function isMentioned(entity: Entity, words: string): boolean {
  return phrasesOf(entity).some(({text}) => {
    const wanted = wordsOf(text.toLowerCase());
    return wanted.length > 0 && words.includes(` ${wanted.join(' ')}`);
  });
}
