/**
 * Makes docs/reference/*.md from the schemas, and docs/relations.md from language/relations.yaml and language/en.yaml: pages
 * for those who write content. Run by `npm run fix`; tests/tools/generate-reference.test.ts fails where a page has drifted.
 */

import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {parse, stringify} from 'yaml';
import type {Language} from '../src/model/generated/language.ts';
import type {Relation, Relations} from '../src/model/generated/relations.ts';
import {schemas} from '../src/outside/schemas.ts';
import {documentedKeys, type Key, type Written, writtenSchemas} from './documented-keys.ts';

const root = new URL('../', import.meta.url);
const note = '<!-- Made by `npm run fix`. Do not edit. -->';

/** The files that a reference is about, by the names of their schemas. */
const files: Record<Written, string> = {
  vocabulary: '`<topic>/vocabulary.yaml`',
  sheet: '`<topic>/sheets/<id>.yaml`',
  topic: '`<topic>/topic.yaml`',
  clinic: '`clinic.yaml`',
  decisions: '`<topic>/decisions.yaml`',
};

/** Every page that is made, by its path. */
export function generatePages(): Record<string, string> {
  const pages = writtenSchemas.map((name) => [`docs/reference/${name}.md`, reference(name)]);
  return {...Object.fromEntries(pages), 'docs/relations.md': relationsPage()};
}

type Described = {title?: string; description: string; $defs?: Record<string, Described>};

/** The keys of a file, a table for each of its parts. */
function reference(name: Written): string {
  const {description, $defs = {}} = schemas.written(`${name}.schema.json`) as Described;
  const keys = documentedKeys(schemas, name);
  const own = keys.filter(({path}) => !path.startsWith('#'));
  const parts = Object.entries($defs).flatMap(([part, about]) => {
    const of = keys.filter(({path}) => path.startsWith(`#${part}.`));
    return of.length > 0 ? [`## ${part}\n\n${about.description}\n\n${keyTable(of)}`] : [];
  });
  const intro = 'A key with `?` may be left out. `[]` stands for each entry of a list.';
  return `${[`# Keys of ${files[name]}`, note, description, intro, `## The file\n\n${keyTable(own)}`, ...parts].join('\n\n')}\n`;
}

function keyTable(keys: readonly Key[]): string {
  const rows = keys.map(({path, isRequired, schema, description, example}) => {
    const name = path.replace(/^#[^.]+\./, '');
    return [`\`${name}${isRequired ? '' : '?'}\``, kindOf(schema), description, code(example)];
  });
  return table(['key', 'value', 'meaning', 'example'], rows);
}

type Value = {
  type?: string;
  enum?: readonly string[];
  items?: Value & {title?: string};
  $ref?: string;
  minimum?: number;
  maximum?: number;
};

function kindOf(schema: Value): string {
  if (schema.enum) return schema.enum.map((word) => `\`${word}\``).join(', ');
  if (schema.type === 'array') {
    const part = /#\/\$defs\/(.+)$/.exec(schema.items?.$ref ?? '')?.[1];
    if (part) return `list of ${part}`;
    return schema.items?.enum ? `list of ${kindOf(schema.items)}` : 'list';
  }
  const {minimum, maximum} = schema;
  const range = minimum !== undefined && maximum !== undefined ? `, ${minimum} to ${maximum}` : '';
  const names: Record<string, string> = {
    string: 'text',
    boolean: '`true` or `false`',
    object: 'keys',
    integer: 'whole number',
  };
  return `${names[schema.type ?? ''] ?? schema.type ?? ''}${range}`;
}

/** What a writer of articles and vocabularies needs of the relations: how each is read, what says it, what it joins. */
function relationsPage(): string {
  const {relations} = read<Relations>('language/relations.yaml');
  const language = read<Language>('language/en.yaml');
  const byId = Map.groupBy(relations, ({id}) => id);
  const sections = [...byId].map(([id, of]) => {
    const ways = of.map((relation) => wayOf(relation, language)).join('\n\n');
    return `## ${id}\n\n${ways}`;
  });
  const intro = `Claimleaf finds a claim in a sentence where words join two things of the vocabulary, and the kinds of these things fit. The
words are given in their plainest form; other forms of a verb and words such as "often" between them do not matter. What
a sentence says with other words, or between other kinds, is listed as not mapped: give the thing the kind that fits, or
add a kind to a relation of your topic (\`extends\` in [topic.yaml](reference/topic.md)), or a relation of its own
(\`relations\`). \`claimleaf explain --text 'WORDS'\` shows what was read.`;
  return `${['# Relations, and the words that say them', note, intro, ...sections].join('\n\n')}\n`;
}

function wayOf({means, senses, subject, object, opposite}: Relation, {triggers}: Language): string {
  // Some of each sense, so that the first does not take all the room.
  const each = Math.ceil(mostPhrases / senses.length);
  const shown = senses.flatMap((wanted) => {
    const phrases = triggers.filter(({sense}) => sense === wanted).flatMap((trigger) => trigger.phrases);
    const plain = phrases.map(plainest).filter((words) => /^[\p{L}…]/u.test(words));
    return [...new Set(plain)].slice(0, each);
  });
  const words = shown.map((phrase) => `"${phrase}"`).join(', ');
  const lacking = {true: ', of which there is too little', false: ', not too little of it', undefined: ''};
  const end = ({kinds, deficit, fixed}: Relation['subject']) =>
    fixed ? `always ${fixed}` : `${kinds.join(', ')}${lacking[`${deficit}`]}`;
  return [
    `${means.replace(/^./, (letter) => letter.toUpperCase())}.`,
    `- subject: ${end(subject)}\n- object: ${end(object)}${opposite ? `\n- contradicted by: ${opposite}` : ''}${words ? `\n- said by: ${words}` : ''}`,
  ].join('\n\n');
}

/** How many phrases of a relation are shown: enough to see the manner. */
const mostPhrases = 14;

/**
 * The first of each choice, without what may be left out: '(lead|led) (directly|) to' -> 'lead to', '<bring> (on|about)' ->
 * 'bring on'. 'as' stays, since 'known as' means something else than 'known'.
 */
function plainest(phrase: string): string {
  let text = phrase;
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(/\(([^()]*)\)/g, (_, inside: string) => {
      const choices = inside.split('|');
      const [first = ''] = choices;
      return choices.includes('') && first !== 'as' ? '' : first;
    });
  }
  return text.replace(/[<>]/g, '').replaceAll('...', '…').replace(/\s+/g, ' ').trim();
}

const read = <T>(path: string) => parse(readFileSync(new URL(path, root), 'utf8')) as T;

/** A value as YAML on one line. */
const code = (value: unknown) =>
  `\`${stringify(value, {collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false}).trim()}\``;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const write = (cells: readonly string[]) => `| ${cells.map((c) => c.replaceAll('|', '\\|')).join(' | ')} |`;
  return [write(head), `|${'---|'.repeat(head.length)}`, ...rows.map(write)].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(new URL('docs/reference/', root), {recursive: true});
  for (const [path, text] of Object.entries(generatePages())) writeFileSync(new URL(path, root), text);
}
