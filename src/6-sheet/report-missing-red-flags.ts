import {sheetRedFlagMissing} from '../diagnostics/sheet-red-flag-missing.ts';
import {partsOf} from '../model/part.ts';
import {type Block, blocksOf, type Sheet} from '../model/sheet.ts';
import {saidUrgency} from './said-urgency.ts';
import type {SheetContext} from './sheet-context.ts';

/** What must stand in the box wherever a sheet speaks of it; what can wait for days is the choice of its editor. */
const urgent: ReadonlySet<string> = new Set(['emergency', 'today']);

/**
 * Reports each thing that a sheet for patients speaks of, as a sign or otherwise, and for which an article sends its
 * readers to care at once or within a day, where the sheet's box leaves it out; and each reason to seek care that another
 * block prints, where the box does not.
 */
export function reportMissingRedFlags(sheet: Pick<Sheet, 'sides' | 'audience'>, context: SheetContext): void {
  if (sheet.audience === 'clinician') return;
  const {index, diagnostics, placeOf} = context;
  const blocks = blocksOf(sheet);
  const boxed = claimsOf(blocks.filter((block) => block.type === 'care'));
  const printed = claimsOf(blocks.filter((block) => block.type !== 'care'));
  const all = [...index.claims.values()].flat();
  const named = new Set(all.filter((c) => printed.has(c.id)).flatMap((c) => [c.subject, c.object]));
  for (const claim of all) {
    const said = saidUrgency(claim);
    if (said === null || boxed.has(claim.id)) continue;
    const {statement, key} = said;
    const article = index.articles.find((a) => a.id === statement.article)?.file ?? statement.article;
    const facts = {claim, key, article, line: statement.line};
    const about = {claims: [claim.id]};
    if (printed.has(claim.id)) diagnostics.push(sheetRedFlagMissing.elsewhere(placeOf([]), facts, about));
    else if (urgent.has(key) && named.has(claim.object))
      diagnostics.push(sheetRedFlagMissing.unsaid(placeOf([]), facts, about));
  }
}

const claimsOf = (blocks: readonly Block[]) => new Set(blocks.flatMap(partsOf).flatMap((part) => part.claims));
