import {documentShells} from './document-shells.ts';
import {markdownShells} from './markdown-shells.ts';
import {officePageShells} from './office-page-shells.ts';
import type {Subject} from './subjects.ts';
import {webShells} from './web-shells.ts';

/** A subject as a program has saved it: the file, and what of it is no part of the article. */
export type Saved = {file: string; bytes: string | Uint8Array; clutter: readonly string[]};

/** Each is made in the manner of one content system or office program. */
export const shells: Readonly<Record<string, (s: Subject) => Saved>> = {
  ...webShells,
  ...officePageShells,
  ...markdownShells,
  ...documentShells,
};
