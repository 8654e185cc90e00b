import {lstatSync, mkdirSync, readdirSync, readFileSync, realpathSync, statSync} from 'node:fs';
import {basename, join, sep} from 'node:path';
import {EnvironmentError} from './environment-error.ts';
import {writeWhole} from './write-whole.ts';

/** Larger files are not opened. */
const largest = 8_000_000;

/** A file to import. `bytes` is null where it is larger than any page. */
export type SavedFile = {name: string; size: number; bytes: Uint8Array | null};

export function readSavedFile(path: string): SavedFile {
  try {
    const stat = statSync(path);
    if (!stat.isFile()) throw new Error('it is not a file');
    return {name: basename(path), size: stat.size, bytes: stat.size > largest ? null : readFileSync(path)};
  } catch (error) {
    throw new EnvironmentError(
      'file-unreadable',
      `Cannot read '${path}': ${(error as Error).message}.`,
      'Name files that are there and that this user may read.',
      {cause: error},
    );
  }
}

/** The text of a topic's article, or null where there is none of that name. */
export function readArticle(content: string, topic: string, id: string): string | null {
  try {
    return readFileSync(join(content, topic, 'articles', `${id}.md`), 'utf8');
  } catch {
    return null;
  }
}

/** The ids of the articles that stand in a topic's folder, whatever is in them. */
export function articleIds(content: string, topic: string): string[] {
  try {
    const names = readdirSync(join(content, topic, 'articles'));
    return names.filter((name) => name.endsWith('.md')).map((name) => name.slice(0, -'.md'.length));
  } catch {
    return [];
  }
}

/** What the last import made of an article: the base that an editor's changes are told by; null where nobody kept it. */
export function readImported(content: string, topic: string, id: string): string | null {
  try {
    return readFileSync(join(content, topic, importedFolder, `${id}.md`), 'utf8');
  } catch {
    return null;
  }
}

/** Keeps what an import made, beside the article that an editor goes on with. */
export const writeImported = (content: string, topic: string, id: string, text: string): void =>
  writeBelow(content, topic, importedFolder, id, text);

const importedFolder = 'imported';

/** Writes an article of a topic, whole or not at all, and never outside of the content folder. */
export const writeArticle = (content: string, topic: string, id: string, text: string): void =>
  writeBelow(content, topic, 'articles', id, text);

function writeBelow(content: string, topic: string, below: string, id: string, text: string): void {
  const folder = join(content, topic, below);
  const file = join(folder, `${id}.md`);
  try {
    mkdirSync(folder, {recursive: true});
    const root = realpathSync(content);
    if (!realpathSync(folder).startsWith(root + sep)) throw new Error('it leads out of the content folder');
    if (lstatSync(file, {throwIfNoEntry: false})?.isSymbolicLink()) throw new Error(`'${id}.md' is a link`);
    writeWhole(file, text);
  } catch (error) {
    throw new EnvironmentError(
      'article-unwritable',
      `Cannot write to '${folder}': ${(error as Error).message}.`,
      'Give this user the right to write there, make room on the disk, or put a folder where the link is.',
      {cause: error},
    );
  }
}
