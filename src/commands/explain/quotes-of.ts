import {must} from '../../base/must.ts';
import type {Claim, ClaimStatement, Dataset} from '../../model/generated/dataset.ts';

/** Where a claim stands in the content folder, and the words there, with white space collapsed. */
export type Quote = {file: string; line: number; quote: string; statement: ClaimStatement};

/** The quotes behind a claim, in the order of its statements. */
export function quotesOf(claim: Claim, {articles}: Dataset): Quote[] {
  const files = new Map(articles.filter((a) => a.topic === claim.topic).map((a) => [a.id, a.file]));
  return claim.statements.map((statement) => ({
    file: must(files.get(statement.article), 'a statement is of an article of the dataset'),
    line: statement.line,
    quote: statement.target.exact.replace(/\s+/g, ' '),
    statement,
  }));
}
