/**
 * A worker that does what its article tells it to: in place of src/outside/work/worker.ts, as the program itself can
 * be told nothing of the kind. What asks for nothing is read as it is by the true one.
 */
import {appendFileSync, existsSync, writeFileSync, writeSync} from 'node:fs';
import type {ImportInput, ImportShared} from '../../../src/outside/work/import-page-task.ts';
import type {ReadingInput, ReadingShared} from '../../../src/outside/work/read-article-task.ts';
import {serve} from '../../../src/outside/work/serve.ts';

/** The pipe for answers. */
const answers = 3;

const acts: Readonly<Record<string, (where: string, text: string) => unknown>> = {
  answer: (_, text) => ({text}),
  abort: () => process.abort(),
  exit: () => process.exit(0),
  loop: (where) => {
    if (where) appendFileSync(where, `${process.pid}\n`);
    for (;;);
  },
  overflow: () => {
    const deeper = (n: number): number => 1 + deeper(n + 1);
    return deeper(0);
  },
  fail: () => {
    throw new TypeError('secret words of the article');
  },
  heap: () => {
    const kept: number[][] = [];
    for (;;) kept.push(new Array(100_000).fill(1.5));
  },
  // Twice the limit, and as long as somebody who looks needs to see it.
  buffers: (_, text) => {
    const kept = Array.from({length: 80}, () => Buffer.alloc(10_000_000, 1));
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20_000);
    return {text: kept.length > 0 ? text : ''};
  },
  large: () => 'x'.repeat(3_000_000),
  wrong: () => ({article: {units: 'none'}}),
  endless: () => {
    for (;;) writeSync(answers, Buffer.alloc(65_536, 1));
  },
  'no-json': () => {
    const body = Buffer.from('{"number":1,');
    const head = Buffer.alloc(4);
    head.writeUInt32LE(body.length);
    writeSync(answers, Buffer.concat([head, body]));
  },
  'other-number': (_, text) => {
    const body = Buffer.from(JSON.stringify({number: 99, value: {text}}));
    const head = Buffer.alloc(4);
    head.writeUInt32LE(body.length);
    writeSync(answers, Buffer.concat([head, body]));
    for (;;);
  },
  chatter: (_, text) => {
    console.log('a library prints');
    console.error('and complains');
    return {text};
  },
  secret: (_, text) => (process.env.CLAIMLEAF_SECRET === undefined ? {text} : process.abort()),
  once: (where, text) => {
    if (existsSync(where)) return {text};
    writeFileSync(where, '');
    return process.abort();
  },
};

/** Does what a text asks for; null where it asks for nothing. */
function misbehave(text: string): {value: unknown} | null {
  const [, act = '', where = ''] = /^please ([a-z-]+)(?: at (\S+))?\./.exec(text) ?? [];
  const own = acts[act];
  return own ? {value: own(where, text)} : null;
}

serve(
  {
    'read-article': async () => (shared: ReadingShared) => async (input: ReadingInput) => {
      const done = misbehave(input.file.text);
      if (done) return done.value;
      const {readArticleTask} = await import('../../../src/outside/work/read-article-task.ts');
      return readArticleTask(shared)(input);
    },
    'import-page': async () => (shared: ImportShared) => async (input: ImportInput) => {
      const done = misbehave(Buffer.from(input.bytes ?? '', 'base64').toString());
      if (done) return done.value;
      const {importPageTask} = await import('../../../src/outside/work/import-page-task.ts');
      return importPageTask(shared)(input);
    },
  },
  process.argv.slice(2),
);
