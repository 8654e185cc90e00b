import {dataPrefix} from './json-ld-context.ts';

/**
 * Names of things in the JSON-LD document, as compact IRIs: 'data:claim/c-0123456789'. They follow from the ids of the
 * dataset alone, so that a thing keeps its name as long as it is the same thing.
 */
export const iri = {
  dataset: `${dataPrefix}:dataset`,
  program: (name: string) => `${dataPrefix}:program/${encodeURIComponent(name)}`,
  rule: (id: string) => `${dataPrefix}:rule/${encodeURIComponent(id)}`,
  topic: (id: string) => `${dataPrefix}:topic/${id}`,
  article: (topic: string, id: string) => `${dataPrefix}:article/${topic}/${id}`,
  published: (address: string) => (/^https?:/.test(address) ? address : `https://${address}`),
  source: (sha256: string) => `${dataPrefix}:source/${sha256}`,
  entity: (topic: string, id: string) => `${dataPrefix}:entity/${topic}/${encodeURIComponent(id)}`,
  relation: (id: string) => `${dataPrefix}:relation/${encodeURIComponent(id)}`,
  claim: (id: string) => `${dataPrefix}:claim/${id}`,
  quote: (claim: string, article: string, place: {start: number; end: number}, ordinal: number) =>
    `${dataPrefix}:quote/${claim}/${article}/${place.start}-${place.end}${ordinal > 1 ? `/${ordinal}` : ''}`,
  dispute: (id: string) => `${dataPrefix}:dispute/${id}`,
  decision: (id: string) => `${dataPrefix}:decision/${id}`,
  acceptance: (hash: string) => `${dataPrefix}:acceptance/${hash}`,
  sheet: (topic: string, id: string) => `${dataPrefix}:sheet/${topic}/${id}`,
};

/** The page of a licence in the SPDX list; what SPDX leaves to the user (LicenseRef-…) has none. */
export function licencePage(spdx: string): string | null {
  return spdx.startsWith('LicenseRef-') ? null : `https://spdx.org/licenses/${encodeURIComponent(spdx)}`;
}
