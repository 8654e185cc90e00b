import {matchesGlob} from 'node:path';
import {describe, expect, test} from 'vitest';
import {codes} from '../../src/checks/codes.ts';
import {applySettings, type Settings} from '../../src/checks/settings.ts';
import type {DiagnosticCode} from '../../src/diagnostics.ts';
import {contentError, contentWarning} from '../support/content-problem.ts';

const html = contentWarning('article/html', {file: 'skin/articles/zinc.md', line: 3}, 'Found raw HTML.', 'Mend it.');
const load = {...contentWarning('sheet/load', {file: 'skin/sheets/zinc.yaml'}, 'Found.', 'Mend it.'), claims: ['c-1']};
const syntax = contentError('yaml/syntax', {file: 'skin/topic.yaml'}, 'Found.', 'Mend it.');
const suppression = {code: 'article/html', file: 'skin/articles/*.md', reason: 'Old pages.', until: '2026-01-02'};

function settle(checks: Partial<Settings['checks']>, diagnostics = [html], lookedFor = true): string[] {
  return applySettings(diagnostics, {
    ...{checks: {severity: {}, suppress: [], ...checks}, codes, today: '2026-01-02', fits: matchesGlob},
    placeOf: (path) => ({file: `clinic.yaml#${path.join('.')}`}),
    lookedFor: () => lookedFor,
  }).map((d) => `${d.severity} ${d.code} ${d.place.file}`);
}

describe('severity', () => {
  test('is made stronger, weaker, or turned off', () => {
    expect(settle({severity: {'article/html': 'error'}})).toEqual(['error article/html skin/articles/zinc.md']);
    expect(settle({severity: {'article/html': 'info'}})).toEqual(['info article/html skin/articles/zinc.md']);
    expect(settle({severity: {'article/html': 'off'}})).toEqual([]);
    expect(settle({severity: {'sheet/load': 'off'}})).toEqual(['warning article/html skin/articles/zinc.md']);
  });

  test('of what would harm stays, and the setting is an error that says why', () => {
    expect(settle({severity: {'yaml/syntax': 'off'}}, [syntax])).toEqual([
      'error yaml/syntax skin/topic.yaml',
      'error settings/floor clinic.yaml#checks.severity.yaml/syntax',
    ]);
  });

  test('of the warnings of a code may go where its errors may not', () => {
    const warning = contentWarning('sheet/empty-block', {file: 'a'}, 'Found.', '');
    const error = contentError('sheet/empty-block', {file: 'b'}, 'Found.', '');
    expect(settle({severity: {'sheet/empty-block': 'off'}}, [warning, error])).toEqual(['error sheet/empty-block b']);
  });

  test('what a build prints as disputed may be a warning of the check, and no less', () => {
    const open = contentError('sheet/open-conflict', {file: 'a'}, 'Found.', '');
    expect(settle({severity: {'sheet/open-conflict': 'warning'}}, [open])).toEqual(['warning sheet/open-conflict a']);
    expect(settle({severity: {'sheet/open-conflict': 'off'}}, [open])).toEqual([
      'warning sheet/open-conflict a',
      'error settings/floor clinic.yaml#checks.severity.sheet/open-conflict',
    ]);
  });

  test('of a code that does not exist is an error', () => {
    expect(settle({severity: {'sheet/lead': 'off'}}, [])).toEqual([
      'error settings/unknown-code clinic.yaml#checks.severity.sheet/lead',
    ]);
  });
});

describe('a suppression', () => {
  test('leaves out what it names, up to its last day', () => {
    expect(settle({suppress: [suppression]})).toEqual([]);
    expect(settle({suppress: [{...suppression, file: 'skin/articles/zinc.md'}]})).toEqual([]);
  });

  test('past its end hides nothing, and is an error itself', () => {
    expect(settle({suppress: [{...suppression, until: '2026-01-01'}]})).toEqual([
      'warning article/html skin/articles/zinc.md',
      'error suppress/expired clinic.yaml#checks.suppress.0',
    ]);
  });

  test('that hides nothing is a warning where its code was looked for', () => {
    expect(settle({suppress: [suppression]}, [load])).toEqual([
      'warning sheet/load skin/sheets/zinc.yaml',
      'warning suppress/unused clinic.yaml#checks.suppress.0',
    ]);
    expect(settle({suppress: [suppression]}, [load], false)).toEqual(['warning sheet/load skin/sheets/zinc.yaml']);
  });

  test('may be of one claim', () => {
    const own = {...suppression, code: 'sheet/load', file: 'skin/sheets/*.yaml'};
    expect(settle({suppress: [{...own, claim: 'c-1'}]}, [load])).toEqual([]);
    expect(settle({suppress: [{...own, claim: 'c-2'}]}, [load])).toHaveLength(2);
  });

  test('of what would harm hides nothing, and says why', () => {
    expect(settle({suppress: [{...suppression, code: 'yaml/syntax', file: '**'}]}, [syntax])).toEqual([
      'error yaml/syntax skin/topic.yaml',
      'error settings/floor clinic.yaml#checks.suppress.0',
    ]);
  });

  test('that hides nothing may be of no interest', () => {
    expect(settle({suppress: [suppression], severity: {'suppress/unused': 'off'}}, [])).toEqual([]);
  });

  test('cannot hide the problems of the settings themselves', () => {
    const own = {...suppression, code: 'suppress/unused', file: '**'};
    expect(settle({suppress: [own]}, [])).toEqual(['warning suppress/unused clinic.yaml#checks.suppress.0']);
  });
});

test('what would harm a patient when it is silent has a floor', () => {
  const held: DiagnosticCode[] = [
    'file/control-character',
    'file/look-alike',
    'yaml/schema',
    'dataset/schema',
    'dataset/hash',
  ];
  const patient: DiagnosticCode[] = [
    'dataset/quote',
    'article/source-hash',
    'sheet/no-red-flags',
    'sheet/red-flags',
    'sheet/certainty',
  ];
  for (const code of [
    ...held,
    ...patient,
    'sheet/whom-to-call',
    'sheet/clipped',
    'sheet/words-printed',
  ] satisfies DiagnosticCode[])
    expect(codes.get(code)?.floor?.severity, code).toBe('error');
});
