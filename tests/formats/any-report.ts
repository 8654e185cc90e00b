/** Reports as no content should ever give them: what the formats must stand. */
import fc from 'fast-check';
import {catalogue} from '../../src/catalogue.ts';
import type {Diagnostic, DiagnosticCode, Place} from '../../src/diagnostics.ts';
import type {Report} from '../../src/formats/report.ts';

const hostilePieces = [
  '"',
  "'",
  '\\',
  '`',
  '%',
  '%0A',
  '&amp;',
  '<script>',
  ']]>',
  '-->',
  '<!--',
  '::error::',
  '\n::set-output name=x::y',
  '##[error]',
  '[a](b)',
  '{0}',
  '| a |',
  '\r\n',
  '\t',
  '\u0000',
  '\u001b[31m',
  '\u009b',
  '\u200b',
  '\u202e',
  '\u2028',
  '\ufeff',
  '\uffff',
  '\ud800',
  '\udc00',
  '👩‍⚕️',
  '🇫🇷',
  '漢字',
  'שלום',
  'é',
  ' ',
];

export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...hostilePieces), fc.string({unit: 'binary', maxLength: 8})), {maxLength: 8})
  .map((pieces) => pieces.join(''));

const number = fc.integer({min: 1, max: 2_000_000_000});
const place: fc.Arbitrary<Place> = fc.record(
  {
    file: fc.oneof(
      fc.constantFrom(
        'clinic.yaml',
        'a/articles/b.md',
        'a, b/articles/c: d.md',
        'ü 漢/%#?&<"\'>.md',
        '::error::.md',
        '.',
      ),
      hostileText.filter((text) => text !== ''),
    ),
    line: number,
    column: number,
    endLine: number,
    endColumn: number,
  },
  {requiredKeys: ['file']},
);

const diagnostic: fc.Arbitrary<Diagnostic> = fc
  .record({
    code: fc.constantFrom(...(Object.keys(catalogue) as DiagnosticCode[])),
    severity: fc.constantFrom('error', 'warning', 'info'),
    message: hostileText,
    hint: hostileText,
    place,
    related: fc.option(fc.record({place, message: hostileText}), {nil: undefined}),
  })
  .map(({related, ...rest}) => (related ? {...rest, related} : rest) as Diagnostic);

/** Each problem has a word that no other one has: nameOf(i). */
export const anyReport: fc.Arbitrary<Report> = fc
  .array(diagnostic, {maxLength: 40})
  .map((diagnostics) => reportOf(diagnostics.map((d, i) => ({...d, message: `${d.message} ${nameOf(i)}`}))));

export const nameOf = (i: number) => `problem-${String(i).padStart(5, '0')}-`;

/** A report as `check` makes one of a content folder at content/. */
export function reportOf(diagnostics: readonly Diagnostic[], more: Partial<Report> = {}): Report {
  return {
    diagnostics,
    files: ['clinic.yaml', 'a/articles/b.md', 'a/topic.yaml'],
    linesOf: (file) => (file === 'clinic.yaml' ? ['name: A', '\tphone: 漢字 👩‍⚕️ \u202e'] : null),
    pathOf: (file) => (file === '.' ? 'content' : `content/${file}`),
    summary: [['problems', 'some']],
    program: {version: '1.2.3', rulesUrl: null},
    ...more,
  };
}

/** How often each problem is named in a text. */
export function timesNamed(text: string, diagnostics: readonly Diagnostic[]): number[] {
  const found = new Map<string, number>();
  for (const [name] of text.matchAll(/problem-\d{5}-/g)) found.set(name, (found.get(name) ?? 0) + 1);
  return diagnostics.map((_, i) => found.get(nameOf(i)) ?? 0);
}
