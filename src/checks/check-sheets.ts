import {type InCountry, inCountry} from '../6-sheet/regional-words.ts';
import {peopleOf} from '../6-sheet/restrict-line.ts';
import {must} from '../base/must.ts';
import {present} from '../base/present.ts';
import type {Diagnostic, Outcome} from '../diagnostics.ts';
import type {Content} from '../model/content.ts';
import type {Clinic} from '../model/generated/clinic.ts';
import type {Claim, Dataset} from '../model/generated/dataset.ts';
import type {Scorecard} from '../model/generated/scorecards.ts';
import type {Topic} from '../model/generated/topic.ts';
import type {Wording} from '../model/generated/wording.ts';
import {certaintyLevel} from '../model/level.ts';
import type {ReadingRules} from '../model/program.ts';
import type {Sheet} from '../model/sheet.ts';
import {indexTopic, type TopicIndex} from '../model/topic-index.ts';
import type {Judging} from './judging.ts';
import {limitsOf} from './limits.ts';
import {judgeWords, makeScorecard, type PrintedEdition, type ScorecardInput} from './scorecard.ts';
import {type PrintedLine, printedLines} from './sheet/printed-lines.ts';
import type {SheetSubject} from './sheet/subject.ts';
import {wordRuns} from './sheet/word-runs.ts';

/** Checks of the words of sheets, without printing. */
export function checkWords(sheets: readonly Sheet[], judging: Judging): Diagnostic[] {
  const subjectOf = makeSubjects(judging, sheets);
  return sheets.flatMap((sheet) => {
    const input = subjectOf(sheet);
    return input ? judgeWords(input).diagnostics : [];
  });
}

/**
 * Checks of printed sheets: one scorecard for each, over all of its editions, in the order of their printing.
 *
 * @param all every sheet of the content, so that what is said of a sheet does not depend on which others were printed
 */
export function scorePrints(
  prints: readonly PrintedEdition[],
  all: readonly Sheet[],
  judging: Judging,
): Outcome<Scorecard[]> {
  const subjectOf = makeSubjects(judging, all);
  const scored = [...Map.groupBy(prints, (p) => p.sheet)].flatMap(([sheet, editions]) => {
    const input = subjectOf(sheet);
    return input ? [makeScorecard({...input, editions})] : [];
  });
  return {value: scored.map((s) => s.scorecard), diagnostics: scored.flatMap((s) => s.diagnostics)};
}

/** The rules of a language with the verbs of a topic. */
function withVerbs(rules: ReadingRules, {verbs = []}: Topic): ReadingRules {
  const {imperatives} = rules;
  return {...rules, imperatives: {...imperatives, verbs: [...imperatives.verbs, ...verbs]}};
}

