import {raised} from '../html-scripts.ts';
import {childNamed, elementsOf, type Xml, xmlText} from '../xml.ts';

/** A formula in a line, as a person would type it: "weight/30", "m²", "√(x)". */
export function formulaText(node: Xml): string {
  const of = (name: string): string => {
    const part = childNamed(node, name);
    return part ? formulaText(part) : '';
  };
  switch (node.name) {
    case 'm:t':
    case 'w:t':
      return xmlText(node);
    case 'm:f':
      return `${grouped(of('m:num'))}/${grouped(of('m:den'))}`;
    case 'm:sSup':
      return `${of('m:e')}${power(of('m:sup'))}`;
    case 'm:sSub':
      return `${of('m:e')}${of('m:sub')}`;
    case 'm:sSubSup':
      return `${of('m:e')}${of('m:sub')}${power(of('m:sup'))}`;
    case 'm:rad':
      return `${of('m:deg')}√(${of('m:e')})`;
    case 'm:d':
      return `(${elementsOf(node)
        .filter((e) => e.name === 'm:e')
        .map(formulaText)
        .join('; ')})`;
    default:
      return elementsOf(node)
        .filter((e) => !/Pr$/.test(e.name))
        .map(formulaText)
        .join(spaced.has(node.name) ? ' ' : '');
  }
}

const spaced = new Set(['m:nary', 'm:limLow', 'm:limUpp', 'm:m', 'm:mr', 'm:eqArr', 'm:func']);

const grouped = (text: string): string => (/[\s+−-]/.test(text.trim()) ? `(${text.trim()})` : text);
const power = (text: string): string => (/^[\d+−-]+$/.test(text) ? raised(text) : text === '' ? '' : `^${text}`);
