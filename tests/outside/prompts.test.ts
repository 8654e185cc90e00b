import {PassThrough} from 'node:stream';
import {expect, test} from 'vitest';
import {Interrupted, SteppedBack} from '../../src/outside/interrupted.ts';
import {openPrompts} from '../../src/outside/prompts.ts';

const opened = () => {
  const input = new PassThrough();
  const output = new PassThrough();
  output.resume();
  return {input, prompts: openPrompts(input, output)};
};

test('the end of the input ends the questions, as Ctrl-C does', async () => {
  const {input, prompts} = opened();
  const asked = prompts.ask('Who?', '', () => null);
  input.end();
  await expect(asked).rejects.toThrow(Interrupted);
  await expect(prompts.choose('Which?', [{key: 'a', label: 'a'}])).rejects.toThrow(Interrupted);
});

test('a terminal that does not know its width is taken for one of 80 columns', () => {
  expect(opened().prompts.width()).toBe(80);
});

test('what was typed comes without the space around it', async () => {
  const {input, prompts} = opened();
  const asked = prompts.ask('Who?', '', (answer) => (answer === 'me' ? null : 'who?'));
  input.write(' me ');
  setTimeout(() => input.write('\r'), 50);
  await expect(asked).resolves.toBe('me');
});

test.each([
  ['Escape takes one question back', '\u001b', true],
  ['Ctrl-C ends all', '\u0003', false],
])('%s', async (_, key, isBack) => {
  const {input, prompts} = opened();
  const asked = prompts.ask('Who?', '', () => null).catch((error: unknown) => error);
  input.write(key);
  const error = await asked;
  expect(error).toBeInstanceOf(Interrupted);
  expect(error instanceof SteppedBack).toBe(isBack);
});
