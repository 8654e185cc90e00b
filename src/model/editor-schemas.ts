/**
 * What an editor with a YAML language server completes while somebody writes: the schemas name, at each place where an
 * id stands, what kind of id it is (`names`), and a schema made of the content lists the ids that there are.
 */
import {compareText} from '../base/order.ts';
import type {TopicContent} from './content.ts';

/** What the keyword `names` of a schema may say: where the ids come from that stand there. */
const kindsOfId = ['entity', 'kind', 'relation', 'pictogram', 'article', 'sheet'] as const;
type IdKind = (typeof kindsOfId)[number];

/** An id and a line on what it is. */
type Id = {id: string; means: string};
type TopicWithIds = Pick<TopicContent, 'topic' | 'vocabulary' | 'relations' | 'articles' | 'sheets'>;

/** The file's name, beside the folder of the schemas. */
export const idsFile = 'ids.schema.json';

/**
 * The schema of all ids of the content, by what they name (`#/$defs/entity`), each once and in order.
 *
 * @param pictograms names of the templates' pictograms
 */
export function idsSchema(topics: readonly TopicWithIds[], pictograms: readonly string[]): object {
  const ids: {[kind in IdKind]: Id[]} = {
    entity: topics.flatMap(({topic, vocabulary}) =>
      vocabulary.entities.map(({id, kind, plain}) => ({id, means: `${plain} (${kind}, ${topic.id})`})),
    ),
    kind: topics.flatMap(({topic}) => Object.entries(topic.kinds).map(([id, means]) => ({id, means: String(means)}))),
    relation: topics.flatMap(({relations}) => relations.map(({id, means}) => ({id, means}))),
    pictogram: pictograms.map((id) => ({id, means: 'a pictogram of docs/gallery.md'})),
    article: topics.flatMap(({topic, articles}) =>
      articles.map(({frontMatter: {id, title}}) => ({id, means: `${title} (${topic.id})`})),
    ),
    sheet: topics.flatMap(({topic, sheets}) =>
      sheets.map(({definition: {value}}) => ({id: value.id, means: `${value.title} (${topic.id})`})),
    ),
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Ids',
    description: 'Made by claimleaf from the content, for editors. Do not edit.',
    $defs: Object.fromEntries(kindsOfId.map((kind) => [kind, listOf(ids[kind])])),
  };
}

/** No list may be empty: where nothing has such an id yet, any text is one. */
function listOf(ids: readonly Id[]): object {
  if (ids.length === 0) return {type: 'string'};
  const sorted = [...Map.groupBy(ids, ({id}) => id)].sort(([a], [b]) => compareText(a, b));
  const meaningsOf = (same: readonly Id[]) => [...new Set(same.map(({means}) => means))].join('; ');
  return {enum: sorted.map(([id]) => id), enumDescriptions: sorted.map(([, same]) => meaningsOf(same))};
}

/**
 * A schema as editors read it from the folder beside `idsFile`: where ids stand, those of the content are offered. Others
 * fit too, as they did: whether an id is known, `claimleaf check` says.
 */
export function completing(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(completing);
  if (!isObject(schema)) return schema;
  const completed = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, completing(value)]));
  // An example's ids are of another content.
  if (isObject(schema.items) && isIdKind(schema.items.names)) delete completed.examples;
  if (!isIdKind(schema.names)) return completed;
  const {names, description, examples: _, ...fits} = completed;
  return {description, anyOf: [{$ref: `../${idsFile}#/$defs/${names}`}, fits]};
}

const isObject = (value: unknown): value is {[key: string]: unknown} => value !== null && typeof value === 'object';

const isIdKind = (names: unknown): names is IdKind => kindsOfId.some((kind) => kind === names);
