import type {Clinic} from '../model/generated/clinic.ts';
import type {Claim} from '../model/generated/dataset.ts';
import type {Sheet as SheetDefinition} from '../model/generated/sheet.ts';
import type {Wording} from '../model/generated/wording.ts';
import type {TopicIndex} from '../model/topic-index.ts';
import {toSelected} from './select-claims.ts';
import type {SheetContext} from './sheet-context.ts';
import {wordSentences} from './word-claims.ts';

/**
 * One claim as a sentence of its own, as a sheet would print it: its people, its sureness and the editor's words count.
 * null where the wording has no pattern for it, or the vocabulary no words.
 */
export function wordClaim(claim: Claim, index: TopicIndex, wording: Wording): string | null {
  const context: SheetContext = {
    ...{index, wording, clinic: noClinic, definition: noSheet, siblings: []},
    ...{
      relations: new Set(),
      icons: new Set(),
      pictures: new Map<string, string>(),
      explained: new Set(),
      diagnostics: [],
    },
    placeOf: () => ({file: ''}),
  };
  const [line] = wordSentences([toSelected(claim, index)], context, []);
  return line && context.diagnostics.length === 0 ? line.text : null;
}

/** A sentence alone depends on no clinic and no sheet. */
const noClinic: Clinic = {name: '', country: '', phones: [], emergency: {}, sheets: {sizes: [], address: ''}};
const noSheet: SheetDefinition = {id: '', title: '', template: '', for: 'both', pages: 1, sides: []};
