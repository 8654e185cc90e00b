import {createSocket} from 'node:dgram';
import {once} from 'node:events';
import {writeFile} from 'node:fs/promises';
import {createServer, type IncomingMessage} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import puppeteer, {type Browser, type Page} from 'puppeteer';
import {expect, onTestFinished, test, vi} from 'vitest';
import {browserArguments} from '../../../src/outside/browser/browser-arguments.ts';
import {launch} from '../../../src/outside/browser/launch.ts';
import {openPrintPage} from '../../../src/outside/browser/print-page.ts';
import {inThisLoad, patience} from '../../support/patience.ts';
import {a4, pdfText, temporaryFolder, theBrowser, thePrinter} from './helpers.ts';

test('nothing a document names is connected to', async () => {
  const sink = await openSink();
  const printer = await thePrinter();
  const pdf = await printer.print(waysOut(sink.port), a4);
  await settle();
  expect(await pdfText(pdf)).toContain('The sheet');
  expect(sink.seen()).toEqual({connections: 0, datagrams: 0, ways: []});
});

test('control: without the defences, the sink sees the same document connect', async () => {
  const sink = await openSink();
  const page = await (await bareBrowser()).newPage();
  await show(page, waysOut(sink.port));
  await vi.waitFor(() => {
    const {ways, datagrams} = sink.seen();
    expect(ways.length).toBeGreaterThanOrEqual(10);
    expect(ways).toEqual(expect.arrayContaining(['img', 'css-import', 'iframe', 'script', 'fetch', 'font']));
    expect(datagrams).toBeGreaterThan(0);
  }, patience);
});

test.each([
  ['dead proxy', '--proxy'],
  ['lack of names and addresses', '--host-resolver-rules'],
])('the %s holds by itself, on a page that refuses nothing', async (_, start) => {
  const sink = await openSink();
  const args = browserArguments('', true).filter((argument) => argument.startsWith(start));
  const page = await (await bareBrowser(args)).newPage();
  await show(page, waysOut(sink.port));
  await settle();
  const {connections, ways} = sink.seen();
  expect({connections, ways}).toEqual({connections: 0, ways: []});
});

test('being offline keeps every request in by itself, in a browser that could connect', async () => {
  const sink = await openSink();
  const page = await openPrintPage(await bareBrowser());
  await page.print(waysOut(sink.port), a4);
  await settle();
  expect(sink.seen().ways).toEqual([]);
});

test.each([
  ['by the browser', async () => printOn(await (await guardedBrowser()).newPage(), scripts)],
  ['by the page', async () => (await openPrintPage(await bareBrowser())).print(scripts, a4)],
])('no script runs, prevented %s', async (_, print) => {
  const text = await pdfText(await print());
  expect(text).toContain('The sheet');
  expect(text).not.toContain('RAN');
});

test('control: without the defences, the scripts run', async () => {
  const text = await pdfText(await printOn(await (await bareBrowser()).newPage(), scripts));
  expect(text).toContain('RAN');
});

test('no file of the machine gets into the PDF', async () => {
  const file = await secretFile();
  const printer = await thePrinter();
  const text = await pdfText(await printer.print(waysIn(file.url), a4));
  expect(text).toContain('The sheet');
  expect(text).not.toContain(file.secret);
});

test('control: a page that was opened as a file prints its neighbour', async () => {
  const file = await secretFile();
  const page = await (await bareBrowser()).newPage();
  await writeFile(join(file.folder, 'page.html'), waysIn(file.url));
  await page.goto(pathToFileURL(join(file.folder, 'page.html')).href);
  expect(await pdfText(await page.pdf())).toContain(file.secret);
});

test.each(['http://127.0.0.1:9/', 'about:blank'])('a document that goes to %s is refused', async (url) => {
  const printer = await thePrinter({jobs: 1});
  const html = `<meta http-equiv="refresh" content="0;url=${url}"><p>The sheet`;
  await expect(printer.print(html, {...a4, name: 'a.yaml'})).rejects.toThrow(/a\.yaml tried to go to/);
  expect(await pdfText(await printer.print('<p>The next sheet', a4))).toBe('The next sheet');
});

test.each(['data:text/html,other', 'file:///etc/hostname'])('a document cannot go to %s', async (url) => {
  const printer = await thePrinter({jobs: 1});
  const html = `<meta http-equiv="refresh" content="0;url=${url}"><p>The sheet`;
  expect(await pdfText(await printer.print(html, a4))).toBe('The sheet');
});

const scripts = `<!doctype html><body onload="document.body.append('RAN')"><p>The sheet
  <script>document.body.append('RAN')</script>
  <script type="module">document.body.append('RAN')</script>
  <img src="data:," onerror="document.body.append('RAN')">
  <iframe srcdoc="<script>document.write('RAN')</script>"></iframe>
  <iframe sandbox="allow-scripts" srcdoc="<script>document.write('RAN')</script>"></iframe>
  <iframe src="data:text/html,<script>document.write('RAN')</script>"></iframe>
  <svg><script>document.body.append('RAN')</script></svg>
  <iframe src="javascript:'RAN'"></iframe>
  <details open ontoggle="document.body.append('RAN')"></details>`;

