import {nextBroader} from '../base/broader.ts';
import {datasetFormat} from '../diagnostics/dataset-format.ts';
import {datasetSchema} from '../diagnostics/dataset-schema.ts';
import type {Diagnostic} from '../diagnostics.ts';
import {claimId} from '../model/claim-key.ts';
import type {Dataset} from '../model/generated/dataset.ts';
import {type JsonProblem, readJson} from '../model/read-json.ts';
import type {Schemas} from '../model/schemas.ts';

/**
 * A dataset that somebody else may have written, such as an earlier commit's: checked by its schema, and that its parts
 * fit together. What uses it may rely on every id being there once, on every claim having its topic and articles, and on
 * nothing being broader than itself.
 *
 * Out: the dataset, or null and what is wrong with it.
 */
export function readDataset(
  bytes: Uint8Array,
  file: string,
  schemas: Schemas,
): {value: Dataset | null; diagnostics: Diagnostic[]} {
  const {value, problem} = readJson(schemas, 'dataset', bytes);
  if (problem) return {value: null, diagnostics: [toDiagnostic(problem, file)]};
  const loose = findLoose(value);
  if (loose === null) return {value, diagnostics: []};
  return {value: null, diagnostics: [datasetSchema.edited({file}, loose)]};
}

function toDiagnostic({kind, found, expected, ...place}: JsonProblem, file: string): Diagnostic {
  const raise = kind === 'format' ? datasetFormat : datasetSchema.edited;
  return raise({file, ...place}, {found, expected});
}

type Loose = {found: string; expected: string};

/** The first part that does not fit the others; null where all do. */
function findLoose({topics, articles, entities, claims, conflicts, passages = []}: Dataset): Loose | null {
  const ofTopic = (x: {topic: string; id: string}) => `${x.topic}/${x.id}`;
  const twice =
    firstTwice(topics.map((t) => t.id)) ??
    firstTwice(articles.map(ofTopic)) ??
    firstTwice(entities.map(ofTopic)) ??
    firstTwice(claims.map((c) => c.id)) ??
    firstTwice(conflicts.map((c) => c.id)) ??
    firstTwice(passages.map(ofTopic));
  if (twice !== null) return {found: `'${twice}' twice`, expected: 'each id once'};
  const knownTopics = new Set(topics.map((t) => t.id));
  const stray = [...articles, ...entities, ...claims, ...conflicts, ...passages].find((x) => !knownTopics.has(x.topic));
  if (stray) return {found: `'${stray.id}' in the topic '${stray.topic}'`, expected: 'a topic of the dataset'};
  const knownArticles = new Set(articles.map(ofTopic));
  const stranger = passages.find(({topic, article}) => !knownArticles.has(`${topic}/${article}`));
  if (stranger)
    return {found: `the article '${stranger.article}' behind ${stranger.id}`, expected: 'one of the dataset'};
  for (const claim of claims) {
    const named = [...claim.articles, ...claim.statements.map((s) => s.article)];
    const missing = named.find((id) => !knownArticles.has(`${claim.topic}/${id}`));
    if (missing !== undefined)
      return {found: `the article '${missing}' behind ${claim.id}`, expected: 'one of the dataset'};
    const id = claimId(claim.topic, claim);
    if (id !== claim.id) return {found: `the id ${claim.id}`, expected: `${id}: it does not fit what the claim says`};
  }
  const circular = firstInCircle(
    nextBroader(entities.map((e) => ({id: ofTopic(e), broader: e.broader?.map((b) => `${e.topic}/${b}`)}))),
  );
  return circular === null ? null : {found: `'${circular}' broader than itself`, expected: 'no circle'};
}

/** The first id from which a way leads back to it, or null. Each is looked at once, without recursion. */
function firstInCircle(broader: ReadonlyMap<string, readonly string[]>): string | null {
  const state = new Map<string, 'under way' | 'done'>();
  for (const start of broader.keys()) {
    const way = state.has(start) ? [] : [{id: start, next: 0}];
    if (way.length > 0) state.set(start, 'under way');
    for (let here = way.at(-1); here; here = way.at(-1)) {
      const up = broader.get(here.id)?.[here.next++];
      if (up === undefined) {
        state.set(here.id, 'done');
        way.pop();
      } else if (state.get(up) === 'under way') return up;
      else if (!state.has(up)) {
        state.set(up, 'under way');
        way.push({id: up, next: 0});
      }
    }
  }
  return null;
}

function firstTwice(ids: readonly string[]): string | null {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) return id;
    seen.add(id);
  }
  return null;
}
