import {must} from '../base/must.ts';
import {compareText} from '../base/order.ts';
import type {ClaimLine} from '../model/generated/claim-line.ts';
import type {Dataset} from '../model/generated/dataset.ts';

/** One flat line for each statement of the dataset, sorted by article and place. */
export function toClaimLines(dataset: Dataset): ClaimLine[] {
  const sources = new Map(dataset.articles.map((a) => [`${a.topic}\n${a.id}`, a.source.file]));
  const lines = dataset.claims.flatMap((claim) =>
    claim.statements.map((s) => ({
      order: `${claim.topic}\n${s.article}`,
      line: {
        article: s.article,
        source: must(sources.get(`${claim.topic}\n${s.article}`), 'a claim is of articles of the dataset'),
        line: s.line,
        section: s.section,
        subject: claim.subject,
        relation: claim.relation,
        object: claim.object,
        polarity: s.polarity,
        certainty: s.certainty,
        severity: s.severity ?? null,
        population: s.population ?? null,
        urgency: s.urgency ?? null,
        quote: s.target.exact,
        start: s.target.start,
        end: s.target.end,
        claim: claim.id,
        rule: s.rule,
      },
    })),
  );
  return lines
    .sort(
      (a, b) =>
        compareText(a.order, b.order) ||
        a.line.start - b.line.start ||
        a.line.end - b.line.end ||
        compareText(a.line.claim, b.line.claim),
    )
    .map(({line}) => line);
}

/** claims.jsonl as text. */
export function serializeClaimLines(lines: readonly ClaimLine[]): string {
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}
