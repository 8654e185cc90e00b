import {EnvironmentError} from './environment-error.ts';

/** Some thousands of sheets: half a gigabyte. The browser beside them takes 209 MB and is not counted. */
const usually = 500_000_000;
const units: Readonly<Record<string, number>> = {'': 1, KB: 1e3, MB: 1e6, GB: 1e9};

/** How many bytes of prints are kept, as CLAIMLEAF_CACHE_SIZE says it. Throws EnvironmentError where that is no size. */
export function cacheSize(env: NodeJS.ProcessEnv): number {
  const given = env.CLAIMLEAF_CACHE_SIZE;
  if (!given) return usually;
  const found = /^(\d{1,9}(?:\.\d{1,3})?) ?([KMG]B|)$/i.exec(given.trim());
  const [number, unit = ''] = found ? found.slice(1) : [];
  const factor = units[unit.toUpperCase()];
  if (number !== undefined && factor !== undefined) return Math.floor(Number(number) * factor);
  throw new EnvironmentError(
    'cache-size-wrong',
    `CLAIMLEAF_CACHE_SIZE is set to '${given}', expected a size such as 500MB or 2GB.`,
    'Correct it, or unset it to keep 500 MB of prints.',
  );
}
