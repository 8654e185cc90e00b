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
      {numRuns: 30},
    );
    const sorted = reportOf(sortDiagnostics(many));
    const backwards = reportOf(sortDiagnostics([...many].reverse()));
    expect(format(backwards)).toBe(format(sorted));
  });

  test('takes ten thousand problems in a few seconds', () => {
    const start = performance.now();
    const text = format(reportOf(many)).replaceAll('\\-', '-');
    expect(performance.now() - start).toBeLessThan(5000);
    const once = timesNamed(text, many).filter((n) => n === 1).length;
    // A job summary has a largest size; it says how many are missing.
    if (format === githubSummary) expect(once).toBeGreaterThan(5000);
    else expect(once).toBe(many.length);
  });

  test('says nothing of the machine', () => {
    expect(format(reportOf(many.slice(0, 100)))).not.toContain(process.cwd());
  });
});