/** Topic -> a line under what is known -> on how many sheets for patients it stands. */
function knownLines(sheets: readonly Sheet[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const unique = [...new Map(sheets.map((s) => [`${s.topic}/${s.id}`, s])).values()];
  const forPatients = unique.filter((s) => s.audience !== 'clinician');
  return new Map(
    [...Map.groupBy(forPatients, (s) => s.topic)].map(([topic, own]) => {
      const lines = own.flatMap((s) => [
        ...new Set(
          printedLines(s)
            .filter(isKnown)
            .map((line) => line.text),
        ),
      ]);
      return [topic, new Map([...Map.groupBy(lines, (text) => text)].map(([text, all]) => [text, all.length]))];
    }),
  );
}

const isKnown = ({block, claims}: PrintedLine) => block === 'known' && claims.length > 0;

/** Claim id -> its ends in plain words, as the country of the clinic has them. */
function endsOf(claims: readonly Claim[], {entities}: TopicIndex, to: InCountry): SheetSubject['ends'] {
  const plain = (id: string) => to(entities.get(id)?.plain ?? id);
  return new Map(
    claims.flatMap((claim) => {
      // An editor's words stand for both ends.
      if (claim.wording) return [];
      const about = [claim.subject, ...peopleOf(claim)].map(plain);
      return [[claim.id, {about, says: plain(claim.object)}] as const];
    }),
  );
}

/** What is printed where a cell has no claim. */
const silencesOf = (wording: Wording | undefined): string[] =>
  wording ? [wording['not-stated'], wording['ask-us'], ...Object.values(wording.options.silent)] : [];

/** Gives a sheet all that its rules need to know. What is the same for all sheets is made once. */
function makeSubjects({dataset, content, clinic, rules, wordings, regional, today}: Judging, sheets: readonly Sheet[]) {
  const onSheets = knownLines(sheets);
  const quotes = quotesOf(dataset, content);
  const restrictions = restrictionsOf(dataset);
  const clinicWords = wordsOfClinic(clinic);
  const limits = limitsOf(clinic);
  const articles = content.topics.flatMap((t) =>
    t.articles.map(({frontMatter, text}) => ({
      title: frontMatter.title,
      runs: new Set(wordRuns(text, limits.overlapWords)),
    })),
  );
  const topics = new Map(
    content.topics.map(({topic, sheets, language}) => {
      const index = indexTopic(dataset, topic.id);
      const claims = [...index.claims.values()].flat();
      const to = inCountry(clinic.country, regional.get(language));
      const levels = new Map(claims.map((c) => [c.id, certaintyLevel(c, index.disputed.has(c.id))]));
      const terms = [...index.entities.values()].flatMap(({term, plain}) =>
        term ? [{term: to(term), plain: to(plain)}] : [],
      );
      return [topic.id, {topic, sheets, levels, terms, ends: endsOf(claims, index, to)}];
    }),
  );
  return (sheet: Sheet): Omit<ScorecardInput, 'editions'> | null => {
    const own = topics.get(sheet.topic);
    const definition = own?.sheets.find((s) => s.definition.value.id === sheet.id)?.definition;
    const language = rules.get(sheet.language);
    if (!own || !definition || !language) return null;
    const {levels, terms, ends} = own;
    const {searched, reviewBy} = own.topic.evidence;
    const {'sign-off': sign} = definition.value;
    const day = today ?? searched;
    return {
      subject: {
        ...{sheet, definition: definition.value, limits, rules: withVerbs(language, own.topic), levels},
        ...{quotes, restrictions, clinicWords, terms, articles, reviewBy, ends},
        onSheets: onSheets.get(sheet.topic) ?? new Map(),
        silences: silencesOf(wordings.get(sheet.language)),
        today: day,
      },
      review: sign ? {who: sign.who, role: sign.role, on: sign.on} : null,
      signedItems: sign?.items ?? [],
      placeOf: definition.placeOf,
    };
  };
}

/** Claim id -> the words of its articles that are printed to restrict it. */
const restrictionsOf = ({claims}: Dataset): ReadonlyMap<string, readonly string[]> =>
  new Map(
    claims.flatMap(({id, restrictions}) =>
      restrictions ? [[id, restrictions.flatMap((words) => words.split('; '))] as const] : [],
    ),
  );

/**
 * Claim id -> its quotes, and what restricts it: an amount may stand farther off in the sentence. Where a claim is restricted to people, the sentence around the quote is one too: they are often
 * named outside of the words that make the claim.
 */
function quotesOf(dataset: Dataset, {topics}: Content): ReadonlyMap<string, readonly string[]> {
  const articles = new Map(
    topics.flatMap((t) => t.articles.map((a) => [`${t.topic.id}/${a.frontMatter.id}`, a] as const)),
  );
  return new Map(
    dataset.claims.map(({id, topic, statements}) => [
      id,
      statements.flatMap(({article, target, population, condition, amount, time}) => {
        const said = [target.exact, ...present([condition, amount, time])];
        if (!population) return said;
        const {units} = must(articles.get(`${topic}/${article}`), 'a statement is of an article of its topic');
        const around = units.filter((u) => u.start <= target.start && target.end <= u.end);
        return [...said, ...around.map((u) => u.plain.text)];
      }),
    ]),
  );
}

/** What the clinic's own data have of figures: names and numbers that stand on a sheet for themselves. */
function wordsOfClinic({name, phones, outOfHours, emergency}: Clinic): string[] {
  const called = phones.flatMap((p) => present([p.number, p.label, p.hours]));
  const atOtherTimes = outOfHours ? Object.values(outOfHours) : [];
  return [name, ...called, ...atOtherTimes, ...Object.values(emergency)].flatMap((words) =>
    words && /\d/.test(words) ? [words] : [],
  );
}
