import {type FontUse, fontsUsed} from '../../../src/8-pdf/fonts-used.ts';
import {readObjects} from '../../8-pdf/read-objects.ts';
import {type ReadPdf, readPdf} from '../../8-pdf/read-pdf.ts';
import {readStructureTree, type StructureNode} from '../../8-pdf/read-structure.ts';

/** A PDF, read in every way that a proof needs, once. A proof is a function from it to the problems that it found. */
export type Opened = {
  bytes: Uint8Array;
  read: ReadPdf;
  structure: StructureNode;
  fonts: FontUse[];
  objects: Awaited<ReturnType<typeof readObjects>>;
};

export async function openForProof(bytes: Uint8Array): Promise<Opened> {
  const read = await readPdf(bytes);
  const runs = read.pages.map((page) => page.runs);
  return {
    bytes,
    read,
    structure: await readStructureTree(bytes, runs),
    fonts: await fontsUsed(bytes),
    objects: await readObjects(bytes),
  };
}
