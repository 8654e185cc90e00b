import {listAt} from '../base/multimap.ts';
import {must} from '../base/must.ts';
import {present} from '../base/present.ts';
import {annotationStale} from '../diagnostics/annotation-stale.ts';
import {annotationUnknown} from '../diagnostics/annotation-unknown.ts';
import type {Diagnostic, Outcome} from '../diagnostics.ts';
import {anchorOf, sentenceBefore} from '../model/anchor.ts';
import type {Article, Unit} from '../model/article.ts';
import {claimKey} from '../model/claim-key.ts';
import type {TopicContent} from '../model/content.ts';
import type {Decided} from '../model/generated/dataset.ts';
import type {AcceptedConstruct} from '../model/generated/topic.ts';
import type {ClaimedOf, Extraction, Statement, UnmappedUnit} from '../model/statement.ts';
import {unitOf} from '../model/unit-of.ts';
import {likely} from '../model/waiting.ts';
import {judgeUnits, type StaleAnnotation} from './judge-units.ts';
import type {Given, Verdicts} from './verdicts.ts';

/** What claims are made of, and what waits for a person or was rejected; the extractions with what became of each unit. */
export type JudgedStatements = {claimed: Statement[]; heldBack: Statement[]; extractions: Extraction[]};

/**
 * Who decides: of what was read, only what a person has accepted becomes a claim, one by one (annotations.yaml) or with
 * its construct (acceptConstructs in topic.yaml). What a person says of a sentence stands for what the program has read
 * there, also where it reads something else by now. In a draft, what nobody has judged becomes a claim, too, where a
 * rule has stated it or it is likely. An annotation on words that have changed is reported and not applied.
 */
export function decideStatements(
  content: TopicContent,
  extractions: readonly Extraction[],
  mode: ClaimedOf,
): Outcome<JudgedStatements> {
  const {articles, topic} = content;
  const {acceptConstructs = []} = topic;
  const {verdicts, stale, unknown} = judgeUnits(content);
  const diagnostics = [
    ...stale.map(toDiagnostic),
    ...unknown.map(({place, names, annotation: {quote}}) => annotationUnknown(place, {names, quote})),
  ];
  const value: JudgedStatements = {claimed: [], heldBack: [], extractions: []};
  for (const extraction of extractions) {
    const article = must(
      articles.find((a) => a.frontMatter.id === extraction.article),
      'what was extracted is of an article of its topic',
    );
    const own = must(verdicts.get(extraction.article), 'each article has its verdicts');
    const decided = decideArticle(article, extraction, own, {mode, constructs: acceptConstructs});
    value.claimed.push(...decided.claimed);
    value.heldBack.push(...decided.heldBack);
    value.extractions.push(decided.extraction);
  }
  return {value, diagnostics};
}

/** What is said of an annotation that is stale: what has changed of the words that were judged. */
function toDiagnostic({annotation, place, kind, now}: StaleAnnotation): Diagnostic {
  const {article, quote, under = [], after} = annotation;
  if (kind === 'article' || kind === 'altered') return annotationStale[kind](place, {article, quote});
  if (kind === 'gone' || !now) return annotationStale.gone(place, {article, quote});
  const {units, file} = now.article;
  const {line, column} = now.unit;
  const message = kind === 'around' ? 'the sentence' : 'what stands there now';
  const related = {place: {file, line, column}, message};
  const before = after === undefined ? null : sentenceBefore(units, units.indexOf(now.unit));
  const anchor = anchorOf(now.unit, before);
  if (kind === 'changed') return annotationStale.changed(place, {article, was: quote, now: anchor.quote}, {related});
  const around = {was: [...under, ...present([after])], now: [...anchor.under, ...present([anchor.after])]};
  return annotationStale.around(place, {article, quote, ...around}, {related});
}

type Policy = {mode: ClaimedOf; constructs: readonly AcceptedConstruct[]};

