import {expect, test} from 'vitest';
import {parseRelease} from '../../src/2-parse/parse-release.ts';
import {makeRelease, type ReleaseInput} from '../../src/compare/make-release.ts';
import {serializeRelease} from '../../src/compare/serialize-release.ts';
import type {Edition} from '../../src/model/edition.ts';
import type {Manifest, ManifestSheet} from '../../src/model/generated/manifest.ts';
import {toWords} from '../../src/model/part.ts';
import type {Block, Sheet} from '../../src/model/sheet.ts';
import {schemas} from '../../src/outside/schemas.ts';
import {idOf} from './datasets.ts';
import {recorded} from './releases.ts';

const [wind, smoke] = ['wind causes dry-eyes', 'smoke causes dry-eyes'] as const;
const hash = (digit: string) => digit.repeat(64);
const sheet = (id: string) =>
  ({
    topic: 'eyes',
    id,
    title: `About ${id}`,
    version: 'aaaaaaa',
    claims: [idOf(wind)],
  }) as Sheet;
const wanting = (...print: Edition['print'][]): ReleaseInput['clinic'] => ({
  sheets: {sizes: ['a4'], print, address: 'example.org'},
});
const entry = (file: string, more: Partial<ManifestSheet> = {}): ManifestSheet => ({
  ...{topic: 'eyes', sheet: 'air', size: 'a4', print: 'standard', file, version: 'aaaaaaa', pages: 1, claims: []},
  ...more,
});
const a4 = 'sheets/eyes/air.a4.pdf';
const large = 'sheets/eyes/air.a4.large.pdf';

const manifest: Manifest = {
  ...{generator: 'claimleaf 0.1.0', browser: {version: 'x', sandbox: true}, dataset: hash('4')},
  files: [a4, large].map((path) => ({path, bytes: 1, sha256: hash('5')})),
  sheets: [entry(a4), entry(large, {print: 'large', pages: 2})],
};
const input = (more: Partial<ReleaseInput> = {}): ReleaseInput => ({
  ...{name: '2026.1', on: '2026-02-03', generator: 'claimleaf 0.1.0', dataset: hash('4'), manifest},
  ...{sheets: [sheet('air')], clinic: wanting('standard', 'large')},
  hashOf: () => hash('5'),
  datesOf: () => ({searched: '2026-01-02', reviewBy: '2027-01-02'}),
  passageOf: (_, id) => ({id, heading: 'How to wash', hash: 'a'.repeat(12)}),
  signedBy: () => ({who: 'A. Person', role: 'dietitian', on: '2026-02-01'}),
  claims: [recorded(wind), recorded(smoke)].map(({hidden: _hidden, ...c}) => c),
  ...more,
});

test('each sheet once with all its PDFs, and what the claims on it say', () => {
  const {release} = makeRelease(input());
  expect(release?.sheets).toMatchObject([
    {
      ...{topic: 'eyes', sheet: 'air', version: 'aaaaaaa', reviewBy: '2027-01-02', signed: {who: 'A. Person'}},
      editions: [
        {file: large, print: 'large', pages: 2, sha256: hash('5')},
        {file: a4, print: 'standard', pages: 1, sha256: hash('5')},
      ],
    },
  ]);
  // Claims that no sheet carries are left out.
  expect(release?.claims.map((c) => c.id)).toEqual([idOf(wind)]);
  expect(schemas.errorsOf('release', release)).toEqual([]);
});

test('as text it reads back the same, a claim a line', () => {
  const {release} = makeRelease(input());
  const text = serializeRelease(release!);
  expect(parseRelease({path: 'releases/2026.1.json', text, sha256: ''}, schemas)).toEqual({
    value: release,
    diagnostics: [],
  });
  expect(text.split('\n').filter((line) => line.includes('"says":'))).toHaveLength(1);
  expect(text.endsWith('}\n')).toBe(true);
});

test.for<[string, Partial<ReleaseInput>, string]>([
  ['another dataset', {dataset: hash('6')}, 'a manifest of another dataset'],
  [
    'a sheet that is not printed',
    {sheets: [...input().sheets, sheet('pain')]},
    'no sheets/eyes/pain.a4.pdf in the manifest',
  ],
  [
    'another version',
    {sheets: input().sheets.map((s) => ({...s, version: 'bbbbbbb'}))},
    `${a4} with the version aaaaaaa`,
  ],
  ['a PDF that is gone', {hashOf: (file) => (file === a4 ? null : hash('5'))}, `no file ${a4}`],
  ['a PDF that was changed', {hashOf: (file) => (file === a4 ? hash('7') : hash('5'))}, `another file ${a4}`],
  ['a sheet that was taken out', {sheets: []}, a4],
  ['a print size that was taken out', {clinic: wanting('standard')}, large],
])('refused for %s', ([, more, message]) => {
  const made = makeRelease(input(more));
  expect(made.release).toBeNull();
  expect(made.stale?.map((s) => s.found)).toContain(message);
});

test('the passages that a sheet prints, each once, with their hashes', () => {
  const part = {...toWords('passage', 'Wash.'), passage: 'drops#wash', unit: 0, strong: false};
  const chunks = [{type: 'paragraph' as const, sentences: [part, part]}];
  const block = {type: 'passage', chunks, sections: []} as unknown as Block;
  const printed = {...sheet('air'), sides: [{top: [block], columns: [], bottom: []}]};
  const {release} = makeRelease(input({sheets: [printed]}));
  expect(release?.sheets[0]?.passages).toEqual([{id: 'drops#wash', heading: 'How to wash', hash: 'a'.repeat(12)}]);
  expect(schemas.errorsOf('release', release)).toEqual([]);
});
