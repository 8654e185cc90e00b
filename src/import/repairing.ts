import type {ImportRules} from '../model/generated/import-rules.ts';
import type {Dropped, Repaired} from './imported.ts';
import type {Names} from './names.ts';
import type {Work} from './repeats.ts';

/** What the repairs of a page know of its language and topic, and where they write down what they have done. */
export type Repairing = {
  names: Names;
  rules: ImportRules;
  language: string;
  abbreviations: ReadonlySet<string>;
  isWord: (word: string) => boolean;
  work: Work;
  dropped: Dropped[];
  repaired: Repaired[];
};
