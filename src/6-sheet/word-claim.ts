import type {Clinic} from '../model/generated/clinic.ts';
import type {Claim} from '../model/generated/dataset.ts';
import type {Wording} from '../model/generated/wording.ts';
import type {TopicIndex} from './index-topic.ts';
import {toSelected} from './select-claims.ts';
import type {SheetContext} from './sheet-context.ts';
import {wordSentences} from './word-claims.ts';

/** A definition without blocks: a claim that is worded alone stands on no sheet. */
const noSheet = {id: 'none', title: '', template: '', for: 'both', pages: 1, sides: []} as const;

/**
 * The sentence by which a sheet would say one claim alone, as sure as the articles and the editors are.
 *
 * Out: the sentence, or null where the wording has none for the relation at that level or the vocabulary lacks the
 * words. That is no fault of the content as long as no sheet asks for the claim.
 */
export function wordClaim(claim: Claim, index: TopicIndex, wording: Wording, clinic: Clinic): string | null {
  const context: SheetContext = {
    ...{index, wording, clinic, definition: {...noSheet, sides: []}, siblings: []},
    ...{relations: new Set<string>(), icons: new Set<string>(), explained: new Set<string>(), diagnostics: []},
    placeOf: () => ({file: ''}),
  };
  const [line] = wordSentences([toSelected(claim, index)], context, []);
  return line && context.diagnostics.length === 0 ? line.text : null;
}
