import type {Statement} from '../../src/model/statement.ts';
import {groupByEnd} from '../../src/review/shared-end.ts';

/** What of a statement makes rows of it. */
export type RowLine = Pick<Statement, 'article' | 'subject' | 'relation' | 'object' | 'state' | 'confidence'> & {
  unit: number;
};

/** One end of a row that can be ticked, with all that says it. It is ticked before where one of these is sure. */
export type End = {
  subject: string;
  object: string;
  isTicked: boolean;
  /** The highest of those that say it, in hundredths. */
  confidence: number;
};

/** What an editor decides at once: a sentence, a relation and the end that is shared; the others are ticks. */
export type Row = {article: string; unit: number; relation: string; ends: readonly End[]};

/** The rows of statements, in the order in which they come. The shared end is the one that gives fewer rows. */
export function makeRows(lines: readonly RowLine[]): Row[] {
  const groups = Map.groupBy(lines, (l) => `${l.article}|${l.unit}|${l.relation}`);
  return [...groups.values()].flatMap((group) => groupByEnd(group).map((row) => rowOf(row.group)));
}

function rowOf(lines: RowLine[]): Row {
  const {article, unit, relation} = lines[0] as RowLine;
  const ends = Map.groupBy(lines, (l) => `${l.subject}|${l.object}`);
  return {
    ...{article, unit, relation},
    ends: [...ends.values()].map((same): End => {
      const {subject, object} = same[0] as RowLine;
      return {
        ...{subject, object},
        isTicked: same.some((l) => l.state === 'sure'),
        confidence: Math.max(...same.map((l) => l.confidence)),
      };
    }),
  };
}
