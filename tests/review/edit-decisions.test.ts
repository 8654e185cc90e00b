/** Writing a decision into a file that a person keeps: what is written is right, and nothing else changes. */

import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import type {Decision} from '../../src/model/generated/decisions.ts';
import {schemas} from '../../src/outside/schemas.ts';
import {addDecision} from '../../src/review/add-decision.ts';
import {runs} from '../support/size.ts';

const decision = (more: Partial<Decision> = {}): Decision => ({
  ...{'on-claims': ['c-0000000001', 'c-0000000002'], verdict: 'narrower', by: 'A. Person', on: '2026-01-02'},
  ...{why: 'The second speaks of zinc alone.', inputs: '0123456789ab'},
  ...more,
});
const bytes = (text: string) => new TextEncoder().encode(text);
const add = (text: string | null, more: Partial<Decision> = {}) =>
  addDecision('skin/decisions.yaml', text === null ? null : bytes(text), decision(more), schemas);
const added = (text: string | null, more: Partial<Decision> = {}) => {
  const {value, diagnostics} = add(text, more);
  expect(diagnostics).toEqual([]);
  return value ?? '';
};

const item = [
  '  - on-claims: [c-0000000001, c-0000000002]',
  '    verdict: narrower',
  '    by: A. Person',
  '    on: 2026-01-02',
  '    why: The second speaks of zinc alone.',
  '    inputs: 0123456789ab',
  '',
].join('\n');
const other = item.replace('c-0000000001, c-0000000002', 'c-0000000003').replace('narrower', 'hide');

