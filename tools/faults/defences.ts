/** A defence of the program, the line that it hangs on, how that line is without it, and the test that must fail then. */
export type Defence = {
  name: string;
  /** Against what. */
  against: string;
  file: string;
  line: string;
  without: string;
  test: string;
};

const browser = 'src/outside/browser';
const browserTest = 'tests/outside/browser/defences.test.ts';
const outputTest = 'tests/outside/output-folder.test.ts';

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

const files: readonly Defence[] = [
  {
    ...{
      name: 'links out of the content',
      against: 'reading elsewhere',
      file: 'src/outside/content-files.ts',
      test: 'tests/outside/content-files.test.ts',
    },
    line: "{target, link: 'outside'}",
    without: '{target}',
  },
  {
    ...{
      name: 'paths below the output',
      against: 'writing and removing elsewhere',
      file: 'src/outside/output-journal.ts',
      test: outputTest,
    },
    line: "  path.split('/').every((part) => !['', '.', '..'].includes(part));",
    without: "  path.split('/').every((part) => part !== '');",
  },
  {
    ...{
      name: "others' files",
      against: 'writing over what is not ours',
      file: 'src/outside/foreign-output.ts',
      test: 'tests/cli.test.ts',
    },
    line: '  if (first === undefined) return;',
    without: '  if (first !== null) return;',
  },
  {
    ...{
      name: 'journal',
      against: 'half of two builds',
      file: 'src/outside/output-folder.ts',
      test: 'tests/outside/output-every-call.test.ts',
    },
    line: '        writeJournal(folder, plan);\n',
    without: '',
  },
  {
    ...{name: 'lock', against: 'two builds at once', file: 'src/outside/output-lock.ts', test: outputTest},
    line: '  if (isInUse(file, owner)) return owner;',
    without: "  if (isInUse(file, owner) && file === '') return owner;",
  },
  {
    ...{
      name: 'flush',
      against: 'a power cut',
      file: 'src/outside/write-whole.ts',
      test: 'tests/outside/flush.test.ts',
    },
    line: '    disk.fsyncSync(handle);\n  } finally {\n    disk.closeSync(handle);\n  }\n}\n\n/** Makes renames',
    without: '  } finally {\n    disk.closeSync(handle);\n  }\n}\n\n/** Makes renames',
  },
  {
    ...{
      name: 'hash of prints',
      against: 'another PDF in the cache',
      file: 'src/outside/kept-files.ts',
      test: 'tests/outside/print-cache.test.ts',
    },
    line: 'return bytes.subarray(0, hashBytes).equals(hashOf(key, bytes.subarray(hashBytes)))',
    without: 'return bytes.length > 0',
  },
  {
    ...{
      name: 'hash of trees',
      against: 'other trees in the cache',
      file: 'src/outside/hashed-file.ts',
      test: 'tests/outside/tree-cache.test.ts',
    },
    line: 'return head > 0 && sha256(body) === text.slice(0, head) ? body : null;',
    without: 'return head > 0 ? body : null;',
  },
  {
    ...{
      name: 'private folder',
      against: 'a browser that somebody else has put there',
      file: `${browser}/private-folder.ts`,
      test: `${browser.replace('src', 'tests')}/unpack-chromium.test.ts`,
    },
    line: '(found.mode & 0o022) !== 0',
    without: '(found.mode & 0) !== 0',
  },
  {
    ...{
      name: 'articles stay in the content',
      against: 'an import that writes elsewhere',
      file: 'src/outside/import-files.ts',
      test: 'tests/import/command.test.ts',
    },
    line: '    if (!realpathSync(folder).startsWith(root + sep))',
    without: "    if (!realpathSync(folder).startsWith(root + sep) && folder === '')",
  },
];

/** Every defence that can be taken out by one line. docs/security.md has them in its table. */
export const defences: readonly Defence[] = [...network, ...scripts, ...reading, ...files];
