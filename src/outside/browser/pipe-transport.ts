import type {Readable, Writable} from 'node:stream';
import type {ConnectionTransport} from 'puppeteer';

/**
 * The two pipes of `--remote-debugging-pipe` as Puppeteer wants them: messages end with a zero byte. A browser
 * that is spoken to in this way ends with the process that holds the pipes, even when that is killed.
 */
export function pipeTransport(write: Writable, read: Readable): ConnectionTransport {
  const transport: ConnectionTransport = {
    send(message) {
      write.write(`${message}\0`);
    },
    close() {
      write.destroy();
      read.destroy();
    },
  };
  let pending: Buffer[] = [];
  read.on('data', (chunk: Buffer) => {
    let start = 0;
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      const message = Buffer.concat([...pending, chunk.subarray(start, end)]).toString();
      pending = [];
      start = end + 1;
      // Puppeteer expects every message in a turn of its own.
      setImmediate(() => transport.onmessage?.(message));
    }
    if (start < chunk.length) pending.push(chunk.subarray(start));
  });
  read.on('close', () => transport.onclose?.());
  // A dead browser shows as the closing of the pipe; the errors before it say nothing more.
  write.on('error', () => {});
  read.on('error', () => {});
  return transport;
}
