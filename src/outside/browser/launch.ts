import {type ChildProcess, spawn} from 'node:child_process';
import type {Readable, Writable} from 'node:stream';
import type {Browser, ConnectionTransport} from 'puppeteer';
import {must} from '../../base/must.ts';
import {EnvironmentError} from '../environment-error.ts';
import {remedyOf} from '../system-remedy.ts';
import {browserArguments} from './browser-arguments.ts';
import {hasFewFiles} from './few-files.ts';
import type {FoundBrowser} from './find-browser.ts';
import {killTree, noteLive} from './live-browsers.ts';
import {type Pipe, pipeTransport} from './pipe-transport.ts';
import {makeProfile, removeProfile} from './profiles.ts';
import {beatMs, openPulse} from './pulse.ts';

/** A running browser. */
export interface LaunchedBrowser {
  /** It as Puppeteer has it, from the first call on: looking for its version alone does not need that. */
  connected(): Promise<Browser>;
  /** A question to it, or to one of its pages, which only the living answer. */
  ask: Pipe['ask'];
  pid: number;
  /** As the running browser says it, such as "HeadlessChrome/153.0.8010.0". */
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

  const {transport, ask} = pipeTransport(child.stdio[3] as Writable, child.stdio[4] as Readable);
  let late: string | undefined;
  const give = (reason: string) => {
    late ??= reason;
    kill();
  };
  const timer = setTimeout(() => give(`did not answer within ${timeoutMs / 1000} s`), timeoutMs);
  const watch = watchStart(pid, give);
  try {
    const answered = ask('Browser.getVersion') as Promise<{product: string}>;
    const notStarted = exit.then(({how, cause}) => Promise.reject(new Error(`The browser ${how}.`, {cause})));
    const {product} = await Promise.race([answered, notStarted]);
    let connecting: Promise<Browser> | undefined;
    const connected = () => {
      connecting ??= connect(transport);
      return connecting;
    };
    return {connected, ask, pid: must(pid, 'a process that answers has a number'), version: product, kill, ended};
  } catch (cause) {
    kill();
    const {how} = await exit;
    await ended;
    throw startError(found, late ?? how, said(), cause);
  } finally {
    clearTimeout(timer);
    clearInterval(watch);
  }
}

async function connect(transport: ConnectionTransport): Promise<Browser> {
  const puppeteer = await import('puppeteer');
  return puppeteer.connect({
    transport,
    defaultViewport: null,
    // The watchdog of the printer ends a hang; a timer of Puppeteer's would only outlive it.
    protocolTimeout: 0,
    networkEnabled: false,
    issuesEnabled: false,
    downloadBehavior: {policy: 'deny'},
  });
}

/** A browser takes less than a second of work to start, but waits for others and for a cold disk on the way. */
const startAllowanceMs = 20_000;

const never = Number.POSITIVE_INFINITY;

/** One that is stopped while it starts says nothing, ever; what it is waiting for else is left to the time limit. */
function watchStart(pid: number | undefined, give: (reason: string) => void): NodeJS.Timeout {
  const ask = () => new Promise(() => {});
  const beat = openPulse({ask, pid, allowanceMs: startAllowanceMs, quietBeats: never, unknownBeats: never});
  return setInterval(() => {
    const fault = beat();
    if (fault !== null) give(`did not start: ${fault}`);
  }, beatMs);
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

type Exit = {how: string; cause?: Error};

/** Resolves with how the process ended, in words. */
function exitOf(child: ChildProcess): Promise<Exit> {
  return new Promise((resolve) => {
    child.once('error', (cause) => resolve({how: `could not be run: ${cause.message}`, cause}));
    child.once('exit', (code, signal) => resolve({how: signal ? `ended by ${signal}` : `ended with code ${code}`}));
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
  const isShort = /Too many open files/i.test(said) || hasFewFiles();
  const refused = isShort ? {code: 'EMFILE'} : how.includes('SIGXFSZ') ? {code: 'EFBIG'} : (cause as Error).cause;
  const remedy = remedyOf(refused);
  const lines = said.trim().split('\n').slice(-3).join('\n');
  const message = `The browser ${executablePath} did not start (${how}).${lines && ` It said:\n${lines}`}`;
  const hint = remedy ?? 'Try it with --version, or set CLAIMLEAF_BROWSER to another Chromium or Chrome.';
  return new EnvironmentError('browser-not-started', message, hint, {cause});
}
