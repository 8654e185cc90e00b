import {readFiles} from '../1-read/read-files.ts';
import {parseArticle} from '../2-parse/parse-article.ts';
import {type Lexicon, makeLexicon} from '../3-extract/lexicon.ts';
import {findMentions} from '../3-extract/mentions.ts';
import {tokenize} from '../3-extract/tokens.ts';
import {must} from '../base/must.ts';
import {checkFiles} from '../checks/check-files.ts';
import type {Diagnostic} from '../diagnostics.ts';
import type {TopicContent} from '../model/content.ts';
import type {ImportRules} from '../model/generated/import-rules.ts';
import type {Language} from '../model/generated/language.ts';
import type {Schemas} from '../model/schemas.ts';
import {type Beside, type Format, importText} from './import-text.ts';
import type {Imported, Source} from './imported.ts';
import type {Names} from './names.ts';

/** A saved page, and where it came from. */
export type Page = {
  text: string;
  format: Format;
  source: Source;
  beside?: Beside;
  /** Whether another article has an id already; two pages with one title are two articles. */
  isTaken?: (id: string) => boolean;
};

/** Imports a page; `value` is null where no article can be made of it. */
export type Importer = (page: Page) => {value: Imported | null; diagnostics: Diagnostic[]};

/**
 * An article for review from a saved page. It is read by stages 1 and 2 as the build will read it: what they
 * refuse (a character that changes the order of figures, …) is reported at its line of the page.
 *
 * @param isWord whether a dictionary of the language has a word; where there is none, all are words and none is cut
 */
export function makeImporter(
  topic: Pick<TopicContent, 'topic' | 'vocabulary' | 'relations'>,
  language: Language,
  rules: ImportRules,
  schemas: Schemas,
  isWord: (word: string) => boolean,
): Importer {
  const names = makeNames(makeLexicon(topic.vocabulary.entities, language, topic.relations));
  const abbreviations = new Set(language.abbreviations);
  return ({text, format, source, beside, isTaken}) => {
    const made = importText(text, format, source, {names, rules, abbreviations, isWord}, {...beside, isTaken});
    if (!made.value) return made;
    const {article, sourceLines} = made.value;
    const bytes = new TextEncoder().encode(article);
    const knowledge = {languages: new Map([[source.language, language]]), schemas};
    const read = readFiles([{path: `${source.file}.md`, size: bytes.length, bytes}]);
    const parsed = read.value.flatMap((file) => parseArticle(file, topic.topic.id, knowledge).diagnostics);
    const checked = [...read.diagnostics, ...checkFiles(read.value), ...parsed].map((d) => {
      const line = d.place.line === undefined ? undefined : sourceLines[d.place.line - 1];
      return {...d, place: {file: source.file, ...(line ? {line} : {})}};
    });
    return {value: made.value, diagnostics: [...made.diagnostics, ...checked]};
  };
}

/** What the import asks of the vocabulary, answered by the lexicon of the extraction. */
function makeNames(lexicon: Lexicon): Names {
  return {
    namedIn(text) {
      const tokens = tokenize(text, lexicon.spelling);
      return findMentions(tokens, lexicon)
        .filter(({entity}) => !lexicon.standaloneKinds.has(entity.kind))
        .map(({entity, from, to}) => ({
          start: must(tokens[from], 'a mention is made of tokens').start,
          end: must(tokens[to - 1], 'a mention is made of tokens').end,
          kind: entity.kind,
        }));
    },
    announcedBy(header) {
      const tokens = tokenize(header, lexicon.spelling);
      const slot = lexicon.slots.at(tokens, 0).find((hit) => hit.to === tokens.length)?.value;
      if (!slot) return null;
      return lexicon.relations.filter((r) => r.senses.includes(slot.sense)).flatMap((r) => r.object.kinds);
    },
  };
}
