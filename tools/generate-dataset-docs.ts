/**
 * Makes the parts of docs/dataset.md that follow from the schemas, the committed dataset and its exports. A part stands
 * between `<!-- made: name -->` and `<!-- end -->`; what is around it is written by hand.
 * Run by `npm run fix`; tests/model/dataset-docs.test.ts fails where a part is not what this makes.
 */

import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import type {JsonLd} from '../src/export/json-ld.ts';
import {type SchemaProperty, schemaProperty} from '../src/model/schema-property.ts';
import type {SchemaName} from '../src/model/schemas.ts';
import {schemas} from '../src/outside/schemas.ts';
import {exportCommitted} from '../tests/export/committed.ts';

const root = new URL('../', import.meta.url);
export const docsFile = fileURLToPath(new URL('docs/dataset.md', root));

/** Returns docs/dataset.md with every made part made anew. Throws where a mark names no part. */
export function generateDatasetDocs(before: string): string {
  const {dataset, files} = exportCommitted();
  const document = JSON.parse(files.get('dataset.jsonld') ?? '') as JsonLd;
  const parts: Record<string, () => string> = {
    dataset: () => describeDataset(dataset),
    tables: () => describeTables(JSON.parse(files.get('datapackage.json') ?? '') as Descriptor),
    terms: () => describeTerms(document),
    example: () => exampleClaim(document),
  };
  return before.replace(
    /(<!-- made: (\S+) -->\n)[\s\S]*?(<!-- end -->)/g,
    (_, open: string, name: string, end: string) => {
      const make = parts[name];
      if (!make)
        throw new Error(`docs/dataset.md asks for '${name}', expected one of: ${Object.keys(parts).join(', ')}`);
      return `${open}\n${make()}\n\n${end}`;
    },
  );
}

/** A table for each list of the dataset, with every property below it. */
function describeDataset(dataset: unknown): string {
  const top = schemaProperty(schemas, 'dataset', []).properties ?? {};
  return Object.keys(top)
    .map((key) => {
      const property = schemaProperty(schemas, 'dataset', [key]);
      const head = `### \`${key}\`\n\n${property.description}`;
      const rows = rowsBelow('dataset', [key], dataset);
      return rows.length === 0 ? `${head} Example: ${exampleOf(dataset, [key])}` : `${head}\n\n${propertyTable(rows)}`;
    })
    .join('\n\n');
}

type Row = {path: string; type: string; description: string; example: string};

function rowsBelow(schema: SchemaName, path: readonly string[], value: unknown): Row[] {
  const {properties, items} = schemaProperty(schemas, schema, path);
  return Object.keys(properties ?? items?.properties ?? {}).flatMap((key) => {
    const below = [...path, key];
    const property = schemaProperty(schemas, schema, below);
    const name = below.slice(1).join('.') + (property.isRequired ? '' : '?');
    const inner = rowsBelow(schema, below, value);
    const example = inner.length > 0 ? '' : exampleOf(value, below);
    return [{path: name, type: typeOf(property), description: property.description, example}, ...inner];
  });
}

function typeOf(property: SchemaProperty): string {
  if (property.enum) return property.enum.map((value) => `\`${value}\``).join(', ');
  if (property.const !== undefined) return `\`${property.const}\``;
  if (property.type !== 'array') return property.type ?? '';
  return `list of ${property.items?.type ?? 'string'}s`;
}

const propertyTable = (rows: readonly Row[]) =>
  table(
    ['property', 'type', 'meaning', 'example'],
    rows.map((row) => [`\`${row.path}\``, row.type, row.description, row.example]),
  );

/** The first value that stands at a path; lists on the way stand for their entries. '–' where none does today. */
function exampleOf(value: unknown, path: readonly string[]): string {
  const [key, ...rest] = path;
  if (key === undefined) return value === undefined || isEmpty(value) ? '–' : code(JSON.stringify(value));
  for (const entry of Array.isArray(value) ? value : [value]) {
    const found = exampleOf((entry as Record<string, unknown> | undefined)?.[key], rest);
    if (found !== '–') return found;
  }
  return '–';
}

