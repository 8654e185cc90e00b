import {structuredPatch} from 'diff';
import {sha256} from '../../base/hash.ts';
import {must} from '../../base/must.ts';
import {present} from '../../base/present.ts';
import type {Result} from '../../command-line/result.ts';
import {importChanged} from '../../diagnostics/import-changed.ts';
import {type Diagnostic, hasErrors} from '../../diagnostics.ts';
import type {Imported} from '../../import/imported.ts';
import {reportImport} from '../../import/report.ts';
import type {Article} from '../../model/article.ts';
import {
  articleIds,
  readArticle,
  readSavedFile,
  type SavedFile,
  writeArticle,
  writeImported,
} from '../../outside/import-files.ts';
import type {Terminal} from '../../outside/terminal.ts';
import {importPages} from '../../outside/work/import-pages.ts';
import {workHere} from '../../outside/work/work-here.ts';
import type {Workers} from '../../outside/work/workers.ts';
import {requireFiles} from '../require-files.ts';
import {topicToImportInto} from './import-into.ts';
import {mergeAgain} from './merge-again.ts';

/** Which pages, into which topic, and what else is known of them. */
type Asked = {
  operands: readonly string[];
  content: string;
  topic: string;
  retrieved: string | null;
  title: string | null;
  dryRun: boolean;
  update: boolean;
  again: boolean;
};

type State = 'new' | 'unchanged' | 'changed' | 'updated' | 'merged' | 'conflicts';

/** What became of one file. */
type Outcome = {
  file: string;
  state: State;
  path: string;
  imported: Imported | null;
  difference: string[];
  /** The article that is written, where it is not just what was imported. */
  merged?: string;
  /** What a person must do before it is of use. */
  problems?: Diagnostic[];
};

/**
 * Makes articles for review from saved pages: content/<topic>/articles/<id>.md. A file that was imported before is left
 * alone; for one that has changed since, the difference is shown, and taken over only with --update; with --again each is
 * read anew, and merged with what an editor has changed. A file that cannot be used is named with its
 * reason, and the others are written all the same.
 */
export async function importFiles(asked: Asked, terminal: Terminal, workers: Workers = workHere): Promise<Result> {
  requireFiles(asked.operands);
  const topicId = asked.topic;
  const {topic, diagnostics: broken} = await topicToImportInto(asked, terminal, workers);
  if (!topic) return {diagnostics: broken, summary: []};
  const outcomes: Outcome[] = [];
  const diagnostics: Diagnostic[] = [];
  const pages = asked.operands.map((path) => toPage(readSavedFile(path), topic.articles, asked));
  // A second file of the same name in one run is another page, and no later version of the first.
  const seen = new Set<string>();
  for (const page of pages) {
    if (page.isKnown) continue;
    const {file, same} = page;
    if (!same && !seen.has(file.name))
      page.earlier = topic.articles.find((a) => a.frontMatter.source?.file === file.name) ?? null;
    seen.add(file.name);
  }
  const toRead = pages.filter(({isKnown}) => !isKnown);
  const taken = new Set([...topic.articles.map((a) => a.frontMatter.id), ...articleIds(asked.content, topicId)]);
  const sourceOf = ({file, hash, earlier}: Page) => ({
    ...{file: file.name, sha256: hash, retrieved: asked.retrieved ?? topic.topic.evidence.searched},
    ...{language: topic.language, title: asked.title, id: earlier?.frontMatter.id ?? null},
  });
  const {vocabulary, relations, language} = topic; // of pages nothing tells which language they are in
  const read = await importPages(
    toRead.map((page) => ({file: page.file, source: sourceOf(page)})),
    {topic: topic.topic, vocabulary, relations, language},
    taken,
    workers,
  );
  const resultOf = new Map(toRead.map((page, i) => [page, read[i]]));
  for (const page of pages) {
    const {file, same, earlier} = page;
    const result = resultOf.get(page);
    if (!result) {
      const path = must(same, 'what is known has an article').file;
      outcomes.push({file: file.name, state: 'unchanged', path, imported: null, difference: []});
      continue;
    }
    const {diagnostics: found, value} = result;
    diagnostics.push(...found);
    if (!value) continue;
    if (hasErrors(found) && !asked.dryRun) {
      terminal.say(`${file.name}: refused, nothing of it is written`);
      continue;
    }
    const outcome =
      asked.again && earlier
        ? again(value, file.name, earlier, asked)
        : withDifference(value, file.name, earlier?.file ?? null, asked, topicId);
    diagnostics.push(...present([outcome.problems]).flat());
    if (outcome.state === 'changed') diagnostics.push(importChanged({file: outcome.file}, {path: outcome.path}));
    outcomes.push(outcome);
  }
  for (const outcome of outcomes) say(outcome, asked, terminal);
  const toWrite = asked.dryRun
    ? []
    : outcomes.filter(({imported, state}) => imported && state !== 'changed' && state !== 'unchanged');
  if (!asked.dryRun) for (const outcome of outcomes) write(outcome, asked);
  const written = `${toWrite.length} of ${asked.operands.length} files became articles.`;
  const text = asked.dryRun ? outcomes.flatMap((o) => (o.imported ? [o.imported.article.trimEnd()] : [])) : [];
  return {
    diagnostics,
    summary: [],
    json: outcomes.map((outcome) => asJson(outcome, asked)),
    ...(toWrite.length > 0 ? {written} : {}),
    ...(text.length > 0 ? {text: text.join('\n\n')} : {}),
  };
}

