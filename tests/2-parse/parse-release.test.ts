/** Records of releases in the content folder: no topic, checked, and reported where they are broken. */

import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import {fileReaders} from '../../src/2-parse/file-readers.ts';
import {serializeRelease} from '../../src/compare/serialize-release.ts';
import type {Release} from '../../src/model/generated/release.ts';
import {readContentFolder} from '../../src/outside/content-files.ts';
import {readKnowledge} from '../../src/outside/program-files.ts';
import {readContent} from '../../src/pipeline.ts';
import {recorded, releasedSheet, releaseOf} from '../compare/releases.ts';
import {readFiles} from '../support/read-files.ts';
import {temporaryFolder} from '../support/temporary-folder.ts';
import {writeFiles} from '../support/write-files.ts';

const small = readFiles(fileURLToPath(new URL('../fixtures/small/', import.meta.url)));
const knowledge = readKnowledge();
const wind = 'wind causes dry-eyes';
const release = releaseOf('2026.1', [releasedSheet('air', 'a1', [wind])], [recorded(wind)]);
const text = serializeRelease(release);

function read(files: Record<string, string>) {
  const folder = writeFiles(temporaryFolder(), {...small, ...files});
  const {value, diagnostics} = readContent(readContentFolder(folder).value, knowledge, fileReaders);
  return {...value, problems: diagnostics.map((d) => `${d.place.file}:${d.place.line ?? ''} ${d.code} ${d.message}`)};
}

test('releases are read by name, and the folder is no topic', () => {
  const later: Release = {...release, name: '2026.2'};
  const found = read({
    'releases/2026.2.json': serializeRelease(later),
    'releases/2026.1.json': text,
    'releases/notes.txt': 'x',
    'releases/.2026.3.json.77': '{',
  });
  expect(found.problems).toEqual([]);
  expect(found.releases).toEqual([release, later]);
  expect(found.topics.map((t) => t.topic.id)).toEqual(['eyes']);
});

test('the ends of its lines may be those of another machine', () => {
  expect(read({'releases/2026.1.json': text.replaceAll('\n', '\r\n')}).problems).toEqual([]);
});

test('without releases there are none', () => {
  expect(read({}).releases).toEqual([]);
});

test('a topic may not be called so', () => {
  expect(read({'releases/topic.yaml': 'id: releases'}).problems).toEqual([
    "releases/topic.yaml: release/name Found a file of a topic in 'releases', expected the records of releases alone.",
  ]);
});

describe('a broken one is reported, and the others are read', () => {
  const says = release.claims[0]?.says ?? '';
  test.for([
    ['half a file', text.slice(0, 200), /^releases\/x\.json:\d* release\/schema Found text that is no JSON/],
    ['nothing', '', /release\/schema Found text that is no JSON/],
    ['another format', text.replace('"format": 1', '"format": 2'), /release\/schema Found version 2 of the format/],
    [
      'a field too few',
      text.replace(/ {2}"on".*\n/, ''),
      /release\/schema .*, expected it to have required property 'on'/,
    ],
    ['a day that there is not', text.replace('2026-02-03', '2026-02-30'), /release\/schema Found "2026-02-30" at \/on/],
    [
      'a name that is not its file’s',
      text,
      /release\/name Found the release '2026\.1', expected 'x' as the file is called/,
    ],
    [
      'a claim that was edited',
      text.replace('"stated"', '"can"').replace('2026.1', 'x'),
      /^releases\/x\.json:\d+ release\/altered Found c-\w+ with the hash/,
    ],
    [
      'a hash that was edited',
      text.replace(says, '0'.repeat(12)).replace('2026.1', 'x'),
      /release\/altered .* the hash 000000000000, expected/,
    ],
    [
      'a sheet with a claim that is not told',
      serializeRelease({...release, name: 'x', claims: []}),
      /release\/altered Found c-\w+ on eyes\/air alone/,
    ],
    [
      'a claim that is told twice',
      serializeRelease({...release, name: 'x', claims: [...release.claims, ...release.claims]}),
      /release\/altered Found c-\w+ twice/,
    ],
    [
      'another day of the next review',
      serializeRelease({...release, name: 'x'}).replace(/"reviewBy": "\d{4}/, '"reviewBy": "2099'),
      /^releases\/x\.json:7 release\/altered Found a record with the hash \w{64}, expected \w{64}/,
    ],
    [
      'another file of an edition',
      serializeRelease({...release, name: 'x'}).replace(
        /"sha256":"./,
        (start) => start.slice(0, -1) + (start.endsWith('0') ? '1' : '0'),
      ),
      /release\/altered Found a record with the hash/,
    ],
    [
      'a record without its hash',
      serializeRelease({...release, name: 'x'}).replace(/ {2}"record".*\n/, ''),
      /release\/altered Found a record without its hash/,
    ],
    [
      'another order of its lines',
      serializeRelease({...release, name: 'x'}).replace(/( {2}"name".*\n)( {2}"on".*\n)/, '$2$1'),
      /release\/altered Found a record with the hash/,
    ],
    [
      'a second name',
      text.replace('  "on"', '  "name": "x",\n  "on"'),
      /^releases\/x\.json:4 release\/schema Found the key "name" twice, expected each key once/,
    ],
    [
      'a second name behind an escape',
      text.replace('  "on"', '  "n\\u0061me": "x",\n  "on"'),
      /release\/schema Found the key "name" twice/,
    ],
    ['deep nesting', '['.repeat(100_000), /^releases\/x\.json:1 release\/schema Found values nested/],
    ['hidden characters', text.replace('About', 'About\u202e').replace('2026.1', 'x'), /file\/control-character/],
  ] as const)('%s', ([, broken, problem]) => {
    const found = read({'releases/2026.1.json': text, 'releases/x.json': broken});
    expect(found.problems).toEqual([expect.stringMatching(problem)]);
    expect(found.releases).toEqual([release]);
    expect(found.topics).toHaveLength(1);
  });
});
