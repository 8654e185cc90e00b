import {existsSync, mkdirSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fillPattern} from '../base/fill-pattern.ts';
import type {TopicContent} from '../model/content.ts';
import {completing, idsFile, idsSchema} from '../model/editor-schemas.ts';
import {EnvironmentError} from './environment-error.ts';
import {programFolder} from './program-folder.ts';
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

/** Puts the schemas beside the content that the first lines of its files name, and a list of ids where there is none. */
export function writeEditorSchemas(content: string): void {
  const folder = join(content, ...schemaFolder);
  mkdirSync(folder, {recursive: true});
  for (const name of editorSchemas) {
    const file = `${name}.schema.json`;
    const schema: unknown = JSON.parse(readFileSync(join(programFolder, 'schemas', file), 'utf8'));
    writeWhole(join(folder, file), toText(completing(schema)));
  }
  if (!existsSync(join(content, '.claimleaf', idsFile))) refreshEditorIds(content, []);
}

/**
 * Lists the ids of the content where editors complete them, if the schemas are there that name this list. Where the
 * folder cannot be written, editors offer the ids of before.
 */
export function refreshEditorIds(content: string, topics: readonly TopicContent[]): void {
  if (!existsSync(join(content, ...schemaFolder))) return;
  const file = join(content, '.claimleaf', idsFile);
  const text = toText(idsSchema(topics, pictograms()));
  try {
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeWhole(file, text);
  } catch {
    // A help for who writes, and no part of what was asked for.
  }
}

const schemaFolder = ['.claimleaf', 'schemas'];

const toText = (schema: unknown) => `${JSON.stringify(schema, null, 2)}\n`;

const pictograms = () =>
  readdirSync(join(programFolder, 'templates', 'partials', 'icons'))
    .filter((name) => name.endsWith('.hbs'))
    .map((name) => name.slice(0, -'.hbs'.length));
