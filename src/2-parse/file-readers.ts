import {parseArticle} from './parse-article.ts';
import {readYaml} from './read-yaml.ts';

/** What reads one file of a content. */
export type FileReaders = {readYaml: typeof readYaml; parseArticle: typeof parseArticle};

/** Those of this process. Whoever imports them loads the parser of Markdown. */
export const fileReaders: FileReaders = {readYaml, parseArticle};
