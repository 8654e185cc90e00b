import {join} from 'node:path';
import type {Diagnostic, Outcome} from '../../diagnostics.ts';
import type {Annotation} from '../../model/generated/annotations.ts';
import {changeFile} from '../../outside/change-file.ts';
import {schemas} from '../../outside/schemas.ts';
import {addAnnotations, takeBackAnnotation} from '../../review/add-annotation.ts';

/** A topic of the content folder `content`. */
type In = {content: string; topic: string};

/** Writes entries to the end of a topic's annotations.yaml as it stands now; what cannot be written, and why. */
export const writeAnnotations = (where: In, added: readonly Annotation[]): Promise<Diagnostic[]> =>
  change(where, (path, bytes) => addAnnotations(path, bytes, added, schemas));

/** Takes the last such entry out again. */
export const takeBack = (where: In, annotation: Annotation): Promise<Diagnostic[]> =>
  change(where, (path, bytes) =>
    bytes === null ? {value: null, diagnostics: []} : takeBackAnnotation(path, bytes, annotation, schemas),
  );

async function change(
  {content, topic}: In,
  edit: (path: string, bytes: Uint8Array | null) => Outcome<string | null>,
): Promise<Diagnostic[]> {
  let problems: Diagnostic[] = [];
  await changeFile(join(content, topic, 'annotations.yaml'), (bytes) => {
    const {value, diagnostics} = edit(`${topic}/annotations.yaml`, bytes);
    problems = diagnostics;
    return value;
  });
  return problems;
}
