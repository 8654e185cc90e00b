import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {readFiles} from '../../../tests/support/read-files.ts';
import type {Files} from '../family.ts';

const init = fileURLToPath(new URL('../../../templates/init/', import.meta.url));

/** The topic of the example. */
export const topic = 'hot-weather';

/** The article of the example, by its path. */
export const article = `${topic}/articles/drinking-on-hot-days.md`;

/** The content that `claimleaf init` makes: one article, one sheet, one paper. */
export const example: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(readFiles(init)).filter(([path]) => !path.includes('/originals/')),
);

/** The page that its article was made from. */
export const original: string = readFileSync(`${init}${topic}/originals/drinking-in-hot-weather.txt`, 'utf8');

/** The example with some files changed, or added, below `content/`. */
export function contentWith(changed: Files = {}): Files {
  return Object.fromEntries(
    Object.entries({...example, ...changed}).map(([path, bytes]) => [`content/${path}`, bytes]),
  );
}

/** An article beside the example's: its front matter, and a text. */
export function articleOf(id: string, body: string, frontMatter = ''): string {
  return `---
id: ${id}
title: A page about hot days
language: en
licence: CC-BY-4.0
source:
  file: ${id}.txt
  title: A page about hot days
  sha256: ${'ab12'.repeat(16)}
retrieved: 2026-11-21
review:
  state: unreviewed
${frontMatter}---

${body}
`;
}
