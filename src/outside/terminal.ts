import {styleText} from 'node:util';

/** What a command says to the person, on stderr; results for programs go to stdout. */
export type Terminal = {
  /** A stage has ended: its name, what came out, and how long it took. */
  stage(name: string, detail: string, milliseconds: number): void;
  /** A sheet has been printed. */
  sheet(name: string, detail: string, milliseconds: number): void;
  /** Something that the person should know. */
  note(text: string): void;
  /** Lines of the summary at the end. */
  summary(lines: readonly [string, string][]): void;
  /** Printed as it is. */
  say(text: string): void;
  paint: Paint;
};

export type Paint = (style: 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan', text: string) => string;

/** --quiet says nothing but errors, which are not said here. */
export function openTerminal({
  quiet,
  env,
  stream,
}: {
  quiet: boolean;
  env: NodeJS.ProcessEnv;
  stream: NodeJS.WriteStream;
}): Terminal {
  const paint = openPaint(stream, env);
  const write = (text: string) => {
    if (!quiet) stream.write(`${text}\n`);
  };
  return {
    paint,
    stage(name, detail, milliseconds) {
      write(`${paint('green', '✓')} ${name.padEnd(9)} ${detail} ${paint('dim', formatTime(milliseconds))}`);
    },
    sheet(name, detail, milliseconds) {
      write(paint('dim', `  ${name.padEnd(34)} ${detail} ${formatTime(milliseconds)}`));
    },
    note: (text) => write(`${paint('yellow', '!')} ${text}`),
    say: write,
    summary(lines) {
      const width = Math.max(...lines.map(([label]) => label.length));
      write('');
      for (const [label, value] of lines) write(`  ${paint('dim', label.padEnd(width))}  ${value}`);
    },
  };
}

/** Colours for a stream: only where it is a terminal that may have them. */
export function openPaint(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): Paint {
  const colours = stream.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
  return (style, text) => (colours ? styleText(style, text, {validateStream: false}) : text);
}

/** "12 ms", "3.4 s". */
function formatTime(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}
