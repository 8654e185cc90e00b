import fc from 'fast-check';
import {SaxesParser} from 'saxes';
import {describe, expect, test} from 'vitest';
import {junit} from '../../src/formats/junit.ts';
import {contentError, contentWarning} from '../support/content-problem.ts';
import {anyReport, reportOf} from './any-report.ts';

type Element = {name: string; attributes: Record<string, string>; children: Element[]; text: string};

/** Reads XML, strictly: whatever is not well-formed, or a character that XML forbids, throws. */
function readXml(xml: string): Element {
  const root: Element = {name: '', attributes: {}, children: [], text: ''};
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({name, attributes}) => {
    const element = {name, attributes: attributes as Record<string, string>, children: [], text: ''};
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return root.children[0] as Element;
}

const counted = ({attributes}: Element) =>
  [attributes.tests, attributes.failures, attributes.errors, attributes.skipped].map(Number);
const casesWith = (cases: Element[], child: string) => cases.filter((c) => c.children.some((e) => e.name === child));

/** What the XSDs of JUnit's readers (Jenkins, Ant) ask for: which elements stand where, and which attributes they have. */
function expectJunit(xml: string) {
  const suites = readXml(xml);
  expect(suites.name).toBe('testsuites');
  for (const suite of suites.children) {
    expect(suite.name).toBe('testsuite');
    expect(suite.attributes.name).toBeTypeOf('string');
    expect(suite.children.length).toBeGreaterThan(0);
    const failed = casesWith(suite.children, 'failure').length;
    expect(counted(suite)).toEqual([suite.children.length, failed, 0, 0]);
    const names = suite.children.map((c) => `${c.attributes.classname} ${c.attributes.name}`);
    expect(new Set(names).size).toBe(names.length);
    for (const test of suite.children) {
      expect(test.name).toBe('testcase');
      expect(Object.keys(test.attributes).sort()).toEqual(['classname', 'name', 'time']);
      expect(['', 'failure', 'system-out', 'failure system-out']).toContain(test.children.map((c) => c.name).join(' '));
      for (const failure of test.children.filter((c) => c.name === 'failure'))
        expect(Object.keys(failure.attributes)).toEqual(['message', 'type']);
    }
  }
  const sums = suites.children.map(counted).reduce((a, b) => a.map((n, i) => n + (b[i] ?? 0)), [0, 0, 0, 0]);
  expect(counted(suites)).toEqual(sums);
  return suites;
}

test('is JUnit XML whose counts add up, with any problems', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const suites = expectJunit(junit(report));
      expect(suites.children.length).toBe(
        new Set([...report.files, ...report.diagnostics.map((d) => d.place.file)]).size,
      );
    }),
  );
});

describe('a suite a file, a test a rule', () => {
  const suites = expectJunit(
    junit(
      reportOf([
        contentError('yaml/schema', {file: 'a/topic.yaml', line: 2, column: 3}, 'Found <x> & "y"\n\u0000z.', 'Do it.'),
        contentError('yaml/schema', {file: 'a/topic.yaml', line: 4}, 'Found w.', ''),
        contentWarning('topic/id', {file: 'a/topic.yaml'}, 'Found v.', ''),
      ]),
    ),
  );

  test('a file without problems has a test that passed', () => {
    expect(suites.children.map((s) => [s.attributes.name, ...counted(s)])).toEqual([
      ['content/a/articles/b.md', 1, 0, 0, 0],
      ['content/a/topic.yaml', 2, 1, 0, 0],
      ['content/clinic.yaml', 1, 0, 0, 0],
    ]);
    expect(suites.children[0]?.children[0]).toMatchObject({attributes: {name: 'no problems'}, children: []});
  });

  test('errors fail, with all that a person needs, and without what XML forbids', () => {
    expect(suites.children[1]?.children[0]).toMatchObject({
      attributes: {classname: 'content/a/topic.yaml', name: 'yaml/schema'},
      children: [
        {
          name: 'failure',
          attributes: {message: '2 errors', type: 'yaml/schema'},
          text: '2:3 error: Found <x> & "y"\nz.\n    → Do it.\n4 error: Found w.',
        },
      ],
    });
  });

  test('a warning does not fail, as it does not fail the command', () => {
    expect(suites.children[1]?.children[1]).toMatchObject({
      attributes: {name: 'topic/id'},
      children: [{name: 'system-out', text: 'warning: Found v.'}],
    });
  });
});
