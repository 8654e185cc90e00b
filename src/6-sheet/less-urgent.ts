import type {YamlPath} from '../base/places.ts';
import {sheetLessUrgent} from '../diagnostics/sheet-less-urgent.ts';
import type {CareKey} from '../model/sheet.ts';
import {byUrgency, saidUrgency} from './said-urgency.ts';
import type {Selected} from './selected.ts';
import type {SheetContext} from './sheet-context.ts';

/**
 * Reports a claim that a care block prints as less urgent than an article that affirms it says. To print it as more
 * urgent is the editor's choice.
 */
export function reportLessUrgent(selected: readonly Selected[], key: CareKey, context: SheetContext, path: YamlPath) {
  const printed = byUrgency.findIndex((step) => step.key === key);
  for (const {claim} of selected) {
    const said = saidUrgency(claim);
    if (said === null || said.rank <= printed) continue;
    const {statement, urgency} = said;
    const article = context.index.articles.find((a) => a.id === statement.article)?.file ?? statement.article;
    const facts = {claim, key, expected: said.key, article, line: statement.line, urgency};
    context.diagnostics.push(sheetLessUrgent(context.placeOf(path), facts, {claims: [claim.id]}));
  }
}
