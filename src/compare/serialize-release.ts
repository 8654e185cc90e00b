import type {Release} from '../model/generated/release.ts';
import {hashesOfRecord} from '../model/record-hash.ts';

/**
 * The record of a release as it is written: a claim, an edition or a list of claims a line, so that it can be read; with a
 * hash of itself behind the one of the dataset.
 */
export function serializeRelease({record: _, ...release}: Release): string {
  const text = linesOf(release);
  const {now} = hashesOfRecord(text);
  return text.replace(/^ {2}"dataset": .*\n/m, (dataset) => `${dataset}  "record": "${now}",\n`);
}

function linesOf({sheets, claims, ...head}: Release): string {
  const lines = (items: readonly unknown[], indent: string) =>
    items.map((item) => `${indent}${JSON.stringify(item)}`).join(',\n');
  const fields = Object.entries(head).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},`);
  const written = sheets.map(({editions, claims: carried, ...sheet}) => {
    const own = Object.entries(sheet).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
    return [
      `    {${own.join(', ')},`,
      `      "editions": [\n${lines(editions, '        ')}\n      ],`,
      `      "claims": ${JSON.stringify(carried)}}`,
    ].join('\n');
  });
  return [
    '{',
    ...fields,
    `  "sheets": [\n${written.join(',\n')}\n  ],`,
    `  "claims": [\n${lines(claims, '    ')}\n  ]`,
    '}\n',
  ].join('\n');
}
