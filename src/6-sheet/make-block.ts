import type {YamlPath} from '../base/places.ts';
import {sheetWording} from '../diagnostics/sheet-wording.ts';
import type {Block as BlockDefinition} from '../model/generated/sheet.ts';
import {partsOf, toPart, toWords} from '../model/part.ts';
import type {Block, Headed, ListBlockKind} from '../model/sheet.ts';
import {checkIcon} from './check-icon.ts';
import {makeAgreement} from './make-agreement.ts';
import {makeCare} from './make-care.ts';
import {makeDisputes} from './make-disputes.ts';
import {makeEvidence} from './make-evidence.ts';
import {makeFoods} from './make-foods.ts';
import {makeGrid} from './make-grid.ts';
import {makeKnown} from './make-known.ts';
import {makeList} from './make-list.ts';
import {makeMatrix} from './make-matrix.ts';
import {makeOptions} from './make-options.ts';
import {makePassage} from './make-passage.ts';
import {makePolicy} from './make-policy.ts';
import {makeTeachBack} from './make-teach-back.ts';
import {makeValues} from './make-values.ts';
import {runQueries} from './run-queries.ts';
import type {SheetContext} from './sheet-context.ts';
import {noSourceLine, sourceLine} from './source-line.ts';
import {wordSentences} from './word-claims.ts';

type Definitions = Required<BlockDefinition>;

/**
 * Words one block: in its definition, the heading, pictogram and note that stand over it, and its place in the YAML. All
 * that it prints are parts, in their printed order.
 */
type Maker<Definition> = (own: Definition, words: () => Headed, context: SheetContext, path: YamlPath) => Block;

const listOf =
  (kind: ListBlockKind): Maker<Definitions[ListBlockKind]> =>
  (own, words, context, path) =>
    makeList(own, kind, words(), context, path);

/** One for each kind of block that the schema knows. */
const makers: {[Kind in keyof Definitions]: Maker<Definitions[Kind]>} = {
  main(own, _, context, path) {
    const at = [...path, 'select'];
    const selected = runQueries(own.select, context, at, {limit: 3});
    const lines = selected.flatMap((s, i) => wordSentences(s, context, [...at, i]));
    const sentences = lines.map((line) => toPart('sentence', line));
    return {type: 'main', sentences, sources: sourceLine(sentences, context)};
  },
  ...{summary: listOf('summary'), does: listOf('does'), signs: listOf('signs'), risk: listOf('risk')},
  ...{check: listOf('check'), actions: listOf('actions'), helps: listOf('helps'), causes: listOf('causes')},
  care: (own, words, context, path) => makeCare(own, words(), context, path),
  foods: (own, words, context, path) => makeFoods(own, words(), context, path),
  known: (own, _, context, path) => makeKnown(own, context, path),
  'teach-back': (_, words, context, path) => makeTeachBack(words(), context, path),
  plan: (own, words, {wording}) => ({
    ...{type: 'plan', ...words()},
    items: (own.labels ?? wording.plan).slice(0, own.lines).map((text) => toWords('given', text)),
  }),
  grid: (own, words, context, path) => makeGrid(own, words(), context, path),
  options: (own, words, context, path) => makeOptions(own, words(), context, path),
  values: (own, words, context) => makeValues(own, words(), context),
  matrix: (own, words, context, path) => makeMatrix(own, words(), context, path),
  evidence: (own, words, context, path) => makeEvidence(own, words(), context, path),
  agreement: (own, words, context, path) => makeAgreement(own, words(), context, path),
  disputes: (_, words, context, path) => makeDisputes(words(), context, path),
  scores: (_, words, {wording: {scores}}) => ({
    ...{type: 'scores', ...words(), corner: toWords('head', scores.corner)},
    columns: scores.columns.map((column) => toWords('head', column)),
    rows: [],
  }),
  policy: (_, words, context) => makePolicy(words(), context),
  passage: (own, words, context, path) => makePassage(own, words(), context, path),
};

/** Words one block of the definition. `path` is where the block stands in the YAML. */
export function makeBlock(definition: BlockDefinition, context: SheetContext, path: YamlPath): Block {
  // The schema asks for exactly one kind.
  const [kind, own] = Object.entries(definition)[0] as [keyof Definitions, {heading?: string; icon?: string}];
  const at = [...path, kind];
  // The key says which definition its value is, and that is the one which its maker takes.
  const make = makers[kind] as Maker<unknown>;
  const block = make(own, () => headedWords(kind, own, context, at), context, at);
  // A box that says when to get help names those articles alone that say how urgent it is.
  if (!('heading' in block) || block.type === 'care') return block;
  return {...block, sources: sourceLine(partsOf(block), context)};
}

/** Heading, pictogram and note of a block: the definition's own before the wording file's. */
function headedWords(
  kind: keyof BlockDefinition,
  own: {heading?: string; icon?: string},
  context: SheetContext,
  path: YamlPath,
): Headed {
  const common = context.wording.blocks[kind];
  if (!common) {
    const file = `templates/wording.${context.wording.language}.yaml`;
    context.diagnostics.push(sheetWording.heading(context.placeOf(path), {kind, file}));
  }
  const {heading, icon, note} = {...{heading: '', icon: '', note: ''}, ...common};
  if (own.icon) checkIcon(own.icon, context, [...path, 'icon']);
  return {
    icon: own.icon ?? icon,
    heading: toWords('heading', own.heading ?? heading),
    sources: noSourceLine,
    note: toWords('note', note),
  };
}
