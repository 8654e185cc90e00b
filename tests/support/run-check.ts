import {join} from 'node:path';
import {askedOf} from '../../src/command-line/read-command-line.ts';
import {check} from '../../src/commands/check/check.ts';
import {command as checkCommand} from '../../src/commands/check/command.ts';
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
 * `claimleaf check` in this process, which takes a tenth of the time of a new one, without the printed pages: what it
 * found, and the problems as the command prints them (tests/cli.test.ts holds the two together). The folders are called
 * 'content' and 'output' in the text.
 */
export async function runCheck(
  content: string,
  out = join(content, 'output'),
): Promise<{diagnostics: Diagnostic[]; text: string}> {
  const {diagnostics, files = []} = await check(
    askedOf(checkCommand, '--no-print', '--content', content, '--out', out),
    silent,
  );
  const problems =
    diagnostics.length > 0 ? `${pretty({diagnostics, linesOf: sourceLines(files)}, silent.paint, 100)}\n\n` : '';
  const end = `${countDiagnostics(diagnostics)}.\nexit ${hasErrors(diagnostics) ? 1 : 0}\n`;
  return {diagnostics, text: `${problems}${end}`.replaceAll(out, 'output').replaceAll(content, 'content')};
}
