/**
 * READ FIRST. The way of the data, in its order:
 *
 *   0-import   a saved page                 -> Imported           an article for review (by its own command)
 *   1-read     RawFile[]                    -> SourceFile[]       text, nothing hidden in it
 *   2-parse    SourceFile[]                 -> Content            front matter and YAML checked; articles cut into units
 *   3-extract  Article + Lexicon            -> Extraction         statements, and what became of every unit
 *   4-merge    Statement[] + Decision[]     -> Claim[], Conflict[], Proposal[]
 *   5-dataset  all topics                   -> Dataset            in its fixed order, checked by its schema
 *   6-sheet    Dataset + sheet definition   -> Sheet              exactly what a template may see
 *   7-html     Sheet                        -> HTML
 *   8-pdf      the browser's print of it    -> PDF                accessible, the same bytes every time
 *   9-export   Dataset + Sheet[]            -> ExportFile[]       the claims for others: JSON-LD, a data package
 *   checks     Sheet + what was measured    -> Scorecard          criteria, and what they mean in the instruments
 *   compare    two Datasets; Releases       -> Diff; Recall       what has changed, and which papers carry it
 *
 * Every stage is pure; what touches the world stands in outside/ and is handed in by the commands.
 */

import {type Format, importText} from './0-import/import-text.ts';
import type {Imported, Source} from './0-import/imported.ts';
import type {Names} from './0-import/names.ts';
import {readFiles} from './1-read/read-files.ts';
import {findMarkdownBomb} from './2-parse/markdown-limits.ts';
import {parseArticle} from './2-parse/parse-article.ts';
import {type Content, parseContent, type TopicContent} from './2-parse/parse-content.ts';
import {readYaml} from './2-parse/read-yaml.ts';
import {extract} from './3-extract/extract.ts';
import {type Lexicon, makeLexicon} from './3-extract/lexicon.ts';
import {findMentions} from './3-extract/mentions.ts';
import {tokenize} from './3-extract/tokens.ts';
import {applyDecisions} from './4-merge/apply-decisions.ts';
import {checkDecision} from './4-merge/check-decision.ts';
import {findConflicts} from './4-merge/conflicts.ts';
import {editDecisions, withDecision} from './4-merge/edit-decisions.ts';
import {linkFamilies} from './4-merge/families.ts';
import {claimId, mergeStatements} from './4-merge/merge.ts';
import {proposeNearDuplicates} from './4-merge/near-duplicates.ts';
import {proposeReviews} from './4-merge/proposals.ts';
import {findReview, makeReviewQueue, type QueueItem, type Side, type Verdict} from './4-merge/review-queue.ts';
import {checkDataset} from './5-dataset/check-dataset.ts';
import {makeDataset, type TopicResult} from './5-dataset/make-dataset.ts';
import {parseDataset} from './5-dataset/parse-dataset.ts';
import {certaintyLevel} from './6-sheet/certainty-level.ts';
import {fillScores, hasScores} from './6-sheet/fill-scores.ts';
import {indexTopic} from './6-sheet/index-topic.ts';
import {makeSheet} from './6-sheet/make-sheet.ts';
import {printedLines} from './6-sheet/printed-lines.ts';
import {hashOfSaid, whatItSays} from './6-sheet/what-it-says.ts';
import {wordClaim} from './6-sheet/word-claim.ts';
import {describeTemplates} from './7-html/describe-templates.ts';
import {type Assets, renderSheet, type Templates} from './7-html/render-sheet.ts';
import {finishPdf} from './8-pdf/finish-pdf.ts';
import type {ExportFile, ExportInput, ExportSheet} from './9-export/export-input.ts';
import {makeExports} from './9-export/make-exports.ts';
import {onlyTopic} from './9-export/only-topic.ts';
import {articleRules} from './checks/article/rules.ts';
import {allWords, wordsOf} from './checks/article/words.ts';
import {datasetRules} from './checks/dataset/rules.ts';
import {fileRules} from './checks/file/rules.ts';
import {findFaults} from './checks/judge.ts';
import {limitsOf} from './checks/limits.ts';
import {judgeWords, makeScorecard, type PrintedEdition, type ScorecardInput} from './checks/scorecard.ts';
import {wordRuns} from './checks/sheet/word-runs.ts';
import {topicRules} from './checks/topic/rules.ts';
import {vocabularyRules} from './checks/vocabulary/rules.ts';
import {usedEntities} from './checks/vocabulary/used-entities.ts';
import {compareDatasets, type DatasetSide, type Written} from './compare/compare-datasets.ts';
import type {SheetOutline} from './compare/compare-sheets.ts';
import {disputes} from './compare/dispute-of.ts';
import {findRecalls, type RecordedClaim} from './compare/find-recalls.ts';
import {makeRelease} from './compare/make-release.ts';
import {contentError, type Diagnostic, type Outcome} from './diagnostics.ts';
import type {ExportFormat} from './model/export-format.ts';
import type {CheckRules} from './model/generated/check-rules.ts';
import type {Clinic} from './model/generated/clinic.ts';
import type {Dataset} from './model/generated/dataset.ts';
import type {Decision, Decisions} from './model/generated/decisions.ts';
import type {ImportRules} from './model/generated/import-rules.ts';
import type {Language} from './model/generated/language.ts';
import type {Relation} from './model/generated/relations.ts';
import type {Scorecard} from './model/generated/scorecards.ts';
import type {Wording} from './model/generated/wording.ts';
import {cutHeading} from './model/longest.ts';
import type {PaperSize, PrintSize, Sheet} from './model/sheet.ts';
import type {RawFile, SourceFile} from './model/source-file.ts';
import type {Extraction} from './model/statement.ts';

