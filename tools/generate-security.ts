import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {withDefenceTable} from './faults/defence-table.ts';
import {defences} from './faults/defences.ts';

const page = fileURLToPath(new URL('../docs/security.md', import.meta.url));

// The table of defences in docs/security.md; run by `npm run fix`.
writeFileSync(page, withDefenceTable(readFileSync(page, 'utf8'), defences));
