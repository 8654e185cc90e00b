import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import {fileReaders} from '../../src/2-parse/file-readers.ts';
import {extractTopic} from '../../src/3-extract/extract-topic.ts';
import {checkDataset} from '../../src/5-dataset/check-dataset.ts';
import {serializeClaimLines, toClaimLines} from '../../src/5-dataset/claim-lines.ts';
import {makeDataset} from '../../src/5-dataset/make-dataset.ts';
import {serializeDataset} from '../../src/5-dataset/serialize.ts';
import {present} from '../../src/base/present.ts';
import {indexTopic} from '../../src/model/topic-index.ts';
import {readContentFolder} from '../../src/outside/content-files.ts';
import {readKnowledge} from '../../src/outside/program-files.ts';
import {schemas} from '../../src/outside/schemas.ts';
import {contentToDataset, readContent} from '../../src/pipeline.ts';

const folder = fileURLToPath(new URL('../fixtures/small/', import.meta.url));
const knowledge = readKnowledge();
const content = readContent(readContentFolder(folder).value, knowledge, fileReaders).value;
const {value: dataset} = contentToDataset(content, knowledge, extractTopic);

test('a dataset fits its schema, and so does each of its lines', () => {
  expect(checkDataset(dataset, schemas)).toEqual([]);
  for (const line of toClaimLines(dataset)) expect(schemas.errorsOf('claim-line', line)).toEqual([]);
});

test('an article of several texts keeps them, and its lines name its own file', () => {
  const sources = [{publisher: 'Eye Society', title: 'Dry eyes', address: 'eyes.example/dry', date: '2014-03'}];
  const made = {...dataset, articles: dataset.articles.map(({source: _, ...a}) => ({...a, sources}))};
  expect(checkDataset(made, schemas)).toEqual([]);
  expect(new Set(toClaimLines(made).map((line) => line.source))).toEqual(
    new Set(made.articles.map((a) => a.file.split('/').at(-1))),
  );
  const topic = content.topics[0]!;
  const [article] = topic.articles;
  const {source: _, ...frontMatter} = article!.frontMatter;
  const articles = [{...article!, frontMatter: {...frontMatter, sources}}];
  const {articles: written} = contentToDataset(
    {...content, topics: [{...topic, articles}]},
    knowledge,
    extractTopic,
  ).value;
  expect(written.map((a) => [a.source, a.sources])).toEqual([[undefined, sources]]);
});

test('what does not fit is reported with its path', () => {
  const wrong = {...dataset, articles: dataset.articles.map((a) => ({...a, sha256: 'none'}))};
  expect(
    checkDataset(wrong, schemas, 'output/dataset.json').map(({code, place, message}) => [code, place.file, message]),
  ).toEqual([
    [
      'dataset/schema',
      'output/dataset.json',
      expect.stringMatching(/^Found "none" at \/articles\/0\/sha256, expected it to match /),
    ],
  ]);
});

test('its order is by topic and id, whatever the order of what it is made from', () => {
  const topic = (id: string, articles: string[]) => ({
    topic: {...content.topics[0]!.topic, id},
    language: 'en',
    articles: articles.map((article) => {
      const one = content.topics[0]!.articles[0]!;
      return {...one, frontMatter: {...one.frontMatter, id: article}};
    }),
    entities: [],
    extractions: articles.map((article) => ({
      article,
      statements: [],
      proposed: [],
      passages: [],
      unmapped: [],
      notAClaim: {},
      stated: 0,
      diagnostics: [],
    })),
    claims: [],
    conflicts: [],
    proposals: [],
    proposed: [],
    passages: [],
  });
  const made = makeDataset([topic('b', ['z', 'a']), topic('a', ['m'])], 'test');
  expect(made.topics.map((t) => t.id)).toEqual(['a', 'b']);
  expect(made.articles.map((a) => `${a.topic}/${a.id}`)).toEqual(['a/m', 'b/a', 'b/z']);
});

test('the entities are those that claims name, and what is broader', () => {
  const named = new Set(dataset.claims.flatMap((c) => [c.subject, c.object]));
  expect(dataset.entities.map((e) => e.id)).toEqual(
    [...named].filter((id) => dataset.entities.some((e) => e.id === id)).sort(),
  );
});

test('coverage counts what became of each unit', () => {
  expect(dataset.articles[0]?.coverage).toMatchObject({unmapped: 0, share: 1});
  expect(dataset.articles[0]?.coverage.stated).toBeGreaterThan(0);
});

test('as text it reads back the same, a statement a line', () => {
  const text = serializeDataset(dataset);
  expect(JSON.parse(text)).toEqual(dataset);
  expect(text.endsWith('}\n')).toBe(true);
  const statements = [
    ...dataset.claims.flatMap((c) => c.statements),
    ...present([dataset.proposed])
      .flat()
      .map((p) => p.statement),
  ];
  expect(text.split('\n').filter((line) => line.includes('"target":'))).toHaveLength(statements.length);
});

test('claim lines are one for each statement, by article and place, each quoting its article', () => {
  const lines = toClaimLines(dataset);
  const held = present([dataset.proposed]).flat();
  expect(held.length).toBeGreaterThan(0);
  expect(lines).toHaveLength(dataset.claims.flatMap((c) => c.statements).length + held.length);
  expect(lines.map((l) => l.start)).toEqual(lines.map((l) => l.start).sort((a, b) => a - b));
  const text = content.topics[0]?.articles[0]?.text ?? '';
  for (const {quote, start, end, line} of lines) {
    expect(text.slice(start, end)).toBe(quote);
    expect(text.slice(0, start).split('\n')).toHaveLength(line);
  }
  expect(
    serializeClaimLines(lines)
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line)),
  ).toEqual(lines);
});

