import {stringify} from 'yaml';
import type {Source} from './imported.ts';

/** The front matter of an imported article, with its fences. Nobody has reviewed it, and the licence is not known. */
export function makeFrontMatter(id: string, title: string, source: Source): string {
  const value = {
    id,
    title: shortened(title),
    language: source.language,
    licence: 'NOASSERTION',
    source: {file: source.file, title: shortened(title), sha256: source.sha256},
    retrieved: source.retrieved,
    review: {state: 'unreviewed'},
  };
  return `---\n${stringify(value, {lineWidth: 0, version: '1.2', schema: 'core'})}---\n`;
}

/** "Zinc & Skin: a Guide" -> "zinc-skin-a-guide", at most 80 characters. */
export function makeId(title: string, sha256: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]/g, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let id = '';
  for (const word of words) {
    if (id.length + 1 + word.length > longestId) break;
    id = id === '' ? word : `${id}-${word}`;
  }
  return id === '' ? `article-${sha256.slice(0, 8)}` : id;
}

/** An id that no other article has: "gout", "gout-2", "gout-3". */
export function freeId(id: string, isTaken: (id: string) => boolean = () => false): string {
  if (!isTaken(id)) return id;
  for (let count = 2; ; count++) {
    const next = `${id.slice(0, longestId - 4)}-${count}`;
    if (!isTaken(next)) return next;
  }
}

const longestId = 80;

const shortened = (title: string) => (title.length > 200 ? `${title.slice(0, 199)}…` : title);
