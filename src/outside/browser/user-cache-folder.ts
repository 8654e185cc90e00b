import {homedir} from 'node:os';
import {isAbsolute, join} from 'node:path';

/**
 * Where this user's caches of Claimleaf live; the folder need not exist yet. CLAIMLEAF_CACHE names it outright.
 * It is never the shared temporary folder, where another user could put a program of theirs for us to start.
 */
export function userCacheFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (env.CLAIMLEAF_CACHE) return env.CLAIMLEAF_CACHE;
  const home = env.HOME || homedir();
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'claimleaf');
  if (platform === 'win32') return join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'claimleaf');
  // The XDG specification says that a relative path is to be ignored.
  const xdg = env.XDG_CACHE_HOME;
  return join(xdg && isAbsolute(xdg) ? xdg : join(home, '.cache'), 'claimleaf');
}