export type {Content};

/** What the program knows before it sees any content. */
export type Knowledge = {
  languages: ReadonlyMap<string, Language>;
  relations: readonly Relation[];
  generator: string;
};

/** How the program prints. */
export type Printing = {
  wordings: ReadonlyMap<string, Wording>;
  templates: Templates;
  css: string;
  fonts: Assets['fonts'];
};

/** A saved page, and where it came from. */
export type Page = {text: string; format: Format; source: Source};

/** Imports a page; `value` is null where no article can be made of it. */
export type Importer = (page: Page) => {value: Imported | null; diagnostics: Diagnostic[]};

/**
 * Stage 0: an article for review from a saved page. It is read by stages 1 and 2 as the build will read it: what they
 * refuse (a character that changes the order of figures, …) is reported at its line of the page.
 */
export function makeImporter(
  topic: Pick<TopicContent, 'topic' | 'vocabulary' | 'relations'>,
  language: Language,
  rules: ImportRules,
): Importer {
  const names = makeNames(makeLexicon(topic.vocabulary.entities, language, topic.relations));
  const abbreviations = new Set(language.abbreviations);
  return ({text, format, source}) => {
    const made = importText(text, format, source, {names, rules, findBomb: findMarkdownBomb});
    if (!made.value) return made;
    const {article, sourceLines} = made.value;
    const bytes = new TextEncoder().encode(article);
    const read = readFiles([{path: `${source.file}.md`, size: bytes.length, bytes}]);
    const parsed = read.value.flatMap((file) => parseArticle(file, topic.topic.id, () => abbreviations).diagnostics);
    const checked = [...read.diagnostics, ...judgeFiles(read.value), ...parsed].map((d) => {
      const line = sourceLines[(d.place.line ?? 0) - 1];
      return {...d, place: {file: source.file, ...(line ? {line} : {})}};
    });
    return {value: made.value, diagnostics: [...made.diagnostics, ...checked]};
  };
}

