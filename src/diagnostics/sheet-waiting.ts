import {defineDiagnostic} from './define-diagnostic.ts';
import {countOf, judgeThem} from './waiting-words.ts';

/** A statement that waits, in words: its place, and its ends. */
export type Waits = {place: string; says: string};

type Facts = {
  topic: string;
  /** How many wait, without those that are named in `against`. */
  others: number;
  /** Those that say the opposite of what the sheet prints. */
  against: readonly Waits[];
  /** The first of the others. */
  first: readonly Waits[];
};

const named = ({place, says}: Waits) => `${place} "${says}"`;

/** How many of each kind a message names. */
export const mostNamed = 3;

const list = (of: readonly Waits[], all: number) =>
  [...of.slice(0, mostNamed).map(named), ...(all > Math.min(of.length, mostNamed) ? ['…'] : [])].join(', ');

export const sheetWaiting = defineDiagnostic({
  id: 'sheet/waiting',
  means: 'Statements wait for a person that would change a sheet.',
  asks: 'A person has accepted or rejected every statement of the articles that a sheet asks for.',
  source: 'own: no sentence is printed that no person has accepted',
  severity: 'warning',
  text: ({topic, others, against, first}: Facts) => ({
    message: [
      against.length > 0
        ? `Found ${countOf(against.length, 'proposed statement')} against what this sheet prints (${list(against, against.length)})`
        : `Found ${countOf(others, 'proposed statement')} that would change this sheet (${list(first, others)})`,
      against.length > 0 && others > 0 ? ` and ${others} more that would change it (${list(first, others)})` : '',
      ', expected none to wait.',
    ].join(''),
    hint: judgeThem(topic),
    severity: against.length > 0 ? 'warning' : 'info',
  }),
  sample: {
    topic: 'eyes',
    others: 3,
    against: [{place: 'eyes/articles/dry-eyes.md:21', says: 'wind causes dry-eyes'}],
    first: [{place: 'eyes/articles/dry-eyes.md:30', says: 'smoke causes eye-pain'}],
  },
  example: {
    by: 'sheet',
    changes: [
      {
        file: 'eyes/articles/dry-eyes.md',
        good: 'Screen work can cause',
        bad: 'Some say that wind does not cause dry eyes. Screen work can cause',
      },
    ],
  },
});
