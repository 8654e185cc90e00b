import {hashesOfSections} from '../../4-merge/select-passages.ts';
import {present} from '../../base/present.ts';
import type {Result} from '../../command-line/result.ts';
import {UsageError} from '../../command-line/usage-error.ts';
import {recallAsMarkdown, recallAsText} from '../../compare/describe-recall.ts';
import {findRecalls} from '../../compare/find-recalls.ts';
import {outlineSheets} from '../../compare/outline-sheets.ts';
import {recordClaims} from '../../compare/record-claims.ts';
import {hasErrors} from '../../diagnostics.ts';
import {readKnowledge, readPrinting} from '../../outside/program-files.ts';
import {referenceDay} from '../../outside/reference-day.ts';
import type {Terminal} from '../../outside/terminal.ts';
import {workHere} from '../../outside/work/work-here.ts';
import type {Workers} from '../../outside/work/workers.ts';
import {datasetAtRevision, type SavedAt} from '../dataset-at.ts';
import {load} from '../load.ts';

/** Which papers are looked for, and how they are told. */
type Asked = SavedAt & {
  content: string;
  report: string;
  claim: string | null;
  since: string | null;
  on: string | null;
};

/**
 * The released papers to take back, and why. A release that cannot be read is an error, and nothing is listed then: a
 * list that lacks papers would be taken for a whole one. Ends with 1 where there is something to take back.
 */
export async function recall(
  asked: Asked,
  terminal: Terminal,
  cwd = process.cwd(),
  workers: Workers = workHere,
): Promise<Result> {
  const {claim, since} = asked;
  const printing = readPrinting();
  const {content, dataset, diagnostics} = await load(asked.content, readKnowledge(), null, terminal, {workers});
  if (!dataset || !content.clinic || hasErrors(diagnostics)) return {diagnostics, summary: []};
  const claims = recordClaims(dataset, printing);
  const isKnown = (id: string) =>
    claims.some((c) => c.id === id) || content.releases.some((r) => r.claims.some((c) => c.id === id));
  if (claim !== null && !isKnown(claim))
    throw new UsageError(`Found the claim ${claim} neither in the content nor in a release; is it mistyped?`);
  const before = since === null ? null : await datasetAtRevision(since, asked, cwd);
  if (before && !before.value) return {diagnostics: before.diagnostics, summary: []};
  if (before?.value?.draft)
    terminal.note(`The dataset of '${since}' is a draft: it has claims that nobody had accepted.`);

  const found = findRecalls(
    content.releases,
    {claims, sheets: outlineSheets(dataset, content, content.clinic, printing), hashOf: hashesOfSections(content)},
    {
      claim,
      since:
        before?.value && since !== null
          ? {
              revision: since,
              claims: recordClaims(before.value, printing),
              passages: present([before.value.passages]).flat(),
            }
          : null,
      today: asked.on ?? referenceDay(process.env),
    },
  );
  return {
    diagnostics: [],
    summary: [],
    text: asked.report === 'markdown' ? recallAsMarkdown(found) : recallAsText(found, terminal.paint),
    json: found,
    exitCode: found.recalled > 0 ? 1 : 0,
  };
}
