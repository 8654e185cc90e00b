import {wordClaim} from '../6-sheet/word-claim.ts';
import {compareText} from '../base/order.ts';
import type {Content, TopicContent} from '../model/content.ts';
import type {ExportFormat} from '../model/export-format.ts';
import type {Clinic} from '../model/generated/clinic.ts';
import type {Dataset} from '../model/generated/dataset.ts';
import type {Printing} from '../model/program.ts';
import type {Schemas} from '../model/schemas.ts';
import type {Sheet} from '../model/sheet.ts';
import {indexTopic} from '../model/topic-index.ts';
import type {ExportFile, ExportInput, ExportSheet} from './export-input.ts';
import {makeExports} from './make-exports.ts';
import {onlyTopic} from './only-topic.ts';

/** What is exported: a dataset with the content that it was made of, and all sheets that it gives. */
export type Exported = {
  dataset: Dataset;
  sheets: readonly Sheet[];
  content: Content;
  clinic: Clinic;
  wordings: Printing['wordings'];
  schemas: Schemas;
};

/**
 * The claims as other programs read them. Says nothing of what was printed, so that it is the same with and
 * without printing.
 *
 * @param only the formats and the topic; all where left out
 */
export function datasetToExports(
  {dataset, sheets, content, clinic, wordings, schemas}: Exported,
  only: {formats?: readonly ExportFormat[]; topic?: string} = {},
): ExportFile[] {
  const input: ExportInput = {
    dataset,
    sheets: content.topics.flatMap((topic) => exportSheets(topic, sheets)),
    sentences: wordAllClaims(dataset, content, wordings),
    texts: new Map(
      content.topics.flatMap(({topic, articles}) =>
        articles.map(({frontMatter, text}) => [`${topic.id}/${frontMatter.id}`, text] as const),
      ),
    ),
    relations: new Map(content.topics.flatMap((t) => t.relations.map(({id, means}) => [id, means] as const))),
    clinic: {name: clinic.name, address: clinic.sheets.address},
    schemas,
  };
  return makeExports(only.topic === undefined ? input : onlyTopic(input, only.topic), only.formats);
}

/** The sheets of a topic by id. */
function exportSheets({topic, sheets: definitions}: TopicContent, sheets: readonly Sheet[]): ExportSheet[] {
  return sheets
    .filter((s) => s.topic === topic.id)
    .sort((a, b) => compareText(a.id, b.id))
    .map(({id, title, about, language, audience, claims}) => {
      const sign = definitions.find((d) => d.definition.value.id === id)?.definition.value['sign-off'];
      const review = sign ? {who: sign.who, role: sign.role, on: sign.on} : null;
      return {topic: topic.id, id, title, about, language, audience, claims, review};
    });
}

/** Claim id -> the sentence that a sheet would print for it alone. */
function wordAllClaims(dataset: Dataset, content: Content, wordings: Printing['wordings']) {
  return new Map(
    content.topics.flatMap(({topic, language}) => {
      const wording = wordings.get(language);
      if (!wording) return [];
      const index = indexTopic(dataset, topic.id);
      return dataset.claims
        .filter((claim) => claim.topic === topic.id)
        .flatMap((claim) => {
          const sentence = wordClaim(claim, index, wording);
          return sentence === null ? [] : [[claim.id, sentence] as const];
        });
    }),
  );
}
