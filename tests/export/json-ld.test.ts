/** Read back with jsonld.js, which knows nothing of how the document was made. */

import {Ajv2020} from 'ajv/dist/2020.js';
import fc from 'fast-check';
import jsonld from 'jsonld';
import {expect, test} from 'vitest';
import type {ExportInput} from '../../src/export/export-input.ts';
import {type JsonLd, type Node, toJsonLd} from '../../src/export/json-ld.ts';
import {serializeJsonLd} from '../../src/export/serialize-json-ld.ts';
import {schemas} from '../../src/outside/schemas.ts';
import {runs} from '../support/size.ts';
import {exportCommitted} from './committed.ts';
import {exportInputs} from './generated.ts';
import {shape} from './json-ld-shape.ts';

const {content, dataset, sheets, files} = exportCommitted();
const text = files.get('dataset.jsonld') ?? '';
const document = JSON.parse(text) as JsonLd;
const graph = document['@graph'];
const ofType = (type: string) => graph.filter((node) => [node['@type']].flat().includes(type));
const byId = new Map(graph.map((node) => [node['@id'], node]));

/** Nothing may be fetched: not a context, not anything. */
const options = {
  safe: true,
  documentLoader: (url: string): never => {
    throw new Error(`fetched ${url}`);
  },
};
// The types of jsonld.js lag behind: they know neither `safe` nor a document with @graph.
const expand = (doc: unknown) => jsonld.expand(doc as jsonld.JsonLdDocument, options as object);
const compact = (doc: unknown, context: unknown) =>
  jsonld.compact(doc as jsonld.JsonLdDocument, context as jsonld.ContextDefinition, options as object);
const toQuads = async (doc: unknown) =>
  (await jsonld.toRDF(
    doc as jsonld.JsonLdDocument,
    {...options, format: 'application/n-quads'} as object,
  )) as unknown as string;

const fits = new Ajv2020({strict: true, allErrors: true, allowUnionTypes: true}).compile(shape);
const misfits = (doc: unknown) => (fits(doc) ? [] : fits.errors);

/** Every key below a value, with how often it stands there. */
function keysOf(value: unknown, found = new Map<string, number>()): Map<string, number> {
  if (Array.isArray(value)) for (const entry of value) keysOf(entry, found);
  else if (typeof value === 'object' && value !== null)
    for (const [key, entry] of Object.entries(value)) {
      found.set(key, (found.get(key) ?? 0) + 1);
      keysOf(entry, found);
    }
  return found;
}

test('no term is dropped: every key has a meaning, and stands as often after expansion', async () => {
  const context: Record<string, unknown> = document['@context'];
  const iriOf = (key: string) => {
    const entry = context[key];
    const [prefix = '', name = ''] = (
      typeof entry === 'string' ? entry : ((entry as {'@id': string} | undefined)?.['@id'] ?? '')
    ).split(':');
    return `${context[prefix]}${name}`;
  };
  const expanded = keysOf(await expand(document));
  const own = [...keysOf(graph)].filter(([key]) => !key.startsWith('@'));
  expect(own.length).toBeGreaterThan(30);
  for (const [key, count] of own) expect([key, expanded.get(iriOf(key))]).toEqual([key, count]);
});

