import {check} from '../../src/commands/check.ts';
import {readConfig} from '../../src/config.ts';
import {type Diagnostic, hasErrors} from '../../src/diagnostics.ts';
import {countDiagnostics} from '../../src/formats/counts.ts';
import {pretty} from '../../src/formats/pretty.ts';
import {sourceLines} from '../../src/formats/source-lines.ts';
import type {Terminal} from '../../src/outside/terminal.ts';

/** A terminal that nobody looks at. */
export const silent: Terminal = {
  stage() {},
  sheet() {},
  note() {},
  summary() {},
  say() {},
  paint: (_style, text) => text,
};

/**
 * `claimleaf check` in this process, which takes a tenth of the time of a new one: what it found, and the problems as
 * the command prints them (tests/cli.test.ts holds the two together). The folder is called 'content' in the text.
 */
export function runCheck(content: string): {diagnostics: Diagnostic[]; text: string} {
  const {diagnostics, files = []} = check(readConfig(['check', '--content', content]), silent);
  const problems =
    diagnostics.length > 0 ? `${pretty({diagnostics, linesOf: sourceLines(files)}, silent.paint, 100)}\n\n` : '';
  const end = `${countDiagnostics(diagnostics)}.\nexit ${hasErrors(diagnostics) ? 1 : 0}\n`;
  return {diagnostics, text: `${problems}${end}`.replaceAll(content, 'content')};
}
