import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {deflateRawSync} from 'node:zlib';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {isDocxPart} from '../../src/import/docx/read-docx.ts';
import {unzip} from '../../src/outside/unzip.ts';
import {runHere} from '../support/run-here.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
let folder = '';
let articles = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimleaf-import-'));
  const topic = join(folder, 'content', 'nails');
  articles = join(topic, 'articles');
  mkdirSync(topic, {recursive: true});
  cpSync(join(project, 'tests/3-extract/vocabulary.yaml'), join(topic, 'vocabulary.yaml'));
  const kinds = [...new Set(readFileSync(join(topic, 'vocabulary.yaml'), 'utf8').match(/(?<=kind: )[a-z-]+/g))].map(
    (kind) => `  ${kind}: a kind\n`,
  );
  writeFileSync(
    join(topic, 'topic.yaml'),
    `id: nails\ntitle: Nails\nscope: Nails.\nkinds:\n${kinds.join('')}evidence: {searched: 2026-01-02, reviewBy: 2027-01-02}\n`,
  );
  write('page.txt', page);
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

const page = 'Zinc and Nails\n\n2 min read\n\nZinc is needed for nails.\n';
const id = 'zinc-and-nails.md';
const write = (name: string, text: string | Uint8Array) => writeFileSync(join(folder, name), text);
const written = () => (existsSync(articles) ? readdirSync(articles).sort() : []);

/** Pages are called as they would be if it were started in their folder. */
async function claimleaf(...parameters: string[]) {
  const pages = parameters.map((word) => (/\.(?:txt|html?|md|docx)$/.test(word) ? join(folder, word) : word));
  const {exitCode, stdout, stderr} = await runHere(['import', ...pages], {cwd: folder});
  return {status: exitCode, stdout, stderr: stderr.replaceAll(`${folder}/`, '')};
}

