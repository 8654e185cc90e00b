import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type Diagnostic, sortDiagnostics} from '../../src/diagnostics.ts';
import {github} from '../../src/formats/github.ts';
import {githubSummary} from '../../src/formats/github-summary.ts';
import {json} from '../../src/formats/json.ts';
import {junit} from '../../src/formats/junit.ts';
import {pretty} from '../../src/formats/pretty.ts';
import type {Report} from '../../src/formats/report.ts';
import {sarif} from '../../src/formats/sarif.ts';
import {runs} from '../support/size.ts';
import {anyReport, nameOf, reportOf, timesNamed} from './any-report.ts';

const formats: Record<string, (report: Report) => string> = {
  pretty: (report) => pretty(report, (_style, text) => text, 100),
  json,
  sarif,
  junit,
  github,
  'github summary': githubSummary,
};

const many: Diagnostic[] = Array.from({length: 10_000}, (_, i) => ({
  code: i % 3 === 0 ? 'yaml/schema' : 'article/table-cell',
  severity: i % 2 === 0 ? 'error' : 'warning',
  message: `Found <${i % 7}> & "${i % 5}" ${nameOf(i)}`,
  hint: 'Correct it.',
  place: {file: `a/articles/${i % 50}.md`, line: i + 1, column: 3},
}));

describe.for(Object.entries(formats))('%s', ([, format]) => {
  test('names every problem exactly once, whatever it says', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        // In Markdown the hyphens are escaped.
        const text = format(report).replaceAll('\\-', '-');
        expect(timesNamed(text, report.diagnostics)).toEqual(report.diagnostics.map(() => 1));
      }),
    );
  });

  test('gives the same bytes for the same problems', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        expect(format({...report, diagnostics: structuredClone(report.diagnostics)})).toBe(format(report));
      }),
      runs(30),
    );
    const sorted = reportOf(sortDiagnostics(many));
    const backwards = reportOf(sortDiagnostics([...many].reverse()));
    expect(format(backwards)).toBe(format(sorted));
  });

  test('looks at each of ten thousand problems a few times, however many there are', () => {
    let looks = 0;
    const counted = many.map(
      (diagnostic) =>
        new Proxy(diagnostic, {
          get(of, key) {
            looks += 1;
            return Reflect.get(of, key);
          },
        }),
    );
    const text = format(reportOf(counted)).replaceAll('\\-', '-');
    expect(looks).toBeLessThan(100 * many.length);
    const once = timesNamed(text, many).filter((n) => n === 1).length;
    // A job summary has a largest size; it says how many are missing.
    if (format === githubSummary) expect(once).toBeGreaterThan(5000);
    else expect(once).toBe(many.length);
  });

  test('says nothing of the machine', () => {
    expect(format(reportOf(many.slice(0, 100)))).not.toContain(process.cwd());
  });
});
