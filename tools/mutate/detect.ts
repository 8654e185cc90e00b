import {readDataset} from '../../src/5-dataset/read-dataset.ts';
import {makeSheets} from '../../src/6-sheet/make-sheets.ts';
import {describeTemplates} from '../../src/7-html/describe-templates.ts';
import {checkContent} from '../../src/checks/check-content.ts';
import {checkWords} from '../../src/checks/check-sheets.ts';
import {readSavedText} from '../../src/commands/read-saved-dataset.ts';
import {settle} from '../../src/commands/settle.ts';
import {compareDatasets, type DatasetSide} from '../../src/compare/compare-datasets.ts';
import {describeDataset} from '../../src/compare/describe-dataset.ts';
import {type Diagnostic, hasErrors} from '../../src/diagnostics.ts';
import type {Content} from '../../src/model/content.ts';
import type {Dataset} from '../../src/model/generated/dataset.ts';
import type {Diff} from '../../src/model/generated/diff.ts';
import type {Sheet} from '../../src/model/sheet.ts';
import {dictionaries} from '../../src/outside/dictionary.ts';
import {readCheckRules, readKnowledge, readPrinting} from '../../src/outside/program-files.ts';
import {schemas} from '../../src/outside/schemas.ts';
import {contentToDataset, readContent} from '../../src/pipeline.ts';
import {rememberingExtractTopic, rememberingReaders} from './remembering.ts';

/** How a damage was noticed: by rules of `claimleaf check`, in what `claimleaf diff` shows, or not at all. */
export type Detection = {by: 'rule'; codes: string[]} | {by: 'diff'; shown: string[]} | {by: 'nothing'};

/** Texts by their path from the repository's folder. */
export type Files = Readonly<Record<string, string>>;

const knowledge = readKnowledge();
const printing = readPrinting();
const rules = readCheckRules();
const readers = rememberingReaders();
const readTopic = rememberingExtractTopic();
const offers = describeTemplates(printing.templates, printing.css);

/** The dictionaries of the program, which are asked each word once. */
const askedOnce = new Map(
  [...dictionaries].map(([language, isWord]) => {
    const known = new Map<string, boolean>();
    const ask = (word: string) => {
      const is = known.get(word) ?? isWord(word);
      known.set(word, is);
      return is;
    };
    return [language, ask] as const;
  }),
);

/** `sheets` are there where the content got that far. */
type Looked = {diagnostics: Diagnostic[]; dataset: Dataset; content: Content; sheets?: readonly Sheet[]};

/**
 * What `claimleaf check --no-print` says of the files, without the dataset that was saved: whoever changes content makes
 * it again, and then its hashes are right. The words of a sheet are the same in all of its editions, so one is made.
 */
function look(files: Files): Looked {
  const raw = Object.entries(files).flatMap(([path, text]) => {
    if (!path.startsWith('content/')) return [];
    const bytes = new TextEncoder().encode(text);
    return [{path: path.slice('content/'.length), size: bytes.length, bytes}];
  });
  const read = readContent(raw, knowledge, readers);
  const content = read.value;
  // Enough is known then; what follows from it is not looked for.
  if (hasErrors(read.diagnostics)) return {diagnostics: read.diagnostics, dataset: nothing, content};
  const {clinic} = content;
  const made = contentToDataset(content, knowledge, readTopic);
  const diagnostics = [...read.diagnostics, ...made.diagnostics];
  const dataset = made.value;
  let worded: readonly Sheet[] | undefined;
  if (clinic) {
    const sheets = makeSheets(dataset, content, clinic, printing, offers);
    worded = sheets.value;
    diagnostics.push(...sheets.diagnostics.map(openIsWrong));
    const isWhole = !hasErrors(diagnostics);
    const judging = {
      dataset,
      content,
      clinic,
      rules,
      wordings: printing.wordings,
      regional: printing.regional,
      today: null,
    };
    diagnostics.push(
      ...checkContent({...judging, originals: new Map(), saved: null, dictionaries: askedOnce, isWhole}),
    );
    if (isWhole) diagnostics.push(...checkWords(sheets.value, judging));
  }
  return {diagnostics: settle(diagnostics, content, () => true), dataset, content, ...(worded ? {sheets: worded} : {})};
}

/** As `claimleaf check` has it: a disagreement that nobody has decided is an error. */
const openIsWrong = (d: Diagnostic): Diagnostic => (d.code === 'sheet/open-conflict' ? {...d, severity: 'error'} : d);

