import {compareText} from '../base/order.ts';
import {present} from '../base/present.ts';
import type {LinesDiff, SheetDiff} from '../model/generated/diff.ts';
import {compareLines, type TextLine} from './compare-lines.ts';

/**
 * A sheet as one of the datasets gives it; `version` is the one that its footer prints.
 */
export type SheetOutline = {
  topic: string;
  sheet: string;
  title: string;
  version: string;
  claims: readonly string[];
  /** What it prints, in the order of reading. */
  lines: readonly TextLine[];
};

/** The sheets whose version differs, or that carry a claim of which something has changed; by topic and id. */
export function compareSheets(
  old: readonly SheetOutline[],
  now: readonly SheetOutline[],
  changed: ReadonlySet<string>,
): SheetDiff[] {
  const before = new Map(old.map((s) => [nameOf(s), s]));
  const after = new Map(now.map((s) => [nameOf(s), s]));
  return [...new Set([...before.keys(), ...after.keys()])].sort(compareText).flatMap((name) => {
    const [was, is] = [before.get(name), after.get(name)];
    const {topic, sheet, title} = (is ?? was) as SheetOutline;
    const carried = new Set(present([was, is]).flatMap((sheet) => sheet.claims));
    const claims = [...carried].filter((id) => changed.has(id)).sort();
    const reprint = was?.version !== is?.version;
    if (!reprint && claims.length === 0) return [];
    return [
      {
        topic,
        sheet,
        title,
        old: was?.version ?? null,
        new: is?.version ?? null,
        reprint,
        claims,
        lines: linesOf(was, is),
      },
    ];
  });
}

/** Of a sheet that is new or gone, its claims tell. */
const linesOf = (was: SheetOutline | undefined, is: SheetOutline | undefined): LinesDiff =>
  was && is ? compareLines(was.lines, is.lines) : {lost: [], gained: []};

/** 'topic/sheet' */
export const nameOf = ({topic, sheet}: {topic: string; sheet: string}): string => `${topic}/${sheet}`;
