import type {Defence} from './defence.ts';

const begin = '| defence | against | where | the test that fails without it |';

/** A line for each defence, with links from docs/. */
function defenceTable(defences: readonly Defence[]): string {
  const link = (path: string) => `[${path.split('/').slice(-2).join('/')}](../${path})`;
  const rows = defences.map((d) => `| ${d.name} | ${d.against} | ${link(d.file)} | ${link(d.test)} |`);
  return [begin, '|---|---|---|---|', ...rows, ''].join('\n');
}

/** The page with its table as the list of defences gives it now. Throws where the page has no such table. */
export function withDefenceTable(page: string, defences: readonly Defence[]): string {
  const start = page.indexOf(begin);
  if (start < 0) throw new Error('docs/security.md has no table of defences');
  const end = page.indexOf('\n\n', start);
  return page.slice(0, start) + defenceTable(defences) + page.slice(end + 1);
}
