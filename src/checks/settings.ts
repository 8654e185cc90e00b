import type {YamlPath} from '../base/places.ts';
import type {Described, Floor} from '../diagnostics/define-diagnostic.ts';
import {settingsFloor} from '../diagnostics/settings-floor.ts';
import {settingsUnknownCode} from '../diagnostics/settings-unknown-code.ts';
import {suppressExpired} from '../diagnostics/suppress-expired.ts';
import {suppressUnused} from '../diagnostics/suppress-unused.ts';
import type {Diagnostic, Place, Severity} from '../diagnostics.ts';
import type {Clinic, Suppression} from '../model/generated/clinic.ts';

export type Settings = {
  /** Empty where the clinic sets nothing. */
  checks: Required<Pick<NonNullable<Clinic['checks']>, 'severity' | 'suppress'>>;
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
  const suppressions = checks.suppress.map((s, index) => ({...s, index, hits: 0}));
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
    ...unused.map((s) => suppressUnused(settings.placeOf(['checks', 'suppress', s.index]), s)),
  ];
  return [...kept, ...own].flatMap((d) => {
    const severity = severityOf(d, checks.severity[d.code], codes.get(d.code)?.floor);
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
  return s.claim === undefined || d.claims?.includes(s.claim) === true;
}

function wrongSeverities({checks, codes, placeOf}: Settings): Diagnostic[] {
  return Object.entries(checks.severity).flatMap(([code, wanted = 'off']) => {
    const place = placeOf(['checks', 'severity', code]);
    const known = codes.get(code);
    if (!known) return [settingsUnknownCode(place, {code})];
    const {floor} = known;
    if (!floor || isOpen(known) || rank(wanted) >= rank(floor.severity)) return [];
    return [settingsFloor(place, {code, wanted, floor})];
  });
}

function wrongSuppressions({checks, codes, placeOf, today}: Settings): Diagnostic[] {
  return checks.suppress.flatMap(({code, until, reason}, index) => {
    const place = placeOf(['checks', 'suppress', index]);
    const known = codes.get(code);
    if (!known) return [settingsUnknownCode(place, {code})];
    if (known.floor && !isOpen(known)) return [settingsFloor(place, {code, wanted: 'off', floor: known.floor})];
    if (until >= today) return [];
    return [suppressExpired(place, {code, until, reason, today})];
  });
}
