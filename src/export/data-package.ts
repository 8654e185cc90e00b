import {sha256} from '../base/hash.ts';
import {compareText} from '../base/order.ts';
import {present} from '../base/present.ts';
import {schemaProperty} from '../model/schema-property.ts';
import type {Schemas} from '../model/schemas.ts';
import {toCsv} from './csv.ts';
import type {ExportFile, ExportInput} from './export-input.ts';
import {iri, licencePage} from './iris.ts';
import {publishedTexts} from './published-texts.ts';
import {type FieldType, makeTables, type Table} from './tables.ts';

/** Names of licences that Data Package takes (its pattern has no '+'). */
const licenceName = /^[-a-zA-Z0-9._]+$/;

/**
 * The dataset as a Frictionless Tabular Data Package 1.0: datapackage.json, and a CSV file for each table. Version 1
 * is what every tool of the standard reads. It names no day on which it was made: the same content gives the same bytes.
 */
export function toDataPackage(input: ExportInput): ExportFile[] {
  const tables = makeTables(input);
  const files = tables.map((t) => ({
    path: `${t.name}.csv`,
    text: toCsv(
      t.columns.map(({name}) => name),
      t.rows,
    ),
  }));
  const descriptor = {
    profile: 'tabular-data-package',
    name: 'claims',
    title: `${input.dataset.draft ? 'Draft: claims' : 'Claims'} of ${input.clinic.name}`,
    description: [
      ...(input.dataset.draft ? ['A draft: it has claims that nobody has accepted.'] : []),
      'Claims found in articles, with the exact quotes behind each. Offsets count UTF-16 units of the article’s file.',
    ].join(' '),
    keywords: input.dataset.topics.map(({id}) => id),
    ...licences(input),
    ...sources(input),
    resources: tables.map((t, i) => toResource(t, files[i]!, input.schemas)),
  };
  return [{path: 'datapackage.json', text: `${JSON.stringify(descriptor, null, 1)}\n`}, ...files];
}

function toResource(
  {name, title, description, columns, primaryKey, foreignKeys}: Table,
  {path, text}: ExportFile,
  schemas: Schemas,
) {
  const bytes = Buffer.from(text);
  return {
    ...{profile: 'tabular-data-resource', name, title, description, path},
    ...{format: 'csv', mediatype: 'text/csv', encoding: 'utf-8'},
    bytes: bytes.byteLength,
    hash: `sha256:${sha256(bytes)}`,
    dialect: {delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true},
    schema: {
      fields: columns.map((column) => toField(column, schemas)),
      missingValues: [''],
      primaryKey,
      ...(foreignKeys.length > 0 ? {foreignKeys} : {}),
    },
  };
}

/** The table's own columns without a schema always stand; they are texts unless they say otherwise. */
function toField({name, from, description, type, isOptional}: Table['columns'][number], schemas: Schemas) {
  if (!from) return {name, type: type ?? 'string', description, constraints: {required: true}};
  const property = schemaProperty(schemas, 'dataset', from);
  const {pattern, minimum, maximum} = property;
  const values = typeof property.const === 'string' ? [property.const] : property.enum;
  const constraints = {
    ...(property.isRequired && !isOptional ? {required: true} : {}),
    ...(values ? {enum: values} : {}),
    ...(pattern ? {pattern} : {}),
    ...(minimum !== undefined ? {minimum} : {}),
    ...(maximum !== undefined ? {maximum} : {}),
  };
  return {
    ...{name, type: type ?? typeOf(property), description: property.description},
    ...(Object.keys(constraints).length > 0 ? {constraints} : {}),
  };
}

function typeOf(property: {type?: string; const?: unknown}): FieldType {
  return (property.type ?? (property.const === true ? 'boolean' : 'string')) as FieldType;
}

/** Those of the articles; the tables are made from them. */
function licences({dataset}: ExportInput) {
  const names = [...new Set(dataset.articles.map((a) => a.licence))].sort();
  const licenses = names.map((name) => {
    const path = licencePage(name);
    return {...(licenceName.test(name) ? {name} : {}), ...(path ? {path} : {}), title: name};
  });
  return licenses.length > 0 ? {licenses} : {};
}

/** The texts that the articles were made from: the saved ones by title, then the published ones, each once. */
function sources({dataset}: ExportInput) {
  const titles = [...new Set(present(dataset.articles.map((a) => a.source?.title)))].sort(compareText);
  const published = publishedTexts(dataset.articles).map(({publisher, title, address}) => ({
    title: `${publisher}: ${title}`,
    path: iri.published(address),
  }));
  const all = [...titles.map((title) => ({title})), ...published];
  return all.length > 0 ? {sources: all} : {};
}
