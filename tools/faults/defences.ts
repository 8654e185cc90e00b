import type {Defence} from './defence.ts';
import {fileDefences} from './file-defences.ts';
import {workDefences} from './work-defences.ts';

const browser = 'src/outside/browser';
const pulseTest = 'tests/outside/browser/pulse.test.ts';
const browserTest = 'tests/outside/browser/defences.test.ts';

const network: readonly Defence[] = [
  {
    ...{
      name: 'dead proxy',
      against: 'connections of a page',
      file: `${browser}/browser-arguments.ts`,
      test: browserTest,
    },
    line: "  '--proxy-server=127.0.0.1:9',\n",
    without: '',
  },
  {
    ...{
      name: 'the proxy for this machine, too',
      against: 'connections to this machine',
      file: `${browser}/browser-arguments.ts`,
      test: browserTest,
    },
    line: "  '--proxy-bypass-list=<-loopback>',\n",
    without: '',
  },
  {
    ...{name: 'no names', against: 'look-ups of names', file: `${browser}/browser-arguments.ts`, test: browserTest},
    line: "  '--host-resolver-rules=MAP * ~NOTFOUND',\n",
    without: '',
  },
  {
    ...{name: 'offline page', against: 'requests of a page', file: `${browser}/print-page.ts`, test: browserTest},
    line: '    page.setOfflineMode(true),\n',
    without: '',
  },
];

const hearts: readonly Defence[] = [
  {
    ...{
      name: 'a page that stands still while it is opened',
      against: 'a print that waits',
      file: `${browser}/supervise.ts`,
      test: 'tests/outside/browser/supervise.test.ts',
    },
    line: "type !== 'browser' && !told.has(id)",
    without: "type !== 'browser' && type !== 'renderer' && !told.has(id)",
  },
  {
    ...{
      name: 'a browser that stands still',
      against: 'a build that waits',
      file: `${browser}/pulse.ts`,
      test: pulseTest,
    },
    line: "  if (stopped >= stoppedBeats) return 'it was stopped';",
    without: '',
  },
  {
    ...{name: 'a browser in circles', against: 'a build that never ends', file: `${browser}/pulse.ts`, test: pulseTest},
    line: 'if (usedMs >= allowanceMs)',
    without: 'if (usedMs >= allowanceMs * 1e9)',
  },
];

const scripts: readonly Defence[] = [
  {
    ...{
      name: 'no scripts in the browser',
      against: 'scripts',
      file: `${browser}/browser-arguments.ts`,
      test: browserTest,
    },
    line: "  '--blink-settings=scriptEnabled=false',\n",
    without: '',
  },
  {
    ...{name: 'no scripts in the page', against: 'scripts', file: `${browser}/print-page.ts`, test: browserTest},
    line: '    page.setJavaScriptEnabled(false),\n',
    without: '',
  },
  {
    ...{
      name: 'leaving is refused',
      against: 'a document that goes elsewhere',
      file: `${browser}/print-page.ts`,
      test: browserTest,
    },
    line: '    if (event.frameId === frameId) leaving.to = event.url;',
    without: "    if (event.frameId === '') leaving.to = event.url;",
  },
  {
    ...{
      name: 'content policy',
      against: 'what a template lets through',
      file: 'src/7-html/document-head.ts',
      test: 'tests/7-html/content-policy.test.ts',
    },
    line: "default-src 'none'; ",
    without: '',
  },
  {
    ...{
      name: 'escaping in templates',
      against: 'markup in a field of the dataset',
      file: 'src/7-html/compile-templates.ts',
      test: 'tests/7-html/render-edition.test.ts',
    },
    line: 'const options = {strict: true,',
    without: 'const options = {noEscape: true, strict: true,',
  },
  {
    ...{
      name: 'only safe links',
      against: 'live links in a PDF',
      file: 'src/8-pdf/keep-safe-links.ts',
      test: 'tests/8-pdf/bad-input.test.ts',
    },
    line: '    return safeAddress.test(address)\n',
    without: '    return safeAddress.test(address) || address\n',
  },
  {
    ...{
      name: 'only passive entries',
      against: 'actions and files in a PDF',
      file: 'src/8-pdf/finish-pdf.ts',
      test: 'tests/8-pdf/bad-input.test.ts',
    },
    line: '  keepPassiveEntries(document, pages);\n',
    without: '  void keepPassiveEntries;\n',
  },
];