/** What the import asks of the vocabulary, answered by the lexicon of the extraction. */
function makeNames(lexicon: Lexicon): Names {
  return {
    namedIn(text) {
      const tokens = tokenize(text, lexicon.plurals);
      return findMentions(tokens, lexicon)
        .filter(({entity}) => !lexicon.standaloneKinds.has(entity.kind))
        .map(({entity, from, to}) => ({
          start: tokens[from]?.start ?? 0,
          end: tokens[to - 1]?.end ?? 0,
          kind: entity.kind,
        }));
    },
    announcedBy(header) {
      const tokens = tokenize(header, lexicon.plurals);
      const slot = lexicon.slots.at(tokens, 0).find((hit) => hit.to === tokens.length)?.value;
      if (!slot) return null;
      return lexicon.relations.filter((r) => r.senses.includes(slot.sense)).flatMap((r) => r.object.kinds);
    },
  };
}

/** Stages 1 and 2: everything in the content folder, checked file by file. */
export function readContent(files: readonly RawFile[], knowledge: Knowledge): Outcome<Content> {
  const read = readFiles(files);
  const readable = new Set(read.value.map((f) => f.path));
  const unreadable = new Set(files.map((f) => f.path).filter((path) => !readable.has(path)));
  const abbreviations = new Map([...knowledge.languages].map(([id, l]) => [id, new Set(l.abbreviations)]));
  const parsed = parseContent(read.value, unreadable, {relations: knowledge.relations, abbreviations, hashOfSaid});
  return {value: parsed.value, diagnostics: [...read.diagnostics, ...judgeFiles(read.value), ...parsed.diagnostics]};
}

/** What looks like something else in the text of a file is an error of every command: it must not be printed. */
function judgeFiles(files: readonly SourceFile[]): Diagnostic[] {
  return files.flatMap((file) => findFaults(fileRules, file));
}

/** Stages 3 to 5: the dataset of all topics. */
export function contentToDataset(content: Content, knowledge: Knowledge): Outcome<Dataset> {
  const topics = content.topics.map((topic) => mergeTopic(topic, knowledge));
  const dataset = makeDataset(
    topics.map((t) => t.value),
    knowledge.generator,
  );
  return {value: dataset, diagnostics: [...topics.flatMap((t) => t.diagnostics), ...checkDataset(dataset)]};
}

function mergeTopic(topic: TopicContent, knowledge: Knowledge): Outcome<TopicResult> {
  const {entities} = topic.vocabulary;
  const used = new Set(topic.articles.map((a) => a.frontMatter.language));
  const lexicons = new Map(
    [...used].flatMap((id) => {
      const language = knowledge.languages.get(id);
      return language ? [[id, makeLexicon(entities, language, topic.relations)] as const] : [];
    }),
  );
  const extractions = topic.articles.flatMap((article) => {
    const lexicon = lexicons.get(article.frontMatter.language);
    return lexicon ? [extract(article, lexicon)] : [];
  });
  const texts = topic.articles.map((a) => ({id: a.frontMatter.id, text: a.text}));
  const statements = extractions.flatMap((e) => e.statements);
  const claims = linkFamilies(mergeStatements(topic.topic.id, statements, texts), entities);
  const conflicts = findConflicts(topic.topic.id, claims, entities, topic.relations);
  const decisions = topic.decisions;
  const proposals = [
    ...proposeReviews(topic.topic.id, claims),
    ...proposeNearDuplicates(topic.topic.id, unmappedOf(extractions, texts)),
  ];
  const decided = applyDecisions({claims, conflicts, proposals}, decisions?.value.decisions ?? [], (i) =>
    decisions ? decisions.placeOf(['decisions', i]) : {file: ''},
  );
  const value = {
    topic: topic.topic,
    articles: topic.articles,
    entities,
    extractions,
    ...decided.value,
  };
  return {value, diagnostics: decided.diagnostics};
}

