import {diffArrays} from 'diff';

/** A text, and the heading above it. */
export type TextLine = {under: string; text: string};

/** Texts that went and that came, in their order. One that has moved under another heading went there, and came here. */
export function compareLines(
  old: readonly TextLine[],
  now: readonly TextLine[],
): {lost: TextLine[]; gained: TextLine[]} {
  const changes = diffArrays([...old], [...now], {comparator: (a, b) => a.under === b.under && a.text === b.text});
  return {
    lost: changes.flatMap(({removed, value}) => (removed ? value : [])),
    gained: changes.flatMap(({added, value}) => (added ? value : [])),
  };
}