describe('claimleaf import', () => {
  it('writes an article for review, and says what was dropped', async () => {
    const {status, stderr} = await claimleaf('page.txt', '--topic', 'nails', '--retrieved', '2026-03-04');
    expect(status).toBe(0);
    expect(stderr).toContain('line 3: dropped (reading time): 2 min read');
    expect(written()).toEqual([id]);
    const article = readFileSync(join(articles, id), 'utf8');
    expect(article).toMatch(/licence: NOASSERTION\n.*retrieved: 2026-03-04\nreview:\n {2}state: unreviewed\n---\n/s);
    expect(article).toContain('# Zinc and Nails\n\nZinc is needed for nails.\n');
  });

  it('takes the day from the topic', async () => {
    await claimleaf('page.txt', '--topic', 'nails');
    expect(readFileSync(join(articles, id), 'utf8')).toContain('retrieved: 2026-01-02');
  });

  it('leaves everything as it is the second time', async () => {
    await claimleaf('page.txt', '--topic', 'nails');
    const before = readFileSync(join(articles, id));
    const {status, stderr} = await claimleaf('page.txt', '--topic', 'nails', '--update');
    expect([status, stderr]).toEqual([0, expect.stringContaining(`nails/articles/${id}: unchanged`)]);
    expect(readFileSync(join(articles, id))).toEqual(before);
  });

  it('shows what has changed, writes it with --update alone, and keeps the name of the article', async () => {
    await claimleaf('page.txt', '--topic', 'nails');
    write('page.txt', page.replace('Zinc and Nails', 'Zinc, Nails').replace('needed', 'good'));
    const shown = await claimleaf('page.txt', '--topic', 'nails');
    expect(shown.status).toBe(1);
    expect(shown.stderr).toMatch(/-Zinc is needed for nails\.\n.*\+Zinc is good for nails\./s);
    expect(readFileSync(join(articles, id), 'utf8')).toContain('needed');
    expect((await claimleaf('page.txt', '--topic', 'nails', '--update')).status).toBe(0);
    expect(written()).toEqual([id]);
    expect(readFileSync(join(articles, id), 'utf8')).toContain('good');
    expect((await claimleaf('page.txt', '--topic', 'nails')).status).toBe(0);
  });

  it('prints and writes nothing with --dry-run', async () => {
    const {status, stdout} = await claimleaf('page.txt', '--topic', 'nails', '--dry-run');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^---\nid: zinc-and-nails\n.*# Zinc and Nails/s);
    expect(written()).toEqual([]);
  });

  it('prints one JSON object with --json', async () => {
    const {stdout} = await claimleaf('page.txt', '--topic', 'nails', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      result: [{file: 'page.txt', state: 'new', path: `nails/articles/${id}`, dropped: [{line: 3}]}],
    });
  });

  it('writes all of several but the ones that cannot be used, and names those', async () => {
    write('bad.txt', 'A Title\n\nTake \u202e52 mg.\n');
    write('latin.txt', Uint8Array.of(0xe9, 0x20, 0xe8));
    const {status, stderr} = await claimleaf('page.txt', 'bad.txt', 'latin.txt', '--topic', 'nails');
    expect(status).toBe(1);
    expect(stderr).toMatch(/bad\.txt:3 .*U\+202E.*latin\.txt .*UTF-8/s);
    expect(stderr).toContain('1 of 3 files became articles.');
    expect(written()).toEqual([id]);
  });

  it('makes two articles of two pages with one title, also of one name, in one run or in two', async () => {
    write('other.txt', page.replace('needed', 'good'));
    mkdirSync(join(folder, 'elsewhere'));
    write('elsewhere/page.txt', page.replace('needed', 'bad'));
    const {status} = await claimleaf('page.txt', 'elsewhere/page.txt', '--topic', 'nails');
    expect([status, written()]).toEqual([0, ['zinc-and-nails-2.md', id]]);
    await claimleaf('other.txt', '--topic', 'nails');
    expect(written()).toEqual(['zinc-and-nails-2.md', 'zinc-and-nails-3.md', id]);
    expect(readFileSync(join(articles, 'zinc-and-nails-3.md'), 'utf8')).toMatch(/^---\nid: zinc-and-nails-3\n/);
  });

  it('never writes over an article that was written by hand', async () => {
    mkdirSync(articles);
    writeFileSync(join(articles, id), 'my own words');
    await claimleaf('page.txt', '--topic', 'nails');
    expect(readFileSync(join(articles, id), 'utf8')).toBe('my own words');
    expect(written()).toEqual(['zinc-and-nails-2.md', id]);
  });

  it('never writes through a link that leads out of the content folder', async () => {
    mkdirSync(join(folder, 'elsewhere'));
    symlinkSync(join(folder, 'elsewhere'), articles);
    const {status} = await claimleaf('page.txt', '--topic', 'nails');
    expect(status).not.toBe(0);
    expect(readdirSync(join(folder, 'elsewhere'))).toEqual([]);
  });

  it.each(['../../../outside', '/etc/passwd', '..\\..\\outside', 'a\u0000b'])(
    'makes a name inside of the folder from the title %j',
    async (title) => {
      write('page.txt', `${title.replace('\u0000', '')}\n\nSome words.\n`);
      await claimleaf('page.txt', '--topic', 'nails', '--title', title.replace('\u0000', ''));
      expect(readdirSync(folder).sort()).toEqual(['content', 'page.txt']);
      for (const name of written()) expect(name).toMatch(/^[a-z0-9-]+\.md$/);
    },
  );

  it.each([
    [['page.txt', '--topic', 'nails', '--again', '--update'], 'expected one of them'],
    [[], 'Found no --topic'],
    [['page.txt'], 'no --topic'],
    [['page.txt', '--topic', 'nails', '--retrieved', 'today'], 'YYYY-MM-DD'],
    [['page.txt', '--topic', 'nails', '--retrieved', '2026-13-45'], 'YYYY-MM-DD'],
    [['page.txt', 'page.txt', '--topic', 'nails', '--title', 'T'], 'one file'],
  ])('says how it is used: %j', async (parameters, words) => {
    const {status, stderr} = await claimleaf(...parameters);
    expect([status, stderr]).toEqual([2, expect.stringContaining(words)]);
  });

  it('takes a name that is nearly that of a topic for a typing error, and names the topics that are there', async () => {
    const {status, stderr} = await claimleaf('page.txt', '--topic', 'nail');
    expect([status, stderr]).toEqual([1, expect.stringContaining('expected one of: nails')]);
    expect(existsSync(join(folder, 'content/nail'))).toBe(false);
  });

  it.each([
    ['no topic of the name', []],
    ['articles alone', ['topic.yaml', 'vocabulary.yaml']],
    ['no vocabulary', ['vocabulary.yaml']],
  ])('begins what a topic lacks: %s', async (_, gone) => {
    for (const name of gone) rmSync(join(folder, 'content/nails', name));
    const name = gone.length === 0 ? 'hair' : 'nails';
    const {status, stderr} = await claimleaf('page.txt', '--topic', name);
    expect([status, stderr]).toEqual([0, expect.stringContaining(`made ${name}/vocabulary.yaml`)]);
    expect(readFileSync(join(folder, 'content', name, 'vocabulary.yaml'), 'utf8')).toContain('\nentities: []\n');
    expect(readdirSync(join(folder, 'content', name, 'articles'))).toEqual([id]);
  });

  it('makes nothing where a new topic is only tried', async () => {
    const {status, stdout} = await claimleaf('page.txt', '--topic', 'hair', '--dry-run');
    expect([status, stdout]).toEqual([0, expect.stringContaining('# Zinc and Nails')]);
    expect(existsSync(join(folder, 'content/hair'))).toBe(false);
  });
});