/** What waits for an editor to decide, in the order in which it is asked. */
export function reviewQueue(dataset: Dataset, {topics}: Content): QueueItem[] {
  return makeReviewQueue(dataset, (id) => topics.find(({topic}) => topic.id === id)?.decisions?.value.decisions ?? []);
}

export {checkDecision, findReview, type QueueItem, type Side, type Verdict};

/**
 * The text of a decisions.yaml with a decision written into it, read again to prove that it says what it should. The
 * value is null where it cannot be written; `bytes` is null where there is no file yet.
 */
export function addDecision(path: string, bytes: Uint8Array | null, decision: Decision): Outcome<string | null> {
  const before = bytes && readDecisions(path, bytes);
  if (before && !before.value) return {value: null, diagnostics: before.diagnostics};
  const text = editDecisions(before?.value ? before.value.text : null, decision);
  const after = text === null ? null : readDecisions(path, new TextEncoder().encode(text));
  const expected = withDecision(before?.value?.decisions ?? [], decision);
  if (text !== null && after?.value && isSame(after.value.decisions, expected)) return {value: text, diagnostics: []};
  const hint = `Write it by hand: ${JSON.stringify(decision)}`;
  const message = `Found a form of ${path} that a decision cannot be written into, expected a plain list of decisions.`;
  return {value: null, diagnostics: [contentError('decision/unwritable', {file: path}, message, hint)]};
}

function readDecisions(path: string, bytes: Uint8Array): Outcome<{text: string; decisions: Decision[]} | null> {
  const {value: files, diagnostics} = readFiles([{path, size: bytes.length, bytes}]);
  const [file] = files;
  if (!file) return {value: null, diagnostics};
  const parsed = readYaml('decisions', path, file.text);
  const decisions: Decisions | undefined = parsed.value?.value;
  return {
    value: decisions ? {text: file.text, decisions: decisions.decisions} : null,
    diagnostics: [...diagnostics, ...parsed.diagnostics],
  };
}

/** Whether they say the same; a line end more behind a text that ends the file says no more. */
const isSame = (a: readonly Decision[], b: readonly Decision[]) => tidy(a) === tidy(b);

const tidy = (decisions: readonly Decision[]) =>
  JSON.stringify(
    decisions.map((d) =>
      Object.entries(d)
        .map(([key, value]) => [key, typeof value === 'string' ? value.trimEnd() : value])
        .sort(),
    ),
  );

/** The units in which nothing was found, with their words. */
function unmappedOf(extractions: readonly Extraction[], texts: readonly {id: string; text: string}[]) {
  return extractions.flatMap(({article, unmapped}) => {
    const text = texts.find((t) => t.id === article)?.text ?? '';
    return unmapped.map(({line, start, end}) => ({article, line, start, quote: text.slice(start, end)}));
  });
}

/** Stage 6: every sheet of every topic in every paper size, from the dataset and the definitions alone. */
export function datasetToSheets(
  dataset: Dataset,
  content: Content,
  clinic: Clinic,
  printing: Printing,
): Outcome<Sheet[]> {
  const value: Sheet[] = [];
  const diagnostics: Diagnostic[] = [];
  const templates = describeTemplates(printing.templates, printing.css);
  for (const topic of content.topics) {
    const index = indexTopic(dataset, topic.topic.id);
    const relations = new Set(topic.relations.map((r) => r.id));
    const siblings = topic.sheets.map((s) => s.definition.value);
    for (const {definition} of topic.sheets) {
      const language = topic.articles[0]?.frontMatter.language ?? 'en';
      const wording = printing.wordings.get(language);
      if (!wording) {
        diagnostics.push(
          contentError(
            'sheet/wording',
            definition.placeOf([]),
            `Found no wording for the language '${language}', expected templates/wording.${language}.yaml.`,
            'Write it, or use a language that has one.',
          ),
        );
        continue;
      }
      for (const {size, print} of editions(clinic)) {
        const made = makeSheet({
          index,
          definition: definition.value,
          siblings,
          clinic,
          wording,
          relations,
          size,
          print,
          templates,
          placeOf: definition.placeOf,
        });
        value.push(made.value);
        diagnostics.push(...made.diagnostics);
      }
    }
  }
  return {value, diagnostics};
}

