import {proposalFormat} from '../diagnostics/proposal-format.ts';
import type {Diagnostic, Outcome} from '../diagnostics.ts';
import type {PlacedProposal} from '../model/content.ts';
import {readJson} from '../model/read-json.ts';
import type {Schemas} from '../model/schemas.ts';
import type {SourceFile} from '../model/source-file.ts';

/** Every line of a proposals.jsonl, checked by its schema; one that cannot be read is left out and reported. */
export function parseProposals(file: SourceFile | undefined, schemas: Schemas): Outcome<PlacedProposal[]> {
  const value: PlacedProposal[] = [];
  const diagnostics: Diagnostic[] = [];
  const encoder = new TextEncoder();
  file?.text
    .replace(/^\ufeff/, '')
    .split('\n')
    .forEach((text, i) => {
      if (text.trim() === '') return;
      const place = {file: file.path, line: i + 1};
      const read = readJson(schemas, 'kept-proposal', encoder.encode(text));
      if (read.problem) diagnostics.push(proposalFormat(place, read.problem));
      else value.push({value: read.value, place});
    });
  return {value, diagnostics};
}