const isEmpty = (value: unknown) => typeof value === 'object' && value !== null && Object.keys(value).length === 0;

type Descriptor = {
  resources: {
    name: string;
    path: string;
    description: string;
    schema: {
      fields: {name: string; type: string; description: string; constraints?: {required?: boolean}}[];
      primaryKey: string[];
      foreignKeys?: {fields: string[]; reference: {resource: string; fields: string[]}}[];
    };
  }[];
};

function describeTables({resources}: Descriptor): string {
  const list = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ');
  return resources
    .map(({path, description, schema}) => {
      const keys = (schema.foreignKeys ?? []).map(
        ({fields, reference}) => `${list(fields)} → ${reference.resource} (${list(reference.fields)})`,
      );
      const columns = schema.fields.map((f) => [
        `\`${f.name}\`${f.constraints?.required ? '' : '?'}`,
        f.type,
        f.description,
      ]);
      const key = `Key: ${list(schema.primaryKey)}.${keys.length > 0 ? ` Refers: ${keys.join('; ')}.` : ''}`;
      return `### \`${path}\`\n\n${description} ${key}\n\n${table(['column', 'type', 'meaning'], columns)}`;
    })
    .join('\n\n');
}

/** Every term with what it stands for and a value that it has in the committed document. */
function describeTerms(document: JsonLd): string {
  const terms = Object.entries(document['@context']).filter(([term]) => !term.startsWith('@'));
  const isPrefix = (value: unknown) => typeof value === 'string' && /[/#:]$/.test(value);
  const prefixes = terms.filter(([, value]) => isPrefix(value));
  const isClass = (term: string) => /^[A-Z]/.test(term);
  const iriOf = (value: unknown) => (typeof value === 'string' ? value : (value as {'@id': string})['@id']);
  const values = new Map<string, string>();
  collectValues(document['@graph'], values);
  const properties = terms.filter(([term, value]) => !isPrefix(value) && !isClass(term));
  const classes = terms.filter(([term]) => isClass(term));
  return [
    table(
      ['prefix', 'stands for'],
      prefixes.map(([name, value]) => [`\`${name}:\``, `\`${value}\``]),
    ),
    table(
      ['class', 'is'],
      classes.map(([term, value]) => [`\`${term}\``, `\`${iriOf(value)}\``]),
    ),
    table(
      ['property', 'is', 'example'],
      properties.map(([term, value]) => [`\`${term}\``, `\`${iriOf(value)}\``, values.get(term) ?? '–']),
    ),
  ].join('\n\n');
}

function collectValues(value: unknown, found: Map<string, string>): void {
  if (Array.isArray(value)) for (const entry of value) collectValues(entry, found);
  else if (typeof value === 'object' && value !== null)
    for (const [key, entry] of Object.entries(value)) {
      if (!found.has(key) && !isEmpty(entry))
        found.set(key, typeof entry === 'object' && !Array.isArray(entry) ? 'a thing' : code(JSON.stringify(entry)));
      collectValues(entry, found);
    }
}

/** The first claim that has one quote. */
function exampleClaim(document: JsonLd): string {
  const isClaim = (node: JsonLd['@graph'][number]) => [node['@type']].flat().includes('Claim');
  const claim = document['@graph'].find((n) => isClaim(n) && (n.wasDerivedFrom as unknown[]).length === 1);
  return `\`\`\`json\n${JSON.stringify(claim, null, 2)}\n\`\`\``;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const write = (cells: readonly string[]) => `| ${cells.map((c) => c.replaceAll('|', '\\|')).join(' | ')} |`;
  return [write(head), `|${'---|'.repeat(head.length)}`, ...rows.map(write)].join('\n');
}

/** As code, cut where it is long. */
function code(text: string): string {
  const short = [...text].length > 60 ? `${[...text].slice(0, 59).join('')}…` : text;
  return short.includes('`') ? `\`\` ${short} \`\`` : `\`${short}\``;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(docsFile, generateDatasetDocs(readFileSync(docsFile, 'utf8')));