/** Every paper size in every print size, as the clinic wants them. */
function editions({sheets}: Clinic): {size: PaperSize; print: PrintSize}[] {
  return sheets.sizes.flatMap((size) => (sheets.print ?? ['standard']).map((print) => ({size, print})));
}

/** A dataset that somebody else may have written, such as an earlier commit's; null with what is wrong with it. */
export function readDataset(bytes: Uint8Array, file: string): {value: Dataset | null; diagnostics: Diagnostic[]} {
  return parseDataset(bytes, file, claimId);
}

/**
 * A dataset laid out for comparing: its claims in words, the sheets that the definitions of a content give with it, and
 * what else of that content is compared; null for both where there is no content.
 */
export function describeDataset(
  name: string,
  dataset: Dataset,
  content: Content | null,
  printing: Printing,
): DatasetSide {
  return {
    name,
    dataset,
    sentences: new Map(recordClaims(dataset, printing).flatMap((c) => (c.sentence ? [[c.id, c.sentence]] : []))),
    sheets: content?.clinic ? outlineSheets(dataset, content, content.clinic, printing) : null,
    written: content?.clinic ? describeContent(content, content.clinic) : null,
  };
}

/** What a diff compares of the content itself, since no claim shows it. */
function describeContent({topics}: Content, clinic: Clinic): Written {
  return {
    clinic: fieldsOf(clinic),
    phrases: new Map(
      topics.map(({topic, vocabulary}) => [
        topic.id,
        new Map(vocabulary.entities.map(({id, synonyms = [], exclude = []}) => [id, {synonyms, exclude}])),
      ]),
    ),
    words: new Map(
      topics.map(({topic, articles}) => [
        topic.id,
        new Map(
          articles.map(({frontMatter, units}) => [
            frontMatter.id,
            units.map((u) => ({under: cutHeading(u.section.at(-1) ?? ''), text: u.plain.text})),
          ]),
        ),
      ]),
    ),
  };
}

/** {a: {b: 1}} as {'a.b': '1'}. */
function fieldsOf(value: object, before = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) =>
      typeof part === 'object' && part !== null
        ? Object.entries(fieldsOf(part, `${before}${key}.`))
        : [[`${before}${key}`, String(part)]],
    ),
  );
}

/** What every claim says, as a release records it. */
export function recordClaims(dataset: Dataset, printing: Printing): RecordedClaim[] {
  return dataset.topics.flatMap((topic) => {
    const index = indexTopic(dataset, topic.id);
    const wording = printing.wordings.get(index.articles[0]?.language ?? 'en');
    const disputeOf = disputes(index.conflicts);
    return dataset.claims
      .filter((claim) => claim.topic === topic.id)
      .map((claim) => {
        const said = whatItSays(claim);
        return {
          ...said,
          dispute: disputeOf(claim),
          sentence: wording ? wordClaim(claim, index, wording) : null,
          says: hashOfSaid(said),
          hidden: claim.hidden === true,
        };
      });
  });
}

/** Each sheet once, whatever its editions. A topic that the dataset lacks gives none. */
export function outlineSheets(dataset: Dataset, content: Content, clinic: Clinic, printing: Printing): SheetOutline[] {
  const known = new Set(dataset.topics.map((t) => t.id));
  const topics = content.topics.filter((t) => known.has(t.topic.id));
  const one: Clinic = {
    ...clinic,
    sheets: {...clinic.sheets, sizes: clinic.sheets.sizes.slice(0, 1), print: ['standard']},
  };
  return datasetToSheets(dataset, {...content, topics}, one, printing).value.map((sheet) => ({
    ...{topic: sheet.topic, sheet: sheet.id, title: sheet.title, hash: sheet.version, claims: sheet.claims},
    version: hasScores(sheet) ? null : sheet.version,
    lines: printedLines(sheet),
  }));
}

