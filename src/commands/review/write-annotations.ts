import {join} from 'node:path';
import type {Diagnostic, Outcome} from '../../diagnostics.ts';
import type {Annotation} from '../../model/generated/annotations.ts';
import {changeFile} from '../../outside/change-file.ts';
import {schemas} from '../../outside/schemas.ts';
import {addAnnotations, takeBackAnnotation} from '../../review/add-annotation.ts';
import {addPassages} from '../../review/add-passages.ts';
import type {Appended} from '../../review/edit-annotations.ts';
import type {PassageItem} from '../../review/waiting-passages.ts';

/** A topic of the content folder `content`. */
type In = {content: string; topic: string};

/** What this process has written last, by the path of the file: as long as nobody else writes it need not be read again. */
const lastWritten = new Map<string, Appended>();

/** Writes entries to the end of a topic's annotations.yaml as it stands now; what cannot be written, and why. */
export const writeAnnotations = ({content, topic}: In, added: readonly Annotation[]): Promise<Diagnostic[]> => {
  const file = join(content, topic, 'annotations.yaml');
  return changeWith(file, (bytes) => {
    const last = lastWritten.get(file) ?? null;
    const {value, diagnostics} = addAnnotations(`${topic}/annotations.yaml`, bytes, added, schemas, last);
    if (value) lastWritten.set(file, value);
    return {value: value?.text ?? null, diagnostics};
  });
};

/** What is accepted of a passage. */
export const toAccepted = ({article, section, hash, as}: PassageItem) => ({
  ...{article, section, hash},
  ...(as.length > 0 ? {as} : {}),
});

/** Writes that a person has accepted passages as they stand; what cannot be written, and why. */
export async function acceptPassages(
  items: readonly PassageItem[],
  content: string,
  {by, on}: {by: string; on: string},
): Promise<Diagnostic[]> {
  const diagnostics: Diagnostic[] = [];
  for (const [topic, own] of Map.groupBy(items, (item) => item.topic)) {
    const added = own.map((item) => ({...toAccepted(item), by, on}));
    const change = (bytes: Uint8Array | null) => addPassages(`${topic}/annotations.yaml`, bytes, added, schemas);
    diagnostics.push(...(await changeWith(join(content, topic, 'annotations.yaml'), change)));
  }
  return diagnostics;
}

/** Takes the last such entry out again. */
export const takeBack = ({content, topic}: In, annotation: Annotation): Promise<Diagnostic[]> =>
  changeWith(join(content, topic, 'annotations.yaml'), (bytes) =>
    bytes === null
      ? {value: null, diagnostics: []}
      : takeBackAnnotation(`${topic}/annotations.yaml`, bytes, annotation, schemas),
  );

async function changeWith(
  file: string,
  edit: (bytes: Uint8Array | null) => Outcome<string | null>,
): Promise<Diagnostic[]> {
  let problems: Diagnostic[] = [];
  await changeFile(file, (bytes) => {
    const {value, diagnostics} = edit(bytes);
    problems = diagnostics;
    return value;
  });
  return problems;
}
