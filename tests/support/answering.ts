import {expect} from 'vitest';
import {Interrupted, SteppedBack} from '../../src/outside/interrupted.ts';
import type {Prompts} from '../../src/outside/prompts.ts';

/** A person who gives these answers one after the other; 'escape' takes a question back, 'ctrl-c' ends. What was asked and said is kept. */
export function answering(answers: string[], width = 100): Prompts & {said: string[]} {
  const said: string[] = [];
  const next = (message: string) => {
    said.push(message);
    const answer = answers.shift();
    if (answer === undefined || answer === 'ctrl-c') throw new Interrupted('Interrupted.');
    if (answer === 'escape') throw new SteppedBack('Interrupted.');
    return answer;
  };
  return {
    said,
    width: () => width,
    say: (text) => said.push(text),
    async choose(message, options) {
      const key = next([message, ...options.map((o) => `${o.key} ${o.label}`)].join('\n'));
      expect(options.map((o) => o.key)).toContain(key);
      return key;
    },
    async press(keys) {
      const key = next(`keys ${keys.join(' ')}`);
      expect(keys).toContain(key);
      return key;
    },
    async ask(message, initial, check) {
      for (;;) {
        const answer = next(`${message} [${initial}]`);
        const text = answer === 'enter' ? initial : answer;
        const fault = check(text);
        if (fault === null) return text;
        said.push(fault);
      }
    },
  };
}
