import {present} from '../base/present.ts';
import {sheetNothingAccepted} from '../diagnostics/sheet-nothing-accepted.ts';
import {sheetWording} from '../diagnostics/sheet-wording.ts';
import type {Diagnostic, Outcome} from '../diagnostics.ts';
import type {Content, TopicContent} from '../model/content.ts';
import type {Clinic} from '../model/generated/clinic.ts';
import type {Dataset} from '../model/generated/dataset.ts';
import type {Illustration} from '../model/illustration.ts';
import type {Printing} from '../model/program.ts';
import type {Sheet} from '../model/sheet.ts';
import {indexTopic, type TopicIndex} from '../model/topic-index.ts';
import {followScored} from './follow-scored.ts';
import {makeSheet, type SheetInput} from './make-sheet.ts';
import {redFlagsWaiting} from './report-waiting.ts';

/** Every sheet of every topic, once, from the dataset and the definitions alone. */
export function makeSheets(
  dataset: Dataset,
  content: Content,
  clinic: Clinic,
  {wordings, regional}: Pick<Printing, 'wordings' | 'regional'>,
  templates: SheetInput['templates'],
): Outcome<Sheet[]> {
  const value: Sheet[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const topic of content.topics) {
    const index = indexTopic(dataset, topic.topic.id);
    const relations = new Set(topic.relations.map((r) => r.id));
    const siblings = topic.sheets.map((s) => s.definition.value);
    const pictures = picturesOf(topic);
    const sheets: Sheet[] = [];
    // Of a topic of which nothing was accepted, every block is empty: that is said once.
    if (siblings.length > 0 && isNothingAccepted(index)) {
      const facts = {topic: index.topic.id, waiting: index.waiting.length};
      diagnostics.push(sheetNothingAccepted(topic.places.topic([]), facts));
      continue;
    }
    diagnostics.push(...redFlagsWaiting(siblings, index));
    for (const {definition} of topic.sheets) {
      const {language} = topic;
      const wording = wordings.get(language);
      if (!wording) {
        diagnostics.push(
          sheetWording.language(definition.placeOf([]), {language, file: `templates/wording.${language}.yaml`}),
        );
        continue;
      }
      const made = makeSheet({
        index,
        definition: definition.value,
        siblings,
        clinic,
        wording,
        regional: regional.get(language),
        relations,
        templates,
        pictures,
        placeOf: definition.placeOf,
      });
      sheets.push(made.value);
      diagnostics.push(...made.diagnostics);
    }
    value.push(...followScored(sheets, wordings));
  }
  return {value, diagnostics};
}

/** The illustrations of a topic by SHA-256, as addresses that hold their data. */
function picturesOf({illustrations}: TopicContent): ReadonlyMap<string, string> {
  const usable = present([...illustrations.values()]);
  const toUrl = ({type, bytes}: Illustration) => `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
  return new Map(usable.map((illustration) => [illustration.sha256, toUrl(illustration)]));
}

const isNothingAccepted = ({all, waiting, isDraft, passages}: TopicIndex) =>
  !isDraft && all.size === 0 && waiting.length > 0 && ![...passages.values()].some((passage) => passage.accepted);
