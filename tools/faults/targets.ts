import {join} from 'node:path';
import {docxOf, epubOf, odtOf, paragraph} from '../../tests/support/office.ts';
import {plainPdf} from '../../tests/support/plain-pdf.ts';
import {runHere} from '../../tests/support/run-here.ts';
import {writeFiles} from '../../tests/support/write-files.ts';
import type {Files, Lab} from './family.ts';
import {article, articleOf, contentWith, example, original, topic} from './lab/example.ts';
import {judgeEnded} from './lab/judge-ended.ts';
import {judgeStatements} from './lab/judge-statements.ts';

/** A place that somebody else can write to, and how the program is run on what they write. */
export type Target = {
  name: string;
  takes: 'markdown' | 'words' | 'yaml' | 'pages';
  /** The file of the example that it stands in place of. */
  replaces?: string;
  /** A good document, where one can be damaged. */
  document?: () => Uint8Array;
  run(lab: Lab, text: string | Uint8Array): Promise<string | null>;
};

/** The hostile article beside the example's. */
const beside = `${topic}/articles/hostile.md`;

/** Something wrong with the program's run on a content folder, in which one file is hostile. */
async function judgeContent(lab: Lab, changed: Files, names: readonly string[]): Promise<string | null> {
  writeFiles(lab.folder, contentWith(changed));
  const dataset = await runHere(['dataset'], {cwd: lab.folder});
  // What the vocabulary, the topic or the editors say is about every article.
  const isBeside = Object.keys(changed).every((path) => path === beside);
  const wrong = judgeEnded(dataset, {names}) ?? judgeStatements(lab.folder, dataset.exitCode === 0 && isBeside);
  if (wrong) return wrong;
  return judgeEnded(await runHere(['check', '--no-print'], {cwd: lab.folder}), {names});
}

/** A file of the example that is hostile as a whole. */
const whole = (name: string, path: string, takes: Target['takes']): Target => ({
  name,
  takes,
  replaces: path,
  // A person finds it by the file's name, or by its id where another file names it.
  run: (lab, text) =>
    judgeContent(lab, {[path]: text}, [
      path
        .split('/')
        .at(-1)
        ?.replace(/\.\w+$/, '') ?? path,
    ]),
});

/** A value within a good file: `text` is put in as a string of YAML with double quotes, or bare where `bare`. */
const value = (name: string, path: string, from: string, to: (text: string) => string): Target => ({
  name,
  takes: 'words',
  run(lab, text) {
    const good = example[path] ?? '';
    if (!good.includes(from)) throw new Error(`${path} has no '${from}'`);
    // The function, as '$&' in what is put in would mean something.
    const changed = good.replace(from, () => to(`${text}`));
    return judgeContent(lab, {[path]: changed}, [path.split('/').at(-1) ?? path]);
  },
});

/** JSON's quotes and escapes are YAML's too; without its own escapes where the payload brings some. */
const quoted = (text: string) => (/\\[xuU]/.test(text) ? `"${text}"` : JSON.stringify(text));

