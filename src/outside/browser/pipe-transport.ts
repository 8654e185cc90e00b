import type {Readable, Writable} from 'node:stream';
import type {ConnectionTransport} from 'puppeteer';

/** The two pipes of a browser: for Puppeteer, and beside it for questions of our own. */
export type Pipe = {
  transport: ConnectionTransport;
  /** Asks the browser, or one of its pages by the id of its session. Never answered where nobody lives to do so. */
  ask(method: string, sessionId?: string, params?: object): Promise<unknown>;
};

/** Puppeteer counts from 1; these are ours. */
const firstOwnId = 1_000_000_000;

/**
 * The two pipes of `--remote-debugging-pipe` as Puppeteer wants them: messages end with a zero byte. A browser
 * that is spoken to in this way ends with the process that holds the pipes, even when that is killed.
 */
export function pipeTransport(write: Writable, read: Readable): Pipe {
  const asked = new Map<number, (answer: unknown) => void>();
  let nextId = firstOwnId;
  const transport: ConnectionTransport = {
    send(message) {
      write.write(`${message}\0`);
    },
    close() {
      write.destroy();
      read.destroy();
    },
  };
  const receive = (message: string) => {
    const id = Number(/^\{"id":(\d+)/.exec(message)?.[1]);
    const answer = asked.get(id);
    if (!answer) return transport.onmessage?.(message);
    asked.delete(id);
    answer((JSON.parse(message) as {result?: unknown}).result);
  };
  let pending: Buffer[] = [];
  read.on('data', (chunk: Buffer) => {
    let start = 0;
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      const message = Buffer.concat([...pending, chunk.subarray(start, end)]).toString();
      pending = [];
      start = end + 1;
      // Puppeteer expects every message in a turn of its own.
      setImmediate(() => receive(message));
    }
    if (start < chunk.length) pending.push(chunk.subarray(start));
  });
  read.on('close', () => transport.onclose?.());
  // A dead browser shows as the closing of the pipe; the errors before it say nothing more.
  write.on('error', () => {});
  read.on('error', () => {});
  return {
    transport,
    ask(method, sessionId, params = {}) {
      const id = nextId++;
      return new Promise((resolve) => {
        asked.set(id, resolve);
        transport.send(JSON.stringify({id, method, params, ...(sessionId && {sessionId})}));
      });
    },
  };
}