/** Stage 7: a sheet as HTML that needs nothing from outside. */
export function sheetToHtml(sheet: Sheet, printing: Printing, logo: string | null): string {
  return renderSheet(sheet, printing.templates, {css: printing.css, fonts: printing.fonts, logo});
}

/** Stage 8: what the browser printed of a sheet, made accessible and reproducible. `created` is a day, YYYY-MM-DD. */
export function printToPdf(printed: Uint8Array, sheet: Sheet, created: string, producer: string): Promise<Uint8Array> {
  return finishPdf(printed, {
    title: sheet.documentTitle,
    language: sheet.language,
    author: sheet.clinic.name,
    subject: sheet.about || sheet.title,
    created,
    version: sheet.version,
    producer,
  });
}

/**
 * Stage 9: the claims as other programs read them. Says nothing of what was printed, so that it is the same with and
 * without printing.
 *
 * @param only the formats and the topic; all where left out
 */
export function datasetToExports(
  dataset: Dataset,
  sheets: readonly Sheet[],
  content: Content,
  clinic: Clinic,
  wordings: Printing['wordings'],
  only: {formats?: readonly ExportFormat[]; topic?: string} = {},
): ExportFile[] {
  const input: ExportInput = {
    dataset,
    sheets: content.topics.flatMap((topic) => exportSheets(topic, sheets)),
    sentences: wordAllClaims(dataset, content, wordings),
    texts: new Map(
      content.topics.flatMap(({topic, articles}) =>
        articles.map(({frontMatter, text}) => [`${topic.id}/${frontMatter.id}`, text] as const),
      ),
    ),
    relations: new Map(content.topics.flatMap((t) => t.relations.map(({id, means}) => [id, means] as const))),
    clinic: {name: clinic.name, address: clinic.sheets.address},
  };
  return makeExports(only.topic === undefined ? input : onlyTopic(input, only.topic), only.formats);
}

/** The sheets of a topic by id; all editions of one say the same. */
function exportSheets({topic, sheets: definitions}: TopicContent, sheets: readonly Sheet[]): ExportSheet[] {
  const own = new Map(sheets.filter((s) => s.topic === topic.id).map((s) => [s.id, s]));
  return [...own.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({id, title, about, language, audience, claims}) => {
      const sign = definitions.find((d) => d.definition.value.id === id)?.definition.value['sign-off'];
      const review = sign ? {who: sign.who, role: sign.role, on: sign.on} : null;
      return {topic: topic.id, id, title, about, language, audience, claims, review};
    });
}

/** Claim id -> the sentence that a sheet would print for it alone. */
function wordAllClaims(dataset: Dataset, content: Content, wordings: Printing['wordings']) {
  return new Map(
    content.topics.flatMap(({topic, articles}) => {
      const wording = wordings.get(articles[0]?.frontMatter.language ?? 'en');
      if (!wording) return [];
      const index = indexTopic(dataset, topic.id);
      return dataset.claims
        .filter((claim) => claim.topic === topic.id)
        .flatMap((claim) => {
          const sentence = wordClaim(claim, index, wording);
          return sentence === null ? [] : [[claim.id, sentence] as const];
        });
    }),
  );
}

/** What judging sheets takes beside them. `today` is a day, YYYY-MM-DD, or null for the day of the topic's evidence. */
export type Judging = {
  dataset: Dataset;
  content: Content;
  clinic: Clinic;
  rules: ReadonlyMap<string, CheckRules>;
  wordings: Printing['wordings'];
  today: string | null;
};

