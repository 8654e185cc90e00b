import {matchesGlob} from 'node:path';
import {codes} from '../checks/codes.ts';
import {applySettings} from '../checks/settings.ts';
import {type Diagnostic, sortDiagnostics} from '../diagnostics.ts';
import type {Content} from '../model/content.ts';
import {referenceDay} from '../outside/reference-day.ts';

/** For commands that do not run every rule: they call no suppression superfluous. */
export const notLooked = () => false;

/**
 * Diagnostics as the clinic wants them: its severities, without what it suppresses for a time, in their order.
 *
 * @param lookedFor whether a code was looked for in this run; what was not looked for is not missed
 */
export function settle(
  diagnostics: readonly Diagnostic[],
  {clinic, placeInClinic, topics}: Content,
  lookedFor: (code: string) => boolean,
): Diagnostic[] {
  const latest =
    topics
      .map((t) => t.topic.evidence.searched)
      .sort()
      .at(-1) ?? '';
  return sortDiagnostics(
    applySettings(diagnostics, {
      checks: {severity: {}, suppress: [], ...clinic?.checks},
      placeOf: placeInClinic,
      codes,
      fits: matchesGlob,
      today: referenceDay(process.env) ?? latest,
      lookedFor,
    }),
  );
}