/** A saved file, and the article that was made of its very bytes, or of an earlier version of it. */
type Page = {file: SavedFile; hash: string; same: Article | null; earlier: Article | null; isKnown: boolean};

/** What is known of a file before it is read; one that was imported as it is need not be, but where that is asked for. */
function toPage(file: SavedFile, articles: readonly Article[], {dryRun, again: anew}: Asked): Page {
  const hash = file.bytes ? sha256(file.bytes) : '';
  const same = articles.find((a) => file.bytes !== null && a.frontMatter.source?.sha256 === hash) ?? null;
  return {file, hash, same, earlier: same, isKnown: same !== null && !dryRun && !anew};
}

/** What `--format json` says of a file. */
function asJson({imported, merged: _, ...rest}: Outcome, {dryRun}: Asked) {
  if (!imported) return rest;
  const {id, title, rebuilt, repaired, dropped, article} = imported;
  return {...rest, id, title, rebuilt, repaired, dropped, ...(dryRun ? {article} : {})};
}

/** Writes what is new, and beside it what the import made, so that it can be told from what an editor changes later. */
function write({imported, state, path, merged}: Outcome, {content, topic}: Asked): void {
  if (!imported || state === 'changed') return;
  if (state !== 'unchanged') writeArticle(content, topic, idOf(path), merged ?? imported.article);
  writeImported(content, topic, idOf(path), imported.article);
}

/** A page that was imported before, read anew: what is new in it, merged with what an editor has changed. */
function again(imported: Imported, file: string, {file: path}: {file: string}, asked: Asked): Outcome {
  const {article, conflicts, problems} = mergeAgain(imported.article, path, asked);
  const old = readArticle(asked.content, asked.topic, idOf(path));
  const state = conflicts > 0 ? 'conflicts' : article === old ? 'unchanged' : 'merged';
  const difference = old === null || article === null ? [] : differenceOf(old, article);
  // Nothing tells the editor's changes from the page's.
  if (article === null) return {...{file, state: 'unchanged', path, imported: null, difference}, problems};
  return {...{file, state, path, imported, difference, merged: article}, problems};
}

function withDifference(imported: Imported, file: string, before: string | null, asked: Asked, topic: string): Outcome {
  const path = before ?? `${topic}/articles/${imported.id}.md`;
  const old = readArticle(asked.content, topic, idOf(path));
  const of = (state: State, difference: string[] = []) => ({file, state, path, imported, difference});
  if (old === null) return of('new');
  if (old === imported.article) return of('unchanged');
  return of(asked.update ? 'updated' : 'changed', differenceOf(old, imported.article));
}

/** Lines that were taken out (-) and put in (+), with a line around them. */
function differenceOf(before: string, after: string): string[] {
  const patch = structuredPatch('', '', before, after, '', '', {context: 1, maxEditLength: 4000});
  if (!patch) return ['(too much has changed to show line by line)'];
  return patch.hunks.flatMap((hunk) => [`@ line ${hunk.newStart}`, ...hunk.lines]);
}

const idOf = (path: string) => path.replace(/^.*\//, '').replace(/\.md$/, '');

function say({file, state, path, imported, difference}: Outcome, asked: Asked, terminal: Terminal): void {
  terminal.say(`${file} → ${path}: ${state}${asked.dryRun ? ' (dry run, nothing is written)' : ''}`);
  for (const line of imported ? reportImport(imported) : []) terminal.say(`    ${line}`);
  for (const line of difference) terminal.say(`  ${line}`);
}
