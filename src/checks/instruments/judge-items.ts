import type {InstrumentItem as ItemResult, Review, Score} from '../../model/generated/scorecards.ts';
import type {RuleResult} from '../rule.ts';
import {cci} from './cci.ts';
import type {InstrumentId, InstrumentItem} from './instrument.ts';
import {ipdas} from './ipdas.ts';
import {pemat} from './pemat.ts';

/** All items of all instruments, in the order of scorecards.json. */
export const instrumentItems: readonly InstrumentItem[] = [...pemat, ...cci, ...ipdas];

export type ItemInput = {
  /** Criterion -> what became of it. Where editions differ, the worst counts. */
  ofCriteria: ReadonlyMap<string, RuleResult>;
  isForPatients: boolean;
  isDecisionAid: boolean;
  /** The named person of the sheet's sign-off, and the items that they judged as met. */
  review: Review | null;
  signedItems: readonly string[];
};

/**
 * Judges every item. Nothing is passed without a program's reason, and nothing that only a person can judge without
 * that person.
 */
export function judgeItems(input: ItemInput): ItemResult[] {
  return instrumentItems.map((item) => ({id: item.id, ...judgeItem(item, input)}));
}

function judgeItem(
  {id, judged, sheets}: InstrumentItem,
  {ofCriteria, isForPatients, isDecisionAid, review, signedItems}: ItemInput,
): Pick<ItemResult, 'result' | 'by'> {
  if (!(sheets === 'patients' ? isForPatients : isDecisionAid)) return {result: 'not-applicable', by: []};
  if ('never' in judged) return {result: 'not-applicable', by: []};
  if ('person' in judged) {
    if (review && signedItems.includes(id)) {
      return {result: 'signed-off', by: [`${review.who}, ${review.role}, ${review.on}`]};
    }
    return {result: 'not-judged', by: []};
  }
  const own = judged.criteria.map((id) => ({id, result: ofCriteria.get(id) ?? 'not-applicable'}));
  for (const result of ['failed', 'passed'] as const) {
    const found = own.filter((o) => o.result === result);
    if (found.length > 0) return {result, by: found.map((o) => o.id)};
  }
  return {result: 'not-applicable', by: []};
}

const instruments: readonly InstrumentId[] = ['pemat-u', 'pemat-a', 'cci', 'ipdas'];

/** How many items of each instrument passed, of those that a program judged. */
export function countItems(results: readonly ItemResult[]): Score[] {
  return instruments.map((instrument) => {
    const ids = new Set(instrumentItems.filter((i) => i.instrument === instrument).map((i) => i.id));
    const own = results.filter((r) => ids.has(r.id));
    const count = (...of: ItemResult['result'][]) => own.filter((r) => of.includes(r.result)).length;
    return {
      instrument,
      passed: count('passed'),
      judged: count('passed', 'failed'),
      notJudged: count('not-judged'),
      signedOff: count('signed-off'),
    };
  });
}
