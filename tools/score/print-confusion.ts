import {
  type Confusion,
  confuse,
  falseKinds,
  faultKinds,
  insteadKinds,
  missedKinds,
  type StatedConfusion,
} from './confusion.ts';
import {numberOf} from './line.ts';
import type {ScoredTopic} from './scored-topic.ts';

/** A line of the table: what is counted, and how often it was in each text's confusion. */
type Count = [name: string, of: (confusion: Confusion) => number];

const ofStated = (title: string, part: (c: Confusion) => StatedConfusion): Count[] => [
  [`${title}: triples`, (c) => part(c).all],
  [`  false`, (c) => Object.values(part(c).wrong).reduce((a, b) => a + b, 0)],
  ...falseKinds.map((kind): Count => [`    ${kind}`, (c) => part(c).wrong[kind] ?? 0]),
  ['  right and compared with the gold', (c) => part(c).compared],
  ...faultKinds.map((kind): Count => [`    ${kind}`, (c) => part(c).faults[kind] ?? 0]),
];

const counts: Count[] = [
  ...ofStated('sure', (c) => c.sure),
  ...ofStated('stated, but only proposed', (c) => c.proposed),
  ['gold: triples', (c) => c.gold],
  ['  neither stated nor proposed', (c) => Object.values(c.missed).reduce((a, b) => a + b, 0)],
  ...missedKinds.map((kind): Count => [`    ${kind}`, (c) => c.missed[kind] ?? 0]),
  ['  of these was proposed instead', () => Number.NaN],
  ...insteadKinds.map((kind): Count => [`    ${kind}`, (c) => c.instead[kind] ?? 0]),
];

/** Prints how often each kind of error was made, by topic and in all. */
export function printConfusion(topics: readonly ScoredTopic[]): void {
  const confusions = topics.map(({shown, everything, gold}) =>
    gold.texts.map((text) => {
      const own = (lines: typeof shown) => lines.filter((l) => numberOf(l.source) === text.number);
      return confuse(own(shown), own(everything), text, gold);
    }),
  );
  const width = Math.max(...counts.map(([name]) => name.length));
  const names = [...topics.map((t) => t.topic.id), 'all'];
  console.log(`${''.padEnd(width)}  ${names.join('  ')}`);
  for (const [name, of] of counts) {
    const each = confusions.map((texts) => texts.reduce((sum, c) => sum + of(c), 0));
    const cells = [...each, each.reduce((a, b) => a + b, 0)].map((n, i) =>
      (Number.isNaN(n) ? '' : String(n)).padStart((names[i] ?? '').length),
    );
    console.log(`${name.padEnd(width)}  ${cells.join('  ')}`.trimEnd());
  }
}
