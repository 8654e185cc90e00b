import {isDay} from '../base/days.ts';
import {UsageError} from './usage-error.ts';

/** An option of a command: how it is read, and what its help says. `T` is what the command gets. */
export type Option<T> = {
  /** A flag stands alone, a text is followed by its value. */
  kind: 'flag' | 'text';
  /** What stands for the value in the help, such as DIR; empty for a flag. */
  value: string;
  help: string;
  /** The words that it may be, where they are few. */
  words?: readonly string[];
  /** One letter that does the same. */
  short?: string;
  /** What holds where it is left out, as the help says it. */
  otherwise?: string;
  /** Whether the help shows it as --no-…, since it holds where nothing is said. */
  isOn?: true;
  isRequired?: true;
  /** What the command gets for what was found. Throws UsageError. `flag` is how it is written: '--dry-run'. */
  read(found: string | boolean | undefined, flag: string): T;
};

/** By their names in code: `dryRun` is written --dry-run. */
export type Options = Readonly<Record<string, Option<unknown>>>;

/** What the help says of an option beside what it does. */
type More = Pick<Option<unknown>, 'short' | 'otherwise'>;

/** Off where it is not given. */
export const flag = (help: string, more: More = {}): Option<boolean> => ({
  ...{kind: 'flag', value: '', help, ...more},
  read: (found) => found === true,
});

/** On where it is not given: the command line has it as --no-…, and the help is about that. */
export const switchOff = (help: string): Option<boolean> => ({
  ...{kind: 'flag', value: '', help, isOn: true},
  read: (found) => found !== false,
});

/** Any text, or null where it is not given. */
export const text = (value: string, help: string, more: More = {}): Option<string | null> => ({
  ...{kind: 'text', value, help, ...more},
  read: (found) => textOf(found),
});

export const textOr = (otherwise: string, value: string, help: string): Option<string> => ({
  ...{kind: 'text', value, help, otherwise},
  read: (found) => textOf(found) ?? otherwise,
});

/** A text that has to be given; `expected` says what it is. */
export const requiredText = (value: string, help: string, expected: string): Option<string> => ({
  ...{kind: 'text', value, help, isRequired: true},
  read(found, name) {
    const given = textOf(found);
    if (given === null) throw new UsageError(`Found no ${name}, expected ${expected}.`);
    return given;
  },
});

/** A text of a certain form, or null where it is not given. */
export const checkedText = (
  value: string,
  help: string,
  {is, expected, ...more}: More & {is(given: string): boolean; expected: string},
): Option<string | null> => ({
  ...{kind: 'text', value, help, ...more},
  read(found, name) {
    const given = textOf(found);
    if (given !== null && !is(given)) throw new UsageError(`Found ${name} ${given}, expected ${expected}.`);
    return given;
  },
});

export const day = (help: string, more: More = {}): Option<string | null> =>
  checkedText('DAY', help, {is: isDay, expected: 'a day as YYYY-MM-DD', ...more});

export const wholeNumber = (
  help: string,
  {from, to, usual, ...more}: More & {from: number; to: number; usual: number},
): Option<number> => ({
  ...{kind: 'text', value: 'N', help, ...more},
  read(found, name) {
    const given = textOf(found);
    const number = given === null ? usual : Number(given);
    if (!Number.isInteger(number) || number < from || number > to)
      throw new UsageError(`Found ${name} ${given}, expected a whole number from ${from} to ${to}.`);
    return number;
  },
});

/** One of some words, or null where it is not given. */
export const oneOf = <W extends string>(
  words: readonly W[],
  value: string,
  help: string,
  more: More = {},
): Option<W | null> => ({
  ...{kind: 'text', value, help, words, ...more},
  read(found, name) {
    const given = textOf(found);
    if (given === null) return null;
    const word = words.find((w) => w === given);
    if (!word) throw new UsageError(`Found ${name} ${given}, expected one of: ${words.join(', ')}.`);
    return word;
  },
});

const textOf = (found: string | boolean | undefined): string | null => (typeof found === 'string' ? found : null);

/** 'dryRun' -> '--dry-run', and '--no-cache' where the option is on. */
export function flagOf(name: string, option?: Pick<Option<unknown>, 'isOn'>): string {
  const words = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return `--${option?.isOn ? 'no-' : ''}${words}`;
}
