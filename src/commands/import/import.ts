import {structuredPatch} from 'diff';
import {sha256} from '../../base/hash.ts';
import {present} from '../../base/present.ts';
import type {Result} from '../../command-line/result.ts';
import {articleDuplicateId} from '../../diagnostics/article-duplicate-id.ts';
import {fileNotUtf8} from '../../diagnostics/file-not-utf-8.ts';
import {fileTooLarge} from '../../diagnostics/file-too-large.ts';
import {importChanged} from '../../diagnostics/import-changed.ts';
import {importFormat} from '../../diagnostics/import-format.ts';
import {type Diagnostic, hasErrors} from '../../diagnostics.ts';
import {decodePage} from '../../import/decode.ts';
import {makeImporter} from '../../import/import-page.ts';
import type {Format} from '../../import/import-text.ts';
import type {Imported} from '../../import/imported.ts';
import {reportImport} from '../../import/report.ts';
import type {ImportRules} from '../../model/generated/import-rules.ts';
import type {Language} from '../../model/generated/language.ts';
import {dictionaries} from '../../outside/dictionary.ts';
import {docxToHtml} from '../../outside/docx-to-html.ts';
import {readArticle, readSavedFile, type SavedFile, writeArticle, writeImported} from '../../outside/import-files.ts';
import {readImportRules, readKnowledge} from '../../outside/program-files.ts';
import {schemas} from '../../outside/schemas.ts';
import type {Terminal} from '../../outside/terminal.ts';
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
export async function importFiles(asked: Asked, terminal: Terminal): Promise<Result> {
  const topicId = asked.topic;
  const {topic, diagnostics: broken} = topicToImportInto(asked, terminal);
  if (!topic) return {diagnostics: broken, summary: []};
  const {language} = topic; // nothing tells which one a page is in
  const importer = makeImporter(topic, ...rulesOf(language), schemas, dictionaries.get(language) ?? (() => true));
  const diagnostics: Diagnostic[] = [];
  const outcomes: Outcome[] = [];
  for (const path of asked.operands) {
    const file = readSavedFile(path);
    const page = await readPage(file);
    diagnostics.push(...page.diagnostics);
    if (page.text === null || !file.bytes) continue;
    const hash = sha256(file.bytes);
    const same = topic.articles.find((a) => a.frontMatter.source?.sha256 === hash);
    if (same && !asked.dryRun && !asked.again) {
      outcomes.push({file: file.name, state: 'unchanged', path: same.file, imported: null, difference: []});
      continue;
    }
    const before = same ?? topic.articles.find((a) => a.frontMatter.source?.file === file.name);
    const made = importer({
      text: page.text,
      format: page.format,
      source: {
        file: file.name,
        sha256: hash,
        retrieved: asked.retrieved ?? topic.topic.evidence.searched,
        language,
        title: asked.title,
        id: before?.frontMatter.id ?? null,
      },
    });
    diagnostics.push(...made.diagnostics);
    if (!made.value) continue;
    if (hasErrors(made.diagnostics) && !asked.dryRun) {
      terminal.say(`${file.name}: refused, nothing of it is written`);
      continue;
    }
    const outcome =
      asked.again && before
        ? again(made.value, file.name, before, asked)
        : withDifference(made.value, file.name, before?.file ?? null, asked, topicId);
    diagnostics.push(...present([outcome.problems]).flat());
    if (outcomes.some((o) => o.path === outcome.path && o.state !== 'unchanged')) {
      diagnostics.push(articleDuplicateId.sameTitle({file: file.name}, {title: made.value.title}));
      continue;
    }
    if (outcome.state === 'changed') diagnostics.push(importChanged({file: outcome.file}, {path: outcome.path}));
    outcomes.push(outcome);
  }
  for (const outcome of outcomes) say(outcome, asked, terminal);
  if (!asked.dryRun) for (const outcome of outcomes) write(outcome, asked);
  const json = outcomes.map(({imported, merged: _, ...rest}) => ({
    ...rest,
    ...(imported
      ? {
          id: imported.id,
          title: imported.title,
          rebuilt: imported.rebuilt,
          repaired: imported.repaired,
          dropped: imported.dropped,
        }
      : {}),
    ...(imported && asked.dryRun ? {article: imported.article} : {}),
  }));
  const text = asked.dryRun ? outcomes.flatMap((o) => (o.imported ? [o.imported.article.trimEnd()] : [])) : [];
  return {diagnostics, summary: [], json, ...(text.length > 0 ? {text: text.join('\n\n')} : {})};
}

function rulesOf(id: string): [Language, ImportRules] {
  const known = readKnowledge().languages.get(id);
  const rules = readImportRules().get(id);
  if (!known || !rules) throw new Error(`language/${id}.yaml or language/import.${id}.yaml is missing`);
  return [known, rules];
}

const formats: Readonly<Record<string, Format | 'docx'>> = {
  txt: 'text',
  text: 'text',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  md: 'markdown',
  markdown: 'markdown',
  docx: 'docx',
};

async function readPage(file: SavedFile): Promise<{text: string | null; format: Format; diagnostics: Diagnostic[]}> {
  const ending = /\.([a-z]+)$/i.exec(file.name)?.[1]?.toLowerCase() ?? 'txt';
  const format = formats[ending];
  const {name, size} = file;
  const fail = (problem: Diagnostic) => ({text: null, format: 'text' as const, diagnostics: [problem]});
  if (!format) return fail(importFormat.ending({file: name}, {ending, known: Object.keys(formats)}));
  if (!file.bytes) return fail(fileTooLarge.page({file: name}, {size, limit: 8_000_000}));
  if (format === 'docx') {
    const html = await docxToHtml(file.bytes);
    return html === null ? fail(importFormat.docx({file: name})) : {text: html, format: 'html', diagnostics: []};
  }
  const text = decodePage(file.bytes, format === 'html');
  return text === null ? fail(fileNotUtf8.page({file: name})) : {text, format, diagnostics: []};
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
