import {must} from '../base/must.ts';
import {collapse} from '../base/words.ts';
import type {Corrected, Stated} from '../model/generated/annotations.ts';
import {type Answer, distinct, Fault, type Target, verdictKeys} from './answer.ts';
import {faultsOfStatement} from './check-statement.ts';
import type {Reading} from './readings.ts';
import {readStated, type Said, toStated} from './stated.ts';

/** What an answer says, held against what was read in its sentence and what can be stated. Throws Fault. */
export function readSaid(answer: Answer, {topic, row}: Target, read: readonly Reading[]): Said {
  const waiting = row
    ? row.ticks.map(({says, stated}) => ({says, stated}))
    : read.filter((r) => r.isWaiting).map(asStated);
  const accept: Stated[] = [];
  const correct: Corrected[] = [];
  if (answer.accept === true) accept.push(...distinct(waiting.map(({stated}) => stated)));
  else
    for (const given of listOf(answer, 'accept')) {
      const {accepted, corrected} = accepting(given as Stated, read);
      if (accepted) accept.push(accepted);
      if (corrected) correct.push(corrected);
    }
  for (const given of listOf(answer, 'correct') as Corrected[]) {
    if (typeof given !== 'object' || given === null || typeof given.says !== 'string')
      throw new Fault("Found a correction without 'read' and 'says', expected both.");
    if (!read.some(({says}) => says === given.read))
      throw new Fault(
        `Found '${given.read}' to be corrected, which is not read in the sentence; expected 'add', or one of: ${readIn(read)}.`,
      );
    correct.push(given);
  }
  const add = listOf(answer, 'add') as Stated[];
  for (const given of [...correct, ...add]) {
    const {says, population} = typeof given === 'string' ? {says: given, population: undefined} : given;
    const [fault] = faultsOfStatement(String(says), population, topic);
    if (fault !== undefined) throw new Fault(fault);
  }
  const kept = new Set([...accept, ...add, ...correct].map((stated) => readStated(stated).says));
  const corrected = new Set(correct.map((c) => c.read));
  const others = waiting.map(({says}) => says).filter((says) => !kept.has(says) && !corrected.has(says));
  const reject = answer.reject === true ? distinct(others) : (listOf(answer, 'reject') as string[]);
  for (const says of answer.reject === true ? [] : reject)
    if (!read.some((r) => r.says === says)) {
      const [fault] = faultsOfStatement(String(says), undefined, topic);
      if (fault !== undefined) throw new Fault(fault);
    }
  if (answer.whole !== undefined && answer.whole !== true)
    throw new Fault("Found 'whole' that is not true, expected true.");
  if (answer.why !== undefined && typeof answer.why !== 'string') throw new Fault("Found 'why' that is no text.");
  const said = toSaid({
    accept,
    correct,
    add,
    reject,
    whole: answer.whole === true,
    why: answer.why as string | undefined,
  });
  if (verdictKeys.every((key) => said[key] === undefined))
    throw new Fault('Found a verdict on nothing that waits, expected a row or sentence with something to judge.');
  return said;
}

const asStated = ({says, qualifiers}: Reading) => ({says, stated: toStated(says, qualifiers)});

/** A triple alone is accepted as it was read; with qualifiers that were read otherwise, it is a correction. */
function accepting(given: Stated, read: readonly Reading[]): {accepted?: Stated; corrected?: Corrected} {
  if (typeof given !== 'string' && (typeof given !== 'object' || given === null || typeof given.says !== 'string'))
    throw new Fault("Found a statement without 'says', expected a triple, or an object with 'says'.");
  const says = typeof given === 'string' ? given : given.says;
  const same = distinct(read.filter((r) => r.says === says).map((r) => asStated(r).stated));
  if (same.length === 0)
    throw new Fault(
      `Found '${says}' to be accepted, which is not read in the sentence; expected 'add', or one of: ${readIn(read)}.`,
    );
  if (typeof given === 'string') {
    if (same.length > 1)
      throw new Fault(
        `Found '${says}', which is read in ${same.length} ways, expected it with its qualifiers: ${same.map((s) => JSON.stringify(s)).join(' or ')}.`,
      );
    return {accepted: must(same[0], 'one is there')};
  }
  const normal = toStated(says, readStated(given).qualifiers);
  const isRead = same.some((s) => sorted(s) === sorted(normal));
  return isRead ? {accepted: normal} : {corrected: {...given, read: says, says}};
}

const readIn = (read: readonly Reading[]) => distinct(read.map(({says}) => says)).join(', ') || 'nothing';

const sorted = (stated: Stated) =>
  JSON.stringify(typeof stated === 'string' ? {says: stated} : Object.entries(stated).sort());

function listOf(answer: Answer, key: 'accept' | 'correct' | 'add' | 'reject'): unknown[] {
  const value = answer[key];
  if (value === undefined || value === true) return [];
  if (!Array.isArray(value)) throw new Fault(`Found '${key}' that is no list, expected one.`);
  return value;
}

/** Lists that say something, and the rest where it is said. */
export function toSaid(all: {
  accept: readonly Stated[];
  correct: readonly Corrected[];
  add: readonly Stated[];
  reject: readonly string[];
  whole: boolean;
  why: string | undefined;
}): Said {
  const {whole, why, ...lists} = all;
  return {
    ...Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)),
    ...(whole ? {whole: true as const} : {}),
    ...(why === undefined ? {} : {why: collapse(why)}),
  };
}
