/** Writing annotations into a file that a person keeps: what is written is right, and nothing else changes. */
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {anchorHash} from '../../src/model/anchor.ts';
import type {Annotation} from '../../src/model/generated/annotations.ts';
import {schemas} from '../../src/outside/schemas.ts';
import {addAnnotations, takeBackAnnotation} from '../../src/review/add-annotation.ts';
import {runs} from '../support/size.ts';

const annotation = (more: Partial<Annotation> = {}): Annotation => ({
  ...{article: 'dry-eyes', quote: 'Wind: it dries.', under: ['Causes'], sentence: '0123456789ab'},
  ...{accept: ['wind causes dry-eyes', {says: 'wind causes eye-pain', certainty: 'can' as const}]},
  ...{by: 'A. Person', on: '2026-01-02', ...more},
});
const bytes = (text: string) => new TextEncoder().encode(text);
const path = 'eyes/annotations.yaml';
const add = (text: string | null, ...more: Annotation[]) =>
  addAnnotations(path, text === null ? null : bytes(text), more.length > 0 ? more : [annotation()], schemas);
const added = (text: string | null, ...more: Annotation[]) => {
  const {value, diagnostics} = add(text, ...more);
  expect(diagnostics).toEqual([]);
  return value?.text ?? '';
};

const item = [
  '  - article: dry-eyes',
  '    quote: "Wind: it dries."',
  '    under: [Causes]',
  '    sentence: 0123456789ab',
  '    accept:',
  '      - wind causes dry-eyes',
  '      - {says: wind causes eye-pain, certainty: can}',
  '    by: A. Person',
  '    on: 2026-01-02',
  '',
].join('\n');
const other = item.replaceAll('Wind', 'Dust');

