import type {Content} from '../model/content.ts';
import type {Clinic} from '../model/generated/clinic.ts';
import type {Dataset} from '../model/generated/dataset.ts';
import {cutHeading} from '../model/longest.ts';
import type {Printing} from '../model/program.ts';
import type {Sheet} from '../model/sheet.ts';
import type {DatasetSide, Written} from './compare-datasets.ts';
import {outlineSheets, outlinesOf} from './outline-sheets.ts';
import {recordClaims} from './record-claims.ts';

/**
 * A dataset laid out for comparing: its claims in words, the sheets that the definitions of a content give with it, and
 * what else of that content is compared; null for both where there is no content.
 *
 * @param made those sheets, where somebody has made them already
 */
export function describeDataset(
  name: string,
  dataset: Dataset,
  content: Content | null,
  printing: Printing,
  made?: readonly Sheet[],
): DatasetSide {
  return {
    name,
    dataset,
    sentences: new Map(recordClaims(dataset, printing).flatMap((c) => (c.sentence ? [[c.id, c.sentence]] : []))),
    sheets: made
      ? outlinesOf(made)
      : content?.clinic
        ? outlineSheets(dataset, content, content.clinic, printing)
        : null,
    written: content?.clinic ? describeContent(content, content.clinic) : null,
  };
}

/** What a diff compares of the content itself, since no claim shows it. */
function describeContent({topics}: Content, clinic: Clinic): Written {
  return {
    clinic: fieldsOf(clinic),
    phrases: new Map(
      topics.map(({topic, vocabulary}) => [
        topic.id,
        new Map(vocabulary.entities.map(({id, synonyms = [], exclude = []}) => [id, {synonyms, exclude}])),
      ]),
    ),
    words: new Map(
      topics.map(({topic, articles}) => [
        topic.id,
        new Map(
          articles.map(({frontMatter, units}) => [
            frontMatter.id,
            units.map((u) => ({under: cutHeading(u.section.at(-1) ?? ''), text: u.plain.text})),
          ]),
        ),
      ]),
    ),
  };
}

/** {a: {b: 1}} as {'a.b': '1'}. */
function fieldsOf(value: object, before = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) =>
      typeof part === 'object' && part !== null
        ? Object.entries(fieldsOf(part, `${before}${key}.`))
        : [[`${before}${key}`, String(part)]],
    ),
  );
}
