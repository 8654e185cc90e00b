/** From saved pages to a vocabulary: `claimleaf topic` and `claimleaf suggest`, as they are typed. */

import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {askedOf} from '../../src/command-line/read-command-line.ts';
import {command} from '../../src/commands/suggest/command.ts';
import {suggest} from '../../src/commands/suggest/suggest.ts';
import type {Relations} from '../../src/model/generated/relations.ts';
import type {Topic} from '../../src/model/generated/topic.ts';
import {schemas} from '../../src/outside/schemas.ts';
import {topicTexts} from '../../src/outside/topic-files.ts';
import {workHere} from '../../src/outside/work/work-here.ts';
import {answering} from '../support/answering.ts';
import {silent} from '../support/run-check.ts';
import {runHere} from '../support/run-here.ts';
import {temporaryFolder} from '../support/temporary-folder.ts';

const page = 'Ear care\n\nLoud music can cause ringing. Ear wax is harmless.\n\nSymptoms\n\n- ringing\n- dull sound\n';

function folderWithPages(): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'care.txt'), page);
  writeFileSync(join(folder, 'noise.txt'), 'Noise and ears\n\nLoud music can cause dull sound.\n');
  writeFileSync(join(folder, 'picture.png'), 'no page');
  return folder;
}

const vocabularyOf = (folder: string) => readFileSync(join(folder, 'content/ears/vocabulary.yaml'), 'utf8');
const idsIn = (folder: string) => parse(vocabularyOf(folder)).entities.map(({id}: {id: string}) => id);

describe('claimleaf topic', () => {
  it('makes what a topic needs where nothing is, imports pages, and says what is next', async () => {
    const folder = folderWithPages();
    const pages = ['care.txt', 'noise.txt'].map((name) => join(folder, name));
    const {exitCode, stdout} = await runHere(['topic', 'ears', '--import', ...pages], {cwd: folder});
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining('claimleaf suggest ears')]);
    expect(readdirSync(join(folder, 'content/ears')).sort()).toEqual(
      ['articles', 'imported', 'sheets', 'topic.yaml', 'vocabulary.yaml'].sort(),
    );
    expect(readdirSync(join(folder, 'content/ears/articles'))).toEqual(['ear-care.md', 'noise-and-ears.md']);
    const checked = await runHere(['check', '--no-print'], {cwd: folder});
    expect(checked.stdout).toContain('Run `claimleaf suggest` with the name of the topic');
    expect(checked.stdout).toContain('Next: `claimleaf suggest ears`');
    // What follows from that is no news.
    expect(checked.stdout).not.toMatch(/article\/coverage|unmapped, /);
  });

  it('lists the ids of the content for editors, and again as they become more', async () => {
    const folder = folderWithPages();
    const listed = () => {
      const {$defs} = JSON.parse(readFileSync(join(folder, 'content/.claimleaf/ids.schema.json'), 'utf8'));
      return [$defs.article.enum, $defs.entity.enum];
    };
    await runHere(['topic', 'ears', '--import', join(folder, 'care.txt')], {cwd: folder});
    expect(listed()).toEqual([['ear-care'], undefined]);
    await runHere(['suggest', 'ears', '--accept', 'ringing'], {cwd: folder});
    expect(listed()).toEqual([['ear-care'], ['ringing']]);
    const byHand = `${vocabularyOf(folder)}  - {id: loud-music, kind: factor, label: loud music, plain: loud music}\n`;
    writeFileSync(join(folder, 'content/ears/vocabulary.yaml'), byHand);
    await runHere(['dataset'], {cwd: folder});
    expect(listed()).toEqual([['ear-care'], ['loud-music', 'ringing']]);
  });

  it('one page that cannot be used stops no other', async () => {
    const folder = folderWithPages();
    const pages = ['picture.png', 'care.txt'].map((name) => join(folder, name));
    const {exitCode, stderr} = await runHere(['topic', 'ears', '--import', ...pages], {cwd: folder});
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining('import/format')]);
    expect(readdirSync(join(folder, 'content/ears/articles'))).toEqual(['ear-care.md']);
  });

  it('changes nothing that is there', async () => {
    const folder = folderWithPages();
    await runHere(['topic', 'ears'], {cwd: folder});
    for (const path of ['clinic.yaml', 'ears/topic.yaml', 'ears/vocabulary.yaml'])
      writeFileSync(join(folder, 'content', path), '# ours\n');
    expect((await runHere(['topic', 'ears'], {cwd: folder})).exitCode).toBe(0);
    for (const path of ['clinic.yaml', 'ears/topic.yaml', 'ears/vocabulary.yaml'])
      expect(readFileSync(join(folder, 'content', path), 'utf8')).toBe('# ours\n');
  });

  it('names the schema in the first line of what it writes, and puts it there', () => {
    const folder = temporaryFolder();
    return runHere(['topic', 'ears'], {cwd: folder}).then(() => {
      for (const name of ['topic.yaml', 'vocabulary.yaml']) {
        const file = join(folder, 'content/ears', name);
        const [, schema = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(readFileSync(file, 'utf8')) ?? [];
        expect(existsSync(join(folder, 'content/ears', schema))).toBe(true);
      }
    });
  });

  it.each([['Ears'], ['../ears'], ['releases'], ['ears', 'care.txt'], []])(
    'says what a name is: %j',
    async (...words) => {
      const {exitCode, stderr} = await runHere(['topic', ...words], {cwd: temporaryFolder()});
      expect([exitCode, stderr]).toEqual([2, expect.stringContaining('Found')]);
    },
  );

  it('has every kind that a relation of the program joins, and fits its schema', () => {
    const topic = parse(topicTexts({id: 'ears', title: 'Ears', today: '2024-02-29'})['topic.yaml'] ?? '') as Topic;
    expect(schemas.errorsOf('topic', topic)).toEqual([]);
    expect(topic.evidence).toEqual({searched: '2024-02-29', reviewBy: '2025-02-28'});
    const {relations} = parse(readFileSync('language/relations.yaml', 'utf8')) as Relations;
    const used = relations.flatMap((r) => [...r.subject.kinds, ...r.object.kinds]);
    expect(Object.keys(topic.kinds).sort()).toEqual([...new Set(used)].sort());
  });
});