test('every term of the context is used or waits for a review, a decision or an editor’s word', () => {
  const used = keysOf(graph);
  const types = new Set([...JSON.stringify(graph).matchAll(/"([A-Z][A-Za-z]+)"/g)].map(([, name]) => name));
  const terms = Object.entries(document['@context']).flatMap(([term, value]) =>
    typeof value === 'string' && /[/#:]$/.test(value) ? [] : [term],
  );
  expect(terms.filter((t) => !t.startsWith('@') && !used.has(t) && !types.has(t)).sort()).toEqual([
    'Person',
    'hidden',
    'lastReviewed',
    'location',
    'rating',
    'reviewedBy',
    'timing',
  ]);
});

test('a term that the context lacks is noticed', async () => {
  await expect(expand({...document, '@graph': [{'@id': 'data:x', '@type': 'Claim', strange: 1}]})).rejects.toThrow();
});

test('it comes back whole from expansion, and every claim and quote is among its triples', async () => {
  expect(await compact(await expand(document), document['@context'])).toEqual(document);
  const quads = await toQuads(document);
  const lines = quads.split('\n');
  const count = (type: string) => lines.filter((line) => line.endsWith(`#type> <${type}> .`)).length;
  expect(count('https://schema.org/Claim')).toBe(dataset.claims.length);
  expect(count('http://www.w3.org/ns/oa#Annotation')).toBe(dataset.claims.flatMap((c) => c.statements).length);
  expect(lines).toContain(
    `<https://sheets.example.org/id/claim/${dataset.claims[0]?.id}> <https://schema.org/appearance> <https://sheets.example.org/id/article/${dataset.claims[0]?.topic}/${dataset.claims[0]?.articles[0]}> .`,
  );
});

test('has the shape that docs/dataset.md promises', () => {
  expect(misfits(document)).toEqual([]);
  const nameless = graph.map((node) => (node['@type'] === 'Article' ? {...node, name: undefined} : node));
  expect(misfits(JSON.parse(JSON.stringify({...document, '@graph': nameless})))).not.toEqual([]);
});

test('things have names of their own, and every link to one leads somewhere', () => {
  const ids = [...JSON.stringify(graph).matchAll(/"@id":"([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const named = new Set(ids);
  const links = [...JSON.stringify(graph).matchAll(/"(data:[^"]+)"/g)].map(([, id]) => id);
  expect([...new Set(links)].filter((id) => !named.has(id))).toEqual([]);
});

test('statements of one claim at the same place have names of their own, the first without an ordinal', () => {
  const [claim] = dataset.claims;
  const [statement] = claim!.statements;
  const again = [statement!, {...statement!, condition: 'when lying down'}, {...statement!, condition: 'at night'}];
  const made = toJsonLd({...inputOf(), dataset: {...dataset, claims: [{...claim!, statements: again}]}});
  const node = made['@graph'].find((n) => n['@id'] === `data:claim/${claim!.id}`);
  const place = `data:quote/${claim!.id}/${statement!.article}/${statement!.target.start}-${statement!.target.end}`;
  expect((node!.wasDerivedFrom as Node[]).map((n) => n['@id'])).toEqual([place, `${place}/2`, `${place}/3`]);
});

test('each claim is a sentence about its entities, and names the articles in which it stands', () => {
  expect(ofType('Claim').map((node) => node['@id'])).toEqual(dataset.claims.map(({id}) => `data:claim/${id}`));
  for (const claim of dataset.claims) {
    const node = byId.get(`data:claim/${claim.id}`) as Node;
    expect(node.text).toMatch(/\S \S/);
    expect([node.subject, node.object]).toEqual(
      [claim.subject, claim.object].map((id) => `data:entity/${claim.topic}/${id}`),
    );
    expect(node.appearance).toEqual(claim.articles.map((id) => `data:article/${claim.topic}/${id}`));
  }
});

test('the sentence is as sure as a sheet would be: a disputed claim is called so', () => {
  const undecided = exportCommitted((d) => ({
    ...d,
    conflicts: d.conflicts.map(({verdict: _verdict, ...conflict}) => ({...conflict, state: 'open' as const})),
  }));
  const made = JSON.parse(undecided.files.get('dataset.jsonld') ?? '') as JsonLd;
  const disputed = undecided.dataset.conflicts.filter((c) => c.class === 'certainty').flatMap(({claims}) => claims);
  expect(disputed.length).toBeGreaterThan(0);
  for (const id of disputed)
    expect(made['@graph'].find((node) => node['@id'] === `data:claim/${id}`)?.text).toMatch(/differ|disagree/i);
});

test('a claim that no sheet could word says how sure it is', () => {
  const [claim] = dataset.claims;
  const bare: ExportInput = {...inputOf(), sentences: new Map()};
  const node = toJsonLd(bare)['@graph'].find((n) => n['@id'] === `data:claim/${claim?.id}`);
  expect(node?.text).toMatch(new RegExp(` – ${claim?.relation} – .* \\(${claim?.stance}, ${claim?.certainty}\\)$`));
});

test('a quote stands at its place, counted in code points as Web Annotation does', () => {
  type Quote = {target: {source: string; selector: [{exact: string}, {start: number; end: number}]}};
  const texts = new Map(
    content.topics.flatMap((t) =>
      t.articles.map((a) => [`data:article/${t.topic.id}/${a.frontMatter.id}`, [...a.text]]),
    ),
  );
  for (const node of ofType('Claim'))
    for (const {target} of node.wasDerivedFrom as Quote[]) {
      const [{exact}, {start, end}] = target.selector;
      expect(texts.get(target.source)?.slice(start, end).join('')).toBe(exact);
    }
});

test('nobody is made up: without a review it says unreviewed, and there is no person', () => {
  expect(dataset.articles.every((a) => a.review.state === 'unreviewed')).toBe(true);
  const works = [...ofType('MedicalWebPage'), ...ofType('Article')];
  expect(works.length).toBe(
    dataset.topics.length + dataset.articles.length + new Set(sheets.map((s) => `${s.topic}/${s.id}`)).size,
  );
  for (const node of works) expect(node.creativeWorkStatus).toBe('unreviewed');
  const found = [...keysOf(graph).keys(), ...graph.flatMap((node) => node['@type'])];
  const people = ['Person', 'Agent', 'lastReviewed', 'reviewedBy', 'claimInterpreter', 'author'];
  expect(people.filter((name) => found.includes(name))).toEqual([]);
});

/** The committed dataset as an input without sheets and sentences. */
function inputOf(): ExportInput {
  return {
    dataset,
    sheets: [],
    sentences: new Map(),
    texts: new Map(content.topics.flatMap((t) => t.articles.map((a) => [`${t.topic.id}/${a.frontMatter.id}`, a.text]))),
    relations: new Map(),
    clinic: {name: 'Clinic', address: ''},
    schemas,
  };
}

test('a topic is reviewed when all of its articles are, on the day of the oldest review', () => {
  const reviewed = (some: number) => {
    const input = inputOf();
    const articles = dataset.articles.map((a, i) =>
      i < some ? {...a, review: {state: 'reviewed' as const, by: `Name ${i}, role`, on: `2025-01-1${i}`}} : a,
    );
    return toJsonLd({...input, dataset: {...dataset, articles}})['@graph'];
  };
  const topic = (nodes: Node[]) => nodes.find((n) => n['@id'] === `data:topic/${dataset.topics[0]?.id}`);
  const own = dataset.articles.filter((a) => a.topic === dataset.topics[0]?.id).length;
  expect(topic(reviewed(own - 1))?.creativeWorkStatus).toBe('unreviewed');
  expect(topic(reviewed(own - 1))?.lastReviewed).toBeUndefined();
  expect(topic(reviewed(own))).toMatchObject({
    creativeWorkStatus: 'reviewed',
    lastReviewed: '2025-01-10',
    reviewedBy: Array.from({length: own}, (_, i) => ({'@type': 'Person', name: `Name ${i}, role`})),
  });
});

test('a decision is an activity of the one who took it, by the name that was given', () => {
  const [conflict] = dataset.conflicts;
  const decided = {
    ...conflict!,
    state: 'decided' as const,
    verdict: 'differ',
    by: 'As given',
    on: '2025-02-03',
    reason: 'So.',
  };
  const nodes = toJsonLd({...inputOf(), dataset: {...dataset, conflicts: [decided]}})['@graph'];
  expect(nodes.at(-1)).toEqual({
    '@id': `data:decision/${decided.id}`,
    '@type': 'Activity',
    used: `data:dispute/${decided.id}`,
    verdict: 'differ',
    date: '2025-02-03',
    description: 'So.',
    wasAssociatedWith: {'@type': 'Agent', name: 'As given'},
  });
});

test('whatever stands in a dataset: valid, nothing fetched, nothing lost, each text a plain text', async () => {
  await fc.assert(
    fc.asyncProperty(exportInputs, async (input) => {
      const made = JSON.parse(serializeJsonLd(toJsonLd(input))) as JsonLd;
      expect(misfits(made)).toEqual([]);
      const expanded = await expand(made);
      expect(await compact(expanded, made['@context'])).toEqual(made);
      const claim = input.dataset.claims[0]!;
      const exact = JSON.stringify(expanded).match(/"http:\/\/www\.w3\.org\/ns\/oa#exact":/g) ?? [];
      expect(exact).toHaveLength(claim.statements.length);
      for (const {target} of claim.statements)
        expect(JSON.stringify(expanded)).toContain(`[{"@value":${JSON.stringify(target.exact)}}]`);
      await toQuads(made);
    }),
    runs(100),
  );
});

test('offsets behind an emoji are counted anew', () => {
  fc.assert(
    fc.property(exportInputs, (input) => {
      const made = toJsonLd(input);
      const [body = ''] = input.texts.values();
      for (const node of made['@graph'].filter((n) => n['@id']?.startsWith('data:claim/')))
        for (const quote of node.wasDerivedFrom as {
          target: {selector: [{exact: string}, {start: number; end: number}]};
        }[]) {
          const [{exact}, {start, end}] = quote.target.selector;
          expect([...body].slice(start, end).join('')).toBe(exact);
        }
    }),
  );
});
