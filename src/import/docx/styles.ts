import {orEmpty} from '../../base/or-empty.ts';
import {allNamed, childNamed, elementsOf, type Xml} from '../xml.ts';

/** What a style of a document says of its text. */
export type Style = {
  name: string;
  basedOn: string | null;
  paragraph: Xml | undefined;
  run: Xml | undefined;
};

/** The styles of a document by their ids. */
export function readStyles(root: Xml | null): Map<string, Style> {
  const styles = new Map<string, Style>();
  for (const style of root ? allNamed(root, 'w:style') : [])
    styles.set(orEmpty(style.attributes['w:styleId']), {
      name: orEmpty(settingOf(style, 'w:name')).toLowerCase(),
      basedOn: settingOf(style, 'w:basedOn'),
      paragraph: childNamed(style, 'w:pPr'),
      run: childNamed(style, 'w:rPr'),
    });
  return styles;
}

export const settingOf = (parent: Xml | undefined, name: string): string | null =>
  childNamed(parent, name)?.attributes['w:val'] ?? null;

/** A style and those that it is based on, the nearest first. */
export function chainOf(id: string | null, styles: ReadonlyMap<string, Style>): Style[] {
  const chain: Style[] = [];
  for (let at = id; at !== null && chain.length < 20; ) {
    const style = styles.get(at);
    if (!style) break;
    chain.push(style);
    at = style.basedOn;
  }
  return chain;
}

/** Whether a switch such as <w:strike/> is on in the first of several properties that says so or not. */
export function isOn(name: string, properties: readonly (Xml | undefined)[]): boolean {
  for (const property of properties) {
    const found = childNamed(property, name);
    if (found) return !['0', 'false', 'off', 'none'].includes(found.attributes['w:val'] ?? 'true');
  }
  return false;
}

/** The kinds of lists: for each number of a list, and each level, whether its items are counted, and from where. */
export type Numbering = ReadonlyMap<string, readonly {isCounted: boolean; isNone: boolean; start: number}[]>;

export function readNumbering(root: Xml | null): Numbering {
  if (!root) return new Map();
  const abstract = new Map(
    elementsOf(root)
      .filter((e) => e.name === 'w:abstractNum')
      .map((e) => [orEmpty(e.attributes['w:abstractNumId']), e]),
  );
  const kinds = new Map<string, {isCounted: boolean; isNone: boolean; start: number}[]>();
  for (const num of elementsOf(root).filter((e) => e.name === 'w:num')) {
    const levels = abstract.get(orEmpty(settingOf(num, 'w:abstractNumId')));
    const list = (levels ? elementsOf(levels) : [])
      .filter((e) => e.name === 'w:lvl')
      .map((level) => {
        const format = settingOf(level, 'w:numFmt') ?? 'decimal';
        return {
          isCounted: format !== 'bullet' && format !== 'none',
          isNone: format === 'none',
          start: Number(settingOf(level, 'w:start') ?? 1) || 1,
        };
      });
    kinds.set(orEmpty(num.attributes['w:numId']), list);
  }
  return kinds;
}
