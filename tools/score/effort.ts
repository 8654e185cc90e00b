import {isQuoteOf} from './likeness.ts';
import type {End, Row} from './rows.ts';

/** An end as an editor who knows the gold sees it; `gives` is the scored triple that it brings, null where it is none. */
export type KnownEnd = End & {isRight: boolean; gives: string | null};

/** A row with its place: `text` is the number of its article in the topic, `line` that of the source. */
export type KnownRow = Omit<Row, 'ends'> & {text: number; line: number; sentence: string; ends: readonly KnownEnd[]};

/** A scored triple of the gold, and where it was marked. */
export type Wanted = {triple: string; text: number; places: readonly {line: number; quote?: string}[]};

/** What an editor does at once, and the scored triples that are accepted by it. */
export type Step = {rows: number; verdicts: number; keystrokes: number; gives: readonly string[]};

/** What has been done in all when a share of the gold is accepted. */
export type Effort = Omit<Step, 'gives'>;

export type Order = 'sum' | 'max' | 'new';

/** What a statement costs that is added by hand. */
const byHand = 8;

/** One to reject a row, or to confirm it, and one for each tick that is changed before. */
export function keystrokesOf({ends}: {ends: readonly Pick<KnownEnd, 'isTicked' | 'isRight'>[]}): number {
  if (!ends.some((e) => e.isRight)) return 1;
  return 1 + ends.filter((e) => e.isTicked !== e.isRight).length;
}

/**
 * The rows from the likeliest on, and after them by hand what no row has. Likely is the row whose ends have the highest
 * sum or maximum of confidence, or (`new`) the highest sum of those that are not accepted yet in the same article. With
 * `atSight` what no row has is added with the first row of its sentence.
 */
export function bestFirst(rows: readonly KnownRow[], wanted: readonly Wanted[], order: Order, atSight = false): Step[] {
  const left = missingFrom(rows, wanted);
  const steps: Step[] = [];
  for (const row of order === 'new' ? likeliestNew(rows) : sortedBy(rows, order)) {
    steps.push(stepOf(row));
    if (!atSight) continue;
    for (const [triple, one] of left)
      if (isSaidIn(row, one)) {
        steps.push(addition(triple));
        left.delete(triple);
      }
  }
  return [...steps, ...[...left.keys()].map(addition)];
}

/** The rows in the order of the texts; what no row has is added where it is read. */
export function asRead(rows: readonly KnownRow[], wanted: readonly Wanted[]): Step[] {
  const missing = [...missingFrom(rows, wanted).values()].map(({triple, text, places}) => ({
    ...{text, line: Math.min(...places.map((p) => p.line))},
    step: addition(triple),
  }));
  return [...rows.map((row) => ({text: row.text, line: row.line, step: stepOf(row)})), ...missing]
    .sort((a, b) => a.text - b.text || a.line - b.line)
    .map(({step}) => step);
}

/** The effort at the first step at which so much of the gold is accepted; of all steps where it never is. */
export function effortUntil(recall: number, steps: readonly Step[], gold: number): Effort {
  const accepted = new Set<string>();
  const effort = {rows: 0, verdicts: 0, keystrokes: 0};
  for (const {rows, verdicts, keystrokes, gives} of steps) {
    if (accepted.size >= recall * gold) break;
    effort.rows += rows;
    effort.verdicts += verdicts;
    effort.keystrokes += keystrokes;
    for (const triple of gives) accepted.add(triple);
  }
  return effort;
}

/** How much of the gold rows alone give. */
export const reachOf = (rows: readonly KnownRow[], wanted: readonly Wanted[]): number =>
  1 - missingFrom(rows, wanted).size / Math.max(1, wanted.length);

function missingFrom(rows: readonly KnownRow[], wanted: readonly Wanted[]): Map<string, Wanted> {
  const given = new Set(rows.flatMap((r) => r.ends.flatMap((e) => e.gives ?? [])));
  return new Map(wanted.filter((w) => !given.has(w.triple)).map((w) => [w.triple, w]));
}

const isSaidIn = ({text, line, sentence}: KnownRow, wanted: Wanted) =>
  wanted.text === text && wanted.places.some((p) => p.line === line && isQuoteOf(p.quote ?? '', sentence));

const addition = (triple: string): Step => ({rows: 0, verdicts: 0, keystrokes: byHand, gives: [triple]});

const stepOf = (row: KnownRow): Step => ({
  ...{rows: 1, verdicts: row.ends.length, keystrokes: keystrokesOf(row)},
  gives: row.ends.flatMap((e) => e.gives ?? []),
});

function sortedBy(rows: readonly KnownRow[], order: 'sum' | 'max'): KnownRow[] {
  const gain = ({ends}: KnownRow) => {
    const each = ends.map((e) => e.confidence);
    return order === 'max' ? Math.max(...each) : each.reduce((a, b) => a + b, 0);
  };
  return [...rows].sort((a, b) => gain(b) - gain(a));
}

/** Of equal rows the earlier comes first. */
function likeliestNew(rows: readonly KnownRow[]): KnownRow[] {
  const accepted = new Set<string>();
  const left = [...rows];
  const nameOf = (row: KnownRow, {subject, object}: End) => `${row.text} ${subject} ${row.relation} ${object}`;
  const gain = (row: KnownRow) =>
    row.ends.reduce((sum, e) => sum + (accepted.has(nameOf(row, e)) ? 0 : e.confidence), 0);
  const sorted: KnownRow[] = [];
  while (left.length > 0) {
    const gains = left.map(gain);
    const [next] = left.splice(gains.indexOf(Math.max(...gains)), 1) as [KnownRow];
    for (const end of next.ends) if (end.isRight) accepted.add(nameOf(next, end));
    sorted.push(next);
  }
  return sorted;
}
