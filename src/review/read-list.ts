import {readFiles} from '../1-read/read-files.ts';
import {readYaml} from '../2-parse/read-yaml.ts';
import type {Outcome} from '../diagnostics.ts';
import type {Annotation} from '../model/generated/annotations.ts';
import type {Decision} from '../model/generated/decisions.ts';
import type {Schemas} from '../model/schemas.ts';

/** The files that are one list each, and what stands in it. */
type Lists = {annotations: Annotation; decisions: Decision};

/** The text of such a file, null where there is none yet, and what it says. */
export type ListText<T> = {text: string | null; items: T[]};

export const noList = <T>(): Outcome<ListText<T>> => ({value: {text: null, items: []}, diagnostics: []});

/** Reads the bytes of decisions.yaml or annotations.yaml; the value is null where they do not fit their schema. */
export function readList<Name extends keyof Lists>(
  schemas: Schemas,
  name: Name,
  path: string,
  bytes: Uint8Array,
): Outcome<ListText<Lists[Name]> | null> {
  const {value: files, diagnostics} = readFiles([{path, size: bytes.length, bytes}]);
  const [file] = files;
  if (!file) return {value: null, diagnostics};
  const parsed = readYaml(schemas, name, path, file.text);
  const lists = parsed.value?.value as Record<Name, Lists[Name][]> | undefined;
  return {
    value: lists ? {text: file.text, items: lists[name]} : null,
    diagnostics: [...diagnostics, ...parsed.diagnostics],
  };
}

/** Whether lists say the same; a line end more behind a text that ends the file says no more. */
export const saysTheSame = (a: readonly object[], b: readonly object[]): boolean => tidy(a) === tidy(b);

const tidy = (items: readonly object[]) =>
  JSON.stringify(
    items.map((item) =>
      Object.entries(item)
        .map(([key, value]) => [key, typeof value === 'string' ? value.trimEnd() : value])
        .sort(),
    ),
  );
