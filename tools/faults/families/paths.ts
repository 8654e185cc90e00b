import {execFileSync} from 'node:child_process';
import {mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {runHere} from '../../../tests/support/run-here.ts';
import {writeFiles} from '../../../tests/support/write-files.ts';
import type {Family, Lab, Trial} from '../family.ts';
import {article, articleOf, contentWith, example, topic} from '../lab/example.ts';
import {judgeEnded} from '../lab/judge-ended.ts';
import {pdfText} from '../lab/pdf-texts.ts';
import {difference, snapshot} from '../lab/whole-output.ts';
import {sample} from '../sample.ts';

/** Stands in files outside of the content, and must never be in anything that the program makes or says. */
const canary = 'CANARY7Q';

/** Readable as what each is taken for, so that nothing but the path stands in the way. */
const canaries: Readonly<Record<string, string>> = {
  'canary.txt': canary,
  'canary.md': articleOf('canary', `Fluid supports digestion, says ${canary}.`),
  'canary.yaml': `# ${canary}\n${example[`${topic}/vocabulary.yaml`]}`.replace('plain: digestion', `plain: ${canary}`),
  'canary.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><title>${canary}</title><path d="M0 0h9v9z"/></svg>`,
  'canary.html': `<title>${canary}</title><main><h1>${canary}</h1><p>Fluid supports digestion, says ${canary}.</p></main>`,
};

/** A path to a canary, in each shape that programs have been led out by. `{site}` is the folder above content. */
const shapes: readonly ((file: string, outside: string) => string)[] = [
  (file) => `../../outside/${file}`,
  (file) => `../../../outside/${file}`,
  (file) => `../../../../../../../../../../../../outside/${file}`,
  (file) => `./../../outside/${file}`,
  (file) => `x/../../../outside/${file}`,
  (file) => `..\\..\\outside\\${file}`,
  (file) => `%2e%2e/%2e%2e/outside/${file}`,
  (file) => `..%2f..%2foutside%2f${file}`,
  (file) => `....//....//outside/${file}`,
  (file, outside) => `${outside}/${file}`,
  (file, outside) => `file://${outside}/${file}`,
  (file, outside) => `/${outside}/${file}`,
  (file) => `~/${file}`,
  (file) => `${file}\u0000.svg`,
  (file) => `../../outside/${file}\u0000.png`,
  (file) => `${'a/'.repeat(2000)}../${file}`,
  (file) => `${'a'.repeat(5000)}${file}`,
  (file) => `C:\\outside\\${file}`,
  (file) => `//localhost/outside/${file}`,
  () => '/proc/self/environ',
  () => '/dev/stdin',
  (file) => `．．/．．/outside/${file}`,
  (file) => `../../OUTSIDE/${file.toUpperCase()}`,
];

const replaced = (path: string, from: string, to: string) => {
  const good = example[path] ?? '';
  if (!good.includes(from)) throw new Error(`${path} has no '${from}'`);
  return {[path]: good.replace(from, () => to)};
};
const sheet = `${topic}/sheets/drinking-enough.yaml`;

type Place = {name: string; file: string; write(path: string): Record<string, string>};
const places: readonly Place[] = [
  {
    name: 'logo',
    file: 'canary.svg',
    write: (p) => replaced('clinic.yaml', '# logo: our-logo.svg', `logo: ${JSON.stringify(p)}`),
  },
  {
    name: 'id of a sheet',
    file: 'canary',
    write: (p) => replaced(sheet, 'id: drinking-enough', `id: ${JSON.stringify(p)}`),
  },
  {
    name: 'id of a topic',
    file: 'canary',
    write: (p) => replaced(`${topic}/topic.yaml`, 'id: hot-weather', `id: ${JSON.stringify(p)}`),
  },
  {
    name: 'id of an article',
    file: 'canary.md',
    write: (p) => replaced(article, 'id: drinking-on-hot-days', `id: ${JSON.stringify(p)}`),
  },
  {
    name: 'file of a source',
    file: 'canary.txt',
    write: (p) => replaced(article, 'file: drinking-in-hot-weather.txt', `file: ${JSON.stringify(p)}`),
  },
  {
    name: 'language of an article',
    file: 'canary.yaml',
    write: (p) => replaced(article, 'language: en', `language: ${JSON.stringify(p)}`),
  },
  {
    name: 'template of a sheet',
    file: 'canary.html',
    write: (p) => replaced(sheet, 'template: handout', `template: ${JSON.stringify(p)}`),
  },
  {
    name: 'figure of an article',
    file: 'canary.svg',
    write: (p) => ({[article]: `${example[article]}\n![A figure](${p.includes(' ') ? `<${p}>` : p})\n`}),
  },
  {
    name: 'image of a logo',
    file: 'canary.svg',
    write: (p) => ({
      ...replaced('clinic.yaml', '# logo: our-logo.svg', 'logo: logo.svg'),
      'logo.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><title>Logo</title><image href="${p.replace(/[<&"]|\p{Cc}/gu, '')}" width="60" height="20"/></svg>`,
    }),
  },
  {
    name: 'schema of a file',
    file: 'canary.yaml',
    write: (p) => ({
      'clinic.yaml': `# yaml-language-server: $schema=${p.replace(/\p{Cc}/gu, '')}\n${example['clinic.yaml']}`,
    }),
  },
];

/** A site beside a folder of canaries; what is around the site must stay as it was. */
async function tryContent(
  lab: Lab,
  act: (site: string, outside: string) => void,
  names: readonly string[],
): Promise<string | null> {
  const [site, outside] = [join(lab.folder, 'home', 'site'), join(lab.folder, 'outside')];
  writeFiles(outside, canaries);
  writeFiles(site, contentWith());
  act(site, outside);
  const around = () =>
    Object.fromEntries(Object.entries(snapshot(lab.folder)).filter(([path]) => !path.startsWith('home/site/output/')));
  const was = around();
  const ended = await runHere(['build'], {cwd: site});
  // A link that is refused may be named by the path it has within the content; exit 3 is for what cannot be read.
  const wrong = judgeEnded(ended, {names, canary, codes: [0, 1, 2, 3]});
  return wrong ?? difference(around(), was) ?? (await findCanary(join(site, 'output')));
}

/** Whether the canary's text is in anything below a folder, in the text of its PDFs too. */
async function findCanary(folder: string): Promise<string | null> {
  for (const [path, what] of Object.entries(snapshot(folder))) {
    // A link is not followed here: what it leads to is looked at where it is.
    if (!/^[0-9a-f]{64}$/.test(what)) continue;
    const bytes = readFileSync(join(folder, path));
    const text = path.endsWith('.pdf') ? await pdfText(bytes) : bytes.toString('latin1');
    if (text.includes(canary)) return `The canary is in ${path}`;
  }
  return null;
}

const byPath: readonly Trial[] = places.flatMap(({name, file, write}) =>
  shapes.map((shape, i) => ({
    row: `a path as ${name}`,
    name: `shape ${i}: ${shape(file, '/outside').slice(0, 60)}`,
    run: (lab: Lab) =>
      tryContent(lab, (site, outside) => void writeFiles(join(site, 'content'), write(shape(file, outside))), [
        'content',
        ...Object.keys(canaries),
        'yaml',
        '.md',
      ]),
  })),
);

/** What may stand where a file should be. */
const things: Readonly<Record<string, (at: string, outside: string, kind: string) => void>> = {
  'a link to a file outside': (at, outside, kind) => symlinkSync(join(outside, `canary${kind}`), at),
  'a link to a folder outside': (at, outside) => symlinkSync(outside, at),
  'a link to itself': (at) => symlinkSync(at, at),
  'a link to nothing': (at) => symlinkSync('nothing', at),
  'a link to /dev/zero': (at) => symlinkSync('/dev/zero', at),
  'a link to /proc/self/environ': (at) => symlinkSync('/proc/self/environ', at),
  'a FIFO': (at) => void execFileSync('mkfifo', [at]),
  'a folder': (at) => void mkdirSync(at),
  'a file of 50 MB': (at) => writeFileSync(at, Buffer.alloc(50_000_000, 'Drink. ')),
  'an empty file': (at) => writeFileSync(at, ''),
};
const seats: Readonly<Record<string, string>> = {
  'an article': article,
  'a vocabulary': `${topic}/vocabulary.yaml`,
  'a sheet': sheet,
  'clinic.yaml': 'clinic.yaml',
  'a topic': `${topic}/topic.yaml`,
  'a release': 'releases/2026.1.json',
  'a logo': 'logo.svg',
  'a figure': `${topic}/figures/a.svg`,
};

const byThing: readonly Trial[] = Object.entries(seats).flatMap(([seat, path]) =>
  Object.entries(things).map(([thing, put]) => ({
    row: `in place of ${seat}`,
    name: thing,
    run: (lab: Lab) =>
      tryContent(
        lab,
        (site, outside) => {
          const at = join(site, 'content', path);
          mkdirSync(dirname(at), {recursive: true});
          rmSync(at, {force: true});
          put(at, outside, path.slice(path.lastIndexOf('.')));
          if (path === 'logo.svg')
            writeFiles(join(site, 'content'), replaced('clinic.yaml', '# logo: our-logo.svg', 'logo: logo.svg'));
        },
        [path.split('/').at(-1) ?? path, 'drinking-on-hot-days'],
      ),
  })),
);

/** What may stand in the output folder before a build: links to something outside, by their paths in it, and files. */
type Standing = {links?: Readonly<Record<string, string>>; files?: Readonly<Record<string, string>>};
const outputs: Readonly<Record<string, Standing>> = {
  'sheets is a link': {links: {sheets: '.'}},
  'a topic below sheets is a link': {links: {[`sheets/${topic}`]: '.'}},
  'exports is a link': {links: {exports: '.'}},
  'dataset.json is a link': {links: {'dataset.json': 'canary.txt'}},
  'manifest.json is a link': {links: {'manifest.json': 'canary.txt'}},
  'the staging folder is a link': {links: {'.claimleaf-staging': '.'}},
  'the lock is a link': {links: {'.claimleaf-lock': 'new'}},
  'the journal is a link': {links: {'.claimleaf-commit.json': 'canary.txt'}},
  'a file where a folder should be': {files: {sheets: 'x'}},
  'a journal that leads outside': {
    files: {
      '.claimleaf-commit.json': JSON.stringify({
        place: ['../../../outside/canary.txt'],
        remove: ['../../../outside/canary.md'],
      }),
    },
  },
  'a manifest that names files outside': {
    files: {
      'manifest.json': JSON.stringify({
        generator: 'claimleaf 0.1.0',
        files: [{path: '../../../outside/canary.txt', bytes: 8, sha256: '0'.repeat(64)}],
        sheets: [],
      }),
    },
  },
};

function stand(output: string, outside: string, {links = {}, files = {}}: Standing): void {
  mkdirSync(output, {recursive: true});
  writeFiles(output, files);
  for (const [path, to] of Object.entries(links)) {
    mkdirSync(dirname(join(output, path)), {recursive: true});
    symlinkSync(join(outside, to), join(output, path));
  }
}

const byOutput: readonly Trial[] = Object.entries(outputs).map(([name, standing]) => ({
  row: 'what stands in the output folder',
  name,
  run: (lab: Lab) => tryContent(lab, (site, outside) => stand(join(site, 'output'), outside, standing), ['output']),
}));

/** Names on the command line that lead somewhere. */
const words: readonly (readonly string[])[] = [
  ['topic', '../evil'],
  ['topic', '/tmp/evil'],
  ['topic', 'a/b'],
  ['topic', 'CON'],
  ['topic', `${'x'.repeat(300)}`],
  ['sheet', '../../evil'],
  ['release', '--name', '../../evil'],
  ['import', '../outside/canary.html', '--topic', '../evil'],
  ['import', '../outside/canary.html', '--topic', '.'],
  ['export', '--topic', '../outside'],
  ['build', '--only', '../../**'],
  ['explain', '../../outside/canary.txt'],
  ['diff', '../../outside/canary.txt'],
];

const byWord: readonly Trial[] = words.map((argv) => ({
  row: 'names on the command line',
  name: argv.join(' ').slice(0, 80),
  async run(lab) {
    const [site, outside] = [join(lab.folder, 'home', 'site'), join(lab.folder, 'outside')];
    writeFiles(outside, canaries);
    writeFiles(site, contentWith());
    const around = () =>
      Object.fromEntries(Object.entries(snapshot(lab.folder)).filter(([path]) => !path.startsWith('home/site/')));
    const was = around();
    const ended = await runHere(
      argv.map((word) => (word.startsWith('../outside') ? join(outside, word.slice(11)) : word)),
      {cwd: site},
    );
    return judgeEnded(ended, {names: ['', ...argv]}) ?? difference(around(), was);
  },
}));

const all: readonly Trial[] = [...byPath, ...byThing, ...byOutput, ...byWord];

export const paths: Family = {
  name: 'paths',
  promise:
    'Nothing outside of the content folder is read and nothing outside of the output folder is written, by whatever path, link or name; what cannot be read is named.',
  full: all.length,
  limitS: 200,
  together: true,
  trials: (random, count) => sample(all, random, count),
};
