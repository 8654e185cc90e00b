import {type Document, isScalar} from 'yaml';
import type {LeftOut} from './placed-block.ts';

/** The document; its first line as a file of a topic's sheets/ has it, and what was left out as a comment at its end. */
export function sheetText(document: Document, leftOut: readonly LeftOut[]): string {
  if (isScalar(document.contents)) return '';
  const text = document
    .toString({lineWidth: 0, flowCollectionPadding: false})
    .replace(/^(# yaml-language-server: \$schema=).*$/m, '$1../../.claimleaf/schemas/sheet.schema.json');
  if (leftOut.length === 0) return text;
  const lines = leftOut.map(({block, why}) => `#   ${block}, ${why}`);
  return [`${text}# Left out of the pattern:`, ...new Set(lines), ''].join('\n');
}
