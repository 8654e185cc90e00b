/** Names that every object of JavaScript has are names like any other: of entities, kinds, topics, sheets and articles. */
import {fileURLToPath} from 'node:url';
import {expect, it} from 'vitest';
import {fileReaders} from '../src/2-parse/file-readers.ts';
import {extractTopic} from '../src/3-extract/extract-topic.ts';
import {readKnowledge} from '../src/outside/program-files.ts';
import {contentToDataset, readContent} from '../src/pipeline.ts';
import {readFiles} from './support/read-files.ts';

const small = readFiles(fileURLToPath(new URL('fixtures/small/', import.meta.url)));
const knowledge = readKnowledge();

/** What the small content gives where a name is another one, with that name put back. */
function madeWith(from: RegExp, to: string, back: string) {
  const files = Object.entries(small).map(([path, bytes]) => {
    const text = new TextDecoder().decode(Buffer.from(bytes)).replace(from, to);
    const made = new TextEncoder().encode(text);
    return {path: path.replace(from, to), size: made.length, bytes: made};
  });
  const content = readContent(files, knowledge, fileReaders);
  const dataset = contentToDataset(content.value, knowledge, extractTopic, 'draft');
  return {
    problems: [...content.diagnostics, ...dataset.diagnostics].map((d) => d.code),
    claims: dataset.value.claims.map((c) => `${c.subject} ${c.relation} ${c.object}`.replaceAll(to, back)).sort(),
    topics: dataset.value.topics.map((t) => t.id.replaceAll(to, back)),
  };
}

const usual = madeWith(/§/g, '§', '§');

it('an entity may be called constructor', () => {
  expect(usual.claims.filter((c) => c.startsWith('smoke'))).toHaveLength(2);
  expect(madeWith(/\bid: smoke,/g, 'id: constructor,', 'id: smoke,').claims.sort()).toEqual(
    usual.claims.map((c) => c.replace('smoke', 'constructor')).sort(),
  );
});

it('a topic may be called constructor', () => {
  expect(madeWith(/\beyes(?=\/)|(?<=^id: )eyes$/gm, 'constructor', 'eyes')).toEqual(usual);
});

it('a kind may be called constructor, and one that a topic does not have is none of it', () => {
  const [kind, key] = [/(?<=kind: )factor\b/g, /(?<=^ {2})factor(?=:)/gm];
  const madeAs = (name: string) => madeWith(new RegExp(`${kind.source}|${key.source}`, 'gm'), name, name);
  expect(madeAs('constructor')).toEqual(madeAs('gadget'));
  expect(madeAs('constructor').problems).toEqual([]);
  expect(new Set(madeWith(kind, 'constructor', 'constructor').problems)).toEqual(new Set(['vocabulary/kind']));
});
