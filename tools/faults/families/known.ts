import {execFileSync, spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Dataset} from '../../../src/model/generated/dataset.ts';
import {inThisLoad} from '../../../tests/support/patience.ts';
import type {Ended} from '../../../tests/support/run-claimleaf.ts';
import {runHere} from '../../../tests/support/run-here.ts';
import {writeFiles} from '../../../tests/support/write-files.ts';
import type {Family, Files, Lab, Trial} from '../family.ts';
import {article, articleOf, contentWith, example, topic} from '../lab/example.ts';
import {judgeEnded} from '../lab/judge-ended.ts';
import {pdfText} from '../lab/pdf-texts.ts';
import {before, cleanBuilds, contents, difference, snapshot} from '../lab/whole-output.ts';
import {sample} from '../sample.ts';

const cli = fileURLToPath(new URL('../../../src/cli.ts', import.meta.url));
const sheet = `${topic}/sheets/drinking-enough.yaml`;
const vocabulary = `${topic}/vocabulary.yaml`;
const beside = `${topic}/articles/hostile.md`;

const edited = (path: string, from: string, to: string): Record<string, string> => {
  const good = example[path] ?? '';
  if (!good.includes(from)) throw new Error(`${path} has no '${from}'`);
  return {[path]: good.replace(from, () => to)};
};

const run = (lab: Lab, changed: Files, argv: readonly string[]): Promise<Ended> => {
  writeFiles(lab.folder, contentWith(changed));
  return runHere(argv, {cwd: lab.folder});
};

/** The content is refused, and the file is named. */
const refused = (
  row: string,
  name: string,
  changed: Files,
  names: readonly string[],
  argv: readonly string[] = ['build'],
): Trial => ({
  row,
  name,
  async run(lab) {
    const ended = await run(lab, changed, argv);
    return judgeEnded(ended, {names}) ?? (ended.exitCode === 0 ? 'Nothing was found' : null);
  },
});

/** It is read in a time that grows with its length alone. */
const quick = (name: string, text: string, ms: number): Trial => ({
  row: 'long texts within the limits',
  name,
  async run(lab) {
    await run(lab, {}, ['dataset']);
    const began = performance.now();
    const ended = await run(lab, {[beside]: articleOf('hostile', text)}, ['dataset']);
    const took = performance.now() - began;
    const limit = inThisLoad(ms);
    return (
      judgeEnded(ended, {names: ['hostile.md']}) ??
      (took > limit ? `It took ${Math.round(took)} ms, with a limit of ${limit} here` : null)
    );
  },
});

const logo = (name: string, bytes: string | Uint8Array, file = 'logo.svg'): Trial =>
  refused(
    'a logo that is none',
    name,
    {...edited('clinic.yaml', '# logo: our-logo.svg', `logo: ${file}`), [file]: bytes},
    [file],
  );
