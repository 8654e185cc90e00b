import {must} from '../base/must.ts';
import {present, valuesAt} from '../base/present.ts';
import type {Passage, PassageUnit} from '../model/generated/dataset.ts';
import {type PassagePart, type Role, toWords} from '../model/part.ts';
import type {PassageChunk, PassageItem, Picture} from '../model/sheet.ts';
import type {SheetContext} from './sheet-context.ts';

/** A unit of a passage, and which one it is, from 0. */
export type PlacedUnit = PassageUnit & {at: number};

/** Paragraphs, lists, tables and pictures of some units of a passage, as they stand one below the other. */
export function passageChunks(
  units: readonly PlacedUnit[],
  passage: Passage,
  context: Pick<SheetContext, 'index' | 'pictures'>,
): PassageChunk[] {
  return runsOf(units).flatMap((run): PassageChunk[] => {
    const [first] = run;
    if (!first) return [];
    const part = (role: Role) => (unit: PlacedUnit) => passagePart(role, unit, passage, context);
    if (first.form === 'heading') return [{type: 'subheading', heading: part('subheading')(first)}];
    if (isInTable(first)) {
      const [head = [], ...rows] = [...Map.groupBy(run, ({block}) => block).values()];
      const cells = (row: readonly PlacedUnit[]) => row.map(part('passage-cell'));
      return [{type: 'table', head: cells(head), rows: rows.map(cells)}];
    }
    if (first.level > 0) return [listOf(run, passage, context)];
    const [pictures, words] = [run.filter(isPicture), run.filter((unit) => !isPicture(unit))];
    return [
      ...(words.length > 0 ? [{type: 'paragraph' as const, sentences: words.map(part('passage'))}] : []),
      ...(pictures.length > 0
        ? [{type: 'pictures' as const, pictures: pictures.map((unit) => pictureOf(unit, passage, context))}]
        : []),
    ];
  });
}

/** A part of a passage. Its words stand for themselves, and only its article says them. */
export function passagePart(
  role: Role,
  {text, strong, at}: PlacedUnit,
  {id, article}: Passage,
  {index}: Pick<SheetContext, 'index'>,
): PassagePart {
  const number = must(index.numbers.get(article), 'a passage is of an article of its topic');
  return {
    ...{role, text, sentence: text, claims: [], sources: [number], mark: ''},
    ...{passage: id, unit: at, strong: strong === true},
  };
}

const isPicture = ({form}: PassageUnit) => form === 'figure';
const isInTable = ({form}: PassageUnit) => form === 'head' || form === 'cell';

/** Units that stand together: of one paragraph, of one list with all that it holds, of one table. */
function runsOf(units: readonly PlacedUnit[]): PlacedUnit[][] {
  const runs: PlacedUnit[][] = [];
  for (const unit of units) {
    const first = runs.at(-1)?.[0];
    if (first && isTogether(first, unit)) runs.at(-1)?.push(unit);
    else runs.push([unit]);
  }
  return runs;
}

function isTogether(first: PlacedUnit, unit: PlacedUnit): boolean {
  if (first.form === 'heading' || unit.form === 'heading') return false;
  if (first.level > 0)
    return unit.level > first.level || (unit.level === first.level && isStep(unit) === isStep(first));
  if (isInTable(first)) return isInTable(unit) && unit.form !== 'head' ? true : unit.block === first.block;
  return unit.level === 0 && unit.block === first.block;
}

const isStep = ({number}: PassageUnit) => number !== undefined;

/** A list, and the lists within its items. */
function listOf(
  run: readonly PlacedUnit[],
  passage: Passage,
  context: Pick<SheetContext, 'index' | 'pictures'>,
): PassageChunk {
  const first = must(run[0], 'a run has a unit');
  const blocks: PlacedUnit[][] = [];
  for (const unit of run) {
    const isOwn = unit.level === first.level && unit.block !== blocks.at(-1)?.[0]?.block;
    if (isOwn) blocks.push([unit]);
    else blocks.at(-1)?.push(unit);
  }
  const items = blocks.map((block): PassageItem => {
    const own = block.filter(({level}) => level === first.level);
    return {
      number: toWords('label', isStep(first) ? String(block[0]?.number) : ''),
      sentences: own.filter((unit) => !isPicture(unit)).map((unit) => passagePart('passage', unit, passage, context)),
      pictures: own.filter(isPicture).map((unit) => pictureOf(unit, passage, context)),
      inner: passageChunks(
        block.filter(({level}) => level > first.level),
        passage,
        context,
      ),
    };
  });
  if (!isStep(first)) return {type: 'bullets', items};
  return {type: 'steps', pictured: items.some(({pictures}) => pictures.length > 0), items};
}

function pictureOf(
  unit: PlacedUnit,
  passage: Passage,
  {index, pictures}: Pick<SheetContext, 'index' | 'pictures'>,
): Picture {
  const sha256 = present([unit.sha256]).join('');
  // A dataset of earlier may speak of a file that is not there any more.
  const url = valuesAt(pictures, [sha256]).join('');
  return {url, sha256, alternative: passagePart('picture', unit, passage, {index})};
}
