import type {YamlPath} from '../base/places.ts';
import type {Diagnostic, Place} from '../diagnostics.ts';
import type {Clinic} from '../model/generated/clinic.ts';
import type {Sheet as SheetDefinition} from '../model/generated/sheet.ts';
import type {Wording} from '../model/generated/wording.ts';
import type {TopicIndex} from '../model/topic-index.ts';

/** What the making of one sheet looks up and what it notes down on the way. Lives as long as one call of makeSheet. */
export type SheetContext = {
  index: TopicIndex;
  definition: SheetDefinition;
  /** All definitions of the topic. */
  siblings: readonly SheetDefinition[];
  clinic: Clinic;
  wording: Wording;
  relations: ReadonlySet<string>;
  icons: ReadonlySet<string>;
  /** The topic's illustrations, by SHA-256, as addresses of their data. */
  pictures: ReadonlyMap<string, string>;
  placeOf: (path: YamlPath) => Place;
  /** Entities whose term of the field has been explained, in reading order. */
  explained: Set<string>;
  diagnostics: Diagnostic[];
};