const reading: readonly Defence[] = [
  {
    ...{
      name: 'depth of YAML',
      against: 'a parser that ends the process',
      file: 'src/2-parse/read-yaml.ts',
      test: 'tests/2-parse/read-yaml.test.ts',
    },
    line: '  if (nesting.depth > deepest) {',
    without: '  if (nesting.depth > deepest * 1e9) {',
  },
  {
    ...{
      name: 'plain YAML',
      against: 'aliases, anchors, tags',
      file: 'src/2-parse/read-yaml.ts',
      test: 'tests/2-parse/read-yaml.test.ts',
    },
    line: '  const unplain = findUnplain(document, at);',
    without: '  const unplain = findUnplain(document, at).slice(0, 0);',
  },
  {
    ...{
      name: 'size of front matter',
      against: 'long front matter',
      file: 'src/2-parse/parse-article.ts',
      test: 'tests/2-parse/parse-article.test.ts',
    },
    line: 'if (!fence || written.length > largestFrontMatter) {',
    without: 'if (!fence) {',
  },
  {
    ...{
      name: 'limits of Markdown',
      against: 'a parser that is quadratic',
      file: 'src/2-parse/markdown-limits.ts',
      test: 'tests/2-parse/markdown-limits.test.ts',
    },
    line: '    if (depth > limits.depth)',
    without: '    if (depth > limits.depth * 1e9)',
  },
  {
    ...{
      name: 'marks of Markdown',
      against: 'a parser that is quadratic',
      file: 'src/2-parse/markdown-limits.ts',
      test: 'tests/2-parse/markdown-limits.test.ts',
    },
    line: '    if (block.marks > limits.marksInBlock)',
    without: '    if (block.marks > limits.marksInBlock * 1e9)',
  },
  {
    ...{
      name: 'hidden characters',
      against: 'a dose that reads otherwise than it is',
      file: 'src/1-read/read-files.ts',
      test: 'tests/1-read/read-files.test.ts',
    },
    line: '    diagnostics.push(...hidden);\n    if (hidden.length > 0) continue;\n',
    without: '    void hidden;\n',
  },
  {
    ...{
      name: 'UTF-8 alone',
      against: 'bytes that are guessed',
      file: 'src/1-read/read-files.ts',
      test: 'tests/1-read/read-files.test.ts',
    },
    line: "    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);",
    without: "    return new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes);",
  },
  {
    ...{
      name: 'size of files',
      against: 'files that take the memory',
      file: 'src/1-read/read-files.ts',
      test: 'tests/1-read/read-files.test.ts',
    },
    line: 'if (file.bytes === null || file.size > limit) {',
    without: 'if (file.bytes === null) {',
  },
  {
    ...{
      name: 'encoding of pages',
      against: 'a dose in a guessed encoding',
      file: 'src/import/decode.ts',
      test: 'tests/import/limits.test.ts',
    },
    line: '{fatal: true}',
    without: '{fatal: false}',
  },
  {
    ...{
      name: 'limits of HTML',
      against: 'a parser that overflows',
      file: 'src/import/html-limits.ts',
      test: 'tests/import/limits.test.ts',
    },
    line: '    if (depth > limits.depth)',
    without: '    if (depth > limits.depth * 1e9)',
  },
  {
    ...{
      name: 'size of archives',
      against: 'a zip bomb',
      file: 'src/outside/unzip.ts',
      test: 'tests/import/limits.test.ts',
    },
    line: 'const mostUnpacked = 20_000_000;',
    without: 'const mostUnpacked = 2_000_000_000;',
  },
  {
    ...{
      name: 'elements of SVG',
      against: 'a figure that runs or loads',
      file: 'src/1-read/clean-svg.ts',
      test: 'tests/1-read/clean-svg.test.ts',
    },
    line: "script: 'script', foreignObject",
    without: 'foreignObject',
  },
  {
    ...{
      name: 'entities of SVG',
      against: 'an entity bomb',
      file: 'src/1-read/clean-svg.ts',
      test: 'tests/1-read/clean-svg.test.ts',
    },
    line: "    if (doctype.includes('['))",
    without: "    if (doctype.includes('[[['))",
  },
  {
    ...{
      name: 'sides of pictures',
      against: 'a picture bomb',
      file: 'src/1-read/check-sides.ts',
      test: 'tests/1-read/read-illustrations.test.ts',
    },
    line: '  if (width > limit || height > limit)',
    without: '  if (width > limit * 1e9)',
  },
  {
    ...{
      name: 'ways to say a phrase',
      against: 'a phrase that takes all memory',
      file: 'src/base/phrase-pattern.ts',
      test: 'tests/base/phrase-pattern.test.ts',
    },
    line: '  if (ways > mostWays) return',
    without: '  if (ways > mostWays * 1e9) return',
  },
  {
    ...{
      name: 'words of a sentence',
      against: 'a sentence that takes minutes',
      file: 'src/2-parse/unit-collector.ts',
      test: 'tests/5-dataset/too-long.test.ts',
    },
    line: '(length > longestQuote || words > mostWords)',
    without: 'length > longestQuote',
  },
  {
    ...{
      name: 'copied words',
      against: "words that are another's",
      file: 'src/checks/sheet/no-copy.ts',
      test: 'tests/checks/rules.test.ts',
    },
    line: 'copied === undefined);',
    without: 'copied === undefined || true);',
  },
  {
    ...{
      name: 'visible reports',
      against: 'a terminal that is told what to show',
      file: 'src/base/visible.ts',
      test: 'tests/formats/pretty.test.ts',
    },
    line: '.replace(unseen, (c) =>',
    without: '.replace(/$^/g, (c) =>',
  },
];

/** Every defence that can be taken out by one line. docs/security.md has them in its table. */
export const defences: readonly Defence[] = [
  ...network,
  ...hearts,
  ...scripts,
  ...reading,
  ...workDefences,
  ...fileDefences,
];