/** More than thirty ways in which a document can make a browser connect; each asks for a path that tells it. */
function waysOut(port: number): string {
  const to = (way: string) => `http://127.0.0.1:${port}/${way}`;
  return `<!doctype html><html manifest="${to('app-cache')}"><head><title>Ways out</title>
  <meta http-equiv="refresh" content="1;url=${to('refresh')}">
  <link rel="stylesheet" href="${to('stylesheet')}"><link rel="icon" href="${to('icon')}">
  <link rel="preload" as="image" href="${to('preload')}"><link rel="prefetch" href="${to('prefetch')}">
  <link rel="preconnect" href="${to('')}"><link rel="dns-prefetch" href="http://name.invalid.localhost:${port}/">
  <link rel="prerender" href="${to('prerender')}"><link rel="modulepreload" href="${to('modulepreload')}">
  <link rel="manifest" href="${to('manifest')}"><script src="${to('script')}"></script>
  <style>@import "${to('css-import')}"; @font-face{font-family:F;src:url(${to('font')})}
    body{background:url(${to('background')});font-family:F} li{list-style-image:url(${to('list-image')})}
    p{cursor:url(${to('cursor')}),auto} p::after{content:url(${to('content')})}
    div{border-image-source:url(${to('border-image')});mask-image:url(${to('mask')})}</style></head>
  <body><p>The sheet</p><ul><li>item</ul><div>box</div>
  <img src="${to('img')}"><img srcset="${to('srcset')} 1x"><picture><source srcset="${to('source')}"><img></picture>
  <iframe src="${to('iframe')}"></iframe><iframe srcdoc='<img src="${to('srcdoc')}">'></iframe>
  <object data="${to('object')}"></object><embed src="${to('embed')}">
  <video src="${to('video')}" poster="${to('poster')}"><track src="${to('track')}" default kind="captions"></video>
  <audio src="${to('audio')}" preload="auto"></audio><input type="image" src="${to('input')}">
  <svg><image href="${to('svg-image')}"/><use href="${to('svg-use')}#a"/></svg>
  <a href="${to('link')}" ping="${to('ping')}">link</a><form action="${to('form')}" id="form"></form>
  <script>
    fetch('${to('fetch')}').catch(() => {}); navigator.sendBeacon('${to('beacon')}');
    new WebSocket('ws://127.0.0.1:${port}/websocket'); new EventSource('${to('event-source')}');
    const request = new XMLHttpRequest(); request.open('GET', '${to('xhr')}'); request.send();
    new Image().src = '${to('new-image')}';
    const peer = new RTCPeerConnection({iceServers: [{urls: 'stun:127.0.0.1:${port}'}]});
    peer.createDataChannel('x'); peer.createOffer().then((offer) => peer.setLocalDescription(offer));
  </script>`;
}

/** Ways in which a document can ask for a file of the machine. */
function waysIn(url: string): string {
  return `<!doctype html><body><p>The sheet</p><iframe src="${url}"></iframe><object data="${url}"></object>
  <embed src="${url}"><img src="${url}"><link rel="stylesheet" href="${url}"><link rel="import" href="${url}">
  <svg><use href="${url}#a"/></svg><style>@import "${url}"; p::after{content:url(${url})}</style>`;
}

async function secretFile() {
  const folder = await temporaryFolder();
  const secret = 'CANARY7Q';
  await writeFile(join(folder, 'secret.txt'), secret);
  return {folder, secret, url: pathToFileURL(join(folder, 'secret.txt')).href};
}

/** Listens on one port for TCP and UDP and remembers who came. */
async function openSink() {
  const ways = new Set<string>();
  let [connections, datagrams] = [0, 0];
  const note = ({url}: IncomingMessage) => ways.add(String(url).slice(1));
  const server = createServer((request, response) => {
    note(request);
    response.writeHead(404).end();
  });
  server.on('upgrade', (request, socket) => {
    note(request);
    socket.destroy();
  });
  server.on('connection', () => {
    connections += 1;
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  const udp = createSocket('udp4', () => {
    datagrams += 1;
  });
  udp.bind(port, '127.0.0.1');
  await once(udp, 'listening');
  onTestFinished(() => {
    udp.close();
    server.closeAllConnections();
    server.close();
  });
  return {port, seen: () => ({connections, datagrams, ways: [...ways].sort()})};
}

/** Time for connections which a browser makes only after a page has loaded. */
function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, inThisLoad(500)));
}

async function show(page: Page, html: string): Promise<void> {
  await page.setContent(html, {waitUntil: 'domcontentloaded'});
}

async function printOn(page: Page, html: string): Promise<Uint8Array> {
  await page.setContent(html);
  return page.pdf();
}

/** The browser as `launch` starts it. */
async function guardedBrowser(): Promise<Browser> {
  const [found, profileParent] = [await theBrowser(), await temporaryFolder()];
  const sandbox = process.getuid?.() !== 0;
  const launched = await launch({found, env: process.env, sandbox, profileParent, timeoutMs: patience});
  onTestFinished(async () => {
    launched.kill();
    await launched.ended;
  });
  return launched.connected();
}

/** The same browser without any of the defences but those given. */
async function bareBrowser(args: string[] = []): Promise<Browser> {
  const {executablePath, env} = await theBrowser();
  const browser = await puppeteer.launch({
    executablePath,
    env: {...process.env, ...env},
    args: ['--no-sandbox', ...args],
    headless: 'shell',
    pipe: true,
  });
  onTestFinished(() => browser.close());
  return browser;
}