describe('claimleaf suggest', () => {
  async function begun(): Promise<string> {
    const folder = folderWithPages();
    const pages = ['care.txt', 'noise.txt'].map((name) => join(folder, name));
    await runHere(['topic', 'ears', '--import', ...pages], {cwd: folder});
    return folder;
  }

  it('lists, and as JSON', async () => {
    const folder = await begun();
    const before = vocabularyOf(folder);
    const {stdout} = await runHere(['suggest', 'ears', '--list'], {cwd: folder});
    expect(stdout).toMatch(
      / {2}loud music {2}factor {2}loud-music {2}helps in 2 of 2\n +ear-care\.md:\d+ {2}“Loud music can/,
    );
    const {result} = JSON.parse((await runHere(['suggest', 'ears', '--json'], {cwd: folder})).stdout);
    expect(result).toContainEqual(expect.objectContaining({id: 'loud-music', kind: 'factor', gain: 2, further: []}));
    expect(vocabularyOf(folder)).toBe(before);
  });

  it('accepts by ids, with another kind where one is named, and proposes them no more', async () => {
    const folder = await begun();
    const {exitCode} = await runHere(['suggest', 'ears', '--accept', 'loud-music,ringing:condition'], {cwd: folder});
    expect([exitCode, idsIn(folder)]).toEqual([0, ['loud-music', 'ringing']]);
    expect(parse(vocabularyOf(folder)).entities[1].kind).toBe('condition');
    const {stdout} = await runHere(['suggest', 'ears', '--list'], {cwd: folder});
    expect(stdout).not.toContain('loud-music');
  });

  it('accepts nothing where one id or kind is wrong', async () => {
    const folder = await begun();
    for (const ids of ['loud-music,nothing', 'loud-music:thing']) {
      const {exitCode, stderr} = await runHere(['suggest', 'ears', '--accept', ids], {cwd: folder});
      expect([exitCode, stderr]).toEqual([2, expect.stringContaining('expected')]);
    }
    expect(idsIn(folder)).toEqual([]);
  });

  it('writes comments that change nothing', async () => {
    const folder = await begun();
    const before = vocabularyOf(folder);
    expect((await runHere(['suggest', 'ears', '--write'], {cwd: folder})).exitCode).toBe(0);
    expect(vocabularyOf(folder).startsWith(before)).toBe(true);
    expect(vocabularyOf(folder)).toContain('#   - id: loud-music\n');
    expect(idsIn(folder)).toEqual([]);
  });

  it('asks row by row: a key accepts, and it is written at once', async () => {
    const folder = await begun();
    const asked = askedOf(command, 'ears', '--content', join(folder, 'content'));
    // The reader is accepted, the next row skipped, the kind of the third set, then it ends.
    const person = answering(['enter', 's', 'k', 'condition', 'a', 'q']);
    await suggest(asked, silent, workHere, person);
    const {entities} = parse(vocabularyOf(folder));
    expect(entities.map(({kind}: {kind: string}) => kind)).toEqual(['population', 'condition']);
    expect(person.said.at(-1)).toContain('2 entities accepted');
  });

  it('keeps what was accepted where the person ends it', async () => {
    const folder = await begun();
    const asked = askedOf(command, 'ears', '--content', join(folder, 'content'));
    await expect(suggest(asked, silent, workHere, answering(['enter', 'ctrl-c']))).rejects.toThrow('Interrupted');
    expect(idsIn(folder)).toEqual(['patient']);
  });

  it.each([
    [['ears'], 'Found no terminal'],
    [['ears', '--list', '--write'], 'expected one of them'],
    [['ears', '--write', '--json'], 'expected one of them'],
  ])('says how it is used: %j', async (words, message) => {
    const {exitCode, stderr} = await runHere(['suggest', ...words], {cwd: await begun()});
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  it('names the topics that are there', async () => {
    const {exitCode, stderr} = await runHere(['suggest', 'eyes', '--list'], {cwd: await begun()});
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining('expected one of: ears')]);
  });
});