const nothing: Dataset = {
  ...{format: 1, generator: ''},
  ...{topics: [], articles: [], entities: [], claims: [], conflicts: [], unmapped: [], reviews: []},
};

/** Finds out what notices that one of the good files was damaged. */
export function makeDetector(good: Files) {
  const topics = new Map<string, {files: Files; looked: Looked; side: DatasetSide}>();

  /** A topic alone: the others have no say in what is found in it. */
  const baseline = (topic: string) => {
    const known = topics.get(topic);
    if (known) return known;
    const files = Object.fromEntries(
      Object.entries(good).filter(([path]) => path === 'content/clinic.yaml' || path.startsWith(`content/${topic}/`)),
    );
    const looked = look(files);
    const made = {
      files,
      looked,
      side: describeDataset('good', looked.dataset, looked.content, printing, looked.sheets),
    };
    topics.set(topic, made);
    return made;
  };

  const detectContent = (file: string, text: string): Detection => {
    // Every sheet prints what stands in clinic.yaml; any topic can tell.
    const topic = file === 'content/clinic.yaml' ? 'leg-aches' : (file.split('/')[1] ?? '');
    const {files, looked, side} = baseline(topic);
    const damaged = look({...files, [file]: text});
    const codes = newCodes(looked.diagnostics, damaged.diagnostics);
    if (codes.length > 0) return {by: 'rule', codes};
    const shown = shownBy(
      compareDatasets(side, describeDataset('damaged', damaged.dataset, damaged.content, printing, damaged.sheets)),
    );
    return shown.length > 0 ? {by: 'diff', shown} : {by: 'nothing'};
  };

  let whole: {dataset: Dataset; content: Content; side: DatasetSide; before?: Diagnostic[]} | undefined;

  /** `claimleaf check`, and `claimleaf diff output/dataset.json`, with the damaged file in place of the one saved. */
  const detectSaved = (file: string, text: string): Detection => {
    if (!whole) {
      const {dataset, content} = look(good);
      whole = {dataset, content, side: describeDataset('content', dataset, content, printing)};
    }
    const {dataset, content, side} = whole;
    const {clinic} = content;
    if (!clinic) throw new Error('the good content has no clinic');
    const articles = content.topics.flatMap((t) => t.articles);
    const saved = readSavedText(file, text, new Set(articles.map((a) => a.file)));
    const judging = {dataset, clinic, rules, today: null, originals: new Map(), dictionaries: askedOnce, isWhole: true};
    // Topics without vocabularies, as only the dataset is in question.
    const found = checkContent({...judging, content, saved: saved.value});
    whole.before ??= checkContent({...judging, content, saved: null});
    const codes = newCodes(whole.before, [...saved.diagnostics, ...found]);
    if (codes.length > 0) return {by: 'rule', codes};
    const read = readDataset(new TextEncoder().encode(text), file, schemas);
    if (!read.value) return {by: 'diff', shown: ['refused']};
    const shown = shownBy(compareDatasets(describeDataset('damaged', read.value, content, printing), side));
    return shown.length > 0 ? {by: 'diff', shown} : {by: 'nothing'};
  };

  return (file: string, text: string): Detection =>
    file.startsWith('output/') ? detectSaved(file, text) : detectContent(file, text);
}

/** Codes of which a file has more findings than before. Another message alone is no new finding. */
function newCodes(before: readonly Diagnostic[], after: readonly Diagnostic[]): string[] {
  const key = (d: Diagnostic) => `${d.code} ${d.place.file}`;
  const count = (list: readonly Diagnostic[]) => Map.groupBy(list, key);
  const old = count(before);
  const more = [...count(after)].filter(([k, list]) => list.length > (old.get(k)?.length ?? 0));
  return [...new Set(more.map(([, [first]]) => first?.code ?? ''))].sort();
}

/**
 * What of a diff lets a reader see the damage. That an article's file has another hash does not: it says nothing of what
 * has changed.
 */
function shownBy({topics, sheets, clinic}: Diff): string[] {
  const parts: [string, number][] = topics.flatMap((t): [string, number][] => [
    ['topic', t.fields.length],
    ['claims', t.claims.length],
    ['conflicts', t.conflicts.length],
    ['entities', t.entities.length],
    ['words', t.words.length],
    ['articles', t.articles.filter((a) => a.state !== 'changed' || a.fields.some((f) => f.field !== 'sha256')).length],
  ]);
  parts.push(['sheets', sheets?.length ?? 0], ['clinic', clinic.length]);
  return [...new Set(parts.filter(([, n]) => n > 0).map(([name]) => name))];
}
