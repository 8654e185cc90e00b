import {allNodes, type PlacedRun, runsIn, type StructureNode, spoken} from '../../8-pdf/read-structure.ts';
import type {Opened} from './opened.ts';

/** No row and no item goes on on the next page. A list within an item counts as its own. */
export function tornProblems({structure}: Opened): string[] {
  return allNodes(structure)
    .filter(({role}) => role === 'TR' || role === 'LI')
    .filter((node) => new Set(ownRuns(node).map(({page}) => page)).size > 1)
    .map((node) => `${node.role === 'TR' ? 'row' : 'item'} “${spoken(node)}” lies on two pages`);
}

function ownRuns(node: StructureNode): PlacedRun[] {
  return node.kids.flatMap((kid) => {
    if (Array.isArray(kid)) return kid;
    return kid.role === 'L' && node.role === 'LBody' ? [] : ownRuns(kid);
  });
}

/** Below a heading, on its page, stands what it is the heading of; a note on a table is no more than its heading. */
export function widowProblems({structure}: Opened): string[] {
  const nodes = allNodes(structure).filter(
    ({kids, role}) => /^(H\d|Table)$/.test(role) || kids.some((kid) => Array.isArray(kid)),
  );
  const pageOf = (from: readonly StructureNode[]) =>
    from.flatMap((n) => runsIn(n)).find(({text}) => text.trim() !== '')?.page;
  return nodes.flatMap((node, at) => {
    if (!/^H\d$/.test(node.role)) return [];
    const rest = nodes.slice(at + 1);
    const isNote = rest[0]?.role === 'P' && rest[1]?.role === 'Table';
    const page = runsIn(node).at(-1)?.page;
    return [rest, ...(isNote ? [rest.slice(1)] : [])].every((below) => pageOf(below) === page)
      ? []
      : [`“${spoken(node)}” is the last on page ${(page ?? 0) + 1}`];
  });
}

/** Above the footer, on its page, stands something of the sheet. In: the words with which the footer starts. */
export function lonelyFooterProblems({structure}: Opened, start: string): string[] {
  const runs = runsIn(structure).filter(({text}) => text.trim() !== '');
  const at = runs.findLastIndex(({text}) => text.trim().startsWith(start));
  const [before, footer] = [runs[at - 1], runs[at]];
  return footer && before?.page === footer.page ? [] : [`the footer is alone on page ${(footer?.page ?? 0) + 1}`];
}

/** No more pages than the sheet may have, and none without words. */
export function pageProblems({read}: Opened, most: number): string[] {
  return [
    read.pages.length <= most ? [] : `has ${read.pages.length} pages of ${most}`,
    ...read.pages.map(({text}, at) => (text ? [] : `page ${at + 1} has no words`)),
  ].flat();
}
