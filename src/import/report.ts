import type {Imported} from './imported.ts';

/** What a person should know of an import: tables that were rebuilt, what was put right, and everything that was dropped, with its reason. */
export function reportImport({rebuilt, repaired, dropped}: Imported): string[] {
  return [
    ...rebuilt.map(({from, to, columns}) => `lines ${from}-${to}: a table of ${columns} columns was rebuilt`),
    ...repaired.map(({line, what}) => `line ${line}: ${what}`),
    ...dropped.map(
      ({text, reason, line}) => `line ${line}: dropped (${reason})${text === '' ? '' : `: ${excerpt(text)}`}`,
    ),
  ];
}

export function excerpt(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length > 300 ? `${plain.slice(0, 299)}…` : plain;
}
