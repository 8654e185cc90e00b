import {readdir, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {isProcessAlive} from './is-process-alive.ts';

/** Folders which a process that died left behind, half unpacked or put aside. */
export async function removeUnpackedHalf(cacheFolder: string): Promise<void> {
  for (const name of await readdir(cacheFolder).catch(() => [])) {
    const pid = /^chromium-.*\.(?:tmp|old)-(\d+)-\d+$/.exec(name)?.[1];
    if (pid !== undefined && !isProcessAlive(Number(pid))) {
      await rm(join(cacheFolder, name), {recursive: true, force: true});
    }
  }
}
