import {allNodes, type StructureNode, spoken} from '../../8-pdf/read-structure.ts';
import type {Opened} from './opened.ts';

/** Lists hold items with a body, pictures have words, nothing that is read out is empty. */
export function elementProblems({structure}: Opened): string[] {
  return allNodes(structure).flatMap((node) => {
    const kids = node.kids.map((kid) => (Array.isArray(kid) ? 'text' : kid.role));
    const only = (pattern: RegExp) =>
      pattern.test(kids.join(',')) ? [] : [`${node.role} holds ${kids.join(', ') || 'nothing'}`];
    switch (node.role) {
      case 'L':
        return only(/^(?:Caption,)?LI(?:,LI)*$/);
      case 'LI':
        return only(/^(?:Lbl,)?LBody$/);
      case 'Figure':
        return node.alt.trim() ? [] : ['a picture has no words'];
      case 'Table':
        return only(/^(?:Caption,)?(?:TR|THead|TBody)(?:,(?:TR|TBody))*$/);
      case 'P':
      case 'LBody':
      case 'Lbl':
      case 'Caption':
        return spoken(node) ? [] : [`${node.role} is empty`];
      default:
        return known.has(node.role) ? [] : [`${node.role} has no meaning here`];
    }
  });
}

const known = new Set('Document H1 H2 H3 H4 Span Strong Em Link TR TH TD THead TBody Div Sect'.split(' '));

const safe = /^(?:https?|mailto|tel):\S+$/;

/** A link has words in the sheet, a description, and leads to a safe address or to a place in the sheet. */
export function linkProblems({read, structure}: Opened): string[] {
  const elements = allNodes(structure).filter(({role}) => role === 'Link');
  const links = read.pages.flatMap((page) => page.links);
  return [
    ...elements.map((link) => (spoken(link) ? [] : 'a link has no words')),
    ...elements.map((link: StructureNode) => (link.annotated ? [] : `“${spoken(link)}” leads nowhere`)),
    ...links.map(({text}) => (text.trim() ? [] : 'a link has no description')),
    ...links.map(({text, url, dest}) =>
      (url === undefined ? dest : safe.test(url)) ? [] : `“${text}” leads to ${url ?? 'nowhere'}`,
    ),
    links.length >= elements.length ? [] : 'has a link that cannot be followed',
  ].flat();
}
