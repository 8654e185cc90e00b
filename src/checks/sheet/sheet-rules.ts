import type {Rule} from '../rule.ts';
import {actions} from './actions.ts';
import {activeCalls} from './active-calls.ts';
import {activeVoice} from './active-voice.ts';
import {decisionStated} from './decision-stated.ts';
import {figureUnsourced} from './figure-unsourced.ts';
import {footer} from './footer.ts';
import {headings} from './headings.ts';
import {knownAndUnknown} from './known-and-unknown.ts';
import {listLength} from './list-length.ts';
import {listsUsed} from './lists-used.ts';
import {load} from './load.ts';
import {mainMessage} from './main-message.ts';
import {marksExplained} from './marks-explained.ts';
import {noArithmetic} from './no-arithmetic.ts';
import {noCopy} from './no-copy.ts';
import {oneDenominator} from './one-denominator.ts';
import {onlineCopy} from './online-copy.ts';
import {optionBenefits} from './option-benefits.ts';
import {optionDescriptions} from './option-descriptions.ts';
import {optionHarms} from './option-harms.ts';
import {optionUnknowns} from './option-unknowns.ts';
import {optionsBalanced} from './options-balanced.ts';
import {paragraphLength} from './paragraph-length.ts';
import {policyPrinted} from './policy-printed.ts';
import {readerAddressed} from './reader-addressed.ts';
import {readingGradeRule} from './reading-grade.ts';
import {readingTarget} from './reading-target.ts';
import {redFlags} from './red-flags.ts';
import {relativeRisk} from './relative-risk.ts';
import {reviewDate} from './review-date.ts';
import {sentenceLength} from './sentence-length.ts';
import {sentenceMean} from './sentence-mean.ts';
import {signOff} from './sign-off.ts';
import type {SheetSubject} from './subject.ts';
import {summary} from './summary.ts';
import {tableHeads} from './table-heads.ts';
import {termsExplained} from './terms-explained.ts';
import {tool} from './tool.ts';
import {verbsMatchCertainty} from './verbs-match-certainty.ts';
import {whenToAct} from './when-to-act.ts';
import {whomToCall} from './whom-to-call.ts';

/** Every criterion on the words of a sheet. */
export const sheetRules: readonly Rule<SheetSubject>[] = [
  actions,
  activeCalls,
  activeVoice,
  decisionStated,
  figureUnsourced,
  footer,
  headings,
  knownAndUnknown,
  listLength,
  listsUsed,
  load,
  mainMessage,
  marksExplained,
  noArithmetic,
  noCopy,
  oneDenominator,
  onlineCopy,
  optionBenefits,
  optionDescriptions,
  optionHarms,
  optionUnknowns,
  optionsBalanced,
  paragraphLength,
  policyPrinted,
  readerAddressed,
  readingGradeRule,
  readingTarget,
  redFlags,
  relativeRisk,
  reviewDate,
  sentenceLength,
  sentenceMean,
  signOff,
  summary,
  tableHeads,
  termsExplained,
  tool,
  verbsMatchCertainty,
  whenToAct,
  whomToCall,
];
