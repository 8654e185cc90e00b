import type {Prompts} from '../../outside/prompts.ts';
import type {Paint} from '../../outside/terminal.ts';
import type {PassageItem} from '../../review/waiting-passages.ts';
import {drawPassage} from './passage-screen.ts';

/** Asks whether a section may be printed as it stands. Nothing is asked of one that may not: its article is to be edited. */
export async function askPassage(
  item: PassageItem,
  {prompts, paint}: {prompts: Prompts; paint: Paint},
): Promise<'accept' | 'skip' | 'quit'> {
  prompts.say(drawPassage(item, prompts.width(), paint));
  prompts.say('a: sheets may print it as it stands   s skip   q quit');
  const key = await prompts.press(['a', 's', 'q']);
  return key === 'a' ? 'accept' : key === 'q' ? 'quit' : 'skip';
}
