/** For printer.test.ts, in the place of a browser: says its version when it is asked, and then works without an end. */
import {createReadStream, writeSync} from 'node:fs';

createReadStream('', {fd: 3}).once('data', (message) => {
  const {id} = JSON.parse(String(message).split('\0')[0] ?? '') as {id: number};
  writeSync(4, `${JSON.stringify({id, result: {product: 'Circles/1'}})}\0`);
  setTimeout(() => {
    for (;;);
  }, 10);
});