const inContent: readonly Target[] = [
  {
    name: 'the text of an article',
    takes: 'markdown',
    run: (lab, text) => judgeContent(lab, {[beside]: articleOf('hostile', `${text}`)}, ['hostile.md']),
  },
  {
    name: 'an article as a whole',
    takes: 'yaml',
    run: (lab, text) => judgeContent(lab, {[beside]: text}, ['hostile.md']),
  },
  {
    name: 'front matter',
    takes: 'yaml',
    run: (lab, text) =>
      judgeContent(lab, {[beside]: `---\n${text}\n---\n\nFluid supports digestion.\n`}, ['hostile.md']),
  },
  {
    name: 'a title of an article',
    takes: 'words',
    run: (lab, text) =>
      judgeContent(
        lab,
        {
          [beside]: articleOf('hostile', 'Fluid supports digestion.').replace('A page about hot days', () =>
            quoted(`${text}`),
          ),
        },
        ['hostile.md'],
      ),
  },
  whole('an article', article, 'yaml'),
  whole('topic.yaml', `${topic}/topic.yaml`, 'yaml'),
  whole('vocabulary.yaml', `${topic}/vocabulary.yaml`, 'yaml'),
  whole('annotations.yaml', `${topic}/annotations.yaml`, 'yaml'),
  whole('decisions.yaml', `${topic}/decisions.yaml`, 'yaml'),
  whole('a sheet', `${topic}/sheets/drinking-enough.yaml`, 'yaml'),
  whole('clinic.yaml', 'clinic.yaml', 'yaml'),
  whole('a release', 'releases/2026.1.json', 'yaml'),
  whole('proposals.jsonl', `${topic}/proposals.jsonl`, 'yaml'),
  value('a label of the vocabulary', `${topic}/vocabulary.yaml`, 'label: digestion', (t) => `label: ${quoted(t)}`),
  value(
    'a synonym',
    `${topic}/vocabulary.yaml`,
    'label: digestion',
    (t) => `label: digestion\n    synonyms: [${quoted(t)}]`,
  ),
  value('plain words', `${topic}/vocabulary.yaml`, 'plain: digestion', (t) => `plain: ${quoted(t)}`),
  value(
    'a title of a topic',
    `${topic}/topic.yaml`,
    'title: Drinking enough in hot weather',
    (t) => `title: ${quoted(t)}`,
  ),
  value(
    'a title of a sheet',
    `${topic}/sheets/drinking-enough.yaml`,
    'title: Drinking enough on hot days',
    (t) => `title: ${quoted(t)}`,
  ),
  value(
    'a heading of a sheet',
    `${topic}/sheets/drinking-enough.yaml`,
    'heading: Food and drink that count',
    (t) => `heading: ${quoted(t)}`,
  ),
  value(
    'a relation of a sheet',
    `${topic}/sheets/drinking-enough.yaml`,
    'relation: at-risk',
    (t) => `relation: ${quoted(t)}`,
  ),
  value('the name of the clinic', 'clinic.yaml', 'name: Example Clinic', (t) => `name: ${quoted(t)}`),
  value('a phone number', 'clinic.yaml', 'number: 01632 960 003', (t) => `number: ${quoted(t)}`),
  value('the address of the sheets', 'clinic.yaml', 'address: sheets.example.org', (t) => `address: ${quoted(t)}`),
  value('a logo', 'clinic.yaml', '# logo: our-logo.svg', (t) => `logo: ${quoted(t)}`),
];

/** A page that is imported into the example's topic. */
const imported = (kind: string, file: string, make: (text: string) => string | Uint8Array): Target => ({
  name: `an imported ${kind}`,
  takes: 'pages',
  ...(kind === 'PDF' || kind === 'DOCX' || kind === 'ODT' || kind === 'EPUB' || kind === 'HTML'
    ? {document: () => Buffer.from(make(original))}
    : {}),
  async run(lab, text) {
    const bytes = typeof text === 'string' ? make(text) : text;
    writeFiles(lab.folder, {...contentWith(), [file]: bytes});
    const ended = await runHere(['import', join(lab.folder, file), '--topic', topic], {cwd: lab.folder});
    const names = [file, `${topic}/`];
    const wrong = judgeEnded(ended, {names});
    if (wrong || ended.exitCode !== 0) return wrong;
    // What was imported is content from then on.
    const dataset = await runHere(['dataset'], {cwd: lab.folder});
    return judgeEnded(dataset, {names: ['articles/']}) ?? judgeStatements(lab.folder, dataset.exitCode === 0);
  },
});

/** XML has no control characters but those of lines. */
const inXml = (text: string) =>
  text.replace(/[<>&]/g, (c) => `&#${c.charCodeAt(0)};`).replace(/(?![\t\n\r])\p{Cc}/gu, '');
const page = (body: string) =>
  `<!doctype html><html lang="en"><title>A page</title><main><h1>A page</h1>${body}</main></html>`;

const imports: readonly Target[] = [
  imported('text', 'page.txt', (text) => `A page about hot days\n\n${text}\n`),
  imported('HTML', 'page.html', (text) => page(`<p>${text}</p>`)),
  imported('Markdown page', 'page.md', (text) => `# A page about hot days\n\n${text}\n`),
  imported('DOCX', 'page.docx', (text) =>
    docxOf(
      text
        .split('\n')
        .map((line) => paragraph(inXml(line)))
        .join(''),
    ),
  ),
  imported('ODT', 'page.odt', (text) =>
    odtOf(`<text:h text:outline-level="1">A page</text:h><text:p>${inXml(text)}</text:p>`),
  ),
  imported('EPUB', 'page.epub', (text) => epubOf('A page', [`<h1>A page</h1><p>${text}</p>`])),
  imported('PDF', 'page.pdf', (text) =>
    plainPdf([
      text
        .slice(0, 20_000)
        .split('\n')
        .slice(0, 60)
        .map((line, i) => ({text: line.slice(0, 500), x: 50, y: 50 + 12 * i})),
    ]),
  ),
];

/** Every place, those of content first. */
export const targets: readonly Target[] = [...inContent, ...imports];
