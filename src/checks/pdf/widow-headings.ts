import {must} from '../../base/must.ts';
import type {Finding, Rule} from '../rule.ts';
import {ofWhole} from '../sheet/finding.ts';
import {printed, run, sample, tag} from './sample.ts';
import type {PdfSubject} from './subject.ts';
import {headingTypes, textOf} from './tags.ts';
import {whereOf} from './where.ts';

const followed = (page: number) =>
  sample(
    printed([[run('What it does', {node: 1})], []], [tag('Document', null, [0, 1]), tag('H2', 0), tag('P', 0, [page])]),
  );

export const widowHeadings: Rule<PdfSubject> = {
  id: 'sheet/widow-heading',
  means: 'A heading stands alone at the end of a page.',
  asks: 'No heading stands alone at the end of a page.',
  source: 'UKAAF',
  severity: 'error',
  says: 'Found a heading that stands {value} at the end of a page, expected it to be {limit}.',
  hint: 'Set break-after: avoid for the heading in templates/print/, or move the block.',
  readers: 'everyone',
  good: followed(0),
  bad: followed(1),
  judge({sheet, document}) {
    const {structure} = document;
    const findings = structure.flatMap((node, i): Finding[] => {
      if (!headingTypes.has(node.type)) return [];
      // The next tag that is no part of the heading and has content.
      const next = structure.slice(i + 1).find((n, k) => n.pages.length > 0 && !isBelow(i + 1 + k, i));
      if (!next || must(next.pages[0], 'it has content') <= (node.pages.at(-1) ?? 0)) return [];
      return [{value: 'alone', limit: 'followed', passed: false, where: whereOf(textOf(document, i), sheet)}];
    });
    return findings.length > 0 ? findings : [ofWhole('followed', 'followed', true)];

    function isBelow(node: number, ancestor: number): boolean {
      for (let at = structure[node]?.parent ?? null; at !== null; at = structure[at]?.parent ?? null) {
        if (at === ancestor) return true;
      }
      return false;
    }
  },
};
