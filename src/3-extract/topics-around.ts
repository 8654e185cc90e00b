import type {Unit} from '../model/article.ts';
import {kindOf} from './kinds.ts';
import type {Lexicon} from './lexicon.ts';
import type {Reading} from './reading.ts';
import {type Candidate, type Topics, topicsOf} from './resolve.ts';
import type {Slot} from './slots.ts';
import {labelOf} from './unit-texts.ts';

/**
 * What the text around a unit is about, the nearest first; `said` is what the sentences before it were about. Of headings
 * and title only what there can be too little of counts: a title's symptom is not the cause of what a paragraph describes.
 */
export function topicsAround(
  unit: Unit,
  {said, title, slot}: {said: Topics; title: string; slot: Slot | null},
  readText: (text: string) => Reading,
  lexicon: Lexicon,
): Topics {
  const topics = (texts: readonly (string | undefined)[], short: boolean) =>
    texts.flatMap((text) => (text === undefined ? [] : topicsOf(readText(text), short)));
  const canBeShort = (c: Candidate) => lexicon.shortKinds.has(kindOf(c.id, lexicon));
  const isShortage = slot?.shortage ?? false;
  const headings = topics([...unit.section.toReversed(), title], false);
  const far = slot?.items === 'subject' ? headings : headings.map((group) => group.filter(canBeShort));
  const label = topics([labelOf(unit), unit.rowHeader], isShortage);
  // "**Zinc:** … A shortage …" speaks of zinc, whatever was named in between.
  const own = label.map((group) => group.filter(canBeShort));
  return [...own, ...said, ...label, ...topics([unit.question, unit.leadIn], isShortage), ...far];
}
