/**
 * READ FIRST. The way of the data, in its order:
 *
 *   1-read     RawFile[]                    -> SourceFile[]       text, nothing hidden in it
 *   2-parse    SourceFile[]                 -> Content            front matter and YAML checked; articles cut into units
 *   3-extract  Article + Lexicon            -> Extraction         statements, and what became of every unit
 *   4-merge    Statement[] + Decision[]     -> Claim[], Conflict[], Proposal[]
 *   5-dataset  all topics                   -> Dataset            in its fixed order, checked by its schema
 *   6-sheet    Dataset + sheet definition   -> Sheet              exactly what a template may see
 *   7-html     Sheet                        -> HTML
 *   8-pdf      the browser's print of it    -> PDF                accessible, the same bytes every time
 *   checks     Sheet + what was measured    -> Scorecard          criteria, and what they mean in the instruments
 *   compare    two Datasets; Releases       -> Diff; Recall       what has changed, and which papers carry it
 *
 * Every stage is pure; what touches the world stands in outside/ and is handed in by the commands.
 */

import {readFiles} from './1-read/read-files.ts';
import {parseContent} from './2-parse/parse-content.ts';
import {extract} from './3-extract/extract.ts';
import {makeLexicon} from './3-extract/lexicon.ts';
import {applyDecisions} from './4-merge/apply-decisions.ts';
import {findConflicts} from './4-merge/conflicts.ts';
import {linkFamilies} from './4-merge/families.ts';
import {mergeStatements} from './4-merge/merge.ts';
import {proposeNearDuplicates} from './4-merge/near-duplicates.ts';
import {proposeReviews} from './4-merge/proposals.ts';
import {checkDataset} from './5-dataset/check-dataset.ts';
import {makeDataset, type TopicResult} from './5-dataset/make-dataset.ts';
import {fillScores, hasScores} from './6-sheet/fill-scores.ts';
import {makeSheet} from './6-sheet/make-sheet.ts';
import {printedLines} from './6-sheet/printed-lines.ts';
import {wordClaim} from './6-sheet/word-claim.ts';
import {describeTemplates} from './7-html/describe-templates.ts';
import {renderSheet} from './7-html/render-sheet.ts';
import {finishPdf} from './8-pdf/finish-pdf.ts';
import {measurePdf as measure} from './9-measure/measure-pdf.ts';
import type {Pdfium} from './9-measure/pdfium.ts';
import {placedLetters} from './base/words.ts';
import {articleRules} from './checks/article/rules.ts';
import {allWords} from './checks/article/words.ts';
import {checkFiles} from './checks/check-files.ts';
import {datasetRules} from './checks/dataset/rules.ts';
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
import type {Content, TopicContent} from './model/content.ts';
import type {CheckRules} from './model/generated/check-rules.ts';
import type {Clinic} from './model/generated/clinic.ts';
import type {Dataset} from './model/generated/dataset.ts';
import type {Scorecard} from './model/generated/scorecards.ts';
import {certaintyLevel} from './model/level.ts';
import type {PrintedDocument} from './model/printed-page.ts';
import type {Knowledge, Printing} from './model/program.ts';
import type {PaperSize, PrintSize, Sheet} from './model/sheet.ts';
import type {RawFile} from './model/source-file.ts';
import type {Extraction} from './model/statement.ts';
import {indexTopic} from './model/topic-index.ts';
import {hashOfSaid, whatItSays} from './model/what-it-says.ts';

/** Stages 1 and 2: everything in the content folder, checked file by file. */
export function readContent(files: readonly RawFile[], knowledge: Knowledge): Outcome<Content> {
  const read = readFiles(files);
  const readable = new Set(read.value.map((f) => f.path));
  const unreadable = new Set(files.map((f) => f.path).filter((path) => !readable.has(path)));
  const parsed = parseContent(read.value, unreadable, knowledge);
  return {value: parsed.value, diagnostics: [...read.diagnostics, ...checkFiles(read.value), ...parsed.diagnostics]};
}

/** Stages 3 to 5: the dataset of all topics. */
export function contentToDataset(content: Content, knowledge: Knowledge): Outcome<Dataset> {
  const topics = content.topics.map((topic) => mergeTopic(topic, knowledge));
  const dataset = makeDataset(
    topics.map((t) => t.value),
    knowledge.generator,
  );
  return {
    value: dataset,
    diagnostics: [...topics.flatMap((t) => t.diagnostics), ...checkDataset(dataset, knowledge.schemas)],
  };
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
            units.map((u) => ({under: u.section.at(-1) ?? '', text: u.plain.text})),
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

/** Stage 9: what stands where on the pages of a finished PDF, how large and how dark. Throws where it is no PDF. */
export function measurePdf(pdf: Uint8Array, pdfium: Pdfium): PrintedDocument {
  return measure(pdf, pdfium);
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
      const vocabulary = new Set(names.flatMap((name) => placedLetters(name.toLowerCase()).map((w) => w.word)));
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
        ...{sheet, definition: definition.value, limits, rules: language, levels, terms, articles, reviewBy},
        silences: [wordings.get(sheet.language)?.['not-stated'] ?? ''],
        today: day,
      },
      review: sign ? {who: sign.who, role: sign.role, on: sign.on} : null,
      signedItems: sign?.items ?? [],
      placeOf: definition.placeOf,
    };
  };
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
