// Prints one PDF with the browser in the cache folder given, as the user whose id is given, and says how it went.
// no-system-libraries.sh starts it; it imports nothing but what a clinic's run imports.
import {mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {findBrowser} from '../../../src/outside/browser/find-browser.ts';
import {openPrinter} from '../../../src/outside/browser/printer.ts';

const [folder = '', user = '0'] = process.argv.slice(2);
process.setgid!(Number(user));
process.setuid!(Number(user));
mkdirSync(folder, {mode: 0o700});

const {env, platform} = process;
const began = performance.now();
const found = await findBrowser({env, platform, cacheFolder: join(folder, 'cache')});
const unpacked = performance.now();
const printer = await openPrinter({found, jobs: 1, profileParent: folder, onNote: (note) => console.log(note)});
const pdf = await printer.print('<!doctype html><html lang="en"><title>x</title><h1>Rest</h1><p>Two days.', {
  widthMm: 210,
  heightMm: 297,
  timeoutMs: 30_000,
});
await printer.close();
const printed = performance.now();

const isPdf = Buffer.from(pdf).toString('latin1', 0, 5) === '%PDF-' && pdf.length > 2000;
const ownLibraries = found.env.LD_LIBRARY_PATH !== undefined;
const times = `found in ${Math.round(unpacked - began)} ms, printed in ${Math.round(printed - unpacked)} ms`;
console.log(`user ${user}: ${found.source} ${printer.version}, sandbox ${printer.sandbox ? 'on' : 'off'}, ${times}`);
console.log(
  `${isPdf ? 'a PDF' : 'NO PDF'} of ${pdf.length} bytes, libraries ${ownLibraries ? 'of the package' : 'of the machine'}`,
);
process.exitCode = isPdf && ownLibraries && found.source === 'bundled' ? 0 : 1;
