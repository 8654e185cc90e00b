import {PDFDocument, PDFName, PDFString} from '@cantoo/pdf-lib';
import {expect, test} from 'vitest';
import {leaveToScope} from '../../src/8-pdf/leave-to-scope.ts';
import type {Element} from '../../src/8-pdf/structure-tree.ts';

const document = await PDFDocument.create();
const {context} = document;

type Literal = string | number | PDFString[];

/** An element with attributes, each in a dictionary of its own, as Chromium writes them. */
function element(type: string, attributes: Record<string, Literal>[], kids: Element[] = [], id?: string): Element {
  const a = context.obj(attributes.map((one) => context.obj({O: 'Table', ...one})));
  const entries: Element['entries'] = attributes.length > 0 ? [[PDFName.of('A'), a]] : [];
  return {kind: 'element', type, ref: context.nextRef(), entries, kids, ...(id ? {id} : {})};
}

const row = (...kids: Element[]) => element('TR', [], kids);
const names = {Headers: [PDFString.of('h')]};
const written = (top: Element): string =>
  [
    top.type,
    top.id ? `#${top.id}` : '',
    top.entries.map(([, value]) => String(value).replace(/\s+/g, ' ')).join(),
    ...top.kids.map((kid) => (kid.kind === 'element' ? `(${written(kid)})` : '')),
  ].join('');

test('a table whose headers all have a scope names them in no cell, and keeps all else', () => {
  const table = element(
    'Table',
    [],
    [
      row(element('TH', [{Scope: 'Column'}, {ColSpan: 2}], [], 'h')),
      row(element('TD', [names, {ColSpan: 2}]), element('TD', [names])),
    ],
  );
  const before = written(table);
  const after = written(leaveToScope(document, element('Document', [], [table])));
  expect(after).toContain('(TH[ << /O /Table /Scope /Column >> << /O /Table /ColSpan 2 >> ])');
  expect(after).toContain('(TD[ << /O /Table /ColSpan 2 >> ])(TD)');
  expect(written(table)).toBe(before);
});

test('a table with a header that has no scope stays as it is, also beside one inside it that has', () => {
  const inner = element('Table', [], [row(element('TH', [{Scope: 'Row'}], [], 'h'), element('TD', [names]))]);
  const outer = (scope: Record<string, Literal>[]) =>
    element('Table', [], [row(element('TH', scope, [], 'g'), element('TD', [names], [inner]))]);
  expect(written(leaveToScope(document, outer([])))).toBe(
    'Table(TR(TH#g)(TD[ << /O /Table /Headers [ (h) ] >> ](Table(TR(TH[ << /O /Table /Scope /Row >> ])(TD)))))',
  );
  const unscoped = element('Table', [], [row(element('TH', [], [], 'h'), element('TD', [names]))]);
  const both = element('Table', [], [row(element('TH', [{Scope: 'Row'}]), element('TD', [names], [unscoped]))]);
  expect(written(leaveToScope(document, both))).toContain(
    '(TD(Table(TR(TH#h)(TD[ << /O /Table /Headers [ (h) ] >> ]))))',
  );
});
