import type {Prompts} from '../../outside/prompts.ts';
import {renewed, type StaleItem, withdrawn} from '../../review/stale-annotations.ts';
import type {Answer} from './answer.ts';
import {drawStale} from './row-screen.ts';

/** Asks whether what was said of words that have changed holds of those that stand there now. */
export async function askStale(item: StaleItem, {prompts}: {prompts: Prompts}): Promise<Answer> {
  prompts.say(drawStale(item, prompts.width()));
  const {now} = item;
  if (!now) {
    prompts.say('Take it out of annotations.yaml, or bring the sentence back.  s skip   u undo   q quit');
    return leave(await prompts.press(['s', 'u', 'q', 'enter']));
  }
  prompts.say('Enter, a: it still holds   r: it does not   s skip   u undo the last   q quit');
  const key = await prompts.press(['enter', 'a', 'r', 's', 'u', 'q']);
  if (key === 'enter' || key === 'a') return renewed(item, now);
  if (key !== 'r') return leave(key);
  const verdict = withdrawn(item, now);
  if (!verdict) prompts.say('It says only that nothing else is said in the sentence, whose rows are asked below.');
  return verdict ?? 'skip';
}

const leave = (key: string): Answer => (key === 'q' ? 'quit' : key === 'u' ? 'undo' : 'skip');
