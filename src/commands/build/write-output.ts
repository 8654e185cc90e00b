import {serializeClaimLines, toClaimLines} from '../../5-dataset/claim-lines.ts';
import {editionsOf} from '../../6-sheet/editions-of.ts';
import {fillInScores} from '../../6-sheet/fill-scores.ts';
import {renderIndex} from '../../7-html/render-index.ts';
import {sha256} from '../../base/hash.ts';
import {compareText} from '../../base/order.ts';
import {datasetToExports} from '../../export/export-dataset.ts';
import type {Content} from '../../model/content.ts';
import {editionPath} from '../../model/edition.ts';
import type {Dataset} from '../../model/generated/dataset.ts';
import type {Manifest, ManifestSheet} from '../../model/generated/manifest.ts';
import type {Scorecard, Scorecards} from '../../model/generated/scorecards.ts';
import type {Printing} from '../../model/program.ts';
import type {Sheet} from '../../model/sheet.ts';
import type {OutputFolder} from '../../outside/output-folder.ts';
import {readIndexTemplate} from '../../outside/program-files.ts';
import {programVersion} from '../../outside/program-folder.ts';
import {schemas} from '../../outside/schemas.ts';
import type {Printed} from '../print-sheets.ts';
import {indexPage} from './index-page.ts';
import type {LastBuild} from './read-last-build.ts';

/** Everything that a build puts into the output folder. `all` are all sheets of the content, printed now or not. */
export type OutputParts = {
  dataset: Dataset;
  datasetText: string;
  printed: readonly Printed[];
  scorecards: readonly Scorecard[];
  browser: Manifest['browser'];
  all: readonly Sheet[];
  printing: Printing;
  content: Content;
  before: LastBuild;
};

/**
 * Stages the output of a build and puts it into place, the manifest last. The answer are the files of the last build that
 * stay though none is made in their place, since somebody has changed them.
 */
export function writeOutput(output: OutputFolder, parts: OutputParts): string[] {
  const {dataset, datasetText, printed, before} = parts;
  const files = new Map<string, Uint8Array>();
  files.set('dataset.json', Buffer.from(datasetText));
  files.set('claims.jsonl', Buffer.from(serializeClaimLines(toClaimLines(dataset))));
  for (const {path, text} of exportsOf(parts)) files.set(`exports/${path}`, Buffer.from(text));
  for (const p of printed) {
    files.set(p.file, p.pdf);
    // One picture a sheet: of the paper and print that come first.
    if (p.png) files.set(p.thumbnail, p.png);
  }
  const scorecards = allScorecards(before.scorecards, parts);
  const asLeft = (file: string) => {
    const bytes = output.current(file);
    return bytes && before.files.some((f) => f.path === file && f.sha256 === sha256(bytes)) ? bytes : null;
  };
  const kept = keptSheets(before, parts, [before.scorecards, scorecards], (file) => asLeft(file) !== null);
  for (const file of kept.files) {
    const bytes = asLeft(file);
    if (bytes && !files.has(file)) files.set(file, bytes);
  }
  const sheets: ManifestSheet[] = [
    ...printed.map((p) => ({
      topic: p.sheet.topic,
      sheet: p.sheet.id,
      size: p.size,
      print: p.print,
      file: p.file,
      version: p.sheet.version,
      pages: p.pages,
      claims: p.sheet.claims,
    })),
    ...kept.sheets,
  ].sort((a, b) => compareText(a.file, b.file));
  const cards: Scorecards = {
    generator: `claimleaf ${programVersion}`,
    sheets: scorecards.filter((card) => sheets.some((s) => s.topic === card.topic && s.sheet === card.sheet)),
  };
  files.set('scorecards.json', Buffer.from(`${JSON.stringify(cards, null, 1)}\n`));
  files.set(
    'index.html',
    Buffer.from(
      renderIndex(
        indexPage(dataset, sheets, cards.sheets, parts.all, parts.content, sha256(Buffer.from(datasetText))),
        readIndexTemplate(),
        parts.printing.fonts,
      ),
    ),
  );
  const manifest: Manifest = {
    generator: `claimleaf ${programVersion}`,
    ...(dataset.draft ? {draft: true as const} : {}),
    browser: parts.browser,
    dataset: sha256(Buffer.from(datasetText)),
    files: [...files]
      .map(([path, bytes]) => ({path, bytes: bytes.byteLength, sha256: sha256(bytes)}))
      .sort((a, b) => compareText(a.path, b.path)),
    sheets,
  };
  for (const [path, bytes] of files) output.stage(path, bytes);
  output.stage('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`);
  return output.commit(before.files);
}

/** The claims for other programs: of all topics and sheets, whichever were printed now. */
function exportsOf({dataset, all, content, printing}: OutputParts) {
  const {clinic} = content;
  return clinic ? datasetToExports({dataset, sheets: all, content, clinic, wordings: printing.wordings, schemas}) : [];
}

/**
 * Sheets of the last build that were not printed now (--only) stay, as long as they still say the same: of the same
 * version, and the scores that they print are those of now; and as long as the file is the one that was made.
 */
function keptSheets(
  before: Pick<Manifest, 'sheets'>,
  {printed, all, content, printing}: OutputParts,
  cards: [before: readonly Scorecard[], now: readonly Scorecard[]],
  isAsLeft: (file: string) => boolean,
): {files: string[]; sheets: ManifestSheet[]} {
  const now = new Set(printed.map((p) => p.file));
  const [was, is] = cards.map((own) => fillInScores(all, own, printing).map((sheet) => JSON.stringify(sheet)));
  const same = all.filter((_, i) => was?.[i] === is?.[i]);
  const kept = content.clinic ? editionsOf(same, content.clinic) : [];
  const versions = new Map(kept.map((edition) => [`sheets/${editionPath(edition)}.pdf`, edition.sheet.version]));
  const sheets = before.sheets.filter(
    (s) => !now.has(s.file) && versions.get(s.file) === s.version && isAsLeft(s.file),
  );
  return {sheets, files: sheets.flatMap((s) => [s.file, `thumbnails/${s.topic}/${s.sheet}.png`])};
}

/** The scorecards of now, and with --only those of the last build whose sheets still say the same; topics in order. */
function allScorecards(before: readonly Scorecard[], {scorecards, all}: OutputParts): Scorecard[] {
  const isSame = (a: Scorecard, sheet: Sheet) => a.topic === sheet.topic && a.sheet === sheet.id;
  const now = (card: Scorecard) => scorecards.some((c) => c.topic === card.topic && c.sheet === card.sheet);
  const stays = (card: Scorecard) => all.some((sheet) => isSame(card, sheet) && sheet.version === card.version);
  const kept = before.filter((card) => !now(card) && stays(card));
  const place = (card: Scorecard) => all.findIndex((sheet) => isSame(card, sheet));
  return [...scorecards, ...kept].sort((a, b) => place(a) - place(b));
}
