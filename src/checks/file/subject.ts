import type {SourceFile} from '../../model/source-file.ts';

/** The text of any file of the content. */
export type FileSubject = Pick<SourceFile, 'path' | 'text'>;
