import {drop, type Mutator, spansOf} from './mutator.ts';
import type {Random} from './random.ts';

const topic = /^content\/[^/]+\/topic\.yaml$/;
const clinic = /^content\/clinic\.yaml$/;
const decisions = /^content\/[^/]+\/decisions\.yaml$/;

const otherDigit = (digit: string, random: Random) => `${(Number(digit) + 1 + random.below(9)) % 10}`;
const otherHex = (digit: string, random: Random) =>
  ((Number.parseInt(digit, 16) + 1 + random.below(15)) % 16).toString(16);

/** Topics, the clinic, and the editors' decisions. */
export const settingsMutators: readonly Mutator[] = [
  {
    id: 'topic/age-review',
    does: 'makes the review day another year',
    files: topic,
    find: (text) => spansOf(text, /reviewBy: (\d{4})/),
    replace: (found, random) => `${Number(found) + (random.pick([-9, -5, -3, -2, 1, 2, 5, 10, 50]) ?? 1)}`,
  },
  {
    id: 'topic/age-search',
    does: 'makes the day of the search another year',
    files: topic,
    find: (text) => spansOf(text, /searched: (\d{4})/),
    replace: (found, random) => `${Number(found) + (random.pick([-9, -5, -3, -2, -1, 1, 2, 5]) ?? 1)}`,
  },
  {
    id: 'topic/scope',
    does: 'says that the topic covers what it does not',
    files: topic,
    find: (text) => spansOf(text, /Not covered are|^title: (\S+)|, and when [^.]*/m),
    replace: (found) => (found === 'Not covered are' ? 'Covered are also' : ''),
  },
  {
    id: 'topic/drop-kind',
    does: 'takes out a kind of entities',
    files: topic,
    find: (text) => spansOf(text, /^ {2}[a-z-]+: [A-Z].*\n/m),
    replace: drop,
  },
  {
    id: 'clinic/emergency',
    does: 'changes a digit of an emergency number',
    files: clinic,
    find: (text) => spansOf(text, /(?<=[A-Z]{2}: '\d*)\d/),
    replace: otherDigit,
  },
  {
    id: 'clinic/phone',
    does: 'changes a digit of a phone number',
    files: clinic,
    find: (text) => spansOf(text, /(?<=number: [\d ]*)\d/),
    replace: otherDigit,
  },
  {
    id: 'clinic/words',
    does: 'changes the country, the units, a label or who pays',
    files: clinic,
    find: (text) => [
      ...spansOf(text, /country: ([A-Z]{2})|units: \{GB: (metric)/),
      ...spansOf(text, /(?<=label: )[A-Z][a-z]+|Nobody else does\.|Sample|, or sooner[^.]*/),
    ],
    replace: (found, random) =>
      /^[A-Z]{2}$/.test(found) ? (random.pick(['US', 'AU', 'NZ', 'DE'].filter((c) => c !== found)) ?? null) : 'Other',
  },
  {
    id: 'clinic/link',
    does: 'breaks the address of the sheets on the web',
    files: clinic,
    find: (text) => spansOf(text, /(?<=^ {2}address: [a-z.]*)[a-z]/m),
    replace: drop,
  },
  {
    id: 'decision/verdict',
    does: 'changes a verdict',
    files: decisions,
    find: (text) => spansOf(text, /verdict: ([a-z-]+)/),
    replace: (found, random) =>
      random.pick(['same', 'distinct', 'narrower', 'conflict', 'not-a-conflict', 'hide'].filter((v) => v !== found)) ??
      null,
  },
  {
    id: 'decision/inputs',
    does: 'changes a digit of the hash of what was judged',
    files: decisions,
    find: (text) => spansOf(text, /(?<=inputs: [0-9a-f]*)[0-9a-f]/),
    replace: otherHex,
  },
  {
    id: 'decision/claim',
    does: 'changes a digit of the id of a claim that was judged',
    files: decisions,
    find: (text) => spansOf(text, /(?<=c-[0-9a-f]*)[0-9a-f]/),
    replace: otherHex,
  },
  {
    id: 'decision/reason',
    does: 'takes away a word of the reason',
    files: decisions,
    find: (text) => spansOf(text, /(?<=why: [^\n]*) [a-z]+/),
    replace: drop,
  },
  {
    id: 'decision/delete',
    does: 'takes out a decision',
    files: decisions,
    find: (text) => spansOf(text, /^ {2}- on-claims.*\n(?: {4}.*\n| {6}.*\n)*/m),
    replace: drop,
  },
];