/** What checking the content takes beside it. */
export type Checking = Omit<Judging, 'wordings'> & {
  /** Topic -> name of each file of its originals/ -> SHA-256. */
  originals: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** The dataset that was saved before, or null. */
  saved: {file: string; text: string; dataset: Dataset} | null;
  /** Language -> whether a word stands in its dictionary. */
  dictionaries: ReadonlyMap<string, (word: string) => boolean>;
  /** Whether nothing was left out for its errors: only then is what seems to be missing missed. */
  isWhole: boolean;
};

/** Checks of articles, vocabularies, topics, and of the dataset: the one just made and the one that was saved. */
export function checkContent(checking: Checking): Diagnostic[] {
  const {dataset, content, clinic, rules, today, originals, saved, isWhole} = checking;
  // Where there is no dictionary, every word is taken for one.
  const isWordOf = (language: string) => checking.dictionaries.get(language) ?? (() => true);
  const {coverage: leastShare} = limitsOf(clinic);
  const articles = content.topics.flatMap((t) => t.articles);
  const datasets = [{file: 'dataset.json', text: '', dataset}, ...(saved && isWhole ? [saved] : [])];
  return [
    ...datasets.flatMap((one) => findFaults(datasetRules, {...one, articles})),
    ...content.topics.flatMap(({topic, vocabulary: {entities}, articles, sheets, places}) => {
      const day = today ?? topic.evidence.searched;
      const names = entities.flatMap((e) => [e.label, ...(e.synonyms ?? [])]);
      const vocabulary = new Set(names.flatMap((name) => wordsOf(name).map((w) => w.word)));
      const used = usedEntities(
        dataset.claims.filter((c) => c.topic === topic.id),
        sheets.map((s) => s.definition.value),
      );
      const {reviewBy} = topic.evidence;
      return [
        ...findFaults(topicRules, {reviewBy, today: day, place: places.topic(['evidence', 'reviewBy'])}),
        ...findFaults(isWhole && articles.length > 0 ? vocabularyRules : [], {
          ...{entities, used, words: allWords(articles), placeOf: places.vocabulary},
          isWord: isWordOf(articles[0]?.frontMatter.language ?? ''),
        }),
        ...articles.flatMap((article) => {
          const {id, language} = article.frontMatter;
          const {share} = dataset.articles.find((a) => a.topic === topic.id && a.id === id)?.coverage ?? {share: 1};
          return findFaults(articleRules, {
            ...{
              article,
              share,
              leastShare: isWhole ? leastShare : 0,
              vocabulary,
              isWord: isWordOf(language),
              today: day,
            },
            originals: originals.get(topic.id) ?? null,
            doses: rules.get(language)?.doses ?? {before: [], after: []},
          });
        }),
      ];
    }),
  ];
}

/** Checks of the words of every sheet, without printing. */
export function checkWords(sheets: readonly Sheet[], judging: Judging): Diagnostic[] {
  const subjectOf = makeSubjects(judging);
  return [...Map.groupBy(sheets, nameOf).values()].flatMap(([sheet]) => {
    const input = sheet && subjectOf(sheet);
    return input ? judgeWords(input).diagnostics : [];
  });
}

/** Checks of printed sheets: one scorecard for each, over all of its editions, in the order of the first ones. */
export function scorePrints(prints: readonly PrintedEdition[], judging: Judging): Outcome<Scorecard[]> {
  const subjectOf = makeSubjects(judging);
  const scored = [...Map.groupBy(prints, (p) => nameOf(p.sheet)).values()].flatMap((editions) => {
    const input = editions[0] && subjectOf(editions[0].sheet);
    return input ? [makeScorecard({...input, editions})] : [];
  });
  return {value: scored.map((s) => s.scorecard), diagnostics: scored.flatMap((s) => s.diagnostics)};
}

const nameOf = (sheet: Sheet) => `${sheet.topic}/${sheet.id}`;

