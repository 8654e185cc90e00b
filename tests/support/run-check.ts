import {check} from '../../src/commands/check.ts';
import {readConfig} from '../../src/config.ts';
import {type Diagnostic, hasErrors} from '../../src/diagnostics.ts';
import {countDiagnostics, printDiagnostics} from '../../src/outside/print-diagnostics.ts';
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
  const {diagnostics} = check(readConfig(['check', '--content', content]), silent);
  const problems = diagnostics.length > 0 ? `${printDiagnostics(diagnostics, silent.paint)}\n\n` : '';
  const end = `${countDiagnostics(diagnostics)}.\nexit ${hasErrors(diagnostics) ? 1 : 0}\n`;
  return {diagnostics, text: `${problems}${end}`.replaceAll(content, 'content')};
}
