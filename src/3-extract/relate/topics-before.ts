import {must} from '../../base/must.ts';
import {onceFor} from '../../base/once.ts';
import {kindOf} from '../kinds.ts';
import type {Thing} from '../reading.ts';
import {groupOf, resolve, type Topics} from '../resolve.ts';
import {listsBack, type TriggerPlace} from './trigger-place.ts';

/** What a word that points back may mean: the lists before it in the sentence, then the text around. */
export function topicsBefore(at: TriggerPlace, thing: Thing, around: Topics = at.topics): Topics {
  const known = sentenceTopics(at);
  const topics = known.get(thing) ?? topicsInSentence(at, thing);
  known.set(thing, topics);
  return [...topics, ...around];
}

/** What was made out for a trigger already: each of its relations asks the same. */
const sentenceTopics = onceFor((_: TriggerPlace) => new Map<Thing, Topics>());

function topicsInSentence(at: TriggerPlace, thing: Thing): Topics {
  const {reading, topics, lexicon} = at;
  const lists = listsBack(reading.things.filter((t) => t.mention && t.to <= thing.from && !t.isApposition));
  const subjects = thing.mention || thing.short ? undefined : subjectsBefore(at, thing, lists);
  const groups = lists
    .filter((list) => !isCompany(at, list) && list !== subjects)
    .map((list) =>
      list.flatMap((t) =>
        t.pointsBack ? resolve(t, topics, lexicon, (c) => c.id !== t.mention?.entity.id) : groupOf([t]),
      ),
    );
  return [...outcomesBefore(at, thing), ...groups];
}

/** "… leads to anemia. This cuts …": the sentence starts with what the one before came to. */
function outcomesBefore({objectsSaid, lexicon}: TriggerPlace, thing: Thing): Topics {
  if (!thing.isVague || thing.from > 0) return [];
  return objectsSaid
    .slice(0, 2)
    .reverse()
    .map((group) => group.filter((c) => lexicon.chainKinds.has(kindOf(c.id, lexicon))));
}

/** For a pronoun behind a trigger: the list that is the trigger's subject, which it does not stand for. */
function subjectsBefore(
  {reading: {triggers, breaks}}: TriggerPlace,
  pronoun: Thing,
  lists: readonly (readonly Thing[])[],
): readonly Thing[] | undefined {
  const trigger = triggers.findLast((t) => t.to <= pronoun.from && pronoun.from - t.to <= 3);
  if (!trigger || breaks.some((b) => b.from >= trigger.to && b.to <= pronoun.from)) return undefined;
  return lists.find((list) => must(list.at(-1), 'a list has members').to <= trigger.from);
}

/** "Together with sodium, it …": what comes along is not what the pronoun stands for. */
function isCompany({reading: {tokens}, lexicon}: TriggerPlace, [first]: readonly Thing[]): boolean {
  if (!first || first.from > 3 || first.from === 0) return false;
  return lexicon.cues.at(tokens, 0).some((h) => h.value.type === 'coordinator' && h.to === first.from);
}
