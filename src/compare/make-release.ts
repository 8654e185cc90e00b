import {editionsOf} from '../6-sheet/editions-of.ts';
import {must} from '../base/must.ts';
import {compareText} from '../base/order.ts';
import {type Edition, editionPath} from '../model/edition.ts';
import type {Clinic} from '../model/generated/clinic.ts';
import type {Manifest, ManifestSheet} from '../model/generated/manifest.ts';
import type {Release, ReleasedClaim, ReleasedPassage, ReleasedSheet} from '../model/generated/release.ts';
import {isPassage, partsOf} from '../model/part.ts';
import type {Sheet} from '../model/sheet.ts';
import {nameOf} from './compare-sheets.ts';

/** What a release is made of. */
export type ReleaseInput = {
  name: string;
  /** YYYY-MM-DD */
  on: string;
  generator: string;
  /** SHA-256 of the dataset that the content gives. */
  dataset: string;
  /** Every sheet of the content, as printed, and the clinic that wants its editions. */
  sheets: readonly Sheet[];
  clinic: Pick<Clinic, 'sheets'>;
  manifest: Manifest;
  /** SHA-256 of a file as it is in the output folder now, or null where there is none. */
  hashOf: (file: string) => string | null;
  /** The topic's dates, and who has reviewed a sheet. */
  datesOf: (topic: string) => Pick<ReleasedSheet, 'searched' | 'reviewBy'>;
  signedBy: (sheet: Sheet) => ReleasedSheet['signed'];
  /** What a passage of a topic is recorded with, by its id. */
  passageOf: (topic: string, id: string) => ReleasedPassage;
  /** What every claim of the content says. */
  claims: readonly ReleasedClaim[];
};

/** Why a release is refused: what was found of the output, and what is expected. */
export type Stale = {found: string; expected: string};

/**
 * The record of a release, or why there can be none: every edition that the content gives must be printed, with its
 * version, as the manifest says, and nothing else.
 */
export function makeRelease(input: ReleaseInput): {release: Release; stale: null} | {release: null; stale: Stale[]} {
  const {manifest, sheets} = input;
  const stale = findStale(input);
  if (stale.length > 0) return {release: null, stale};
  const entries = new Map(manifest.sheets.map((s) => [s.file, s]));
  const released = sheets
    .map((sheet) => toSheet(sheet, entries, input))
    .sort((a, b) => compareText(nameOf(a), nameOf(b)));
  const carried = new Set(released.flatMap((s) => s.claims));
  const claims = input.claims.filter((c) => carried.has(c.id)).sort((a, b) => compareText(a.id, b.id));
  const {name, on, generator, dataset} = input;
  return {release: {format: 1, name, on, generator, dataset, sheets: released, claims}, stale: null};
}

const fileOf = (edition: Edition) => `sheets/${editionPath(edition)}.pdf`;

function findStale({manifest, dataset, sheets, clinic, hashOf}: ReleaseInput): Stale[] {
  const editions = editionsOf(sheets, clinic);
  const printed = new Map(manifest.sheets.map((s) => [s.file, s]));
  const hashes = new Map(manifest.files.map((f) => [f.path, f.sha256]));
  const wanted = new Set(editions.map(fileOf));
  return [
    ...(manifest.dataset === dataset
      ? []
      : [{found: 'a manifest of another dataset', expected: 'the one that the content gives'}]),
    ...editions.flatMap((edition) => {
      const file = fileOf(edition);
      const {version} = edition.sheet;
      const entry = printed.get(file);
      if (!entry) return [{found: `no ${file} in the manifest`, expected: 'it printed'}];
      if (entry.version !== version)
        return [{found: `${file} with the version ${entry.version}`, expected: `${version} as the content gives`}];
      const now = hashOf(file);
      if (now === null) return [{found: `no file ${file}`, expected: 'it as it was printed'}];
      return now === hashes.get(file) ? [] : [{found: `another file ${file}`, expected: 'the one that was printed'}];
    }),
    ...manifest.sheets
      .filter((s) => !wanted.has(s.file))
      .map((s) => ({found: s.file, expected: 'sheets that the content still has'})),
  ];
}

function toSheet(
  sheet: Sheet,
  entries: ReadonlyMap<string, ManifestSheet>,
  {clinic, hashOf, datesOf, signedBy, passageOf}: ReleaseInput,
): ReleasedSheet {
  const {searched, reviewBy} = datesOf(sheet.topic);
  const ids = new Set(partsOf(sheet.sides).flatMap((part) => (isPassage(part) ? [part.passage] : [])));
  const passages = [...ids].sort(compareText).map((id) => passageOf(sheet.topic, id));
  return {
    ...{topic: sheet.topic, sheet: sheet.id, title: sheet.title, version: sheet.version},
    ...{searched, reviewBy, signed: signedBy(sheet)},
    editions: editionsOf([sheet], clinic)
      .map(fileOf)
      .sort(compareText)
      .flatMap((file) => {
        const entry = entries.get(file);
        return entry
          ? [
              {
                file,
                size: entry.size,
                print: entry.print,
                pages: entry.pages,
                sha256: must(hashOf(file), 'findStale has seen it'),
              },
            ]
          : [];
      }),
    claims: sheet.claims,
    ...(passages.length > 0 ? {passages} : {}),
  };
}
