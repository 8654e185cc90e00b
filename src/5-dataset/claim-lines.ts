import {must} from '../base/must.ts';
import {compareText} from '../base/order.ts';
import {claimId} from '../model/claim-key.ts';
import type {ClaimLine} from '../model/generated/claim-line.ts';
import type {ClaimStatement, Dataset, DatasetArticle} from '../model/generated/dataset.ts';

/** One flat line for each statement of the dataset, also for those held back, sorted by article and place. */
export function toClaimLines(dataset: Dataset): ClaimLine[] {
  const sources = new Map(dataset.articles.map((a) => [`${a.topic}\n${a.id}`, sourceName(a)]));
  type Ends = Pick<ClaimLine, 'subject' | 'relation' | 'object'> & {topic: string};
  const toLine = (ends: Ends, s: ClaimStatement, stoppedBy: string | null = null) => ({
    order: `${ends.topic}\n${s.article}`,
    line: {
      article: s.article,
      source: must(sources.get(`${ends.topic}\n${s.article}`), 'a claim is of articles of the dataset'),
      line: s.line,
      section: s.section,
      subject: ends.subject,
      relation: ends.relation,
      object: ends.object,
      polarity: s.polarity,
      certainty: s.certainty,
      severity: s.severity ?? null,
      population: s.population ?? null,
      urgency: s.urgency ?? null,
      condition: s.condition ?? null,
      amount: s.amount ?? null,
      time: s.time ?? null,
      limitedBy: s.limitedBy ?? null,
      purpose: s.purpose ?? null,
      state: s.state ?? 'proposed',
      decidedAs: s.decided?.as ?? null,
      decidedBy: s.decided?.by ?? null,
      decidedOn: s.decided?.on ?? null,
      confidence: s.confidence ?? 0,
      construct: s.construct ?? null,
      stoppedBy,
      quote: s.target.exact,
      start: s.target.start,
      end: s.target.end,
      claim: claimId(ends.topic, ends),
      rule: s.rule,
    },
  });
  const lines = [
    ...dataset.claims.flatMap((claim) => claim.statements.map((s) => toLine(claim, s))),
    ...(dataset.proposed ?? []).map((held) => toLine(held, held.statement, held.stoppedBy)),
  ];
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

/** The saved file that an article was made from; of one made of several texts, its own file. */
const sourceName = ({source, file}: DatasetArticle) => source?.file ?? file.replace(/^.*\//, '');

/** claims.jsonl as text. */
export function serializeClaimLines(lines: readonly ClaimLine[]): string {
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}
