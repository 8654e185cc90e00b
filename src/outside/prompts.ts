import {emitKeypressEvents} from 'node:readline';
import type {Readable, Writable} from 'node:stream';
import {isCancel, selectKey, text} from '@clack/prompts';
import {Interrupted, SteppedBack} from './interrupted.ts';

/**
 * How a command asks a person. Each question throws `Interrupted` on Ctrl-C or the end of the input, and `SteppedBack`, which
 * is one too, on Escape.
 */
export type Prompts = {
  /** Width of the terminal in columns. */
  width(): number;
  /** Printed as it is. */
  say(text: string): void;
  /** One key for each option; returns the key that was pressed. */
  choose(message: string, options: readonly {key: string; label: string}[]): Promise<string>;
  /** One of these keys, pressed without a list of them on the screen; 'enter' is one of them, others are not heard. */
  press(keys: readonly string[]): Promise<string>;
  /** A line of text. `check` says what is wrong with it, and then it is asked again with what was typed. */
  ask(message: string, initial: string, check: (answer: string) => string | null): Promise<string>;
};

type Input = Readable & {isTTY?: boolean; setRawMode?: (raw: boolean) => unknown};
type Output = Writable & {columns?: number; isTTY?: boolean};

/** Prompts on a terminal, or on other streams in its place. */
export function openPrompts(input: Input, output: Output): Prompts {
  const ended = new AbortController();
  input.once('end', () => ended.abort());
  input.once('close', () => ended.abort());
  const streams = {input, output, signal: ended.signal};
  const nextKey = keyReader(input, ended.signal);
  const ends = 'Interrupted; what was decided so far is written.';
  const answered = (answer: string | symbol | undefined): string => {
    if (isCancel(answer) || typeof answer === 'symbol') throw new Interrupted(ends);
    return answer ?? '';
  };
  /** A question that Escape takes back: to the library it is the same as Ctrl-C. */
  const takenBack = async (question: () => Promise<string | symbol | undefined>): Promise<string> => {
    let last = '';
    const note = (_letter: string | undefined, {name = ''}: Key) => {
      last = name;
    };
    input.on('keypress', note);
    try {
      const answer = await question();
      if (isCancel(answer) && last === 'escape') throw new SteppedBack(ends);
      return answered(answer);
    } finally {
      input.off('keypress', note);
    }
  };
  return {
    // A terminal that does not know its width (a pseudo-terminal may have none) is taken for the usual one.
    width: () => output.columns || 80,
    say(line) {
      output.write(`${line}\n`);
    },
    async choose(message, options) {
      const keys = options.map(({key, label}) => ({value: key, label}));
      return takenBack(() => selectKey({message, options: keys, ...streams}));
    },
    async press(keys) {
      for (;;) {
        const key = await nextKey();
        if (key === null) answered(Symbol('ended'));
        else if (keys.includes(key)) return key;
      }
    },
    async ask(message, initial, check) {
      const validate = (answer: string | undefined) => check(answer?.trim() ?? '') ?? undefined;
      return (await takenBack(() => text({message, initialValue: initial, validate, ...streams}))).trim();
    },
  };
}

type Key = {name?: string; ctrl?: boolean; sequence?: string};

/** Reads keys one by one, also where several come at once; null is Ctrl-C or the end of the input. */
function keyReader(input: Input, ended: AbortSignal): () => Promise<string | null> {
  const typed: (string | null)[] = [];
  return async () => {
    if (typed.length > 0) return typed.shift() ?? null;
    if (ended.aborted) return null;
    emitKeypressEvents(input);
    await new Promise<void>((resolve) => {
      const onKey = (letter: string | undefined, key: Key) => {
        const isEnd = key.ctrl === true && (key.name === 'c' || key.name === 'd');
        if (typed.push(isEnd ? null : nameOf(letter, key)) === 1) queueMicrotask(end);
      };
      const end = () => {
        input.off('keypress', onKey);
        ended.removeEventListener('abort', end);
        input.setRawMode?.(false);
        input.pause();
        resolve();
      };
      input.setRawMode?.(true);
      input.on('keypress', onKey);
      ended.addEventListener('abort', end);
      input.resume();
    });
    return typed.shift() ?? null;
  };
}

const nameOf = (letter: string | undefined, {name, sequence}: Key): string =>
  name === 'return' || name === 'enter' ? 'enter' : (letter ?? String(sequence));
