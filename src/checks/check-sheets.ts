import {must} from '../base/must.ts';
import {present} from '../base/present.ts';
import type {Diagnostic, Outcome} from '../diagnostics.ts';
import type {Content} from '../model/content.ts';
import type {Clinic} from '../model/generated/clinic.ts';
import type {Dataset} from '../model/generated/dataset.ts';
import type {Scorecard} from '../model/generated/scorecards.ts';
import type {Wording} from '../model/generated/wording.ts';
import {certaintyLevel} from '../model/level.ts';
import type {Sheet} from '../model/sheet.ts';
import {indexTopic} from '../model/topic-index.ts';
import type {Judging} from './judging.ts';
import {limitsOf} from './limits.ts';
import {judgeWords, makeScorecard, type PrintedEdition, type ScorecardInput} from './scorecard.ts';
import {wordRuns} from './sheet/word-runs.ts';

/** Checks of the words of sheets, without printing. */
export function checkWords(sheets: readonly Sheet[], judging: Judging): Diagnostic[] {
  const subjectOf = makeSubjects(judging);
  return sheets.flatMap((sheet) => {
    const input = subjectOf(sheet);
    return input ? judgeWords(input).diagnostics : [];
  });
}

/** Checks of printed sheets: one scorecard for each, over all of its editions, in the order of their printing. */
export function scorePrints(prints: readonly PrintedEdition[], judging: Judging): Outcome<Scorecard[]> {
  const subjectOf = makeSubjects(judging);
  const scored = [...Map.groupBy(prints, (p) => p.sheet)].flatMap(([sheet, editions]) => {
    const input = subjectOf(sheet);
    return input ? [makeScorecard({...input, editions})] : [];
  });
  return {value: scored.map((s) => s.scorecard), diagnostics: scored.flatMap((s) => s.diagnostics)};
}

/** What is printed where a cell has no claim. */
const silencesOf = (wording: Wording | undefined): string[] =>
  wording ? [wording['not-stated'], wording['ask-us'], ...Object.values(wording.options.silent)] : [];

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
        ...{sheet, definition: definition.value, limits, rules: language, levels},
        ...{quotes, clinicWords, terms, articles, reviewBy},
        silences: silencesOf(wordings.get(sheet.language)),
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
        if (!population) return [target.exact];
        const {units} = must(articles.get(`${topic}/${article}`), 'a statement is of an article of its topic');
        const around = units.filter((u) => u.start <= target.start && target.end <= u.end);
        return [target.exact, ...around.map((u) => u.plain.text)];
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
