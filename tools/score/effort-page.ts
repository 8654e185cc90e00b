import {writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {asRead, bestFirst, type Effort, effortUntil, type KnownRow, reachOf, type Step, type Wanted} from './effort.ts';
import {drawPanels} from './effort-picture.ts';
import {knownRows, wantedOf} from './known-rows.ts';
import type {ScoredTopic} from './scored-topic.ts';

type Desk = {id: string; words: number; rows: KnownRow[]; wanted: Wanted[]};
type Way = {name: string; steps: (desk: Desk) => Step[]};

const levels = [0.6, 0.75, 0.9];
const bars = [
  {x: 45, recall: 0.6},
  {x: 80, recall: 0.75},
];

const likeliest: Way = {name: 'likeliest first', steps: ({rows, wanted}) => bestFirst(rows, wanted, 'new')};
const atSight: Way = {
  name: 'likeliest first, added at sight',
  steps: ({rows, wanted}) => bestFirst(rows, wanted, 'new', true),
};
const reading: Way = {name: 'article by article', steps: ({rows, wanted}) => asRead(rows, wanted)};
const others: Way[] = [
  {name: 'by the sum', steps: ({rows, wanted}) => bestFirst(rows, wanted, 'sum')},
  {name: 'by the maximum', steps: ({rows, wanted}) => bestFirst(rows, wanted, 'max')},
];

/** Prints what an editor has to do, or writes it into docs/effort.md and its picture. */
export function writeEffort(topics: readonly ScoredTopic[], write: boolean): void {
  const desks = topics.map((t) => deskOf(t));
  const page = effortPage(topics, desks);
  if (!write) {
    console.log(page);
    return;
  }
  const docs = (file: string) => fileURLToPath(new URL(`../../docs/${file}`, import.meta.url));
  writeFileSync(docs('effort.md'), page);
  writeFileSync(docs('images/effort.svg'), picture(desks));
}

const deskOf = ({topic, shown, gold, words}: ScoredTopic, isStrict = false): Desk => ({
  ...{id: topic.id, words, rows: knownRows(shown, gold, isStrict), wanted: wantedOf(gold)},
});

const known = new WeakMap<Desk, Map<Way, Step[]>>();

/** Each way through a desk is walked once: to find the likeliest row again and again takes seconds. */
function stepsOf(desk: Desk, way: Way): Step[] {
  const ways = known.get(desk) ?? new Map<Way, Step[]>();
  known.set(desk, ways);
  const steps = ways.get(way) ?? way.steps(desk);
  ways.set(way, steps);
  return steps;
}

/** For each 1,000 words: each topic's own effort until that recall, added up. */
function effortOf(desks: readonly Desk[], way: Way, recall: number): Effort {
  const each = desks.map((desk) => effortUntil(recall, stepsOf(desk, way), desk.wanted.length));
  const words = desks.reduce((n, d) => n + d.words, 0);
  const sum = (key: keyof Effort) => (each.reduce((n, e) => n + e[key], 0) / Math.max(1, words)) * 1000;
  return {rows: sum('rows'), verdicts: sum('verdicts'), keystrokes: sum('keystrokes')};
}

const whole = ({rows, verdicts, keystrokes}: Effort) =>
  [rows, verdicts, keystrokes].map((n) => n.toFixed(0)).join(' / ');

function table(head: readonly string[], lines: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function reachOfAll(desks: readonly Desk[]): number {
  const gold = desks.reduce((n, d) => n + d.wanted.length, 0);
  return desks.reduce((n, d) => n + reachOf(d.rows, d.wanted) * d.wanted.length, 0) / Math.max(1, gold);
}

function effortPage(topics: readonly ScoredTopic[], desks: readonly Desk[]): string {
  const strict = topics.map((t) => deskOf(t, true));
  const words = desks.reduce((n, d) => n + d.words, 0);
  const rows = desks.reduce((n, d) => n + d.rows.length, 0);
  const at = (of: readonly Desk[], way: Way) => levels.map((recall) => whole(effortOf(of, way, recall)));
  const rowsAt = (way: Way, recall: number) => effortOf(desks, way, recall).rows.toFixed(0);
  const perTopic = desks.map((d) => [
    d.id,
    ((d.rows.length / d.words) * 1000).toFixed(0),
    reachOf(d.rows, d.wanted).toFixed(2),
    ...at([d], likeliest),
  ]);
  const curve = Array.from({length: 20}, (_, i) => (i + 1) / 20).map((recall) => [
    recall.toFixed(2),
    ...[likeliest, atSight, reading].flatMap((way) => {
      const {rows, keystrokes} = effortOf(desks, way, recall);
      return [rows.toFixed(0), keystrokes.toFixed(0)];
    }),
  ]);
  const ways = [
    ...[likeliest, atSight, reading].map((way) => [way.name, ...at(desks, way)]),
    ...others.map((way) => [`likeliest first, ${way.name}`, ...at(desks, way)]),
    ...[likeliest, atSight, reading].map((way) => [`${way.name}, strict`, ...at(strict, way)]),
  ];
  const names = ['', ...levels.map((l) => `recall ${l.toFixed(2)}`)];
  return `# What an editor has to do

Made by \`npm run score -- --effort ../shared/corpus --write\`; not edited by hand. All figures are for each 1,000 words of
text, on ${topics.length} topics (${words} words, ${desks.reduce((n, d) => n + d.wanted.length, 0)} scored triples), each ranked by a model that was fitted to the others alone.

![Recall against rows and against keystrokes](images/effort.svg)

The circles are what was asked for.

An editor decides **rows**: one sentence, one relation and the end that its statements share; the other ends are ticks. What
is sure is ticked before, what is proposed is not. One keystroke confirms a row as it stands, one changes a tick, one
rejects a row; a statement that no row has costs 8. A **verdict** is an end that was decided with its row. The editor
is simulated and knows the gold: it looks at row after row until the recall of what it has accepted is reached.

Rows / verdicts / keystrokes until then, each topic brought to that recall by itself:

${table(names, ways)}

- *Likeliest first*: next is the row whose ends have the highest sum of confidence, those left out that are accepted already
  in the same article. The plain sum and the maximum of a row's confidences are worse. What no row has is added by hand when
  all rows have been seen.
- *Added at sight*: as before, but when a row shows a sentence, all that this sentence says and no row has is added at once.
  Only gold with quotes can be placed so; the rest is added at the end.
- *Article by article*: rows in the order of the text, and what no row has is added where it is read.
- *Strict*: an end counts only where the gold has it in the row's own line. Else it counts, as for the scorer, wherever the
  article says it.

| | bar | likeliest first | added at sight |
| --- | --- | --- | --- |
| rows until recall 0.60 | 45 | ${rowsAt(likeliest, 0.6)} | ${rowsAt(atSight, 0.6)} |
| rows until recall 0.75 | 80 | ${rowsAt(likeliest, 0.75)} | ${rowsAt(atSight, 0.75)} |

There are ${((rows / words) * 1000).toFixed(0)} rows, and all of them together have ${reachOfAll(desks).toFixed(2)} of the gold. So what is asked beyond
that is not a matter of their order: where a topic's rows do not reach a recall, all of them have been seen, and the rest is
typed. By topic, likeliest first:

${table(['topic', 'rows in all', 'recall of all rows', ...names.slice(1)], perTopic)}

## The curve

${table(['recall', ...[likeliest, atSight, reading].flatMap((w) => [`${w.name}: rows`, 'keystrokes'])], curve)}

## What a simulated editor leaves out

- Time: to read a sentence, to look something up, to think. A keystroke is no measure of that; a row that is rejected at a
  glance costs as much here as one that is argued over.
- Mistakes. It accepts nothing that is wrong, and does not tire; a real editor who sees many wrong proposals accepts some of
  them, and one who sees few stops looking.
- Knowing that something is missing. It adds what no row has as if it had read the whole text with the gold beside it. A real
  editor has to find it; the 8 keystrokes are for writing it down alone.
- Corrections of polarity, certainty and restrictions. A right triple counts as right; how often something else of it is
  wrong, \`npm run score -- ../shared/corpus --leave-one-out --confusion\` tells.
- A broader or narrower end. It is rejected here and typed anew, where an editor would change one end.
- What the gold leaves open (soft.json) costs its keystrokes and gives nothing.
- A row with one proposed end costs two keystrokes, tick and confirm. A desk may let one key do both.
- The texts are six topics with vocabularies that were written for them. Where names are missing, fewer rows are proposed.
`;
}

function picture(desks: readonly Desk[]): string {
  const colors = ['#0b57a4', '#0a7d4f', '#a35a00'];
  const dashes = ['', '8 4', '2 4'];
  const panel = (title: string, unit: string, key: keyof Effort, most: number, step: number) => ({
    ...{title, unit, most, step, bars: key === 'rows' ? bars : []},
    curves: [likeliest, atSight, reading].map((way, i) => ({
      ...{name: way.name, color: colors[i] ?? '#000', dash: dashes[i] ?? ''},
      points: Array.from({length: 50}, (_, n) => (n + 1) / 50).map((recall) => ({
        ...{x: effortOf(desks, way, recall)[key], recall},
      })),
    })),
  });
  const most = (key: keyof Effort, step: number) =>
    Math.ceil(Math.max(...[likeliest, atSight, reading].map((w) => effortOf(desks, w, 1)[key])) / step) * step;
  return drawPanels(
    [
      panel('Recall by rows', 'rows for each 1,000 words', 'rows', most('rows', 50), 50),
      panel('Recall by keystrokes', 'keystrokes for each 1,000 words', 'keystrokes', most('keystrokes', 100), 100),
    ],
    'Recall against rows and keystrokes for each 1,000 words, in three orders of work; circles are the bars.',
  );
}
