/** argv -> Config -> command; what it found -> terminal and exit code. */
import {build} from './commands/build.ts';
import {check} from './commands/check.ts';
import {dataset} from './commands/dataset.ts';
import {explain} from './commands/explain.ts';
import {init} from './commands/init.ts';
import type {Result} from './commands/summary.ts';
import {type Config, readConfig, UsageError} from './config.ts';
import {hasErrors} from './diagnostics.ts';
import {helpFor} from './help.ts';
import {closeAllSync} from './outside/browser/printer.ts';
import {EnvironmentError} from './outside/environment-error.ts';
import {toGithubAnnotations} from './outside/github-annotations.ts';
import {countDiagnostics, printDiagnostics} from './outside/print-diagnostics.ts';
import {programVersion} from './outside/program-files.ts';
import {openTerminal, type Terminal} from './outside/terminal.ts';

process.exitCode = await run(process.argv.slice(2));

async function run(argv: string[]): Promise<number> {
  let config: Config;
  try {
    config = readConfig(argv);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n\n${helpFor(argv[0] ?? '')}\n`);
    return 2;
  }
  if (config.version) return print(programVersion);
  if (config.help) return print(helpFor(config.command));
  if (config.command === '') {
    process.stderr.write(`${helpFor('')}\n`);
    return 2;
  }
  const terminal = openTerminal({quiet: config.quiet || config.json, env: process.env, stream: process.stderr});
  const closing = new AbortController();
  endOnSignals(closing);
  try {
    return report(await runCommand(config, terminal, closing.signal), config, terminal);
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\n\n${helpFor(config.command)}\n`);
      return 2;
    }
    if (!(error instanceof EnvironmentError)) throw error;
    if (config.json)
      print(JSON.stringify({ok: false, error: {code: error.code, message: error.message, hint: error.hint}}));
    process.stderr.write(`${terminal.paint('red', 'cannot go on')}: ${error.message}\n    → ${error.hint}\n`);
    return 3;
  }
}

function runCommand(config: Config, terminal: Terminal, closing: AbortSignal): Promise<Result> | Result {
  switch (config.command) {
    case 'build':
      return build(config, terminal, closing);
    case 'dataset':
      return dataset(config, terminal);
    case 'check':
      return check(config, terminal);
    case 'explain':
      return explain(config, terminal);
    default:
      return init(config, terminal);
  }
}

function report({diagnostics, summary, text, json}: Result, config: Config, terminal: Terminal): number {
  const failed = hasErrors(diagnostics);
  if (config.json || (config.command === 'check' && config.format === 'json'))
    print(
      JSON.stringify(
        {ok: !failed, diagnostics, summary: Object.fromEntries(summary), ...(json === undefined ? {} : {result: json})},
        null,
        2,
      ),
    );
  else if (config.command === 'check' && config.format === 'github')
    print(toGithubAnnotations(diagnostics, config.content));
  else if (diagnostics.length > 0) process.stderr.write(`${printDiagnostics(diagnostics, terminal.paint)}\n`);
  if (text !== undefined && !config.json) print(text);
  if (summary.length > 0) terminal.summary(summary);
  if (failed && !config.json)
    process.stderr.write(`
${terminal.paint('red', countDiagnostics(diagnostics))}.${writes(config) ? ' Nothing was written.' : ''}
`);
  return failed ? 1 : 0;
}

const writes = ({command}: Config) => command === 'build' || command === 'dataset';

/** A signal ends the browsers and leaves the last output whole; the exit code is the shells' 128 + signal. */
function endOnSignals(closing: AbortController): void {
  const codes = {SIGINT: 130, SIGTERM: 143, SIGHUP: 129} as const;
  for (const [signal, code] of Object.entries(codes)) {
    process.on(signal, () => {
      closeAllSync();
      closing.abort();
      process.exit(code);
    });
  }
}

function print(text: string): number {
  if (text !== '') process.stdout.write(`${text}\n`);
  return 0;
}