/** What becomes of everything that was read in one article, or that people have added to it. */
function decideArticle(
  article: Article,
  {statements, proposed, ...extraction}: Extraction,
  verdicts: ReadonlyMap<Unit, Verdicts>,
  policy: Policy,
): {claimed: Statement[]; heldBack: Statement[]; extraction: Extraction} {
  const claimed: Statement[] = [];
  const heldBack: Statement[] = [];
  const read = new Map<Unit, Statement[]>();
  for (const [list, isStated] of [
    [statements, true],
    [proposed, false],
  ] as const)
    for (const statement of list) {
      const unit = must(unitOf(statement, article), 'a statement is of a unit');
      read.set(unit, [...listAt(read, unit), statement]);
      const said = verdicts.get(unit)?.byTriple.get(claimKey(statement));
      if (said?.given.length) continue; // what the person says stands for it
      const decided = said?.decided ?? verdicts.get(unit)?.whole ?? null;
      // Of a sentence that was read whole, guesses need no word: nobody has stated them.
      if (decided && !said && statement.construct === 'candidate') continue;
      if (decided) heldBack.push({...statement, state: 'rejected', decided});
      else {
        const accepted = isStated ? byConstruct(statement, policy.constructs) : null;
        if (accepted) claimed.push({...statement, state: 'accepted', decided: accepted});
        else if (policy.mode === 'draft' && (isStated || isLikely(statement))) claimed.push(statement);
        else heldBack.push(statement);
      }
    }
  for (const [unit, {byTriple}] of verdicts)
    for (const {given} of byTriple.values())
      claimed.push(...given.map((g) => toAccepted(g, unit, article, listAt(read, unit))));
  return {claimed, heldBack, extraction: {...judgedUnits(extraction, verdicts), statements, proposed}};
}

const isLikely = ({confidence, stoppedBy}: Statement) => confidence >= likely && stoppedBy === null;

/** Whose acceptance of a whole construct a statement falls under. */
function byConstruct({construct}: Statement, constructs: readonly AcceptedConstruct[]): Decided | null {
  const found = constructs.find((c) => c.construct === construct || construct.startsWith(`${c.construct}:`));
  return found ? {as: 'construct', by: found.by, on: found.on, why: found.why} : null;
}

/** What a person says, with the place and the making of what the program read of the same triple; else the whole unit's. */
function toAccepted(
  {triple, says, decided}: Given,
  unit: Unit,
  article: Article,
  read: readonly Statement[],
): Statement {
  const same = read.find((s) => claimKey(s) === claimKey(triple));
  const {line, section, start, end} = same ?? unit;
  return {
    article: article.frontMatter.id,
    ...triple,
    polarity: says.polarity ?? 'affirmed',
    certainty: says.certainty ?? 'stated',
    severity: says.severity ?? null,
    population: says.population ?? null,
    urgency: says.urgency ?? null,
    condition: says.condition ?? null,
    amount: says.amount ?? null,
    time: says.time ?? null,
    limitedBy: says.limitedBy ?? null,
    purpose: says.purpose ?? null,
    state: 'accepted',
    decided,
    confidence: same ? same.confidence : 0,
    stoppedBy: null,
    line,
    section,
    start,
    end,
    construct: same?.construct ?? 'by-hand',
    rule: same?.rule ?? 'by-hand',
  };
}

/** A unit that a person has judged is not unmapped: it states what was added to it, or it was read whole and states nothing. */
function judgedUnits(
  {unmapped, stated, notAClaim, ...extraction}: Omit<Extraction, 'statements' | 'proposed'>,
  verdicts: ReadonlyMap<Unit, Verdicts>,
): Omit<Extraction, 'statements' | 'proposed'> {
  const judged = new Map([...verdicts].map(([unit, said]) => [unit.start, said]));
  const isAdded = ({start}: UnmappedUnit) =>
    [...(judged.get(start)?.byTriple.values() ?? [])].some(({given}) => given.length > 0);
  const isWhole = ({start}: UnmappedUnit) => judged.get(start)?.whole != null;
  const counted = unmapped.filter((u) => !u.partly);
  const added = counted.filter(isAdded).length;
  const nothing = counted.filter((u) => isWhole(u) && !isAdded(u)).length;
  return {
    ...extraction,
    unmapped: unmapped.filter((u) => !isAdded(u) && !isWhole(u)),
    stated: stated + added,
    notAClaim: nothing > 0 ? {...notAClaim, judged: nothing} : notAClaim,
  };
}