/** Gives a sheet all that its rules need to know. What is the same for all sheets is made once. */
function makeSubjects({dataset, content, clinic, rules, wordings, today}: Judging) {
  const quotes = quotesOf(dataset, content);
  const clinicWords = wordsOfClinic(clinic);
  const limits = limitsOf(clinic);
  const articles = content.topics.flatMap((t) =>
    t.articles.map(({frontMatter, text}) => ({
      title: frontMatter.title,
      runs: new Set(wordRuns(text, limits.overlapWords)),
    })),
  );
  const topics = new Map(
    content.topics.map(({topic, sheets}) => {
      const index = indexTopic(dataset, topic.id);
      const claims = [...index.claims.values()].flat();
      const levels = new Map(claims.map((c) => [c.id, certaintyLevel(c, index.disputed.has(c.id))]));
      const terms = [...index.entities.values()].flatMap(({term, plain}) => (term ? [{term, plain}] : []));
      return [topic.id, {topic, sheets, levels, terms}];
    }),
  );
  return (sheet: Sheet): Omit<ScorecardInput, 'editions'> | null => {
    const own = topics.get(sheet.topic);
    const definition = own?.sheets.find((s) => s.definition.value.id === sheet.id)?.definition;
    const language = rules.get(sheet.language);
    if (!own || !definition || !language) return null;
    const {levels, terms} = own;
    const {searched, reviewBy} = own.topic.evidence;
    const {'sign-off': sign} = definition.value;
    const day = today ?? searched;
    return {
      subject: {
        ...{
          sheet,
          definition: definition.value,
          limits,
          rules: language,
          levels,
          quotes,
          clinicWords,
          terms,
          articles,
          reviewBy,
        },
        silences: [wordings.get(sheet.language)?.['not-stated'] ?? ''],
        today: day,
      },
      review: sign ? {who: sign.who, role: sign.role, on: sign.on} : null,
      signedItems: sign?.items ?? [],
      placeOf: definition.placeOf,
    };
  };
}

/**
 * Claim id -> its quotes. Where a claim is restricted to people, the sentence around the quote is one too: they are often
 * named outside of the words that make the claim.
 */
function quotesOf(dataset: Dataset, {topics}: Content): ReadonlyMap<string, readonly string[]> {
  const articles = new Map(
    topics.flatMap((t) => t.articles.map((a) => [`${t.topic.id}/${a.frontMatter.id}`, a] as const)),
  );
  return new Map(
    dataset.claims.map(({id, topic, statements}) => [
      id,
      statements.flatMap(({article, target, population}) => {
        const units = population ? (articles.get(`${topic}/${article}`)?.units ?? []) : [];
        const around = units.filter((u) => u.start <= target.start && target.end <= u.end);
        return [target.exact, ...around.map((u) => u.plain.text)];
      }),
    ]),
  );
}

/** What the clinic's own data have of figures: names and numbers that stand on a sheet for themselves. */
function wordsOfClinic({name, phones, emergency}: Clinic): string[] {
  return [name, ...phones.flatMap((p) => [p.number, p.label, p.hours ?? '']), ...Object.values(emergency)].flatMap(
    (words) => (words && /\d/.test(words) ? [words] : []),
  );
}

/** Sheets that print the scores of others, filled in; the others stay as they are. */
export function fillInScores(sheets: readonly Sheet[], cards: readonly Scorecard[], printing: Printing): Sheet[] {
  return sheets.map((sheet) => {
    const wording = printing.wordings.get(sheet.language);
    return wording && hasScores(sheet) ? fillScores(sheet, cards, wording) : sheet;
  });
}

export {compareDatasets, findRecalls, hasScores, makeRelease};

/** Paper sizes in millimetres (ISO 216; ANSI/ASME Y14.1). */
export const paper: Record<PaperSize, {widthMm: number; heightMm: number}> = {
  a4: {widthMm: 210, heightMm: 297},
  letter: {widthMm: 215.9, heightMm: 279.4},
};