describe('a decision that is added', () => {
  it('makes the file where there is none, with a comment that says what it is', () => {
    const text = added(null);
    expect(text).toMatch(/^# .+\n(# .+\n)+decisions:\n/);
    expect(text.endsWith(`decisions:\n${item}`)).toBe(true);
  });

  it.for([
    ['to a list in lines', `decisions:\n${other}`, `decisions:\n${other}${item}`],
    [
      'with the list’s own indentation',
      `decisions:\n${other.replace(/^ {2}/gm, '')}`,
      `decisions:\n${other.replace(/^ {2}/gm, '')}${item.replace(/^ {2}/gm, '')}`,
    ],
    ['to a file without a last line end', `decisions:\n${other.trimEnd()}`, `decisions:\n${other}${item}`],
    ['to an empty list', 'decisions: [] # none yet\n', `decisions:  # none yet\n${item}`],
    ['before the mark of the end', `decisions:\n${other}...\n`, `decisions:\n${other}${item}...\n`],
    ['behind comments at the end', `decisions:\n${other}# the end`, `decisions:\n${other}# the end\n${item}`],
    [
      'with Windows line ends',
      `decisions:\n${other}`.replaceAll('\n', '\r\n'),
      `decisions:\n${other}${item}`.replaceAll('\n', '\r\n'),
    ],
    ['behind a byte order mark', `\ufeffdecisions:\n${other}`, `\ufeffdecisions:\n${other}${item}`],
  ] as const)('%s', ([, before, after]) => {
    expect(added(before)).toBe(after);
  });

  it('to a list in brackets, in brackets', () => {
    const before = `{"decisions": [${JSON.stringify(decision({'on-claims': ['c-0000000003']}))}]}`;
    expect(parse(added(before)).decisions).toHaveLength(2);
    expect(added(before).startsWith(before.slice(0, -2))).toBe(true);
  });

  it('keeps texts that YAML would read as something else', () => {
    const odd = {why: 'zinc: yes # no', by: 'null \'x\' "y"', inputs: '123456789012', wording: '- [a]'};
    expect(parse(added(`decisions:\n${other}`, odd)).decisions[1]).toMatchObject(odd);
    expect(parse(added(`decisions:\n${other}`, {inputs: '12345678e012'})).decisions[1].inputs).toBe('12345678e012');
  });
});

describe('a decision that is taken anew', () => {
  const old = [
    'decisions:',
    '  # first',
    other.trimEnd(),
    '  # why we looked again',
    '  - on-claims: [c-0000000002, c-0000000001] # the order is mine',
    "    verdict: 'conflict' # for now",
    '    wording: We do not know.',
    '    # who was asked',
    '    by: Somebody',
    '    on: 2025-01-01',
    '    why: >-',
    '      An old',
    '      reason.',
    '    inputs: ffffffffffff # old',
    '  # last',
    '',
  ].join('\n');

  it('stands in the place of the old one, with its comments', () => {
    expect(added(old)).toBe(
      old
        .replace("'conflict'", 'narrower')
        .replace('    wording: We do not know.\n', '')
        .replace('Somebody', 'A. Person')
        .replace('2025-01-01', '2026-01-02')
        .replace('>-\n      An old\n      reason.', 'The second speaks of zinc alone.')
        .replace('ffffffffffff', '0123456789ab'),
    );
  });

  it('has keys that the old one lacked, in their place', () => {
    const text = added(`decisions:\n${item}`, {verdict: 'prefer', prefer: 'c-0000000001', rating: 'low'});
    expect(text).toBe(`decisions:\n${item}`.replace('narrower', 'prefer\n    prefer: c-0000000001\n    rating: low'));
  });

  it('loses a key at the start or the end of the item, and the item stays whole', () => {
    const first = other
      .replace('  - ', '  - wording: W # why\n    ')
      .replace('c-0000000003', 'c-0000000001, c-0000000002');
    expect(added(`decisions:\n${first}`)).toBe(`decisions:\n  - # why\n  ${item.slice(2).replace('- ', '  ')}`);
    const last = `decisions:\n${item}    # a note\n    wording: W\n${other}`;
    expect(added(last)).toBe(last.replace('    wording: W\n', ''));
  });

  it('works in brackets', () => {
    const before = `decisions: [{on-claims: [c-0000000001, c-0000000002], verdict: hide, wording: W, by: B, on: 2025-01-01, why: w, inputs: ffffffffffff}]\n`;
    expect(parse(added(before)).decisions).toEqual([decision()]);
    expect(parse(added(before, {rating: 'high', wording: 'W'})).decisions).toEqual([
      decision({rating: 'high', wording: 'W'}),
    ]);
  });
});

it('a form that it cannot be written into is refused, with the text to write by hand', () => {
  const {value, diagnostics} = add('? decisions\n: [\n  # nothing yet\n]\n');
  expect(value).toBeNull();
  expect(diagnostics).toMatchObject([
    {code: 'decision/unwritable', hint: expect.stringContaining('"verdict":"narrower"')},
  ]);
});

it('what comes out wrong is not written', () => {
  const before = `decisions:\n${item.replace('    by: A', '    ? by\n    : A')}`;
  expect(add(before, {rating: 'low'})).toMatchObject({value: null, diagnostics: [{code: 'decision/unwritable'}]});
  expect(add(before, {why: 'Another reason.'}).value).toContain('why: Another reason.');
});

it('a file with errors is left alone', () => {
  expect(add('decisions:\n  - verdict: maybe\n').value).toBeNull();
  expect(add('decisions: {').diagnostics.map((d) => d.code)).toContain('yaml/syntax');
});

/** Files as people keep them: comments, blank lines and quotes anywhere, lists at any depth, either line end. */
const comment = fc.stringMatching(/^[a-z :'"\-[\]{}#,äß€]{0,20}$/).map((text) => `# ${text}`);
const filler = fc.array(fc.oneof(comment, fc.constant('')), {maxLength: 2});
const quoted = (text: string) =>
  fc.constantFrom(
    `'${text.replaceAll("'", "''")}'`,
    JSON.stringify(text),
    ...(/^[A-Za-z][\w .]*$/.test(text) ? [text.trim()] : []),
  );
const words = fc.stringMatching(/^[A-Za-z][A-Za-z0-9 .,:'"-]{0,30}[a-z]$/);
const anyItem = fc
  .record({
    id: fc.integer({min: 10, max: 99}),
    verdict: fc.constantFrom('same', 'distinct', 'narrower', 'conflict', 'not-a-conflict', 'hide').chain(quoted),
    by: words.chain(quoted),
    why: fc.oneof(
      words.chain(quoted),
      words.map((text) => `|\n        ${text}`),
      words.map((text) => `>+\n        ${text}\n`),
    ),
    fillers: fc.array(filler, {minLength: 7, maxLength: 7}),
    behind: fc.array(
      fc.oneof(
        fc.constant(''),
        comment.map((c) => ` ${c}`),
      ),
      {minLength: 6, maxLength: 6},
    ),
    keys: fc.shuffledSubarray([0, 1, 2, 3, 4, 5], {minLength: 6}),
  })
  .map(({id, verdict, by, why, fillers, behind, keys}) => {
    const values = [
      `on-claims: [c-00000000${id}]`,
      `verdict: ${verdict}`,
      `by: ${by}`,
      'on: 2026-01-02',
      `why: ${why}`,
      "inputs: '0123456789ab'",
    ];
    const lines = keys.flatMap((key, i) => [
      ...(i === 0 ? [] : (fillers[i] ?? []).map((line) => (line === '' ? '' : `    ${line}`))),
      `${i === 0 ? '  - ' : '    '}${values[key]}${key === 4 ? '' : behind[i]}`,
    ]);
    return [...(fillers[6] ?? []).map((line) => (line === '' ? '' : `  ${line}`)), ...lines].join('\n');
  });
const anyFile = fc
  .record({
    head: filler,
    items: fc.array(anyItem, {minLength: 1, maxLength: 4}),
    tail: filler,
    isDeep: fc.boolean(),
    eol: fc.constantFrom('\n', '\r\n'),
    mark: fc.constantFrom('', '\ufeff'),
    last: fc.constantFrom('', '\n', '\n\n', '\n...\n'),
  })
  .map(({head, items, tail, isDeep, eol, mark, last}) => {
    const body = items
      .join('\n')
      .replace(/^/gm, isDeep ? '  ' : '')
      .replace(/^ +$/gm, '');
    const lines = [...head, 'decisions:', body, ...tail].join('\n') + last;
    return mark + lines.replaceAll('\n', eol);
  });

describe('whatever the file looks like', () => {
  it('adding a decision leaves every other byte as it was', () => {
    fc.assert(
      fc.property(anyFile, fc.boolean(), (text, hasWording) => {
        const {value, diagnostics} = add(text, hasWording ? {wording: 'Zinc: "may" help. # not sure'} : {});
        expect(diagnostics).toEqual([]);
        const length = (value?.length ?? 0) - text.length;
        const at = commonStart(text, value ?? '');
        // What stands before and behind the new lines is the old text, whole.
        const isKept = Array.from({length: at + 1}, (_, i) => at - i).some(
          (i) => text.slice(0, i) + (value ?? '').slice(i + length) === text,
        );
        expect(isKept).toBe(true);
      }),
      runs(300),
    );
  });

  it('taking one anew keeps every comment and every other decision', () => {
    fc.assert(
      fc.property(anyFile, fc.nat(), (text, n) => {
        const ids = [...text.matchAll(/on-claims: \[(c-\d+)\]/g)].map(([, id]) => id ?? '');
        const id = ids[n % ids.length] ?? '';
        const {value, diagnostics} = add(text, {'on-claims': [id], rating: 'low'});
        expect(diagnostics).toEqual([]);
        const comments = (of: string) => [...of.matchAll(/(?:^|\s)# .*$/gm)].map(([c]) => c.trim());
        const all = comments(value ?? '');
        for (const own of comments(text.replace(/why: [|>].*\r?\n.*/g, ''))) expect(all).toContain(own);
        const last = ids.lastIndexOf(id);
        const read = (of: string) => parse(of.replace(/^\ufeff/, '')).decisions as Decision[];
        const others = (list: Decision[]) =>
          list.filter((_, i) => i !== last).map((d) => JSON.stringify(d).replaceAll('\\n', ''));
        expect(others(read(value ?? ''))).toEqual(others(read(text)));
        expect(read(value ?? '')[last]).toMatchObject({...decision(), 'on-claims': [id], rating: 'low'});
      }),
      runs(300),
    );
  });
});

function commonStart(a: string, b: string): number {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return i;
}
