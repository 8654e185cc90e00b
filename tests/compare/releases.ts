import type {RecordedClaim} from '../../src/compare/find-recalls.ts';
import type {Claim} from '../../src/model/generated/dataset.ts';
import type {Release, ReleasedClaim, ReleasedSheet} from '../../src/model/generated/release.ts';
import {hashOfSaid, whatItSays} from '../../src/model/what-it-says.ts';
import {claim, idOf} from './datasets.ts';

/** What a claim says, as it is recorded. */
export function recorded(triple: string, more: Partial<Claim> = {}, own: Partial<RecordedClaim> = {}): RecordedClaim {
  const said = whatItSays(claim(triple, more));
  return {
    ...said,
    ...{
      dispute: 'none',
      sentence: `${triple} (${said.certainty}).`,
      says: hashOfSaid(said),
      hidden: more.hidden === true,
    },
    ...own,
  };
}

/** A released sheet that carries claims. */
export function releasedSheet(
  sheet: string,
  version: string,
  triples: readonly string[],
  more: Partial<ReleasedSheet> = {},
): ReleasedSheet {
  return {
    ...{topic: 'eyes', sheet, title: `About ${sheet}`, version: version.padEnd(7, '0'), signed: null},
    ...{searched: '2026-01-02', reviewBy: '2027-01-02'},
    editions: [{file: `sheets/eyes/${sheet}.a4.pdf`, size: 'a4', print: 'standard', pages: 1, sha256: '5'.repeat(64)}],
    claims: triples.map(idOf).sort(),
    ...more,
  };
}

export function releaseOf(
  name: string,
  sheets: readonly ReleasedSheet[],
  claims: readonly RecordedClaim[],
  on = '2026-02-03',
): Release {
  return {
    ...{format: 1, name, on, generator: 'claimleaf 0.1.0', dataset: '4'.repeat(64), sheets: [...sheets]},
    claims: claims.map(({hidden: _hidden, ...c}): ReleasedClaim => c).sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}
