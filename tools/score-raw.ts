/**
 * Imports the articles as they were saved and scores what is extracted from them, where the shared folder is at hand:
 *
 *   node tools/score-raw.ts ../shared [--precision 0.95] [--recall 0.92] [--tables 1]
 *
 * Precision is that of what is sure, recall that of what is sure or proposed. Prints words lost, tables rebuilt and the scorer's table; ends with 1 below a floor. Nothing is written but a
 * temporary file for the scorer.
 */

import {spawnSync} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {parse} from 'yaml';
import {parseArticle} from '../src/2-parse/parse-article.ts';
import {extract} from '../src/3-extract/extract.ts';
import {makeLexicon} from '../src/3-extract/lexicon.ts';
import {sha256} from '../src/base/hash.ts';
import {makeImporter} from '../src/import/import-page.ts';
import {countWords} from '../src/import/words.ts';
import type {Topic} from '../src/model/generated/topic.ts';
import type {Vocabulary} from '../src/model/generated/vocabulary.ts';
import {dictionaries} from '../src/outside/dictionary.ts';
import {readImportRules, readKnowledge} from '../src/outside/program-files.ts';
import {schemas} from '../src/outside/schemas.ts';

type GoldTable = {firstLine: number; lastLine: number; rows: string[][]};
type Scores = {articles: {article: string; precision: number; foundRecall: number}[]; [name: string]: unknown};

const {values, positionals} = parseArgs({
  options: {
    precision: {type: 'string', default: '0'},
    recall: {type: 'string', default: '0'},
    tables: {type: 'string', default: '1'},
    misses: {type: 'boolean', default: false},
  },
  allowPositionals: true,
});
const shared = positionals[0] ?? '../shared';
const topicFolder = fileURLToPath(new URL('../content/leg-aches/', import.meta.url));
const {entities} = parse(readFileSync(join(topicFolder, 'vocabulary.yaml'), 'utf8')) as Vocabulary;
const topic = parse(readFileSync(join(topicFolder, 'topic.yaml'), 'utf8')) as Topic;
const knowledge = readKnowledge();
const english = knowledge.languages.get('en');
const rules = readImportRules().get('en');
if (!english || !rules) throw new Error('language/en.yaml or language/import.en.yaml is missing');
const relations = [...(topic.relations ?? []), ...knowledge.relations];
const isWord = dictionaries.get('en') ?? (() => true);
const importer = makeImporter({topic, vocabulary: {entities}, relations}, english, rules, schemas, isWord);
const lexicon = makeLexicon(entities, english, relations, {
  syntax: knowledge.syntaxes.get('en')?.() ?? null,
  ranking: knowledge.rankings.get('en') ?? null,
});

const claims: string[] = [];
const tables = {expected: 0, exact: 0, rebuilt: 0};
let lost = 0;
for (const file of readdirSync(join(shared, 'articles')).sort()) {
  const bytes = readFileSync(join(shared, 'articles', file));
  const text = bytes.toString('utf8');
  const source = {
    file,
    sha256: sha256(bytes),
    retrieved: topic.evidence.searched,
    language: 'en',
    title: null,
    id: null,
  };
  const {value, diagnostics} = importer({text, format: 'text', source});
  if (!value) throw new Error(`${file}: ${diagnostics.map((d) => d.message).join(' ')}`);
  for (const d of diagnostics) console.log(`${file}:${d.place.line ?? ''} ${d.severity}: ${d.message}`);

  const body = value.article.slice(value.article.indexOf('\n---\n') + 5);
  const kept = countWords([body, ...value.dropped.map((d) => d.text)].join('\n'));
  lost += [...countWords(text)].filter(([word, n]) => (kept.get(word) ?? 0) < n).length;
  tables.rebuilt += value.rebuilt.length;
  for (const gold of goldTables(file)) {
    tables.expected++;
    if (JSON.stringify(tableAt(value.article, value.sourceLines, gold.firstLine)) === JSON.stringify(gold.rows))
      tables.exact++;
  }

  const article = parseArticle({path: file, text: value.article, sha256: sha256(bytes)}, topic.id, knowledge);
  if (!article.value) throw new Error(`${file}: the imported article cannot be read`);
  const {statements, proposed} = extract(article.value, lexicon);
  for (const s of [...statements, ...proposed])
    claims.push(
      JSON.stringify({
        ...s,
        source: file,
        line: value.sourceLines[s.line - 1],
        quote: value.article.slice(s.start, s.end),
      }),
    );
}

const folder = mkdtempSync(join(tmpdir(), 'claimleaf-raw-'));
const file = join(folder, 'claims.jsonl');
writeFileSync(file, `${claims.join('\n')}\n`);
const run = (...more: string[]) =>
  spawnSync(process.execPath, [join(shared, 'gold', 'score.mjs'), file, ...more], {encoding: 'utf8'}).stdout;
process.stdout.write(run(...(values.misses ? ['--misses'] : [])));
const scores = JSON.parse(run('--json')) as Scores;
rmSync(folder, {recursive: true});
console.log(`words lost ${lost}`);
console.log(`tables rebuilt ${tables.rebuilt}; of those with a gold ${tables.exact} of ${tables.expected} exact`);

const low = [
  ...scores.articles.filter((a) => a.precision < Number(values.precision)).map((a) => `precision of ${a.article}`),
  ...scores.articles.filter((a) => a.foundRecall < Number(values.recall)).map((a) => `recall of ${a.article}`),
  ...(tables.exact < Number(values.tables) * tables.expected ? ['tables'] : []),
  ...(lost > 0 ? ['words lost'] : []),
];
if (low.length > 0) console.log(`below the floor: ${low.join(', ')}`);
process.exitCode = low.length > 0 ? 1 : 0;

function goldTables(file: string): GoldTable[] {
  const name = `tables-${file.slice(0, 3)}.json`;
  if (!readdirSync(join(shared, 'gold')).includes(name)) return [];
  return JSON.parse(readFileSync(join(shared, 'gold', name), 'utf8')) as GoldTable[];
}

/** The cells of the table whose header comes from a line of the source. */
function tableAt(article: string, sourceLines: readonly number[], line: number): string[][] {
  const lines = article.split('\n');
  const from = lines.findIndex((text, i) => text.startsWith('|') && sourceLines[i] === line);
  const behind = lines.findIndex((text, i) => i > from && !text.startsWith('|'));
  return lines
    .slice(from, behind < 0 ? lines.length : behind)
    .filter((text) => !/^[| -]+$/.test(text))
    .map((text) =>
      text
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim().replaceAll('\\|', '|')),
    );
}
