/** Statements that wait for a person: listed, decided, answered from a file, and asked about row by row. */
import {chmodSync, existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {askedOf} from '../../src/command-line/read-command-line.ts';
import {UsageError} from '../../src/command-line/usage-error.ts';
import {command as reviewCommand} from '../../src/commands/review/command.ts';
import type {WordedRow} from '../../src/commands/review/describe-row.ts';
import {review} from '../../src/commands/review/review.ts';
import {markWords} from '../../src/commands/review/row-screen.ts';
import type {Annotation} from '../../src/model/generated/annotations.ts';
import {Interrupted} from '../../src/outside/interrupted.ts';
import type {Prompts} from '../../src/outside/prompts.ts';
import type {StaleItem} from '../../src/review/stale-annotations.ts';
import {answering} from '../support/answering.ts';
import {writeSmallWaiting} from '../support/disputed-content.ts';
import {silent} from '../support/run-check.ts';
import {temporaryFolder} from '../support/temporary-folder.ts';
import {writeFiles} from '../support/write-files.ts';

const env = {SOURCE_DATE_EPOCH: '1767312000'}; // 2026-01-02
/** With the sentence of two effects first: nothing before it that may be meant, too. */
const waiting = () => {
  const content = writeSmallWaiting(temporaryFolder());
  const article = join(content, 'eyes/articles/dry-eyes.md');
  const smoke = 'Smoke can cause dry eyes and eye pain.';
  const text = readFileSync(article, 'utf8').replace(` ${smoke}`, '').replace('Dry air can', `${smoke} Dry air can`);
  writeFileSync(article, text);
  return content;
};
const run = (content: string, argv: string[], prompts: Prompts | null = null) =>
  review(askedOf(reviewCommand, '--content', content, ...argv), silent, {prompts, env});
const rows = async (content: string, ...more: string[]) =>
  (await run(content, ['--list', '--only', 'rows', ...more])).json as WordedRow[];
const written = (content: string) =>
  (parse(readFileSync(join(content, 'eyes/annotations.yaml'), 'utf8')) as {annotations: Annotation[]}).annotations;
const isWritten = (content: string) => existsSync(join(content, 'eyes/annotations.yaml'));
/** The keys that lead to the row of some words, and the number of its first statement where it has several. */
async function wayTo(content: string, quote: string) {
  const {id} = await rowOf(content, quote);
  const all = await rows(content);
  const at = all.findIndex((row) => row.id === id);
  return {skips: all.slice(0, at).map(() => 's'), number: (all[at]?.ticks.length ?? 0) > 1 ? ['1'] : []};
}

/** The row of some words and a relation. */
const rowOf = async (content: string, quote: string, relation = 'causes') => {
  const row = (await rows(content)).find((r) => r.anchor.quote.startsWith(quote) && r.relation === relation);
  if (!row) throw new Error(`no row of ${quote}`);
  return row;
};
const by = ['--by', 'A. Person'];

describe('the list', () => {
  it('has each row with its sentence, its neighbours, and its statements with their words', async () => {
    const row = await rowOf(waiting(), 'Smoke can');
    expect(row).toMatchObject({
      ...{id: expect.stringMatching(/^r-[0-9a-f]{10}$/), class: 'row', topic: 'eyes', article: 'dry-eyes'},
      ...{file: 'eyes/articles/dry-eyes.md', line: 19, relation: 'causes', heading: 'What causes dry eyes'},
      ...{before: null, behind: 'Dry air can cause dry eyes.'},
      anchor: {quote: 'Smoke can cause dry eyes and eye pain.', under: ['What causes dry eyes'], after: null},
      shared: {end: 'subject', id: 'smoke'},
    });
    expect(row.ticks.map(({says, words}) => [says, words])).toEqual([
      ['smoke causes dry-eyes', 'Smoke can cause dry eyes.'],
      ['smoke causes eye-pain', 'Smoke can cause eye pain.'],
    ]);
    expect(row.ticks[0]).toMatchObject({certainty: 'can', stated: {says: 'smoke causes dry-eyes', certainty: 'can'}});
  });

  it('ticks what is sure before, and nothing else', async () => {
    for (const {ticks} of await rows(waiting()))
      for (const {ticked, state} of ticks) expect(ticked).toBe(state === 'sure');
  });

  it('keeps the ids of its rows when something else is edited', async () => {
    const content = waiting();
    const before = await rowOf(content, 'Smoke can');
    const article = join(content, 'eyes/articles/dry-eyes.md');
    writeFileSync(article, readFileSync(article, 'utf8').replace('Dry air can', 'Very dry air may often'));
    expect((await rowOf(content, 'Smoke can')).id).toBe(before.id);
  });

  it('is by gain where asked for, of one article, and in lines', async () => {
    const content = waiting();
    const best = (list: WordedRow[]) => list.map((row) => Math.max(...row.ticks.map((tick) => tick.confidence)));
    const gain = await rows(content, '--order', 'gain');
    expect(gain.map((r) => r.id).sort()).toEqual((await rows(content)).map((r) => r.id).sort());
    expect(best(gain)).not.toEqual(best(await rows(content)));
    await expect(rows(content, '--article', 'no-such')).rejects.toThrow('expected one of: dry-eyes');
    const {text} = await run(content, ['--list', '--article', 'dry-eyes']);
    expect(text).toMatch(
      /r-[0-9a-f]{10} {2}row {2}eyes {2}dry-eyes {2}smoke causes …\n {2}eyes\/articles\/dry-eyes.md:19/,
    );
  });
});

describe('--decide', () => {
  it('accepts a row, and it does not wait any more', async () => {
    const content = waiting();
    const {id} = await rowOf(content, 'Smoke can');
    await run(content, ['--decide', id, '--verdict', 'accept', ...by]);
    expect(written(content)).toMatchObject([
      {
        ...{article: 'dry-eyes', quote: 'Smoke can cause dry eyes and eye pain.', by: 'A. Person', on: '2026-01-02'},
        accept: [
          {says: 'smoke causes dry-eyes', certainty: 'can'},
          {says: 'smoke causes eye-pain', certainty: 'can'},
        ],
      },
    ]);
    expect((await rows(content)).map((row) => row.id)).not.toContain(id);
  });

  it('accepts some ends, and rejects the others', async () => {
    const content = waiting();
    const {id} = await rowOf(content, 'Smoke can');
    const decide = (ends: string) => run(content, ['--decide', id, '--verdict', 'accept', '--ends', ends, ...by]);
    await expect(decide('eye-pian')).rejects.toThrow('expected some of: dry-eyes, eye-pain');
    await decide('eye-pain');
    const [entry] = written(content);
    expect(entry?.accept).toEqual([{says: 'smoke causes eye-pain', certainty: 'can'}]);
    expect(entry?.reject).toEqual(['smoke causes dry-eyes']);
  });

  it('rejects a row, with a reason; reads a sentence whole', async () => {
    const content = waiting();
    const [one, two] = [await rowOf(content, 'Smoke can'), await rowOf(content, 'Wind can')];
    await run(content, ['--decide', one.id, '--verdict', 'reject', '--why', 'An example.', ...by]);
    await run(content, ['--decide', two.id, '--verdict', 'whole', ...by]);
    expect(written(content)).toMatchObject([
      {reject: ['smoke causes dry-eyes', 'smoke causes eye-pain'], why: 'An example.'},
      {quote: 'Wind can cause dry eyes.', whole: true},
    ]);
    expect((await rows(content)).filter((row) => row.anchor.quote.startsWith('Wind can'))).toEqual([]);
  });

  it('refuses what does not fit', async () => {
    const content = waiting();
    const {id} = await rowOf(content, 'Smoke can');
    await expect(run(content, ['--decide', id, '--verdict', 'same', '--why', 'w', ...by])).rejects.toThrow(
      'accept, reject, whole',
    );
    await expect(run(content, ['--decide', 'r-0000000000', '--verdict', 'accept', ...by])).rejects.toThrow('--list');
    await expect(run(content, ['--decide', id, '--verdict', 'accept', '--by', '\u200b'])).rejects.toThrow(UsageError);
    expect(() => askedOf(reviewCommand, '--decide', id, '--verdict', 'accept')).toThrow('without --by');
    expect(() => askedOf(reviewCommand, '--decide', id, '--verdict', 'reject', '--ends', 'a', ...by)).toThrow('--ends');
    expect(isWritten(content)).toBe(false);
  });
});

describe('--answers', () => {
  const answer = (content: string, ...lines: (object | string)[]) => {
    const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
    writeFiles(content, {'answers.jsonl': text});
    return run(content, ['--answers', join(content, 'answers.jsonl'), ...by]);
  };
  const wind = {article: 'dry-eyes', quote: 'Wind can cause dry eyes.'};

  it('writes one entry for each sentence, all at once', async () => {
    const content = waiting();
    const {id} = await rowOf(content, 'Smoke can');
    const {json} = await answer(
      content,
      {id, accept: ['smoke causes eye-pain'], reject: true},
      {...wind, accept: true, add: ['wind causes tired-eyes'], why: 'Plain.'},
      '',
      {
        article: 'dry-eyes',
        quote: 'Smoke can cause dry eyes and eye pain.',
        add: ['smoke causes tired-eyes'],
        whole: true,
      },
    );
    expect(json).toEqual([{topic: 'eyes', entries: 2}]);
    const [smoke, other, ...rest] = written(content);
    expect(rest).toEqual([]);
    expect(smoke).toMatchObject({
      accept: [{says: 'smoke causes eye-pain', certainty: 'can'}],
      ...{add: ['smoke causes tired-eyes'], reject: ['smoke causes dry-eyes'], whole: true},
    });
    // The sentence does not name tired eyes: its meaning hangs on the one before.
    expect(other).toMatchObject({quote: wind.quote, after: 'Dry air can cause dry eyes.', why: 'Plain.'});
    expect(other?.accept).toContainEqual({says: 'wind causes dry-eyes', certainty: 'can'});
  });

  it('accepts with other qualifiers as a correction, and the same ones as read', async () => {
    const content = waiting();
    const says = 'wind causes dry-eyes';
    await answer(content, {...wind, accept: [{says, certainty: 'limited'}]});
    await answer(content, {...wind, accept: [{certainty: 'limited', says}]});
    expect(written(content)).toMatchObject([
      {correct: [{read: says, says, certainty: 'limited'}]},
      {accept: [{says, certainty: 'limited'}]},
    ]);
  });

  it.for([
    ['{', 'Found no JSON'],
    ['[]', 'that is no object'],
    [{...wind}, 'Found no verdict'],
    [{...wind, acept: true}, "Found 'acept'"],
    [{id: 'r-0000000000', accept: true}, 'expected one of a row that waits'],
    [{accept: true}, "Found no 'id'"],
    [{article: 'dry-eye', quote: 'x', whole: true}, "Found the article 'dry-eye'"],
    [{article: 'dry-eyes', quote: 'Wind may cause dry eyes.', whole: true}, 'did you mean ‘Wind can cause dry eyes.’?'],
    [{...wind, under: ['Myths'], whole: true}, 'expected \'under\' as ["What causes dry eyes"]'],
    [{...wind, accept: ['wind causes eye-pain']}, "which is not read in the sentence; expected 'add'"],
    [{...wind, accept: [5]}, "Found a statement without 'says'"],
    [{...wind, correct: [{read: 'wind causes eye-pain', says: 'wind causes dry-eyes'}]}, 'to be corrected'],
    [{...wind, add: ['wind causes dry-eye']}, 'did you mean dry-eyes?'],
    [{...wind, add: ['wind dries dry-eyes']}, "Found the relation 'dries'"],
    [{...wind, add: ['wind causes']}, 'expected subject, relation and object'],
    [{...wind, add: ['take-breaks causes dry-eyes']}, "Found 'take-breaks' (action) as subject of causes"],
    [{...wind, add: [{says: 'wind causes eye-pain', population: 'kids'}]}, "Found 'kids'"],
    [{...wind, add: [{says: 'wind causes eye-pain', certainty: 'sure'}]}, "Found a value of 'add 0"],
    [{...wind, add: 'wind causes eye-pain'}, "Found 'add' that is no list"],
    [{...wind, reject: ['wnd causes eye-pain']}, 'did you mean wind?'],
    [{...wind, accept: ['wind causes dry-eyes'], reject: ['wind causes dry-eyes']}, 'both rejected and accepted'],
    [{...wind, whole: false}, "Found 'whole' that is not true"],
    [{...wind, whole: true, why: 5}, "Found 'why'"],
  ] as const)('reports %j with its line, and writes nothing', async ([line, message]) => {
    const content = waiting();
    const {diagnostics} = await answer(content, {...wind, whole: true}, line);
    expect(diagnostics).toMatchObject([{code: 'annotation/answer', place: {line: 2}}]);
    expect(diagnostics[0]?.message).toContain(message);
    expect(isWritten(content)).toBe(false);
  });

  it('reports every line that is wrong', async () => {
    const {diagnostics} = await answer(waiting(), '{', {...wind, whole: true}, '}');
    expect(diagnostics.map((d) => d.place.line)).toEqual([1, 3]);
  });

  it('asks for a file that is there', async () => {
    await expect(run(waiting(), ['--answers', 'no-such.jsonl', ...by])).rejects.toThrow('Found no file no-such.jsonl');
  });
});

describe('on a terminal', () => {
  const asking = async (answers: string[], more: string[] = [...by], content = waiting()) => {
    const prompts = answering(answers);
    const result = await run(content, ['--only', 'rows', ...more], prompts);
    return {content, prompts, result};
  };

  it('Enter confirms a row as it is ticked, and the file has it at once', async () => {
    const content = waiting();
    const [row] = await rows(content);
    const prompts = answering(['enter', 'ctrl-c']);
    await expect(run(content, ['--only', 'rows', ...by], prompts)).rejects.toThrow(Interrupted);
    const [entry] = written(content);
    expect(entry?.accept ?? []).toEqual(row?.ticks.filter((t) => t.ticked).map((t) => t.stated));
    expect(entry?.reject ?? []).toEqual(row?.ticks.filter((t) => !t.ticked).map((t) => t.says));
    expect(prompts.said.join('\n')).toMatch(/row 1 of \d+, article dry-eyes 1 of \d+/);
    expect((await rows(content))[0]?.id).not.toBe(row?.id);
  });

  it('digits toggle, r rejects all, s skips, w reads the sentence whole, q keeps what was done', async () => {
    const {content, prompts} = await asking(['1', 'a', 's', 'r', 'w', 'q']);
    const [one, two, three] = written(content);
    expect([...(one?.accept ?? []), ...(one?.reject ?? [])].length).toBeGreaterThan(0);
    expect(two).not.toHaveProperty('accept');
    expect(three?.whole).toBe(true);
    expect(prompts.said.at(-1)).toMatch(/^\d+ decided, \d+ left\.$/);
  });

  it('u takes the last answer back and asks it again', async () => {
    const {content, prompts} = await asking(['u', 'enter', 'u', 'r', 'q']);
    expect(prompts.said).toContain('Nothing to undo: nothing was answered since the start.');
    expect(prompts.said).toContain('Taken back.');
    expect(written(content)).toHaveLength(1);
    expect(written(content)[0]).not.toHaveProperty('accept');
  });

  it('+ adds a statement: a letter, two ends that are completed, and Enter', async () => {
    const content = waiting();
    const {skips} = await wayTo(content, 'Smoke can');
    await asking([...skips, '+', 'c', 'smok', 'wynd', 'tired', 'c', 'enter', 'q'], [...by], content);
    expect(written(content)[0]?.add).toEqual([{says: 'smoke causes tired-eyes', certainty: 'can'}]);
  });

  it('c asks for the parts that are wrong, with what they are, until Enter', async () => {
    const content = waiting();
    const {skips, number} = await wayTo(content, 'Wind can');
    // The certainty; then a time, which is taken away again; all is right; the row is accepted.
    const answers = ['c', ...number, 'c', 'lim', 't', 'at night', 't', '', 'enter', 'enter', 'q'];
    const {prompts} = await asking([...skips, ...answers], [...by], content);
    expect(written(content)[0]?.correct).toMatchObject([{certainty: 'limited'}]);
    expect(written(content)[0]?.correct?.[0]).not.toHaveProperty('time');
    expect(prompts.said.join('\n')).toContain('r relation: causes   s subject: wind   o object: ');
  });

  it('c lets no end stay that its relation does not join, and Escape leads back to the row as it was', async () => {
    const content = waiting();
    const {skips, number} = await wayTo(content, 'Wind can');
    const wrong = ['c', ...number, 'r', 'at-risk', 'enter', 't', 'escape'];
    const {prompts} = await asking([...skips, ...wrong, 'q'], [...by], content);
    expect(prompts.said.some((text) => /wind.*at-risk|at-risk.*wind/.test(text) && text.startsWith('Found'))).toBe(
      true,
    );
    expect(existsSync(join(content, 'eyes/annotations.yaml'))).toBe(false);
  });

  it('a name that git knows is asked for once', async () => {
    const {prompts, content} = await asking(['r', 'B. Person', 'r', 'q'], []);
    expect(prompts.said.filter((text) => text.startsWith('Who are you?'))).toHaveLength(1);
    expect(written(content).map((a) => a.by)).toEqual(['B. Person', 'B. Person']);
  });

  it('what somebody else has written meanwhile stays', async () => {
    const content = waiting();
    const prompts = answering(['r', 'q']);
    const {press} = prompts;
    const other = `annotations:\n  - article: x\n    quote: Y.\n    sentence: 0123456789ab\n    whole: true\n    by: B\n    on: 2026-01-01\n`;
    prompts.press = (keys) => {
      if (!isWritten(content)) writeFileSync(join(content, 'eyes/annotations.yaml'), other);
      return press(keys);
    };
    await run(content, ['--only', 'rows', ...by], prompts);
    expect(readFileSync(join(content, 'eyes/annotations.yaml'), 'utf8').startsWith(other)).toBe(true);
    expect(written(content)).toHaveLength(2);
  });
});

describe('an annotation whose words have changed', () => {
  const changed = async () => {
    const content = waiting();
    const {id} = await rowOf(content, 'Smoke can');
    await run(content, ['--decide', id, '--verdict', 'accept', ...by]);
    const article = join(content, 'eyes/articles/dry-eyes.md');
    writeFileSync(article, readFileSync(article, 'utf8').replace('Smoke can cause', 'Smoke may sometimes cause'));
    return content;
  };
  const stale = async (content: string) => (await run(content, ['--list', '--only', 'stale'])).json as StaleItem[];

  it('is listed with both texts', async () => {
    expect(await stale(await changed())).toMatchObject([
      {
        ...{class: 'stale-annotation', kind: 'changed', article: 'dry-eyes', line: 19},
        was: {quote: 'Smoke can cause dry eyes and eye pain.'},
        now: {quote: 'Smoke may sometimes cause dry eyes and eye pain.'},
      },
    ]);
  });

  it.for([
    ['accept', 'accept'],
    ['reject', 'reject'],
  ] as const)('is settled by %s', async ([verdict, key]) => {
    const content = await changed();
    const [item] = await stale(content);
    await run(content, ['--decide', item?.id ?? '', '--verdict', verdict, ...by]);
    expect(written(content)[1]).toMatchObject({quote: 'Smoke may sometimes cause dry eyes and eye pain.'});
    expect(written(content)[1]?.[key]).toHaveLength(2);
    expect(await stale(content)).toEqual([]);
  });

  it('is asked about on a terminal, with both', async () => {
    const content = await changed();
    const prompts = answering(['enter']);
    await run(content, ['--only', 'stale', ...by], prompts);
    const shown = prompts.said.join('\n');
    expect(shown).toContain('“Smoke can cause dry eyes and eye pain.”');
    expect(shown).toContain('“Smoke may sometimes cause dry eyes and eye pain.”');
    expect(await stale(content)).toEqual([]);
  });
});

describe('the words that stopped the program', () => {
  it.for([
    ['It is non-toxic (a bit).', ['non-toxic', '(a'], 'It is [non-toxic] (a bit).'],
    ['Not all, not now.', ['not'], '[Not] all, not now.'],
    ['Nothing.', ['not'], 'Nothing.'],
  ] as const)('are marked: %s', ([text, words, marked]) => {
    expect(markWords(text, words.slice(0, 1))).toBe(marked);
    expect(() => markWords(text, words)).not.toThrow();
  });
});

describe('what stands in the way', () => {
  it.for(['', 'annotations:\n', 'annotations:\n  - {article: dry-eyes}\n', 'annotations: [\n'])(
    'an annotations.yaml that is wrong is reported, and stays: %j',
    async (text) => {
      const content = waiting();
      writeFiles(content, {'eyes/annotations.yaml': text});
      const {diagnostics} = await run(content, ['--list']);
      expect(diagnostics[0]?.place.file).toBe('eyes/annotations.yaml');
      expect(readFileSync(join(content, 'eyes/annotations.yaml'), 'utf8')).toBe(text);
    },
  );

  it.skipIf(process.getuid?.() === 0)('a folder that is read-only', async () => {
    const content = waiting();
    const {id} = await rowOf(content, 'Smoke can');
    chmodSync(join(content, 'eyes'), 0o555);
    const decided = run(content, ['--decide', id, '--verdict', 'accept', ...by]);
    await expect(decided).rejects.toMatchObject({code: 'file-unwritable'});
    chmodSync(join(content, 'eyes'), 0o755);
  });
});
