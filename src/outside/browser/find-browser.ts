import {execFile} from 'node:child_process';
import {access, constants, stat} from 'node:fs/promises';
import {basename, delimiter, join} from 'node:path';
import {must} from '../../base/must.ts';
import {EnvironmentError} from '../environment-error.ts';
import {remedyOf} from '../system-remedy.ts';
import {unpackChromium} from './unpack-chromium.ts';

/** A browser that can be started to print. */
export interface FoundBrowser {
  executablePath: string;
  source: 'CLAIMLEAF_BROWSER' | 'PUPPETEER_EXECUTABLE_PATH' | 'bundled' | 'puppeteer' | 'installed';
  /** What the browser's own process needs on top of its environment, such as LD_LIBRARY_PATH. */
  env: Record<string, string>;
  kind: 'headless-shell' | 'chrome';
}

/**
 * Looks for a browser: named by a variable, then the one that came with `npm ci`, then one of the machine. Throws
 * EnvironmentError with all that was tried when there is none, or when a variable names something else.
 */
export async function findBrowser({
  env,
  platform,
  cacheFolder,
  onUnpack = () => {},
}: {
  env: NodeJS.ProcessEnv;
  platform: NodeJS.Platform;
  /** Where the bundled browser is unpacked: see userCacheFolder. */
  cacheFolder: string;
  /** Told before the bundled browser is unpacked, which takes some seconds, and why. */
  onUnpack?: (why: string) => void;
}): Promise<FoundBrowser> {
  for (const variable of ['CLAIMLEAF_BROWSER', 'PUPPETEER_EXECUTABLE_PATH'] as const) {
    const path = env[variable];
    if (path) return describe(await namedByVariable(variable, path, platform), variable);
  }
  const tried: string[] = [];
  return (
    (await bundled(env, platform, {cacheFolder, onUnpack}, tried)) ??
    (await downloadedByPuppeteer(platform, tried)) ??
    (await installed(env, platform, tried)) ??
    notFound(tried)
  );
}

function describe(executablePath: string, source: FoundBrowser['source']): FoundBrowser {
  const kind = /headless[-_]shell/.test(basename(executablePath)) ? 'headless-shell' : 'chrome';
  return {executablePath, source, env: {}, kind};
}

async function namedByVariable(variable: string, path: string, platform: NodeJS.Platform): Promise<string> {
  const problem = await whyNotExecutable(path, platform);
  if (problem === undefined) return path;
  const message = `${variable} is set to '${path}', but ${problem}; expected the executable of Chromium or Chrome.`;
  const hint = `Correct ${variable}, or unset it to use the browser that comes with the package.`;
  throw new EnvironmentError('browser-variable-wrong', message, hint);
}

async function whyNotExecutable(path: string, platform: NodeJS.Platform): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return 'there is no such file';
  if (!found.isFile()) return 'that is not a file';
  if (platform === 'win32') return undefined;
  const executable = await access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
  return executable ? undefined : 'that file is not executable';
}

/** The browser of @sparticuz/chromium, which exists for Linux on x64 only. */
async function bundled(
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
  {cacheFolder, onUnpack}: {cacheFolder: string; onUnpack: (why: string) => void},
  tried: string[],
): Promise<FoundBrowser | undefined> {
  if (platform !== 'linux' || process.arch !== 'x64') {
    tried.push(`the bundled browser: it is for Linux on x64 only, this is ${platform} on ${process.arch}`);
    return undefined;
  }
  const {executablePath, libraryFolder, fontConfig} = await unpackChromium(cacheFolder, {
    verify: env.CLAIMLEAF_VERIFY_BROWSER === '1',
    onUnpack,
  });
  const found: FoundBrowser = {
    ...describe(executablePath, 'bundled'),
    kind: 'headless-shell',
    env: {FONTCONFIG_FILE: fontConfig},
  };
  const problem = await whyNotStarting(executablePath, env);
  if (problem === undefined) return found;
  // The machine lacks libnss3, libnspr4 or libexpat: the package's own are shown to the browser's process only.
  found.env.LD_LIBRARY_PATH = [libraryFolder, ...(env.LD_LIBRARY_PATH ? [env.LD_LIBRARY_PATH] : [])].join(':');
  const stillProblem = await whyNotStarting(executablePath, {...env, ...found.env});
  if (stillProblem === undefined) return found;
  tried.push(`the bundled browser ${executablePath}: ${stillProblem}`);
  return undefined;
}

/** What keeps this process from starting any other. */
const ofThisProcess = ['EMFILE', 'ENFILE', 'EAGAIN', 'ENOMEM'];

/** Asks for the version, which takes 10 ms and fails just as a real start when a shared library is missing. */
function whyNotStarting(executablePath: string, env: NodeJS.ProcessEnv): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    execFile(executablePath, ['--version'], {env, timeout: 30_000, killSignal: 'SIGKILL'}, (error, _, stderr) => {
      if (!error) return resolve(undefined);
      // Another browser would fare no better.
      if (ofThisProcess.includes(String(error.code)))
        return reject(
          new EnvironmentError(
            'browser-not-started',
            `The browser ${executablePath} cannot be started: ${error.message}.`,
            must(remedyOf(error), 'each of these has a remedy'),
            {cause: error},
          ),
        );
      // The file is there, so it is its loader that is not: musl in the place of glibc, as on Alpine.
      if (error.code === 'ENOENT') return resolve('this system has no glibc (such as Alpine Linux)');
      if (error.code === 'EACCES') return resolve('programs may not be run from that folder (mounted with noexec?)');
      resolve(stderr.trim().split('\n').at(-1) || error.message);
    });
  });
}

/** Puppeteer's own chrome-headless-shell, which `npm ci` downloads where there is no bundled browser. */
async function downloadedByPuppeteer(platform: NodeJS.Platform, tried: string[]): Promise<FoundBrowser | undefined> {
  const puppeteer = await import('puppeteer');
  const path = await puppeteer.executablePath({headless: 'shell'}).catch(() => undefined);
  if (path && (await whyNotExecutable(path, platform)) === undefined) return describe(path, 'puppeteer');
  tried.push("puppeteer's chrome-headless-shell: not downloaded");
  return undefined;
}

const commands = [
  'chromium-headless-shell',
  'chrome-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
];

const macPaths = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

async function installed(
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
  tried: string[],
): Promise<FoundBrowser | undefined> {
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter(Boolean);
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  const windowsPaths = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((folder) =>
    folder
      ? [
          join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
          join(folder, 'Chromium', 'Application', 'chrome.exe'),
        ]
      : [],
  );
  const candidates = platform === 'win32' ? windowsPaths : platform === 'darwin' ? [...onPath, ...macPaths] : onPath;
  for (const path of candidates) {
    if ((await whyNotExecutable(path, platform)) === undefined) return describe(path, 'installed');
  }
  tried.push(platform === 'win32' ? 'an installed Chrome or Chromium' : `on the PATH: ${commands.join(', ')}`);
  return undefined;
}

function notFound(tried: string[]): never {
  const message = `No browser to print with was found. Tried:\n${tried.map((line) => `  - ${line}`).join('\n')}`;
  const hint =
    'Run `npx puppeteer browsers install chrome-headless-shell`, or install Chromium or Chrome, ' +
    'or set CLAIMLEAF_BROWSER to the executable of one.';
  throw new EnvironmentError('browser-not-found', message, hint);
}
