import type {PrintedDocument} from '../../model/printed-page.ts';
import type {Sheet} from '../../model/sheet.ts';
import {isFooter} from './footer-tags.ts';
import {headingTypes, textOf} from './tags.ts';

/** A heading of the second rank, and the tags beside it that belong to it: all up to the next one. */
export type BlockTags = {heading: number; text: string; tags: number[]};

/** The blocks of a document, as its tags show them; the footer belongs to none. */
export function blockTags(document: PrintedDocument, sheet: Sheet): BlockTags[] {
  const {structure} = document;
  const blocks: BlockTags[] = [];
  structure.forEach((node, i) => {
    if (node.type === 'H2') blocks.push({heading: i, text: textOf(document, i), tags: []});
    else if (!headingTypes.has(node.type) || node.type === 'H3') {
      const block = blocks.at(-1);
      const owner = block && structure[block.heading]?.parent;
      if (block && node.parent === owner && !isFooter(document, i, sheet)) block.tags.push(i);
    }
  });
  return blocks;
}
