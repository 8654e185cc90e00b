import {type ExportFormat, exportFormats} from '../model/export-format.ts';
import {toDataPackage} from './data-package.ts';
import type {ExportFile, ExportInput} from './export-input.ts';
import {toJsonLd} from './json-ld.ts';
import {serializeJsonLd} from './serialize-json-ld.ts';

/** The files of the formats, in a fixed order: the same input gives the same bytes. */
export function makeExports(input: ExportInput, formats: readonly ExportFormat[] = exportFormats): ExportFile[] {
  return [
    ...(formats.includes('jsonld') ? [{path: 'dataset.jsonld', text: serializeJsonLd(toJsonLd(input))}] : []),
    ...(formats.includes('datapackage') ? toDataPackage(input) : []),
  ];
}
