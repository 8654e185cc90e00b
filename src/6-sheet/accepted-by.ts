import {fillPattern} from '../base/fill-pattern.ts';
import {compareText} from '../base/order.ts';
import {present} from '../base/present.ts';
import {isPassage, type Part} from '../model/part.ts';
import {joinWords} from './join-words.ts';
import type {SheetContext} from './sheet-context.ts';

/**
 * 'Accepted by A. Nurse (nurse, Example Clinic) and B. Doctor': everybody who has accepted a statement of the claims or a
 * passage that is printed, each once, in the order of the topic's editors, others behind them by name. Of a draft, that nobody has;
 * '' where there is neither.
 */
export function acceptedBy(lines: readonly Part[], {index, wording}: Pick<SheetContext, 'index' | 'wording'>): string {
  if (index.isDraft) return wording.draft;
  const printed = new Set(lines.flatMap(({claims}) => claims));
  const claims = [...index.all.values()].flat().filter(({id}) => printed.has(id));
  const passages = new Set(lines.filter(isPassage).map(({passage}) => passage));
  const signers = new Set(
    present([
      ...claims.flatMap((c) => c.statements.map((s) => s.decided?.by)),
      ...[...passages].map((id) => index.passages.get(id)?.accepted?.by),
    ]),
  );
  if (signers.size === 0) return '';
  const {editors = []} = index.topic;
  const known = editors.filter(({name}) => signers.has(name));
  const others = [...signers].filter((by) => !known.some(({name}) => name === by)).sort(compareText);
  const who = [...known.map(({name, role}) => fillPattern(wording.footer.role, {name, role})), ...others];
  return fillPattern(wording.footer.accepted, {who: joinWords(who, wording.and)});
}
