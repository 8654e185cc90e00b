import {fillPattern} from '../base/fill-pattern.ts';
import type {Sheet} from '../model/sheet.ts';
import {printedDate} from './printed-date.ts';
import type {SheetContext} from './sheet-context.ts';

/** Who has reviewed the sheet, by its definition; or that no clinician has, which stands at the top for all to see. */
export function reviewState({definition, wording}: Pick<SheetContext, 'definition' | 'wording'>): Sheet['review'] {
  const sign = definition['sign-off'];
  if (!sign) return {isSigned: false, text: wording.footer.unsigned};
  const words = {who: sign.who, role: sign.role, date: printedDate(sign.on, wording)};
  return {isSigned: true, text: fillPattern(wording.footer.signed, words)};
}
