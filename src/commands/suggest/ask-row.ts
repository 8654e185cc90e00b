import type {Prompts} from '../../outside/prompts.ts';
import type {Proposed, Suggestion} from '../../suggest/suggest.ts';
import {describeRow} from './describe-row.ts';

const help = 'Enter, a accept the ticked   1-9 tick   k set the kind   l set the label   s skip   q quit';

/** How many sentences are shown. */
const sentences = 3;

const plain = (_style: string, text: string) => text;

/** Shows a row and asks by single keys, until it is answered: with what is accepted of it, nothing, or the end. */
export async function askRow(
  row: Suggestion,
  kinds: readonly string[],
  prompts: Prompts,
): Promise<Proposed[] | 'quit'> {
  const proposals: Proposed[] = [row, ...row.further];
  const ticked = new Set([0]);
  const digits = proposals.map((_, i) => String(i + 1));
  for (;;) {
    prompts.say(describeRow({...row, further: []}, 1, plain, sentences));
    proposals.forEach(({label, kind, kindFrom}, i) => {
      prompts.say(`[${ticked.has(i) ? 'x' : ' '}] ${i + 1}  ${label}  ${kind} (by ${kindFrom})`);
    });
    prompts.say(help);
    const key = await prompts.press(['enter', 'a', 'k', 'l', 's', 'q', ...digits]);
    if (key === 'enter' || key === 'a') return proposals.filter((_, i) => ticked.has(i));
    if (key === 's') return [];
    if (key === 'q') return 'quit';
    if (key === 'k') await change(proposals, ticked, 'kind', kinds, prompts);
    else if (key === 'l') await change(proposals, ticked, 'label', null, prompts);
    else if (!ticked.delete(Number(key) - 1)) ticked.add(Number(key) - 1);
  }
}

/** Asks for another kind or label of each that is ticked. */
async function change(
  proposals: Proposed[],
  ticked: ReadonlySet<number>,
  key: 'kind' | 'label',
  known: readonly string[] | null,
  prompts: Prompts,
): Promise<void> {
  if (known !== null) prompts.say(`Kinds: ${known.join(', ')}`);
  for (const i of ticked) {
    const proposed = proposals[i];
    if (!proposed) continue;
    const check = (answer: string) => {
      if (known !== null && !known.includes(answer)) return `Expected one of: ${known.join(', ')}.`;
      return answer === '' || answer.length > 120 ? 'Expected some words, at most 120 letters.' : null;
    };
    const answer = await prompts.ask(`The ${key} of '${proposed.label}'`, proposed[key], check);
    proposals[i] = {...proposed, [key]: answer};
  }
}
