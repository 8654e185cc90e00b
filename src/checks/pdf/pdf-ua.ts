import {must} from '../../base/must.ts';
import type {PrintedDocument} from '../../model/printed-page.ts';
import type {Rule} from '../rule.ts';
import {ofWhole} from '../sheet/finding.ts';
import {printed, run, sample, tag} from './sample.ts';
import type {PdfSubject} from './subject.ts';

const accessible = printed(
  [[run('Zinc', {node: 1})]],
  [
    tag('Document', null),
    tag('H1', 0),
    tag('Table', 0),
    tag('TR', 2),
    tag('TH', 3, [0], {scope: 'Column'}),
    tag('Figure', 0, [0], {alternative: 'QR code'}),
  ],
);

/** The essentials; veraPDF judges all 106 rules in CI. */
export const pdfUa: Rule<PdfSubject> = {
  id: 'sheet/pdf-ua',
  means: 'A PDF is not made for screen readers.',
  asks: 'The PDF is made for screen readers: tags, title, language, headings in order, bookmarks, heads of tables, words for pictures.',
  source: 'ISO 14289-1',
  severity: 'error',
  says: 'Found {value} in the PDF, expected {limit}.',
  hint: 'See docs/pdf.md for what a template must do.',
  readers: 'everyone',
  good: sample(accessible, {documentTitle: 'Zinc'}),
  bad: sample({...accessible, structure: accessible.structure.map((n) => ({...n, alternative: ''}))}),
  judge({sheet, document}) {
    const faults = faultsOf(document, sheet.documentTitle, sheet.language);
    if (faults.length === 0) return [ofWhole('no fault', 'no fault', true)];
    return faults.map((fault) => ofWhole(fault, 'no fault', false));
  },
};

function faultsOf(document: PrintedDocument, title: string, language: string): string[] {
  const {structure} = document;
  const types = structure.map((n) => n.type);
  const ranks = types.flatMap((type) => (/^H[1-6]$/.test(type) ? [Number(type.slice(1))] : []));
  const gap = ranks.findIndex((rank, i) => rank > 1 + (i === 0 ? 0 : must(ranks[i - 1], 'it is not the first')));
  const untagged = document.pages.some(({runs}) => runs.every((r) => r.node === null));
  const faults: [boolean, string][] = [
    [!document.tagged || structure.length === 0, 'no tags'],
    [untagged, 'a page without tagged text'],
    [!document.claimsUa, 'no mark of PDF/UA-1'],
    [document.title !== title, `the title '${document.title}'`],
    [document.language !== language, `the language '${document.language}'`],
    [document.bookmarks.length === 0, 'no bookmarks'],
    [ranks.filter((rank) => rank === 1).length !== 1 || ranks[0] !== 1, 'not one first heading of the first rank'],
    [gap !== -1, `a heading of rank ${ranks[gap]} behind one of rank ${ranks[gap - 1]}`],
    [structure.some((n) => n.type === 'Figure' && n.alternative === ''), 'a picture without words'],
    [structure.some((n) => n.type === 'TH' && n.scope === ''), 'a head of a table without scope'],
    [types.includes('Table') && !types.includes('TH'), 'a table without heads'],
  ];
  return faults.flatMap(([is, fault]) => (is ? [fault] : []));
}
