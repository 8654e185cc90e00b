import type {Document} from 'yaml';
import {must} from '../../base/must.ts';
import {type Begun, type BegunSheet, beginSheet, essential} from '../../begin-sheet/begin-sheet.ts';
import {fitSheet} from '../../begin-sheet/fit-sheet.ts';
import type {LeftOut} from '../../begin-sheet/placed-block.ts';
import {UsageError} from '../../command-line/usage-error.ts';
import type {Diagnostic} from '../../diagnostics.ts';
import type {Dataset} from '../../model/generated/dataset.ts';
import type {Sheet as SheetDefinition} from '../../model/generated/sheet.ts';
import type {ClaimedOf} from '../../model/statement.ts';
import {indexTopic} from '../../model/topic-index.ts';
import type {Press} from '../print-sheets.ts';
import {openTrial, type Trial, type Trying} from './try-sheet.ts';

/** What a sheet is made with: the topic, its dataset in each mode, and where it is tried in print. */
export type Making = Omit<Trying, 'dataset'> & {
  /** The modes in which it may be made, the wanted one first. */
  modes: readonly [ClaimedOf, ...ClaimedOf[]];
  datasetOf(mode: ClaimedOf): Promise<Dataset>;
  /** Null where it is not tried in print. The press stays open. */
  openPress(dataset: Dataset): Promise<Press | null>;
};

/**
 * A sheet as it may be written; the mode in which it was made; whether it was tried in print; and what its words have that no
 * cut can mend, such as a sign that is told in an article's very words: then it was not.
 */
export type MadeSheet = {document: Document; leftOut: LeftOut[]; mode: ClaimedOf; printed: boolean; faults: string[]};

/**
 * A sheet from a pattern that fits its pages, in the first mode that has enough for it. Throws UsageError where none has, and
 * where its signs and its message alone are more than its pages hold.
 */
export async function makeSheet(named: Begun & {name: string}, making: Making): Promise<MadeSheet> {
  const {sheet, mode, trial, dataset} = await begin(named, making);
  if (!sheet.isWhole) throw tooLittle(named, making.topic, sheet.leftOut);
  const {document, leftOut} = sheet;
  const faults = faultsIn({sheet, trial});
  const press = faults.length === 0 ? await making.openPress(dataset) : null;
  if (!press) return {document, leftOut, mode, printed: false, faults};
  let errors: Diagnostic[] = [];
  const fitted = await fitSheet(document, {
    isSound: (definition) => trial.faultsOf(definition).length === 0,
    fits: async (definition) => {
      errors = await trial.errorsInPrint(definition, press);
      return errors.length === 0;
    },
  });
  if (!fitted) throw tooMuch(named.name, errors);
  return {document: fitted.document, leftOut: [...leftOut, ...fitted.leftOut], mode, printed: true, faults};
}

type BegunIn = {sheet: BegunSheet; mode: ClaimedOf; trial: Trial; dataset: Dataset};

async function begin(begun: Begun, {modes, datasetOf, ...trying}: Making): Promise<BegunIn> {
  const of = async (mode: ClaimedOf): Promise<BegunIn> => {
    const dataset = await datasetOf(mode);
    const trial = openTrial({...trying, dataset});
    return {mode, trial, dataset, sheet: beginSheet(begun, indexTopic(dataset, trying.topic), trial.faultsOf)};
  };
  const made: BegunIn[] = [];
  for (const mode of modes) {
    const one = await of(mode);
    if (one.sheet.isWhole && faultsIn(one).length === 0) return one;
    made.push(one);
  }
  return must(made.at(-1), 'there is a mode');
}

const faultsIn = ({sheet, trial}: Pick<BegunIn, 'sheet' | 'trial'>): string[] =>
  trial.faultsOf(sheet.document.toJS() as SheetDefinition).map(({message}) => message);

const tooLittle = ({name, subject}: Begun & {name: string}, topic: string, leftOut: readonly LeftOut[]) =>
  new UsageError(
    `Found too little about '${subject}' in ${topic} for the pattern '${name}', expected claims for each of its main parts (${missing(leftOut)}). Try another pattern, or add words with \`claimleaf suggest ${topic}\`.`,
  );

const tooMuch = (name: string, errors: readonly Diagnostic[]) =>
  new UsageError(
    `Found no way to print the pattern '${name}' with its signs of danger and its message, expected all of its prints within their pages. ${[...new Set(errors.map(({message}) => message))].join(' ')} Try the pattern 'help', which is made for the signs, or write the sheet yourself (docs/sheets.md).`,
  );

/** Why the parts without which there is no sheet are not there, each reason once. */
const missing = (leftOut: readonly LeftOut[]) =>
  [
    ...new Set(
      leftOut
        .filter(({block}) => block !== 'care' && essential.has(block))
        .map(({block, why}) => `${block}: ${why.replace(/\.$/, '')}`),
    ),
  ].join('; ');
