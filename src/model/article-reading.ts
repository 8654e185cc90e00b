import type {Diagnostic} from '../diagnostics.ts';
import type {Article} from './article.ts';
import type {KeptProposal} from './generated/kept-proposal.ts';
import type {Relation} from './generated/relations.ts';
import type {Entity} from './generated/vocabulary.ts';
import type {SourceFile} from './source-file.ts';
import type {Extraction} from './statement.ts';

/** Where the patients of a clinic live: its country, and the number that is dialled there in an emergency, if it names one. */
export type CareCountry = {country: string; emergencyNumber: string | null};

/**
 * All that an article is read by beside its own bytes and the program: of its topic and its clinic, and of no other
 * article. It is data alone, so that it can be handed to another process, and hashed.
 */
export type ArticleFrame = {
  entities: readonly Entity[];
  relations: readonly Relation[];
  proposals: readonly KeptProposal[];
  here: CareCountry | null;
};

/** An article that nobody has read yet. `frame` is null where its topic cannot be used: it is parsed alone then. */
export type UnreadArticle = {file: SourceFile; topic: string; frame: ArticleFrame | null};

/** What stage 2 makes of one article; `value` is null where the file cannot be used. */
export type ParsedArticle = {value: Article | null; diagnostics: Diagnostic[]};

/** What stages 2 and 3 make of one article. `extraction` is null where there is no article, no frame or no language. */
export type ArticleReading = {parsed: ParsedArticle; extraction: Extraction | null};
