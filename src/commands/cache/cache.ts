import {tmpdir} from 'node:os';
import type {Result} from '../../command-line/result.ts';
import {plural} from '../../formats/counts.ts';
import {userCacheFolder} from '../../outside/browser/user-cache-folder.ts';
import {clearCache, describeCache, verifyCache} from '../../outside/cache-content.ts';
import {cacheSize} from '../../outside/cache-size.ts';
import {removeLeftovers} from '../../outside/remove-leftovers.ts';

/** What the cache holds; with `verify` what of it was damaged, with `clear` after it was emptied. */
export async function cache({verify, clear}: {verify: boolean; clear: boolean}): Promise<Result> {
  const folder = userCacheFolder(process.env, process.platform);
  const most = cacheSize(process.env);
  await removeLeftovers(folder, tmpdir());
  const removed = verify ? await verifyCache(folder) : clear ? await clearCache(folder) : [];
  const held = await describeCache(folder);
  const rows: [string, string][] = [
    ['where', folder],
    ['browsers', `${held.browsers.files}, ${sizeText(held.browsers.bytes)}`],
    ['prints', `${held.prints.files}, ${sizeText(held.prints.bytes)} of at most ${sizeText(most)}`],
    ['readings', `${held.readings.files}, ${sizeText(held.readings.bytes)}`],
    ['builds', `${held.builds.files}, ${sizeText(held.builds.bytes)}`],
    ['trees', sizeText(held.trees.bytes)],
    ['yaml', sizeText(held.yaml.bytes)],
    ...(clear || verify ? [[verify ? 'damaged' : 'removed', plural(removed.length, 'file')] as [string, string]] : []),
  ];
  return {
    diagnostics: [],
    summary: [],
    text: [...rows.map(([name, text]) => `${name.padEnd(10)}${text}`), ...removed.map((path) => `  ${path}`)].join(
      '\n',
    ),
    json: {folder, mostBytes: most, ...held, ...(verify ? {damaged: removed} : {}), ...(clear ? {removed} : {})},
    ...(verify && removed.length > 0 ? {exitCode: 1 as const} : {}),
  };
}

const sizeText = (bytes: number) => (bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`);