describe('of an article that says more', () => {
  const decode = new TextDecoder();
  const files = readContentFolder(folder).value.map((file) => {
    if (!file.path.endsWith('.md') || !file.bytes) return file;
    const text = `${decode.decode(file.bytes)}\n\nCall 111 if you have tired eyes.\n\n## More\n\nTired eyes tell tales of eye pain.\n`;
    const bytes = new TextEncoder().encode(text);
    return {...file, bytes, size: bytes.length};
  });
  const more = contentToDataset(readContent(files, knowledge, fileReaders).value, knowledge, extractTopic).value;

  test('claim lines say how soon to seek care in the clinic’s country, and nothing of the sort of other relations', () => {
    const urgent = toClaimLines(more).map((l) => [l.relation, l.object, l.urgency]);
    expect(urgent).toContainEqual(['see-doctor-for', 'tired-eyes', 'today']);
    expect(urgent).toContainEqual(['see-doctor-for', 'eye-pain', 'soon']);
    expect(urgent.filter(([relation]) => relation !== 'see-doctor-for').every(([, , u]) => u === null)).toBe(true);
  });

  test('an unmapped unit lists what it names, sorted, and the entities have it', () => {
    expect(more.unmapped.map((u) => [u.quote, u.entities])).toEqual([
      ['Tired eyes tell tales of eye pain.', ['eye-pain', 'tired-eyes']],
    ]);
  });
});

test('the entities are also those that unmapped units alone name, and what is broader', () => {
  const [one] = content.topics;
  const [some] = one!.articles;
  const article = {...some!, frontMatter: {...some!.frontMatter, id: 'a'}};
  const named = (id: string, broader: string[]) => ({id, kind: 'symptom', label: id, plain: id, broader});
  const unit = {article: 'a', line: 1, section: [], start: 0, end: 1, reason: 'one-entity' as const};
  const made = makeDataset(
    [
      {
        ...{
          topic: one!.topic,
          language: 'en',
          articles: [article],
          claims: [],
          conflicts: [],
          proposals: [],
          proposed: [],
          passages: [],
        },
        entities: [named('sore', ['pain']), named('pain', []), named('itch', [])],
        extractions: [
          {
            article: 'a',
            statements: [],
            proposed: [],
            stated: 0,
            notAClaim: {},
            unmapped: [{...unit, entities: ['sore']}],
            diagnostics: [],
          },
        ],
      },
    ],
    'test',
  );
  expect(made.entities.map((e) => e.id)).toEqual(['pain', 'sore']);
});

describe('of what is held back or limited', () => {
  const decode = new TextDecoder();
  const more =
    'Smoke does not always cause dry eyes. Eye drops ease dry eyes only at night. Wind hardly causes eye pain.';
  const files = readContentFolder(folder).value.map((file) => {
    if (!file.path.endsWith('.md') || !file.bytes) return file;
    const [head = ''] = decode.decode(file.bytes).split('\n# ');
    const bytes = new TextEncoder().encode(`${head}\n# Eyes\n\nDry air causes dry eyes. ${more}\n`);
    return {...file, bytes, size: bytes.length};
  });
  const {value: changed} = readContent(files, knowledge, fileReaders);
  const {value} = contentToDataset(changed, knowledge, extractTopic);
  const proposed = present([value.proposed]).flat();
  const name = (s: {subject: string; relation: string; object: string}) => `${s.subject} ${s.relation} ${s.object}`;

  test('what a word has stopped is in no claim, and in what is proposed, with the word and its quote', () => {
    expect(value.claims.map(name)).not.toContain('smoke causes dry-eyes');
    expect(proposed).toContainEqual(
      expect.objectContaining({
        ...{subject: 'smoke', object: 'dry-eyes', stoppedBy: 'not'},
        statement: expect.objectContaining({state: 'proposed'}),
      }),
    );
    const text = changed.topics[0]?.articles[0]?.text ?? '';
    for (const {target} of proposed.map((p) => p.statement))
      expect(text.slice(target.start, target.end)).toBe(target.exact);
  });

  test('claim lines have it, with its word; what is stated has none', () => {
    const lines = toClaimLines(value);
    for (const line of lines) expect(schemas.errorsOf('claim-line', line)).toEqual([]);
    const stopped = lines.filter((l) => l.stoppedBy !== null).map((l) => [name(l), l.stoppedBy, l.state]);
    expect(stopped).toContainEqual(['smoke causes dry-eyes', 'not', 'proposed']);
    expect(stopped).toContainEqual(['wind causes eye-pain', 'hardly', 'proposed']);
    expect(lines.filter((l) => l.quote.startsWith('Dry air causes')).map((l) => l.stoppedBy)).toContain(null);
    expect(lines.filter((l) => l.state === 'sure' && l.stoppedBy !== null)).toEqual([]);
  });

  test('claim lines have the words that limit a statement, and its purpose', () => {
    const line = toClaimLines(value).find((l) => name(l) === 'eye-drops helps dry-eyes');
    expect(line).toMatchObject({
      ...{condition: 'only at night', limitedBy: 'only at night', purpose: 'relieve', stoppedBy: null},
      ...{amount: null, time: null},
    });
  });

  test('a claim that is wrong without its words is in the dataset with them, as a sheet must say it', () => {
    const limited = value.claims.find((c) => name(c) === 'eye-drops helps dry-eyes');
    expect(limited).toMatchObject({restrictions: ['only at night']});
    const index = indexTopic(value, value.topics[0]?.id ?? '');
    const ids = (claims: ReadonlyMap<string, {id: string}[]>) => [...claims.values()].flat().map((c) => c.id);
    expect(ids(index.claims)).toContain(limited?.id);
  });
});
