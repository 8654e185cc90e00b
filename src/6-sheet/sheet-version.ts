import {shortHash} from '../base/hash.ts';
import {compareText} from '../base/order.ts';
import type {Claim} from '../model/generated/dataset.ts';
import type {Sheet} from '../model/sheet.ts';
import {whatItSays} from '../model/what-it-says.ts';

/**
 * The version in the footer: seven hexadecimal digits of the SHA-256 of what the sheet prints, of the claims behind it
 * (what each says, how surely, and which articles say it), and of its template.
 *
 * The page limit and the line in the margins of several pages are no part of it. It does not depend on anything else: not on other claims or sheets, not
 * on the place of a quote in its article. In: the sheet without its version, the topic's claims, the template's hash.
 */
export function sheetVersion(sheet: Sheet, topicClaims: Iterable<Claim>, templateHash: string): string {
  const {pages: _pages, version: _version, ...content} = sheet;
  const {number: _number, ...clinic} = sheet.clinic;
  const printed = new Set(sheet.claims);
  const claims = [...topicClaims].filter((claim) => printed.has(claim.id)).map(whatItSays);
  claims.sort((a, b) => compareText(a.id, b.id));
  return shortHash(JSON.stringify([templateHash, claims, {...content, clinic}], withoutData), 7);
}

/** Of a picture its SHA-256 counts, not its data, which a dataset of earlier does not have. */
const withoutData = (key: string, value: unknown) => (key === 'url' ? undefined : value);
