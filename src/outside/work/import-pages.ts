import {aCount, aFlag, aText, listOf, objectOf, orNull} from '../../base/shapes.ts';
import {importUnreadable} from '../../diagnostics/import-unreadable.ts';
import type {SavedFile} from '../import-files.ts';
import type {ImportInput, ImportResult, ImportShared} from './import-page-task.ts';
import {aDiagnostic} from './is-diagnostic.ts';
import type {Piece, Workers} from './workers.ts';

/** A page to import: the file as it was saved, and what else is known of it. */
export type PageToImport = {file: SavedFile; source: ImportInput['source']};

/**
 * What becomes of each page, in their order: the article, or why there is none. One on which the program ends is reported,
 * and costs the others nothing. No two get one id, and none that is taken.
 */
export async function importPages(
  pages: readonly PageToImport[],
  topic: ImportShared,
  taken: ReadonlySet<string>,
  workers: Workers,
): Promise<ImportResult[]> {
  const ids = new Set(taken);
  const pieceOf = ({file, source}: PageToImport): Piece<ImportResult> => {
    const bytes = file.bytes && Buffer.from(file.bytes).toString('base64');
    const input: ImportInput = {name: file.name, size: file.size, bytes, source, taken: [...ids]};
    return {file: file.name, task: 'import-page', shared: topic, input, size: file.size, isResult: isImportResult};
  };
  const done = await workers.run(pages.map(pieceOf));
  const results: ImportResult[] = [];
  for (const [i, page] of pages.entries()) {
    let one = done[i];
    const isNew = page.source.id === null;
    // Nobody who reads one page knows what another was called meanwhile.
    if (one && 'value' in one && one.value.value && isNew && ids.has(one.value.value.id))
      [one] = await workers.run([pieceOf(page)]);
    if (one === undefined) continue;
    const why = 'crash' in one ? one.crash : null;
    const failed = why === null ? [] : [importUnreadable({file: page.file.name}, {why})];
    const result = 'value' in one ? one.value : {value: null, diagnostics: failed};
    if (result.value) ids.add(result.value.id);
    results.push(result);
  }
  return results;
}

const anImport = objectOf({
  ...{id: aText, title: aText, article: aText, sourceLines: listOf(aCount)},
  dropped: listOf(objectOf({text: aText, reason: aText, line: aCount}, {isInside: aFlag})),
  rebuilt: listOf(objectOf({from: aCount, to: aCount, columns: aCount})),
  repaired: listOf(objectOf({what: aText, line: aCount})),
});

const ofResult = objectOf({value: orNull(anImport), diagnostics: listOf(aDiagnostic)});

/** An id is what the article's file is called by, so that it is looked at closely. */
const isId = /^[a-z0-9]+(-[a-z0-9]+)*$/;

function isImportResult(result: unknown): result is ImportResult {
  if (!ofResult(result)) return false;
  const {value} = result as ImportResult;
  return value === null || isId.test(value.id);
}
