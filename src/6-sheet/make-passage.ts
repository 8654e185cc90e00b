import type {YamlPath} from '../base/places.ts';
import {sheetOpenConflict} from '../diagnostics/sheet-open-conflict.ts';
import {sheetPassageWaiting} from '../diagnostics/sheet-passage-waiting.ts';
import type {Passage} from '../model/generated/dataset.ts';
import type {PassageBlock} from '../model/generated/sheet.ts';
import {type Part, partsOf, toWords} from '../model/part.ts';
import type {Block, Headed, PassageLayout, PassageSection} from '../model/sheet.ts';
import {checkPassageForm} from './check-passage-form.ts';
import {type PlacedUnit, passageChunks, passagePart} from './passage-chunks.ts';
import type {SheetContext} from './sheet-context.ts';
import {sourceMarks} from './source-marks.ts';
import {type Zone, zonePhones, zones} from './zones.ts';

/**
 * A section of an article in its own words. All of it is printed, in its order; its source stands behind its last words. What the
 * sheet asks for and the dataset lacks was told where the dataset was made.
 */
export function makePassage(own: PassageBlock, words: Headed, context: SheetContext, path: YamlPath): Block {
  const passage = findPassage(own, context);
  if (!passage) return {type: 'passage', ...words, as: 'text', label: toWords('label', ''), chunks: [], sections: []};
  const {index, diagnostics, placeOf, clinic, definition} = context;
  const as = own.as ?? passage.kind;
  if (!passage.accepted && !index.isDraft)
    diagnostics.push(sheetPassageWaiting(placeOf(path), {passage: passage.id, topic: index.topic.id}));
  checkPassageForm(own, as, passage, context, path);
  reportDisputes(passage, context, path);
  const {before, sections} = bySection(passage);
  const chunks = passageChunks(before, passage, context);
  const made = sections.map(({heading, below}, i): PassageSection => {
    const zone: Zone | '' = (as === 'zones' && zones[i]) || '';
    return {
      ...{zone, icon: zone && `zone-${zone}`},
      heading: passagePart('subheading', heading, passage, context),
      phones: zone === '' ? [] : zonePhones(zone, own, context, path),
      chunks: passageChunks(below, passage, context),
    };
  });
  const said = partsOf([chunks, made]).findLast(({role, text}) => role.startsWith('passage') && text !== '');
  // Elsewhere the line of the block names the article.
  if (said && clinic.sheets.sourceMarks !== false && definition.for === 'clinician')
    said.mark = sourceMarks(said.sources);
  const heading = toWords('heading', own.heading ?? passage.heading);
  return {type: 'passage', ...words, heading, as, label: labelOf(as, heading.text, context), chunks, sections: made};
}

/** What a tick or a cross says, in words; '' where the heading says it. */
function labelOf(as: PassageLayout, heading: string, {wording}: SheetContext): Part {
  const label = as === 'do' || as === 'do-not' ? wording.passage[as] : '';
  return toWords('label', heading.toLowerCase() === label.toLowerCase() ? '' : label);
}

/** By the id of its section, or by the words of its heading. */
function findPassage({article, section}: PassageBlock, {index}: SheetContext): Passage | undefined {
  const wanted = section.replace(/\s+/g, ' ').trim();
  const own = [...index.passages.values()].filter((passage) => passage.article === article);
  return own.find((p) => p.section === section) ?? own.find((p) => p.heading === wanted);
}

/** What stands before the first heading within a passage, and what below each. */
function bySection({units}: Passage): {
  before: PlacedUnit[];
  sections: {heading: PlacedUnit; below: PlacedUnit[]}[];
} {
  const before: PlacedUnit[] = [];
  const sections: {heading: PlacedUnit; below: PlacedUnit[]}[] = [];
  units.forEach((unit, at) => {
    if (unit.form === 'heading' && (unit.level === 1 || sections.length === 0))
      sections.push({heading: {...unit, at}, below: []});
    else (sections.at(-1)?.below ?? before).push({...unit, at});
  });
  return {before, sections};
}

/** Says of each claim that the passage states, and that another article disputes, that no editor has decided it. */
function reportDisputes({article, start, end}: Passage, {index, diagnostics, placeOf}: SheetContext, path: YamlPath) {
  for (const claim of [...index.claims.values()].flat()) {
    const isHere = claim.statements.some(
      (s) => s.article === article && start <= s.target.start && s.target.end <= end,
    );
    if (isHere && index.undecided.has(claim.id))
      diagnostics.push(sheetOpenConflict(placeOf(path), {claim}, {claims: [claim.id]}));
  }
}
