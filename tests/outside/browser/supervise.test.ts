import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {expect, onTestFinished, test} from 'vitest';
import {supervise} from '../../../src/outside/browser/supervise.ts';

/** A browser that answers, with one renderer, which is a process that was stopped. */
async function withStoppedRenderer() {
  const child = spawn(process.execPath, ['-e', 'console.log("ready"); setInterval(() => {}, 1000)'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  child.kill('SIGSTOP');
  const renderer = child.pid ?? 0;
  const ask = (question: string) =>
    question === 'SystemInfo.getProcessInfo'
      ? Promise.resolve({processInfo: [{type: 'renderer', id: renderer}]})
      : new Promise(() => {});
  const told = Promise.withResolvers<string>();
  const supervisor = supervise({ask, pid: process.pid}, (fault) => told.resolve(`browser: ${fault}`));
  onTestFinished(supervisor.begin());
  return {supervisor, renderer, told};
}
const onLinux = test.runIf(process.platform === 'linux');
/** What is not told within a minute is not told. */
const timeout = 60_000;

onLinux(
  'a renderer that is stopped while its page is opened, or before anybody prints in it, is found',
  {timeout},
  async () => {
    const {told} = await withStoppedRenderer();
    expect(await told.promise).toBe('browser: a process of the browser was stopped');
  },
);

onLinux('of one whose page prints, that page is told first', {timeout}, async () => {
  const {supervisor, renderer, told} = await withStoppedRenderer();
  supervisor.watchPage({sessionId: 'a', pid: renderer}, 1e9, (fault) => told.resolve(`page: ${fault}`));
  expect(await told.promise).toBe('page: its page does not answer, it was stopped');
});
