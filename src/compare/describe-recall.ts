import type {Recall, RecalledSheet, RecallReason} from '../model/generated/recall.ts';
import {describeField} from './diff-sections.ts';
import {escapeMarkdown} from './escape-markdown.ts';
import {markdownPage} from './markdown-page.ts';
import {visibleText} from './visible-text.ts';

/** So that the list fits into a comment or an issue of GitHub (65,536 characters). */
const longest = 60_000;

const meaning: Record<RecallReason['kind'], string> = {
  withdrawn: 'withdrawn: no article says it any more',
  changed: 'changed',
  hidden: 'hidden by an editor',
  'in-conflict': 'newly in conflict',
  expired: 'expired: to be looked at again by',
};

/** What was found, in one line, and what was not looked at. */
function recallHeadline(recall: Recall): string {
  const {releases, recalled, today, since, claim} = recall;
  const versions = (n: number) => (n === 1 ? '1 released sheet version' : `${n} released sheet versions`);
  const found =
    releases === 0
      ? 'Found no release: `claimleaf release` records one.'
      : recalled === 0
        ? `Nothing to take back, of ${releases === 1 ? '1 release' : `${releases} releases`}.`
        : `Take back ${versions(recalled)}.`;
  const fine = recall.sheets.length - recalled;
  return [
    found,
    ...(claim !== null && fine > 0 ? [`${versions(fine)} with ${claim} may stay.`] : []),
    ...(since === null && today === null
      ? ['Review dates were not judged, as no day was given (--on, SOURCE_DATE_EPOCH).']
      : []),
  ].join(' ');
}

/** A list for a person at a terminal. */
export function recallAsText(recall: Recall, paint: (style: 'bold' | 'dim', text: string) => string): string {
  const sheets = recall.sheets.map((sheet) =>
    [
      `${paint('bold', `${sheet.topic}/${sheet.sheet}, version ${sheet.version}`)}  ${visibleText(sheet.title)}  ${paint('dim', inReleases(sheet))}`,
      ...sheet.reasons.map((reason) => `  ${reasonText(reason, visibleText)}`),
      ...(sheet.recall ? [] : ['  may stay: the claim says the same']),
      `  ${instead(sheet)}`,
    ].join('\n'),
  );
  return [recallHeadline(recall), ...sheets].join('\n\n');
}

/** The same as Markdown; what comes from the content is shown as letters, never as markup. */
export function recallAsMarkdown(recall: Recall): string {
  const rows = (which: readonly RecalledSheet[]) =>
    which.map((sheet) => [
      `\`${sheet.topic}/${sheet.sheet}\` ${escapeMarkdown(sheet.title)}`,
      `\`${sheet.version}\``,
      escapeMarkdown(inReleases(sheet)),
      sheet.reasons.map((reason) => reasonText(reason, escapeMarkdown)).join('; ') || 'the claim says the same',
      instead(sheet),
    ]);
  const columns = ['sheet', 'version', 'released', 'why', 'now'];
  return markdownPage(
    `## Papers to take back\n\n${recallHeadline(recall)}`,
    [
      {heading: 'Take back', columns, rows: rows(recall.sheets.filter((s) => s.recall))},
      {heading: 'May stay', columns, rows: rows(recall.sheets.filter((s) => !s.recall))},
    ],
    longest,
  );
}

const inReleases = ({releases}: RecalledSheet) => releases.map(({name, on}) => `${name} (${on})`).join(', ');

function reasonText({kind, claim, passage, was, is, fields}: RecallReason, show: (text: string) => string): string {
  if (passage !== undefined) return `passage ${show(passage)} ${meaning[kind]}: “${show(was)}”`;
  if (claim === null) return `${meaning[kind]} ${was}`;
  const how = fields.length > 0 ? ` (${fields.map((f) => describeField(f, show)).join('; ')})` : '';
  const now = is !== null && is !== was ? ` → “${show(is)}”` : '';
  return `${claim} ${meaning[kind]}${how}: “${show(was)}”${now}`;
}

function instead({version, current}: RecalledSheet): string {
  if (current === null) return 'the content gives no version of it now';
  return current === version ? 'the content still gives this version' : `the content gives version ${current} now`;
}
