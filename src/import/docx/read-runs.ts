import {orEmpty} from '../../base/or-empty.ts';
import {inFont, isSymbolFont, isUnknownSymbolFont} from '../symbol-fonts.ts';
import {allNamed, childNamed, elementsOf, escapeHtml, type Xml, xmlText} from '../xml.ts';
import {formulaText} from './formula.ts';
import {chainOf, isOn, type Style, settingOf} from './styles.ts';

/** What the runs of a paragraph are read with, and where they put what stands beside the text. */
export type RunReading = {
  styles: ReadonlyMap<string, Style>;
  /** Properties of the paragraph's style, behind those of the run. */
  inherited: readonly (Xml | undefined)[];
  /** Text boxes, in the order in which they are met. */
  boxes: Xml[];
  /** Footnotes and endnotes that are referred to: "footnote 3". */
  notes: string[];
  /** Fonts of signs that are not known. */
  unknown: Set<string>;
  isDeleted: boolean;
};

/** The runs of a paragraph, and whatever else may stand among them, as inline HTML. */
export function readRuns(parent: Xml, reading: RunReading): string {
  return elementsOf(parent)
    .map((child) => readInline(child, reading))
    .join('');
}

function readInline(node: Xml, reading: RunReading): string {
  switch (node.name) {
    case 'w:r':
      return readRun(node, reading);
    case 'w:del':
    case 'w:moveFrom':
      return readRuns(node, {...reading, isDeleted: true});
    case 'm:oMath':
    case 'm:oMathPara':
      return escapeHtml(formulaText(node));
    case 'mc:AlternateContent':
      return readRuns(choiceOf(node), reading);
    case 'w:pPr':
    case 'w:rPr':
    case 'w:sdtPr':
    case 'w:sdtEndPr':
    case 'w:rubyPr':
    case 'w:tbl':
    case 'w:p':
      return '';
    default:
      return readRuns(node, reading);
  }
}

/** Of the ways in which a thing is stored twice, the one that has words. */
function choiceOf(node: Xml): Xml {
  const ways = elementsOf(node);
  return ways.find((way) => hasText(way)) ?? ways[0] ?? node;
}

const hasText = (node: Xml): boolean => ['w:t', 'a:t', 'm:t', 'w:sym'].some((name) => allNamed(node, name).length > 0);

function readRun(run: Xml, reading: RunReading): string {
  const own = childNamed(run, 'w:rPr');
  const character = chainOf(settingOf(own, 'w:rStyle'), reading.styles).map((s) => s.run);
  const properties = [own, ...character, ...reading.inherited];
  const [font = '', ...styled] = properties.map((p) => orEmpty(childNamed(p, 'w:rFonts')?.attributes['w:ascii']));
  const ofStyle = font === '' ? styled.find((name) => name !== '') : undefined;
  if (ofStyle !== undefined && isSymbolFont(ofStyle)) reading.unknown.add(ofStyle);
  const text = elementsOf(run)
    .map((piece) => readPiece(piece, font, reading))
    .join('');
  if (text === '') return '';
  if (reading.isDeleted || isOn('w:strike', properties) || isOn('w:dstrike', properties)) return `<del>${text}</del>`;
  if (isOn('w:vanish', properties) || isOn('w:webHidden', [own])) return `<span hidden>${text}</span>`;
  const align = settingOf(own, 'w:vertAlign');
  const marked = align === 'superscript' ? `<sup>${text}</sup>` : align === 'subscript' ? `<sub>${text}</sub>` : text;
  const isBlank = text.trim() === '' || text.includes('<br>');
  const strong = isOn('w:b', [own, ...character]) && !isBlank ? `<strong>${marked}</strong>` : marked;
  return isOn('w:i', [own, ...character]) && !isBlank ? `<em>${strong}</em>` : strong;
}

function readPiece(piece: Xml, font: string, reading: RunReading): string {
  switch (piece.name) {
    case 'w:t':
    case 'w:delText':
      if (isUnknownSymbolFont(font)) reading.unknown.add(font);
      return escapeHtml(inFont(xmlText(piece), font));
    case 'w:tab':
    case 'w:ptab':
      return '&#9;';
    case 'w:br':
    case 'w:cr':
      return '<br>';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:sym':
      return escapeHtml(signOf(piece, reading));
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      reading.notes.push(
        `${piece.name === 'w:footnoteReference' ? 'footnote' : 'endnote'} ${orEmpty(piece.attributes['w:id'])}`,
      );
      return `<sup class="ref">${reading.notes.length}</sup>`;
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      return readDrawing(piece, reading);
    case 'mc:AlternateContent':
      return elementsOf(choiceOf(piece))
        .map((inner) => readPiece(inner, font, reading))
        .join('');
    case 'w:ruby':
      return ['w:rubyBase', 'w:rt']
        .map((name) => childNamed(piece, name))
        .map((part) => (part ? readRuns(part, reading) : ''))
        .filter((part) => part !== '')
        .join(' ');
    default:
      return '';
  }
}

/** A sign of a font by its code. */
function signOf(sym: Xml, reading: RunReading): string {
  const font = orEmpty(sym.attributes['w:font']);
  const code = Number.parseInt(orEmpty(sym.attributes['w:char']), 16);
  if (Number.isNaN(code)) return '';
  const sign = inFont(String.fromCharCode(code), font);
  const isPrivate = /[\ue000-\uf8ff]/.test(sign);
  if (isPrivate || isUnknownSymbolFont(font) || (isSymbolFont(font) && /[\u0080-\u00a0]/.test(sign))) {
    reading.unknown.add(font);
    return '\ufffd';
  }
  return sign;
}

/** Text boxes are read behind their paragraph; of a picture its description stays for the list of what was dropped. */
function readDrawing(drawing: Xml, reading: RunReading): string {
  reading.boxes.push(
    ...allNamed(withoutFallbacks(drawing), 'w:txbxContent').filter(
      (box, _, all) => !all.some((o) => o !== box && allNamed(o, 'w:txbxContent').includes(box)),
    ),
  );
  const loose = [...allNamed(drawing, 'a:t')].map(xmlText).join(' ');
  const described = allNamed(drawing, 'wp:docPr')
    .map((p) => orEmpty(p.attributes.descr))
    .join(' ')
    .trim();
  const picture = described === '' ? '' : `<img alt="${escapeHtml(described)}">`;
  return loose === '' ? picture : `${picture} ${escapeHtml(loose)} `;
}

function withoutFallbacks(node: Xml): Xml {
  if (node.name === 'mc:AlternateContent') return withoutFallbacks(choiceOf(node));
  return {...node, children: node.children.map((c) => (typeof c === 'string' ? c : withoutFallbacks(c)))};
}
