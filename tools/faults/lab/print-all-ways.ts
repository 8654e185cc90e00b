// Prints one document that holds every way out; ways-out.ts starts it under strace.
import {tmpdir} from 'node:os';
import {openPrinter} from '../../../src/outside/browser/printer.ts';
import {waysOut} from '../payloads/ways-out.ts';
import {theBrowser} from './browser.ts';

const html = Object.entries(waysOut)
  .filter(([way]) => way !== 'meta refresh')
  .map(([way, write]) => write(`http://name.example/${way.replaceAll(' ', '-')}`, 80))
  .join('\n');
const printer = await openPrinter({found: await theBrowser(), jobs: 1, profileParent: tmpdir()});
await printer.print(`<!doctype html><title>Ways</title><body>${html}`, {
  widthMm: 210,
  heightMm: 297,
  timeoutMs: 120_000,
});
await printer.close();
