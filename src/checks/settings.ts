import type {YamlPath} from '../base/places.ts';
import type {Diagnostic, DiagnosticCode, Place, Severity} from '../diagnostics.ts';
import type {Clinic, Suppression} from '../model/generated/clinic.ts';
import type {Floor} from './rule.ts';

/** What is known of a code: how bad it is where nothing is set, and how weak it may be made. */
export type Described = {id: DiagnosticCode; severity: Severity; floor?: Floor};

export type Settings = {
  checks: Pick<NonNullable<Clinic['checks']>, 'severity' | 'suppress'>;
  placeOf: (path: YamlPath) => Place;
  codes: ReadonlyMap<string, Described>;
  /** Whether a path fits a pattern of file names. */
  fits: (path: string, pattern: string) => boolean;
  /** Day of the judgement, YYYY-MM-DD. */
  today: string;
  /** Whether a code was looked for in this run: one that was not says nothing about a suppression. */
  lookedFor: (code: string) => boolean;
};

const order: readonly string[] = ['off', 'info', 'warning', 'error'];

/**
 * Severities as the clinic wants them, and findings left out that it suppresses for a time. What it may not turn off
 * stays, and so does what a suppression past its end would hide; both are reported.
 */
export function applySettings(diagnostics: readonly Diagnostic[], settings: Settings): Diagnostic[] {
  const {checks, codes} = settings;
  const suppressions = (checks.suppress ?? []).map((s, index) => ({...s, index, hits: 0}));
  const working = suppressions.filter((s) => s.until >= settings.today && isOpen(codes.get(s.code)));
  const kept = diagnostics.filter((d) => {
    const hidden = working.filter((s) => isHiddenBy(d, s, settings));
    for (const s of hidden) s.hits++;
    return hidden.length === 0;
  });
  const unused = working.filter((s) => s.hits === 0 && settings.lookedFor(s.code));
  const own = [
    ...wrongSeverities(settings),
    ...wrongSuppressions(settings),
    ...unused.map((s) => unusedAt(s, settings)),
  ];
  return [...kept, ...own].flatMap((d) => {
    const severity = severityOf(d, checks.severity?.[d.code], codes.get(d.code)?.floor);
    return severity === 'off' ? [] : [{...d, severity}];
  });
}

/** The severity of a finding. A floor holds for what is an error or a warning by itself; raising is free. */
function severityOf(d: Diagnostic, wanted: string | undefined, floor: Floor | undefined): Severity | 'off' {
  if (wanted === undefined) return d.severity;
  const isTooWeak = isHeld(d.severity, floor) && rank(wanted) < rank(floor?.severity ?? 'off');
  return (isTooWeak ? floor?.severity : wanted) as Severity | 'off';
}

const rank = (severity: string) => order.indexOf(severity);

/** Whether a code exists, and some of what it stands for may be left out. */
const isOpen = (code: Described | undefined) => code !== undefined && !isHeld(code.severity, code.floor);

/** Whether something of that severity stays, whatever is set. */
const isHeld = (severity: Severity, floor: Floor | undefined) =>
  floor !== undefined && rank(severity) >= rank(floor.severity);

function isHiddenBy(d: Diagnostic, s: Suppression, {fits, codes}: Settings): boolean {
  if (d.code !== s.code || !fits(d.place.file, s.file) || isHeld(d.severity, codes.get(d.code)?.floor)) return false;
  return s.claim === undefined || (d.claims ?? []).includes(s.claim);
}

function wrongSeverities({checks, codes, placeOf}: Settings): Diagnostic[] {
  return Object.entries(checks.severity ?? {}).flatMap(([code, wanted = 'off']) => {
    const place = placeOf(['checks', 'severity', code]);
    const known = codes.get(code);
    if (!known) return [unknownCode(code, place)];
    const {floor} = known;
    if (!floor || isOpen(known) || rank(wanted) >= rank(floor.severity)) return [];
    return [tooWeak(code, wanted, floor, place)];
  });
}

function wrongSuppressions({checks, codes, placeOf, today}: Settings): Diagnostic[] {
  return (checks.suppress ?? []).flatMap(({code, until, reason}, index) => {
    const place = placeOf(['checks', 'suppress', index]);
    const known = codes.get(code);
    if (!known) return [unknownCode(code, place)];
    if (known.floor && !isOpen(known)) return [tooWeak(code, 'off', known.floor, place)];
    if (until >= today) return [];
    return [
      problem(
        'suppress/expired',
        'error',
        place,
        `Found a suppression of '${code}' until ${until} ("${reason}"), expected ${today} or later.`,
        'Mend what it hides, or look at it again and set another day.',
      ),
    ];
  });
}

function unusedAt(s: Suppression & {index: number}, {placeOf}: Settings): Diagnostic {
  return problem(
    'suppress/unused',
    'warning',
    placeOf(['checks', 'suppress', s.index]),
    `Found a suppression of '${s.code}' in ${s.file} that nothing fits, expected a finding.`,
    'Take it out: what it hid is mended.',
  );
}

const unknownCode = (code: string, place: Place) =>
  problem(
    'settings/unknown-code',
    'error',
    place,
    `Found the code '${code}', expected one of docs/rules.md.`,
    'Look for a typing error.',
  );

const tooWeak = (code: string, wanted: string, floor: Floor, place: Place) =>
  problem(
    'settings/floor',
    'error',
    place,
    `Found '${code}' set to ${wanted}, expected ${floor.severity}${floor.severity === 'warning' ? ' or more' : ''}: ${floor.because}.`,
    'Take the setting out, and mend what is found.',
  );

function problem(code: DiagnosticCode, severity: Severity, place: Place, message: string, hint: string): Diagnostic {
  return {code, severity, message, hint, place};
}
