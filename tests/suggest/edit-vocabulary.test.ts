/** Writing into vocabulary.yaml: what is accepted is there, what is proposed says nothing, and all else is as it was. */
import {expect, it} from 'vitest';
import {parse} from 'yaml';
import {schemas} from '../../src/outside/schemas.ts';
import {addEntities, addProposals} from '../../src/suggest/edit-vocabulary.ts';
import {suggestFrom} from './article.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const noise = {id: 'noise', kind: 'factor', label: 'noise', plain: 'noise', synonyms: ['din', 'loud noise']};
const untold = {...noise, isTold: false};
const add = (text: string, added = [untold]) => addEntities('ears/vocabulary.yaml', bytes(text), added, schemas);

const one = '{id: wax, kind: substance, label: wax, plain: wax}';

it.each([
  ['a list in lines', `# ours\nentities:\n  - ${one} # wax\n  # the end\n`],
  ['a list at the margin', `entities:\n- ${one}\n`],
  ['line ends of Windows, a byte order mark', `\ufeffentities:\r\n  - ${one}\r\n`],
  ['no line end', `entities:\n  - ${one}`],
  ['a list in brackets', `entities: [${one}] # all\n`],
])('an entity is put behind what is there: %s', (_, text) => {
  const {value, diagnostics} = add(text);
  expect(diagnostics).toEqual([]);
  const after = value ?? '';
  const start = text.replace(/\]? ?(# all)?\s*$/, '');
  expect(after.startsWith(start)).toBe(true);
  expect(parse(after.replace('\ufeff', ''))).toEqual({
    entities: [...parse(text.replace('\ufeff', '')).entities, noise],
  });
  if (text.includes('\r\n')) expect(after.replaceAll('\r\n', '')).not.toContain('\n');
});

it('the first one takes the place of the empty brackets, and comments stay', () => {
  const {value} = add('# ours\nentities: []\n# the end\n');
  expect(value).toMatch(/^# ours\nentities: *\n# the end\n {2}- id: noise\n/);
});

it('an action brings the sentence beside its tick box', () => {
  const plugs = {...untold, kind: 'action', label: 'wear soft plugs', synonyms: []};
  const doOf = (isTold: boolean) => parse(add('entities: []\n', [{...plugs, isTold}]).value ?? '').entities[0].do;
  expect([doOf(true), doOf(false)]).toEqual(['Wear soft plugs.', undefined]);
});

it('a file that is broken, or has another form, is told and not written', () => {
  expect(add('entities: 5\n')).toMatchObject({value: null, diagnostics: [{code: 'yaml/schema'}]});
  expect(add('entities: [\n  # none yet\n]\n')).toMatchObject({
    ...{value: null, diagnostics: [{code: 'vocabulary/unwritable'}]},
  });
});

it.each(['\n', '\r\n'])('proposals are comments behind all that was there (line end %j)', (end) => {
  const text = ['# ours', 'entities:', `  - ${one}`, ''].join(end);
  const after = addProposals(text, suggestFrom(['# Ears\n\nNoise can cause ringing.'], [], 4));
  expect(after.startsWith(text)).toBe(true);
  const added = after.slice(text.length).split(end);
  expect(added.pop()).toBe('');
  for (const line of added) expect(line).toMatch(/^#/);
  expect(parse(after)).toEqual(parse(text));
});

it('a proposal without its comment signs is an entity', () => {
  const after = addProposals('entities: []\n', suggestFrom(['# Ears\n\nNoise can cause ringing.'], [], 4));
  expect(after).toContain("take away the [] behind 'entities:'");
  const taken = after.replace('entities: []', 'entities:').replace(/^# (?= )/gm, '');
  const ids = parse(taken).entities.map(({id}: {id: string}) => id);
  expect(ids).toEqual(expect.arrayContaining(['patient', 'noise', 'ringing']));
});
