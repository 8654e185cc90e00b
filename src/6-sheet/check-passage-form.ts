import {isDefinition} from '../4-merge/kind-of-passage.ts';
import type {YamlPath} from '../base/places.ts';
import {sheetPassageForm} from '../diagnostics/sheet-passage-form.ts';
import type {Passage} from '../model/generated/dataset.ts';
import type {PassageBlock} from '../model/generated/sheet.ts';
import type {PassageLayout} from '../model/sheet.ts';
import type {SheetContext} from './sheet-context.ts';
import {zones} from './zones.ts';

/** Says so where a passage has not what the sheet prints it as. */
export function checkPassageForm(
  own: PassageBlock,
  as: PassageLayout,
  passage: Passage,
  {diagnostics, placeOf}: SheetContext,
  path: YamlPath,
): void {
  const {expected, fits} = forms[as];
  if (!fits(passage))
    diagnostics.push(sheetPassageForm.form(placeOf([...path, 'as']), {as, passage: passage.id, expected}));
  if (own.phones && as !== 'zones') diagnostics.push(sheetPassageForm.phones(placeOf([...path, 'phones']), {as}));
}

type Form = {expected: string; fits: (passage: Passage) => boolean};

const has = (form: Passage['units'][number]['form']) => (passage: Passage) =>
  passage.units.some((unit) => unit.form === form);

const headings = ({units}: Passage) => units.filter(({form, level}) => form === 'heading' && level === 1).length;

const forms: Record<PassageLayout, Form> = {
  text: {expected: 'words', fits: () => true},
  steps: {expected: 'a numbered list and no headings', fits: (p) => has('step')(p) && !has('heading')(p)},
  do: {expected: 'a list with bullets and no headings', fits: (p) => has('item')(p) && !has('heading')(p)},
  'do-not': {expected: 'a list with bullets and no headings', fits: (p) => has('item')(p) && !has('heading')(p)},
  table: {expected: 'a table', fits: has('head')},
  questions: {expected: 'headings that ask', fits: (p) => headings(p) > 0},
  definition: {
    expected: "paragraphs or items that start with a bold term and a colon ('**Sty:** a small lump …')",
    fits: ({units}) => isDefinition(units),
  },
  zones: {
    expected: 'three headings: for all is well, take care, emergency',
    fits: (p) => headings(p) === zones.length,
  },
  figure: {expected: 'a figure', fits: has('figure')},
};
