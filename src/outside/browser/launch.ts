import {type ChildProcess, spawn} from 'node:child_process';
import type {Readable, Writable} from 'node:stream';
import type {Browser} from 'puppeteer';
import {EnvironmentError} from '../environment-error.ts';
import {browserArguments} from './browser-arguments.ts';
import type {FoundBrowser} from './find-browser.ts';
import {killTree, noteLive} from './live-browsers.ts';
import {pipeTransport} from './pipe-transport.ts';
import {makeProfile, removeProfile} from './profiles.ts';

/** A running browser. */
export interface LaunchedBrowser {
  browser: Browser;
  pid: number;
  version: string;
  /** Ends it at once, whatever it is doing. */
  kill(): void;
  /** Resolves when its process has ended, for whatever reason, and its profile is removed. */
  ended: Promise<void>;
}

export interface LaunchOptions {
  found: FoundBrowser;
  env: NodeJS.ProcessEnv;
  sandbox: boolean;
  /** The folder in which the profile is made. */
  profileParent: string;
  timeoutMs: number;
}

/**
 * Starts a browser without network, with a profile of its own. Throws EnvironmentError with what the browser said
 * when it does not start within `timeoutMs`.
 */
export async function launch({found, env, sandbox, profileParent, timeoutMs}: LaunchOptions): Promise<LaunchedBrowser> {
  const puppeteer = await import('puppeteer');
  const profile = makeProfile(profileParent);
  const child = spawn(found.executablePath, browserArguments(profile, sandbox), {
    env: browserEnvironment(env, found.env, profile),
    cwd: profile,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    // A group of its own: Ctrl-C in the terminal reaches Claimleaf only, which then ends the browser in its own way.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  const said = keepEnd(child.stderr as Readable);
  const {pid} = child;
  const forget = pid === undefined ? () => {} : noteLive({pid, profile});
  const exit = exitOf(child);
  const ended = exit.then(async () => {
    await removeProfile(profile);
    forget();
  });
  const kill = () => pid !== undefined && killTree(pid);

  const timer = setTimeout(kill, timeoutMs);
  try {
    const transport = pipeTransport(child.stdio[3] as Writable, child.stdio[4] as Readable);
    const connected = puppeteer.connect({
      transport,
      defaultViewport: null,
      // The watchdog of the printer ends a hang; a timer of Puppeteer's would only outlive it.
      protocolTimeout: 0,
      networkEnabled: false,
      issuesEnabled: false,
      downloadBehavior: {policy: 'deny'},
    });
    const notConnected = exit.then((how) => Promise.reject(new Error(`The browser ${how}.`)));
    const browser = await Promise.race([connected, notConnected]);
    return {browser, pid: pid!, version: await browser.version(), kill, ended};
  } catch (cause) {
    kill();
    const how = await exit;
    await ended;
    throw startError(found, how, said(), cause);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The environment of the browser's process. On Linux nothing of the user's settings gets in: all that it keeps, from
 * temporary files to certificates, goes into its profile, and zone and language are fixed so that they cannot change
 * a sheet.
 */
function browserEnvironment(env: NodeJS.ProcessEnv, own: Record<string, string>, profile: string): NodeJS.ProcessEnv {
  const fixed = {TZ: 'UTC', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', ...own};
  if (process.platform !== 'linux') return {...env, ...fixed};
  const {PATH, LD_LIBRARY_PATH} = env;
  return {
    ...(PATH && {PATH}),
    ...(LD_LIBRARY_PATH && {LD_LIBRARY_PATH}),
    HOME: profile,
    TMPDIR: profile,
    XDG_CACHE_HOME: profile,
    XDG_CONFIG_HOME: profile,
    ...fixed,
  };
}

/** Resolves with how the process ended, in words. */
function exitOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(`could not be run: ${error.message}`));
    child.once('exit', (code, signal) => resolve(signal ? `ended by ${signal}` : `ended with code ${code}`));
  });
}

/** Keeps the last 8,000 characters of what the browser says, for its error message. */
function keepEnd(stream: Readable): () => string {
  let text = '';
  stream.setEncoding('utf8').on('data', (chunk: string) => {
    text = (text + chunk).slice(-8000);
  });
  return () => text;
}

function startError(found: FoundBrowser, how: string, said: string, cause: unknown): EnvironmentError {
  const {executablePath} = found;
  if (/No usable sandbox|Failed to move to new namespace|sandbox_host_linux|setuid sandbox/i.test(said)) {
    const message = `The browser ${executablePath} cannot build its sandbox: this system does not allow user namespaces.`;
    const hint =
      'Allow them (Ubuntu: sysctl kernel.apparmor_restrict_unprivileged_userns=0; containers: a seccomp profile that ' +
      'lets `unshare` through). Or accept printing without this layer of protection: set CLAIMLEAF_NO_SANDBOX=1.';
    return new EnvironmentError('browser-no-sandbox', message, hint, {cause});
  }
  const lines = said.trim().split('\n').slice(-3).join('\n');
  const message = `The browser ${executablePath} did not start (${how}).${lines && ` It said:\n${lines}`}`;
  const hint = 'Try it with --version, or set CLAIMLEAF_BROWSER to another Chromium or Chrome.';
  return new EnvironmentError('browser-not-started', message, hint, {cause});
}
