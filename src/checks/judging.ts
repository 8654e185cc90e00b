import type {Content} from '../model/content.ts';
import type {Clinic} from '../model/generated/clinic.ts';
import type {Dataset} from '../model/generated/dataset.ts';
import type {Printing, ReadingRules} from '../model/program.ts';

/** What judging sheets takes beside them. `today` is a day, YYYY-MM-DD, or null for the day of the topic's evidence. */
export type Judging = {
  dataset: Dataset;
  content: Content;
  clinic: Clinic;
  rules: ReadonlyMap<string, ReadingRules>;
  wordings: Printing['wordings'];
  regional: Printing['regional'];
  today: string | null;
};
