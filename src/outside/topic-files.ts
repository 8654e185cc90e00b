import {existsSync, mkdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fillPattern} from '../base/fill-pattern.ts';
import {EnvironmentError} from './environment-error.ts';
import {programFolder} from './program-files.ts';
import {writeWhole} from './write-whole.ts';

/** A topic to begin; `today` is a day, YYYY-MM-DD. */
type Begun = {id: string; title: string; today: string};

/** Schemas that an editor reads beside the content: those of what people write, and what they refer to. */
const editorSchemas = ['topic', 'vocabulary', 'sheet', 'relations', 'clinic', 'annotations', 'decisions'];

/** The texts of a new topic's files, by their paths below its folder. */
export function topicTexts({id, title, today}: Begun): {[path: string]: string} {
  const next = `${Number(today.slice(0, 4)) + 1}${today.slice(4).replace('-02-29', '-02-28')}`;
  const words = {id, title, today, 'review-by': next};
  return Object.fromEntries(
    ['topic.yaml', 'vocabulary.yaml'].map((name) => {
      const pattern = readFileSync(join(programFolder, 'templates', 'topic', name), 'utf8');
      return [name, fillPattern(pattern, words)];
    }),
  );
}

/**
 * Makes what a topic needs and the content folder lacks: clinic.yaml, topic.yaml, an empty vocabulary, the folder of
 * sheets, and the schemas that editors use. What is there stays as it is.
 *
 * @returns the paths of what was made, below the content folder
 */
export function beginTopic(content: string, begun: Begun): string[] {
  const made: string[] = [];
  const write = (path: string, text: () => string) => {
    if (existsSync(join(content, path))) return;
    writeWhole(join(content, path), text());
    made.push(path);
  };
  try {
    mkdirSync(join(content, begun.id, 'sheets'), {recursive: true});
    write('clinic.yaml', () => readFileSync(join(programFolder, 'templates', 'init', 'clinic.yaml'), 'utf8'));
    for (const [name, text] of Object.entries(topicTexts(begun))) write(`${begun.id}/${name}`, () => text);
    writeEditorSchemas(content);
  } catch (error) {
    throw new EnvironmentError(
      'folder-unwritable',
      `Cannot write to '${join(content, begun.id)}': ${(error as Error).message}.`,
      'Name a folder with --content that this user may write to.',
      {cause: error},
    );
  }
  return made;
}

/** Puts the schemas beside the content that the first lines of its files name. */
export function writeEditorSchemas(content: string): void {
  const folder = join(content, '.claimleaf', 'schemas');
  mkdirSync(folder, {recursive: true});
  for (const name of editorSchemas) {
    const file = `${name}.schema.json`;
    writeWhole(join(folder, file), readFileSync(join(programFolder, 'schemas', file), 'utf8'));
  }
}
