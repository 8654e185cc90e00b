import type {Nodes, Root} from 'mdast';
import type {Link} from '../model/article.ts';

/**
 * Where links, pictures and the definitions of either lead, in the order of the text; without pictures where they are figures
 * that may be printed, as those are files.
 */
export function findLinks(root: Root, {withPictures}: {withPictures: boolean}): Link[] {
  const links: Link[] = [];
  const todo: Nodes[] = [root];
  for (let node = todo.pop(); node; node = todo.pop()) {
    if (node.type === 'link' || (node.type === 'image' && withPictures) || node.type === 'definition')
      links.push({url: node.url, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1});
    if ('children' in node) todo.push(...[...node.children].reverse());
  }
  return links;
}
