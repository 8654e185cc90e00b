import {closeSync, openSync, readFileSync, readSync} from 'node:fs';
import {join} from 'node:path';
import type {LemmaTable} from '../syntax/lemmatiser.ts';
import {parserFileHead} from '../syntax/parser-file.ts';
import {openSyntax, type Syntax} from '../syntax/syntax.ts';
import type {SyntaxWords} from '../syntax/syntax-words.ts';
import {EnvironmentError} from './environment-error.ts';

/** The hash that stands in the file of a parser's weights; '' where there is none. */
export function hashInParserFile(file: string): string {
  try {
    const head = Buffer.alloc(parserFileHead);
    const handle = openSync(file, 'r');
    try {
      readSync(handle, head);
    } finally {
      closeSync(handle);
    }
    return head.toString('hex');
  } catch {
    return '';
  }
}

/**
 * Tokeniser, lemmatiser and parser of a language, from its files in a folder; the parser's weights, some megabytes, are
 * read when it is first asked for.
 * @throws EnvironmentError, then, where they are missing or damaged: large files may come incomplete
 */
export function readSyntaxFiles(folder: string, language: string, words: SyntaxWords): Syntax {
  const lemmas = JSON.parse(readFileSync(join(folder, `${language}.lemmas.json`), 'utf8')) as LemmaTable;
  const weights = join(folder, `${language}.parser.bin`);
  const opened = openSyntax(words, lemmas, () => readFileSync(weights));
  return {
    ...opened,
    parser() {
      try {
        return opened.parser();
      } catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause);
        const hint = 'Install claimleaf again, or check the file out again.';
        throw new EnvironmentError('parser-damaged', `${weights}: ${why}`, hint, {cause});
      }
    },
  };
}