describe('an annotation that is added', () => {
  it('makes the file where there is none, with a comment that says what it is', () => {
    expect(added(null)).toMatch(/^# .+\n(# .+\n)+annotations:\n/);
    expect(added(null).endsWith(`annotations:\n${item}`)).toBe(true);
  });

  it.for([
    ['to a list in lines', `annotations:\n${other}`, `annotations:\n${other}${item}`],
    [
      'with the list’s own indentation',
      `annotations:\n${other.replace(/^ {2}/gm, '')}`,
      `annotations:\n${(other + item).replace(/^ {2}/gm, '')}`,
    ],
    ['without a last line end', `annotations:\n${other.trimEnd()}`, `annotations:\n${other}${item}`],
    ['to an empty list', 'annotations: [] # none yet\n', `annotations:  # none yet\n${item}`],
    ['before the mark of the end', `annotations:\n${other}...\n`, `annotations:\n${other}${item}...\n`],
    ['behind comments', `# mine\nannotations:\n${other}# the end`, `# mine\nannotations:\n${other}# the end\n${item}`],
    [
      'with Windows line ends',
      `annotations:\n${other}`.replaceAll('\n', '\r\n'),
      `annotations:\n${other}${item}`.replaceAll('\n', '\r\n'),
    ],
    ['behind a byte order mark', `\ufeffannotations:\n${other}`, `\ufeffannotations:\n${other}${item}`],
  ] as const)('%s', ([, before, after]) => {
    expect(added(before)).toBe(after);
  });

  it('comes with all of its parts, in their order, and several at once', () => {
    const full = annotation({
      ...{after: 'Before.', correct: [{read: 'a causes b', says: 'a causes c', time: 'at night, yes'}]},
      ...{add: ['d causes e'], reject: ['f causes g', 'h causes i'], whole: true, why: 'null'},
    });
    const text = added(`annotations:\n${other}`, full, annotation({quote: 'Smoke.'}));
    expect(parse(text).annotations.slice(1)).toEqual([full, annotation({quote: 'Smoke.'})]);
    expect(text).toContain('    reject: [f causes g, h causes i]\n    whole: true\n');
  });

  it('goes into a list in brackets', () => {
    const before = `{"annotations": [${JSON.stringify(annotation({quote: 'Dust.'}))}]}`;
    expect(parse(added(before)).annotations).toHaveLength(2);
    expect(added(before).startsWith(before.slice(0, -2))).toBe(true);
  });

  it.for(['? annotations\n: [\n  # nothing yet\n]\n', 'annotations: [\n  # none\n]\n'])(
    'is reported with its words where the form is another one: %j',
    (text) => {
      const {value, diagnostics} = add(text);
      expect(value).toBeNull();
      expect(diagnostics).toMatchObject([{code: 'annotation/unwritable', severity: 'error'}]);
      expect(diagnostics[0]?.hint).toContain('wind causes dry-eyes');
    },
  );

  it.for(['', 'annotations:\n', 'annotations: 5\n', 'annotations:\n  - {article: a}\n', ': :\n\t'])(
    'is not written into a file that is wrong: %j',
    (text) => {
      const {value, diagnostics} = add(text);
      expect(value).toBeNull();
      expect(diagnostics.map((d) => d.severity)).toContain('error');
    },
  );
});

describe('where the file is as it was written last', () => {
  const one = add(`# mine\nannotations:\n${other}`).value;
  const next = annotation({quote: 'Smoke.'});

  it('the next entry follows, as if all had been read', () => {
    const {value} = addAnnotations(path, bytes(one?.text ?? ''), [next], schemas, one);
    expect(value?.text).toBe(added(one?.text ?? '', next));
  });

  it('and not where somebody has written since: that stays', () => {
    const now = `${one?.text}# theirs\n`;
    const {value} = addAnnotations(path, bytes(now), [next], schemas, one);
    expect(value?.text).toBe(added(now, next));
  });

  it('nor where something follows the list, such as the mark of the end', () => {
    const marked = add(`annotations:\n${other}...\n`).value;
    expect(marked?.tail).toBeNull();
    const {value} = addAnnotations(path, bytes(marked?.text ?? ''), [next], schemas, marked);
    expect(parse(value?.text ?? '').annotations).toHaveLength(3);
  });

  it('an entry that cannot be written is reported', () => {
    const wrong = annotation({on: 'never'});
    const {value, diagnostics} = addAnnotations(path, bytes(one?.text ?? ''), [wrong], schemas, one);
    expect({value, code: diagnostics[0]?.code}).toEqual({value: null, code: 'annotation/unwritable'});
  });
});

describe('an annotation that is taken back', () => {
  const back = (text: string) => takeBackAnnotation(path, bytes(text), annotation(), schemas);

  it('goes alone, also where others were written since', () => {
    const before = `# mine\nannotations:\n${other}# a note\n`;
    expect(back(added(before)).value).toBe(before);
    expect(back(added(before) + other).value).toBe(before + other);
    expect(back(added(before).replaceAll('\n', '\r\n')).value).toBe(before.replaceAll('\n', '\r\n'));
  });

  it('leaves an empty list where it was the only one', () => {
    expect(parse(back(added(null)).value ?? '')).toEqual({annotations: []});
  });

  it('is reported where a person has edited it since', () => {
    const {value, diagnostics} = back(added(null).replace('certainty: can', 'certainty:  can'));
    expect({value, code: diagnostics[0]?.code}).toEqual({value: null, code: 'annotation/unwritable'});
  });
});

describe('whatever is written', () => {
  const words = fc.oneof(
    fc.constantFrom(
      'wind',
      'a: b',
      '# c',
      '- d',
      '"e"',
      "'",
      '[f]',
      '{g}',
      'null',
      '1e3',
      '…',
      '😀',
      '&h',
      '*i',
      '%',
      '|',
      '>',
    ),
    fc.string({minLength: 1, maxLength: 8, unit: 'grapheme-ascii'}).map((s) => s.trim() || 'x'),
  );
  const line = fc.array(words, {minLength: 1, maxLength: 30}).map((all) => all.join(' ').replace(/\s+/g, ' '));

  it('is read again as it was said, and every other byte stays', () => {
    fc.assert(
      fc.property(
        line,
        fc.array(line, {maxLength: 3}),
        fc.option(line, {nil: undefined}),
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom('', '# end', '...\n'),
        (quote, under, condition, eol, end) => {
          const said = annotation({
            ...{quote, under, sentence: anchorHash({quote, under, after: null})},
            accept: [{says: 'a causes b', ...(condition === undefined ? {} : {condition})}],
          });
          const before = `# ours\nannotations:\n${other}${end}`.replaceAll('\n', eol);
          const text = added(before, said);
          expect(parse(text).annotations).toEqual([parse(before).annotations[0], said]);
          expect(
            text.startsWith(before.slice(0, before.length - (end === '...\n' ? end.length + eol.length - 1 : 0))),
          ).toBe(true);
        },
      ),
      runs(500),
    );
  });
});
