import type {ReportForm} from '../command-line/command.ts';
import type {Result} from '../command-line/result.ts';
import {github} from '../formats/github.ts';
import {githubSummary} from '../formats/github-summary.ts';
import {json} from '../formats/json.ts';
import {junit} from '../formats/junit.ts';
import {pretty} from '../formats/pretty.ts';
import type {Report} from '../formats/report.ts';
import {sarif} from '../formats/sarif.ts';
import {sourceLines} from '../formats/source-lines.ts';
import {writeGithubFiles} from '../outside/github-files.ts';
import {programVersion} from '../outside/program-folder.ts';
import {contentInRepository} from '../outside/repository-paths.ts';
import {openPaint} from '../outside/terminal.ts';

/** Columns of an excerpt where no terminal says how wide it is, and the most where one does: nobody reads more. */
const usualWidth = 100;

/** In which form, of which content folder, and whether the problems are the result. */
type Shown = {report: ReportForm; content: string; findsProblems: boolean};

type World = {stdout: NodeJS.WriteStream; stderr: NodeJS.WriteStream; env: NodeJS.ProcessEnv; cwd: () => string};

/**
 * Prints the problems that a command found, in the format that was asked for. They are what `check` is for, so there
 * they go to standard output in every format; of other commands they are beside the result.
 */
export function printReport(result: Result, shown: Shown, {stdout, stderr, env, cwd}: World): void {
  const report = reportOf(result, shown.content, env, cwd());
  const print = (text: string) => stdout.write(`${text}\n`);
  switch (shown.report) {
    case 'json':
      print(json(report));
      return;
    case 'sarif':
      print(sarif(report));
      return;
    case 'junit':
      print(junit(report));
      return;
    case 'github':
      print(github(report));
      writeGithubFiles(result.diagnostics, githubSummary(report), env);
      return;
    case 'markdown':
    case 'pretty': {
      if (result.diagnostics.length === 0) return;
      const stream = shown.findsProblems ? stdout : stderr;
      const width = Math.min(stream.columns || usualWidth, usualWidth);
      stream.write(`${pretty(report, openPaint(stream, env), width)}\n`);
    }
  }
}

function reportOf(
  {diagnostics, files = [], summary, json}: Result,
  content: string,
  env: NodeJS.ProcessEnv,
  cwd: string,
): Report {
  const folder = contentInRepository(content, env, cwd);
  return {
    diagnostics,
    files: files.map((f) => f.path),
    linesOf: sourceLines(files),
    pathOf: (file) => pathBelow(folder, file === content && files.length === 0 ? '.' : file),
    summary,
    result: json,
    program: {version: programVersion, rulesUrl: rulesUrl(env)},
  };
}

/** The path of a file of the content from the top of the repository; '.' is the folder itself. */
function pathBelow(folder: string, file: string): string {
  return [folder, file].filter((part) => part !== '' && part !== '.').join('/') || '.';
}

function rulesUrl({CLAIMLEAF_RULES_URL: url = ''}: NodeJS.ProcessEnv): string | null {
  return /^https?:\/\/[^\s#]+$/.test(url) && URL.canParse(url) ? url : null;
}
