import type {YamlPath} from '../base/places.ts';
import {sheetLessUrgent} from '../diagnostics/sheet-less-urgent.ts';
import type {ClaimStatement} from '../model/generated/dataset.ts';
import type {CareKey} from '../model/sheet.ts';
import type {Selected} from './selected.ts';
import type {SheetContext} from './sheet-context.ts';

type Urgency = NonNullable<ClaimStatement['urgency']>;

/** From the least to the most urgent: the key of a care block, and what an article says. */
export const byUrgency: readonly {key: CareKey; urgency: Urgency}[] = [
  {key: 'week', urgency: 'soon'},
  {key: 'today', urgency: 'today'},
  {key: 'emergency', urgency: 'emergency'},
];

/**
 * Reports a claim that a care block prints as less urgent than an article that affirms it says. To print it as more
 * urgent is the editor's choice.
 */
export function reportLessUrgent(selected: readonly Selected[], key: CareKey, context: SheetContext, path: YamlPath) {
  const printed = byUrgency.findIndex((step) => step.key === key);
  for (const {claim} of selected) {
    const affirmed = claim.statements.filter((s) => s.polarity === 'affirmed');
    const said = Math.max(...affirmed.map(rankOf));
    const step = byUrgency[said];
    const statement = affirmed.find((s) => rankOf(s) === said);
    if (said <= printed || !step || !statement) continue;
    const article = context.index.articles.find((a) => a.id === statement.article)?.file ?? statement.article;
    const facts = {claim, key, expected: step.key, article, line: statement.line, urgency: step.urgency};
    context.diagnostics.push(sheetLessUrgent(context.placeOf(path), facts, {claims: [claim.id]}));
  }
}

/** -1 of what is no reason to seek care. */
const rankOf = (s: ClaimStatement) => byUrgency.findIndex((step) => step.urgency === s.urgency);