describe('claimleaf import --again', () => {
  const text = () => readFileSync(join(articles, id), 'utf8');
  const edit = (from: string, to: string) => writeFileSync(join(articles, id), text().replace(from, to));
  const long = `${page}\nIron is good for hair.\n\nCopper is good for skin.\n`;

  it('takes over what is new in a page, and keeps what an editor has changed elsewhere', async () => {
    write('page.txt', long);
    await claimleaf('page.txt', '--topic', 'nails');
    edit('Zinc is needed', 'Zinc may be needed');
    edit('state: unreviewed', 'state: unreviewed # soon');
    write('page.txt', long.replace('Copper', 'Silver'));
    const {status, stderr} = await claimleaf('page.txt', '--topic', 'nails', '--again');
    expect([status, stderr]).toEqual([0, expect.stringContaining(`nails/articles/${id}: merged`)]);
    expect(text()).toContain('Zinc may be needed for nails.');
    expect(text()).toContain('Silver is good for skin.');
    expect(text()).toContain('unreviewed # soon');
  });

  it('reads a page that is as it was with the vocabulary of today', async () => {
    rmSync(join(folder, 'content/nails/vocabulary.yaml'));
    write(
      'page.txt',
      'Nails\n\nCauses\n\nZinc deficiency\n\nLow zinc harms nails.\n\nIron deficiency\n\nLow iron harms nails.\n',
    );
    await claimleaf('page.txt', '--topic', 'nails');
    const before = readFileSync(join(articles, 'nails.md'), 'utf8');
    cpSync(join(project, 'tests/3-extract/vocabulary.yaml'), join(folder, 'content/nails/vocabulary.yaml'));
    expect((await claimleaf('page.txt', '--topic', 'nails', '--again')).status).toBe(0);
    const after = readFileSync(join(articles, 'nails.md'), 'utf8');
    expect(after).toContain('Low zinc harms nails.');
    expect(readFileSync(join(folder, 'content/nails/imported/nails.md'), 'utf8')).toBe(after);
    expect(before).toContain('Low zinc harms nails.');
  });

  it('marks what both have changed, says so, and the marks keep the article from being read', async () => {
    await claimleaf('page.txt', '--topic', 'nails');
    edit('Zinc is needed', 'Zinc may be needed');
    write('page.txt', page.replace('needed', 'good'));
    const {status, stderr} = await claimleaf('page.txt', '--topic', 'nails', '--again');
    expect([status, stderr]).toEqual([1, expect.stringContaining('import/conflict')]);
    expect(text()).toMatch(
      /^<<<<<<< the article\nZinc may be needed for nails\.\n\|{7} the last import\nZinc is needed for nails\.\n=======\nZinc is good for nails\.\n>>>>>>> imported again$/m,
    );
    const checked = await runHere(['check', '--no-print', '--content', join(folder, 'content')], {cwd: folder});
    expect([checked.exitCode, checked.stdout]).toEqual([1, expect.stringContaining('article/conflict')]);
  });

  it('writes nothing where nobody has kept what the last import made', async () => {
    await claimleaf('page.txt', '--topic', 'nails');
    rmSync(join(folder, 'content/nails/imported'), {recursive: true});
    edit('Zinc is needed', 'Zinc may be needed');
    const before = text();
    write('page.txt', page.replace('needed', 'good'));
    const {status, stderr} = await claimleaf('page.txt', '--topic', 'nails', '--again');
    expect([status, stderr]).toEqual([1, expect.stringContaining('Found no nails/imported/zinc-and-nails.md')]);
    expect(text()).toBe(before);
  });
});

describe('a DOCX', () => {
  it('that unpacks to more than a document needs is refused before it is read', () => {
    const bomb = archive('word/document.xml', Buffer.alloc(60_000_000));
    expect(bomb.length).toBeLessThan(100_000);
    expect(unzip(bomb, isDocxPart)).toBeNull();
  });

  it('that is none is refused', async () => {
    const files = [Buffer.from('PK'), Buffer.alloc(0), Buffer.from('hello'), archive('a.txt', Buffer.from('x'))];
    for (const bytes of files) {
      write('page.docx', bytes);
      const {status, stderr} = await claimleaf('page.docx', '--topic', 'nails');
      expect([status, stderr]).toEqual([1, expect.stringContaining('no DOCX')]);
    }
  });
});

/** A zip archive with one packed file. */
function archive(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt16LE(name.length, 28);
  const start = 30 + name.length + packed.length;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length + name.length, 12);
  end.writeUInt32LE(start, 16);
  return Buffer.concat([local, Buffer.from(name), packed, entry, Buffer.from(name), end]);
}
