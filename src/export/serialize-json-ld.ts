import type {JsonLd} from './json-ld.ts';

/** The document as text: a line for each term and each thing, so that a diff shows whole claims. */
export function serializeJsonLd(document: JsonLd): string {
  const terms = Object.entries(document['@context']).map(
    ([term, value]) => `${JSON.stringify(term)}: ${JSON.stringify(value)}`,
  );
  const nodes = document['@graph'].map((node) => JSON.stringify(node));
  return `{\n "@context": {\n${terms.join(',\n')}\n },\n "@graph": [\n${nodes.join(',\n')}\n ]\n}\n`;
}
