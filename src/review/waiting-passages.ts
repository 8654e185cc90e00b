import {must} from '../base/must.ts';
import {present} from '../base/present.ts';
import type {Content} from '../model/content.ts';
import type {Dataset, Passage} from '../model/generated/dataset.ts';

/** A section that a sheet prints as it stands, and that nobody has accepted as it is now. */
export type PassageItem = {
  /** That of the passage, such as 'using-eye-drops#put-in-a-drop'. */
  id: string;
  class: 'passage';
  topic: string;
  article: string;
  section: string;
  heading: string;
  hash: string;
  /** How sheets lay it out, where that says something itself. */
  as: NonNullable<Passage['as']>;
  file: string;
  line: number;
  /** new: nobody has accepted it; changed: somebody has accepted it otherwise than it is. */
  state: 'new' | 'changed';
  /** All that it prints, in its order: its words, and what its figures show. */
  texts: {form: string; number: number | null; text: string; file: string | null}[];
  /** The sheets that print it, as topic/sheet, sorted. */
  sheets: string[];
};

/** The passages that wait, in the order of the dataset. `printedBy`: topic and passage -> the sheets that print it. */
export function waitingPassages(
  dataset: Pick<Dataset, 'articles' | 'passages'>,
  {topics}: Pick<Content, 'topics'>,
  printedBy: (topic: string, passage: string) => string[],
): PassageItem[] {
  const waiting = present([dataset.passages])
    .flat()
    .filter((passage) => !passage.accepted);
  return waiting.map(({id, topic, article, section, heading, hash, as = [], line, units}): PassageItem => {
    const {file} = must(
      dataset.articles.find((a) => a.topic === topic && a.id === article),
      'a passage is of an article of the dataset',
    );
    const said = topics.find((t) => t.topic.id === topic)?.annotations?.value.passages;
    const isChanged = present([said])
      .flat()
      .some((own) => own.article === article && own.section === section);
    return {
      ...{id, class: 'passage', topic, article, section, heading, hash, as, file, line},
      state: isChanged ? 'changed' : 'new',
      texts: units.map(({form, number, text, file: own}) => ({form, number: number ?? null, text, file: own ?? null})),
      sheets: printedBy(topic, id),
    };
  });
}
