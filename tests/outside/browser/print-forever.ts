// Prints below the profile folder's parent given, one document after the other, until a signal comes.
// The tests start it as a process of its own.
import {closeAllSync, openPrinter} from '../../../src/outside/browser/printer.ts';
import {a4, theBrowser} from './helpers-without-vitest.ts';

process.on('SIGINT', () => {
  closeAllSync();
  process.exit(130);
});

const profileParent = process.argv[2] ?? '';
const printer = await openPrinter({found: await theBrowser(), jobs: 2, profileParent});
for (;;) {
  await Promise.all([printer.print('<p>one', a4), printer.print('<p>two', a4)]);
  process.stdout.write('printed\n');
}