const svg = (inside: string, size = 'width="60" height="20"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${inside}</svg>`;

/** A PNG whose head says that it is 100,000 pixels high and wide. */
function pngBomb(): Uint8Array {
  const png = Buffer.alloc(33);
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(png);
  png.writeUInt32BE(100_000, 16);
  png.writeUInt32BE(100_000, 20);
  Buffer.from('0806000000', 'hex').copy(png, 24);
  return png;
}

const entityBomb = `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">${Array.from('bcdefghij', (c, i) => `<!ENTITY ${c} "${`&${'abcdefghi'[i]};`.repeat(10)}">`).join('')}]>${svg('<text>&j;</text>')}`;

const logos: readonly Trial[] = [
  logo('text', svg('<text x="1" y="9">Drink</text>')),
  logo('entities', entityBomb),
  logo('100,000 groups', svg(`${'<g>'.repeat(100_000)}<path d="M0 0h9"/>${'</g>'.repeat(100_000)}`)),
  logo('a PNG of 100,000 by 100,000 pixels', pngBomb(), 'logo.png'),
  logo('50 MB', svg(`<!--${'x'.repeat(50_000_000)}-->`)),
  logo('no image', 'Drink'),
];

/** Lines have no points, so that no size of a drawing takes memory: it is printed in the place that a logo has. */
const wideLogo: Trial = {
  row: 'a logo of any size is printed in its place',
  name: 'a width of a thousand million',
  async run(lab) {
    const wide = svg('<path d="M0 0h9v9z"/>', 'width="1e9" height="1e9"');
    const changed = {...edited('clinic.yaml', '# logo: our-logo.svg', 'logo: logo.svg'), 'logo.svg': wide};
    const ended = await run(lab, changed, ['build']);
    if (ended.exitCode !== 0) return `Exit code ${ended.exitCode}: ${ended.stderr.slice(-300)}`;
    const pdf = readFileSync(join(lab.folder, `output/sheets/${topic}/drinking-enough.a4.pdf`));
    return (await pdfText(pdf)).includes('Example Clinic') ? null : 'The name of the clinic is not printed';
  },
};

const hiddenTitles: readonly Trial[] = [
  refused(
    'hidden characters behind escapes',
    'title of a sheet',
    edited(sheet, 'title: Drinking enough on hot days', 'title: "Drinking\\u202e enough"'),
    ['drinking-enough.yaml'],
  ),
  refused(
    'hidden characters behind escapes',
    'title of an article',
    edited(article, 'title: Drinking Enough on Hot Days', 'title: "Drinking\\u200b Enough"'),
    ['drinking-on-hot-days'],
  ),
  refused(
    'hidden characters behind escapes',
    'name of the clinic',
    edited('clinic.yaml', 'name: Example Clinic', 'name: "Example\\u2066 Clinic"'),
    ['clinic.yaml'],
  ),
];

const synonym = (name: string, text: string) =>
  refused(
    'synonyms that match too much',
    name,
    edited(vocabulary, 'label: digestion', `label: digestion\n    synonyms: ['${text}']`),
    ['vocabulary.yaml'],
    ['dataset'],
  );

const freeFigures: readonly Trial[] = [
  refused(
    'figures that no quote has',
    'title of a sheet',
    edited(sheet, 'title: Drinking enough on hot days', 'title: Take 50 mg of salt a day'),
    ['drinking-enough'],
  ),
  refused(
    'figures that no quote has',
    'words of an action',
    {[vocabulary]: (example[vocabulary] ?? '').replace(/^ {4}do: .*$/m, '    do: Drink 90 litres a day.')},
    ['vocabulary.yaml', 'drinking-enough'],
  ),
];

/** A sheet that names an article's emergency as something for this week: a draft says so, and nothing else is printed. */
const lessUrgent: Files = {
  [sheet]: (example[sheet] ?? '')
    .replace('object: [confusion, fainting]', 'object: [confusion]')
    .replace('object: [lasting-dizziness]', 'object: [fainting, lasting-dizziness]'),
  [article]: (example[article] ?? '').replace(
    'Call for medical help if you notice confusion or fainting.',
    'Call for medical help if you notice confusion. Call 999 for fainting.',
  ),
};
const urgency: Trial = {
  row: 'urgency',
  name: 'fainting this week',
  async run(lab) {
    const draft = await run(lab, lessUrgent, ['build', '--draft']);
    const wrong = judgeEnded(draft, {names: ['drinking-enough', 'drinking-on-hot-days']});
    if (wrong) return wrong;
    if (!/drinking-enough\.yaml:.*sheet\/less-urgent/.test(draft.stderr + draft.stdout))
      return 'The draft does not say it';
    const whole = await runHere(['build'], {cwd: lab.folder});
    return judgeEnded(whole, {names: ['drinking-enough']}) ?? (whole.exitCode === 0 ? 'It is printed' : null);
  },
};

const denials: Trial = {
  row: 'denials are no support',
  name: 'one says it, three deny it',
  async run(lab) {
    const texts = [
      'Sports drinks ease tiredness.',
      ...Array(3).fill('Sports drinks do not ease tiredness.'),
    ] as string[];
    const files = Object.fromEntries(texts.map((text, i) => [`${topic}/articles/a${i}.md`, articleOf(`a${i}`, text)]));
    const ended = await run(lab, files, ['dataset', '--draft']);
    if (ended.exitCode !== 0) return `Exit code ${ended.exitCode}: ${ended.stdout.slice(0, 200)}`;
    const dataset = JSON.parse(readFileSync(join(lab.folder, 'output/dataset.json'), 'utf8')) as Dataset;
    const claim = dataset.claims.find((c) => c.relation === 'helps' && c.object === 'tiredness');
    if (!claim) return null;
    return claim.stance === 'supports' && claim.articles.length > 2 && dataset.conflicts.length === 0
      ? `A claim that supports has ${claim.articles.length} articles, and there is no conflict`
      : null;
  },
};

const manifests: readonly Trial[] = (
  [
    ['files is a number', {'manifest.json': '{"generator": "claimleaf 0.1.0", "files": 1}'}],
    ['no JSON', {'manifest.json': 'hello'}],
    ['empty', {'manifest.json': ''}],
    ['null', {'manifest.json': 'null'}],
    [
      "names another's file",
      {
        'manifest.json': JSON.stringify({
          generator: 'claimleaf 0.1.0',
          files: [{path: 'notes.txt', bytes: 2, sha256: '0'.repeat(64)}],
          sheets: [],
        }),
        'notes.txt': 'my notes',
      },
    ],
  ] as const
).map(([name, files]) => ({
  row: 'an old manifest is not believed',
  name,
  async run(lab) {
    const clean = await cleanBuilds(lab.folder);
    before(lab.folder, clean);
    writeFiles(join(lab.folder, 'output'), files);
    const ended = await runHere(['build'], {cwd: lab.folder});
    // To say that it is broken is right, too.
    const wrong = judgeEnded(ended, {names: ['manifest.json'], codes: [0, 1, 2, 3]});
    const notes = 'notes.txt' in files && !existsSync(join(lab.folder, 'output', 'notes.txt'));
    if (wrong ?? notes) return wrong ?? 'A file that Claimleaf did not make was removed';
    if (ended.exitCode !== 0) return null;
    // What only the old manifest named is nobody's that is known: it stays, and a warning says so.
    const isTold = /output\/not-as-left/.test(ended.stderr + ended.stdout);
    const own = Object.entries(snapshot(join(lab.folder, 'output'))).filter(
      ([path]) => path !== 'notes.txt' && !(isTold && path in clean.old && !(path in clean.new)),
    );
    return difference(Object.fromEntries(own), clean.new);
  },
}));

const journals: readonly Trial[] = ['', 'null', '{}', '[]', '{"place":1}', 'x'].map((text) => ({
  row: 'a broken journal is set aside',
  name: JSON.stringify(text),
  async run(lab) {
    const clean = await cleanBuilds(lab.folder);
    writeFiles(lab.folder, {...contents.new, 'output/.claimleaf-commit.json': text});
    const ended = await runHere(['build'], {cwd: lab.folder});
    if (ended.exitCode !== 0) return `Exit code ${ended.exitCode}: ${ended.stderr.slice(-300)}`;
    const left = Object.fromEntries(
      Object.entries(snapshot(join(lab.folder, 'output'))).filter(([path]) => !path.startsWith('.claimleaf-')),
    );
    return difference(left, clean.new);
  },
}));

/** The cache of prints with something else in it; the browser itself is shared, as unpacking it takes long. */
const caches: readonly Trial[] = Object.entries<(file: string) => void>({
  'a bit turned': (file) => {
    const bytes = readFileSync(file);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(file, bytes);
  },
  'other bytes': (file) => writeFileSync(file, 'hello'),
  empty: (file) => writeFileSync(file, ''),
  '{}': (file) => writeFileSync(file, '{}'),
  'a FIFO': (file) => {
    rmSync(file);
    execFileSync('mkfifo', [file]);
  },
  'a folder': (file) => {
    rmSync(file);
    mkdirSync(file);
  },
  'a claim about the machine': (file) => writeFileSync(file, '{"version":"HeadlessChrome/1","sandbox":true}'),
}).map(([name, change]) => ({
  row: 'what is wrong in the cache is made again',
  name,
  async run(lab) {
    const clean = await cleanBuilds(lab.folder);
    const shared = process.env.CLAIMLEAF_CACHE ?? '';
    const own = join(lab.folder, 'cache');
    mkdirSync(own, {mode: 0o700});
    for (const browser of readdirSync(shared).filter((n) => n.startsWith('chromium-')))
      execFileSync('cp', ['-al', join(shared, browser), own]);
    writeFiles(lab.folder, contents.new);
    process.env.CLAIMLEAF_CACHE = own;
    try {
      await runHere(['build'], {cwd: lab.folder});
      const kept = readdirSync(own, {recursive: true, withFileTypes: true}).filter(
        (entry) => entry.isFile() && !entry.parentPath.includes('chromium-'),
      );
      for (const entry of kept) change(join(entry.parentPath, entry.name));
      const ended = await runHere(['build'], {cwd: lab.folder});
      if (ended.exitCode !== 0) return `Exit code ${ended.exitCode}: ${ended.stderr.slice(-300)}`;
      return difference(snapshot(join(lab.folder, 'output')), clean.new);
    } finally {
      process.env.CLAIMLEAF_CACHE = shared;
    }
  },
}));

const signs = [
  'blue lips',
  'chest pain',
  'a stiff neck',
  'slurred speech',
  'black stools',
  'a severe rash',
  'yellow eyes',
  'swollen legs',
  'blurred sight',
  'a fast pulse',
];

const redFlags: Trial = {
  row: 'red flags are all printed, or it is an error',
  name: `${signs.length} signs`,
  async run(lab) {
    const id = (sign: string) => sign.replace(/^an? /, '').replaceAll(' ', '-');
    const entries = signs
      .map(
        (sign) =>
          `  - id: ${id(sign)}\n    kind: symptom\n    label: ${sign.replace(/^an? /, '')}\n    plain: ${sign}\n`,
      )
      .join('');
    const ended = await run(
      lab,
      {
        [vocabulary]: `${example[vocabulary]}${entries}`,
        [beside]: articleOf('hostile', signs.map((sign) => `See a doctor for ${sign}.`).join(' ')),
        ...edited(sheet, 'object: [lasting-dizziness]', `object: [lasting-dizziness, ${signs.map(id).join(', ')}]`),
      },
      ['build', '--draft'],
    );
    const wrong = judgeEnded(ended, {names: ['drinking-enough', 'vocabulary', 'hostile']});
    if (wrong || ended.exitCode !== 0) return wrong;
    const text = (
      await pdfText(readFileSync(join(lab.folder, `output/sheets/${topic}/drinking-enough.a4.pdf`)))
    ).replace(/\s+/g, ' ');
    const missing = signs.filter((sign) => !text.includes(sign.replace(/^an? /, '')));
    return missing.length === 0 ? null : `Not printed, and nothing is said: ${missing.join(', ')}`;
  },
};

const release: readonly Trial[] = (
  [
    ['another day', (text: string) => text.replace(/("reviewBy": ")\d{4}/, '$12099')],
    [
      'another hash',
      (text: string) => text.replace(/[0-9a-f](?=[0-9a-f]{63}")/, (digit) => (digit === '0' ? '1' : '0')),
    ],
    ['a key twice', (text: string) => text.replace('{', '{"name": "x", ')],
  ] as const
).map(([name, edit]) => ({
  row: 'a release that was edited',
  name,
  async run(lab) {
    await run(lab, {}, ['build']);
    const made = await runHere(['release'], {cwd: lab.folder});
    const folder = join(lab.folder, 'content', 'releases');
    if (made.exitCode !== 0 || !existsSync(folder)) return `No release was made: ${made.stderr.slice(-200)}`;
    const file = join(folder, readdirSync(folder)[0] ?? '');
    const text = readFileSync(file, 'utf8');
    if (edit(text) === text) return 'The edit changed nothing';
    writeFileSync(file, edit(text));
    const ended = await runHere(['check', '--no-print'], {cwd: lab.folder});
    return judgeEnded(ended, {names: ['releases/']}) ?? (ended.exitCode === 0 ? 'Nothing was found' : null);
  },
}));

/** The program under a limit of the shell; what it cannot do it says, with the limit. */
const limits: readonly Trial[] = (
  [
    ['ulimit -n 24', /ulimit|too many (?:open )?files|open files/i],
    ['ulimit -n 32', /ulimit|too many (?:open )?files|open files/i],
    ['ulimit -n 48', /ulimit|too many (?:open )?files|open files/i],
    ['ulimit -f 8', /too large|ulimit|disk|file size/i],
    ['ulimit -f 64', /too large|ulimit|disk|file size/i],
  ] as const
).map(([limit, says]) => ({
  row: 'limits of the shell',
  name: limit,
  async run(lab) {
    writeFiles(lab.folder, contentWith());
    const {status, stdout, stderr} = spawnSync(
      'bash',
      ['-c', `${limit}; exec "$@"`, 'bash', process.execPath, cli, 'build'],
      {
        ...{cwd: lab.folder, encoding: 'utf8'},
        env: {...process.env, NODE_COMPILE_CACHE: ''},
      },
    );
    const wrong = judgeEnded({exitCode: status, stdout, stderr}, {names: ['', limit], codes: [0, 3]});
    return wrong ?? (status === 0 || says.test(stderr) ? null : `The limit is not named: ${stderr.slice(-300)}`);
  },
}));

/** What is no regular file, or has a name that is not looked for, is told of. */
const unread: readonly Trial[] = Object.entries<(at: string) => unknown>({
  'articles/fifo.md': (at) => execFileSync('mkfifo', [at]),
  'articles/folder.md': (at) => mkdirSync(at),
  'articles/LOUD.MD': (at) => writeFileSync(at, articleOf('loud', 'Fluid supports digestion.')),
  'articles/sub/deep.md': (at) => writeFileSync(at, articleOf('deep', 'Fluid supports digestion.')),
  'sheets/other.yam': (at) => writeFileSync(at, 'id: other'),
}).map(([path, put]) => ({
  row: 'what is not read is told of',
  name: path,
  async run(lab) {
    writeFiles(lab.folder, contentWith());
    const at = join(lab.folder, 'content', topic, path);
    mkdirSync(dirname(at), {recursive: true});
    put(at);
    const ended = await runHere(['check', '--no-print'], {cwd: lab.folder});
    const name = path.split('/').at(-1) ?? '';
    return (
      judgeEnded(ended, {names: [name]}) ??
      (`${ended.stdout}${ended.stderr}`.includes(name) ? null : 'It is passed over without a word')
    );
  },
}));

const socket: Trial = {
  row: 'what is not read is told of',
  name: 'a socket',
  async run(lab) {
    writeFiles(lab.folder, contentWith());
    const server = createServer().listen(join(lab.folder, 'content', topic, 'articles', 'socket.md'));
    try {
      const ended = await runHere(['check', '--no-print'], {cwd: lab.folder});
      return (
        judgeEnded(ended, {names: ['socket.md']}) ??
        (`${ended.stdout}${ended.stderr}`.includes('socket.md') ? null : 'It is passed over without a word')
      );
    } finally {
      server.close();
    }
  },
};

const words: readonly Trial[] = [
  {
    row: 'hostile words on the command line',
    name: 'diff with a name of 5,000 characters',
    async run(lab) {
      return judgeEnded(await run(lab, {}, ['diff', 'x'.repeat(5000)]), {names: [''], codes: [2]});
    },
  },
  {
    row: 'hostile words on the command line',
    name: 'a file name with ESC and BEL, for GitHub',
    async run(lab) {
      const ended = await run(lab, {[`${topic}/articles/a\u001b[31m\u0007.md`]: 'no front matter'}, [
        'check',
        '--no-print',
        '--format',
        'github',
      ]);
      return judgeEnded(ended, {names: ['.md']});
    },
  },
];

const lookAlikes: readonly Trial[] = ['1Ο mg', '5О mg', '１0 mg', 'l0 mg', '١٢ mg'].map((dose) =>
  refused(
    'digits that are none',
    dose,
    {[beside]: articleOf('hostile', `Take ${dose} of salt a day.`)},
    ['hostile.md'],
    ['check', '--no-print', '--format', 'json'],
  ),
);

const all: readonly Trial[] = [
  quick(
    'a list of 12 KB in one sentence',
    `Too little fluid can cause ${'thirst, headache, tiredness, '.repeat(420)}and dizziness.`,
    4000,
  ),
  quick('12 KB of pronouns', 'It supports it, which supports it. '.repeat(350), 4000),
  quick('12 KB of triggers in one sentence', `Fluid ${'supports helps causes eases '.repeat(430)}digestion.`, 4000),
  quick(
    '1,200 short sections',
    Array.from({length: 1200}, (_, i) => `## Part ${i}\n\nFluid supports digestion.`).join('\n\n'),
    6000,
  ),
  quick('8,000 characters without a full stop', 'the body and its parts and '.repeat(320), 4000),
  quick(
    '3,000 like sentences',
    Array.from({length: 3000}, (_, i) => `Fluid supports digestion on day ${i} of a hot week.`).join(' '),
    10_000,
  ),
  ...logos,
  wideLogo,
  ...hiddenTitles,
  synonym('three points', '...'),
  synonym('23 choices', '(a|b) '.repeat(23).trim()),
  ...freeFigures,
  urgency,
  denials,
  redFlags,
  ...manifests,
  ...journals,
  ...caches,
  ...release,
  ...limits,
  ...unread,
  socket,
  ...words,
  ...lookAlikes,
];

export const known: Family = {
  name: 'known',
  promise: 'What once made the program hang, crash, leak, tear or mislead does so no more.',
  full: all.length,
  part: 1,
  limitS: 120,
  together: true,
  trials: (random, count) => sample(all, random, count),
};
