import {listAt} from '../base/multimap.ts';
import {must} from '../base/must.ts';
import type {Diagnostic} from '../diagnostics.ts';
import {plural} from './counts.ts';
import {ofSeverity, pointOf, printPlace, type Report} from './report.ts';

/** One rule on one file: a test that fails where the rule found an error. */
type Case = {name: string; problems: readonly Diagnostic[]};
type Suite = {path: string; cases: readonly Case[]};

/**
 * JUnit XML: a suite for every file of the content, in it a test for every rule that found something there, or one that
 * passed where none did. As with the exit code, errors fail; a warning stands in the output of a test that passed.
 */
export function junit({diagnostics, files, pathOf}: Pick<Report, 'diagnostics' | 'files' | 'pathOf'>): string {
  const byFile = Map.groupBy(diagnostics, (d) => d.place.file);
  const all = [...new Set([...files, ...byFile.keys()])].sort();
  const suites = all.map((file) => ({path: pathOf(file), cases: casesOf(listAt(byFile, file))}));
  const cases = suites.flatMap((s) => s.cases);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="claimleaf check" ${countsOf(cases)}>`,
    ...suites.map((suite) => printSuite(suite, pathOf)),
    '</testsuites>',
  ].join('\n');
}

function casesOf(problems: readonly Diagnostic[]): Case[] {
  if (problems.length === 0) return [{name: 'no problems', problems: []}];
  return [...Map.groupBy(problems, (d) => d.code)].map(([name, found]) => ({name, problems: found}));
}

/** No time is told: it would differ from run to run. */
function countsOf(cases: readonly Case[]): string {
  const failures = cases.filter((c) => ofSeverity(c.problems, 'error').length > 0).length;
  return `tests="${cases.length}" failures="${failures}" errors="0" skipped="0" time="0"`;
}

function printSuite({path, cases}: Suite, pathOf: Report['pathOf']): string {
  return [
    `  <testsuite name="${escaped(path)}" ${countsOf(cases)}>`,
    ...cases.map((c) => printCase(c, path, pathOf)),
    '  </testsuite>',
  ].join('\n');
}

function printCase({name, problems}: Case, path: string, pathOf: Report['pathOf']): string {
  const errors = ofSeverity(problems, 'error');
  const others = problems.filter((d) => d.severity !== 'error');
  const tag = `    <testcase classname="${escaped(path)}" name="${escaped(name)}" time="0"`;
  if (problems.length === 0) return `${tag}/>`;
  const tell = (some: readonly Diagnostic[]) => escaped(some.map((d) => describe(d, pathOf)).join('\n'));
  return [
    `${tag}>`,
    ...(errors.length > 0
      ? [`      <failure message="${plural(errors.length, 'error')}" type="${escaped(name)}">${tell(errors)}</failure>`]
      : []),
    ...(others.length > 0 ? [`      <system-out>${tell(others)}</system-out>`] : []),
    '    </testcase>',
  ].join('\n');
}

/** "12:3 error: Found …" and on lines of their own the other place and what to do. */
function describe({place, severity, message, hint, related}: Diagnostic, pathOf: Report['pathOf']): string {
  const point = pointOf(place);
  return [
    `${point === '' ? '' : `${point} `}${severity}: ${message}`,
    ...(related ? [`    ${printPlace(related.place, pathOf(related.place.file))} ${related.message}`] : []),
    ...(hint ? [`    → ${hint}`] : []),
  ].join('\n');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** For text and attributes alike: what a parser would fold is written as a number, what XML 1.0 forbids is left out. */
function escaped(text: string): string {
  return text
    .replace(forbidden, '')
    .replace(/[&<>"'\t\n\r]/g, (c) => must(entities[c], 'the pattern finds these alone'));
}

/** https://www.w3.org/TR/xml/#charsets */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
