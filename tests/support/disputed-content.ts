import {fileURLToPath} from 'node:url';
import {readFiles} from './read-files.ts';
import {writeFiles} from './write-files.ts';

const small = readFiles(fileURLToPath(new URL('../fixtures/small/', import.meta.url)));
const article = 'eyes/articles/dry-eyes.md';

/** The small content with a second article, which denies one claim of the first and doubts another. */
export function writeDisputed(folder: string, more: Readonly<Record<string, string>> = {}): string {
  const [top = ''] = (small[article] ?? '').split('# Dry eyes\n');
  const second = `${top.replace('id: dry-eyes', 'id: eye-notes').replace('title: Dry eyes', 'title: Eye notes')}# Eye notes

Wind does not cause dry eyes. The evidence on how well eye drops work for dry eyes is mixed.
`;
  return writeFiles(folder, {...small, 'eyes/articles/eye-notes.md': second, ...more});
}

/** The small content of which nobody has accepted anything yet. */
export function writeSmallWaiting(folder: string, more: Readonly<Record<string, string>> = {}): string {
  const topic = (small['eyes/topic.yaml'] ?? '').replace(/^acceptConstructs:\n(?: .*\n)+/m, '');
  return writeFiles(folder, {...small, 'eyes/topic.yaml': topic, ...more});
}
