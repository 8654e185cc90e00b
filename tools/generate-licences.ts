import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {licencesPage, shippedPackages} from './supply/licences.ts';

const file = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

// docs/licences.md, of the lock file; run by `npm run fix`.
writeFileSync(
  file('docs/licences.md'),
  licencesPage(shippedPackages(JSON.parse(readFileSync(file('package-lock.json'), 'utf8')))),
);
