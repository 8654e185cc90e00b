import {listAt} from '../base/multimap.ts';
import {must} from '../base/must.ts';
import {present} from '../base/present.ts';
import {collapse} from '../base/words.ts';
import {annotationStale} from '../diagnostics/annotation-stale.ts';
import {annotationUnknown} from '../diagnostics/annotation-unknown.ts';
import type {Diagnostic, Outcome, Place} from '../diagnostics.ts';
import {anchorHash, anchorOf, sentenceBefore} from '../model/anchor.ts';
import type {Article, Unit} from '../model/article.ts';
import {claimKey} from '../model/claim-key.ts';
import type {TopicContent} from '../model/content.ts';
import type {Annotation} from '../model/generated/annotations.ts';
import type {Decided} from '../model/generated/dataset.ts';
import type {Relation} from '../model/generated/relations.ts';
import type {AcceptedConstruct} from '../model/generated/topic.ts';
import type {Extraction, Statement, UnmappedUnit} from '../model/statement.ts';
import {nearestText} from './nearest-text.ts';
import {addVerdicts, type Given, noVerdicts, type Verdicts} from './verdicts.ts';

/** What claims are made of, and what waits for a person or was rejected; the extractions with what became of each unit. */
export type Decision = {claimed: Statement[]; heldBack: Statement[]; extractions: Extraction[]};

/** From which confidence on a draft prints what no rule has stated. */
const likely = 60;

/**
 * Who decides: of what was read, only what a person has accepted becomes a claim, one by one (annotations.yaml) or with
 * its construct (acceptConstructs in topic.yaml). What a person says of a sentence stands for what the program has read
 * there, also where it reads something else by now. In a draft, what nobody has judged becomes a claim, too, where a
 * rule has stated it or it is likely. An annotation on words that have changed is reported and not applied.
 */
export function decideStatements(
  {articles, annotations, topic: {acceptConstructs = []}, vocabulary, relations}: TopicContent,
  extractions: readonly Extraction[],
  mode: 'accepted' | 'draft',
): Outcome<Decision> {
  const diagnostics: Diagnostic[] = [];
  const known = new Set([
    ...vocabulary.entities.map((e) => e.id),
    ...relations.flatMap((r) => [r.id, ...fixedEnds(r)]),
  ]);
  const verdicts = new Map(articles.map((a) => [a.frontMatter.id, new Map<Unit, Verdicts>()]));
  const units = new Map(articles.map((a) => [a.frontMatter.id, unitsByAnchor(a)]));
  annotations?.value.annotations.forEach((annotation, i) => {
    const place = annotations.placeOf(['annotations', i]);
    const problem = apply(annotation, {place, units, verdicts, articles, known});
    if (problem) diagnostics.push(problem);
  });
  const value: Decision = {claimed: [], heldBack: [], extractions: []};
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

/** The units of an article by the hashes of their anchors, without and with the sentence before. */
function unitsByAnchor({units}: Article): Map<string, Unit[]> {
  const found = new Map<string, Unit[]>();
  const add = (hash: string, unit: Unit) => found.set(hash, [...listAt(found, hash), unit]);
  units.forEach((unit, i) => {
    const before = sentenceBefore(units, i);
    add(anchorHash(anchorOf(unit, null)), unit);
    if (before) add(anchorHash(anchorOf(unit, before)), unit);
  });
  return found;
}

const fixedEnds = ({subject, object}: Relation) => present([subject.fixed, object.fixed]);

type Judged = {
  place: Place;
  units: ReadonlyMap<string, ReadonlyMap<string, Unit[]>>;
  verdicts: ReadonlyMap<string, Map<Unit, Verdicts>>;
  articles: readonly Article[];
  known: ReadonlySet<string>;
};

/** Puts an annotation to the units that it is about, or says why it cannot be. */
function apply(annotation: Annotation, {place, units, verdicts, articles, known}: Judged): Diagnostic | null {
  const {article, quote, under = [], after = null, sentence} = annotation;
  const own = articles.find((a) => a.frontMatter.id === article);
  const judged = verdicts.get(article);
  if (!own || !judged) return annotationStale.article(place, {article, quote});
  if (anchorHash({quote, under, after}) !== sentence) return annotationStale.altered(place, {article, quote});
  const found = listAt(units.get(article) ?? new Map<string, Unit[]>(), sentence);
  if (found.length === 0) return staleIn(own, annotation, place);
  const unknown = namesOf(annotation).filter((name) => !known.has(name));
  if (unknown.length > 0) return annotationUnknown(place, {names: [...new Set(unknown)], quote});
  for (const unit of found) {
    const so = judged.get(unit) ?? noVerdicts();
    addVerdicts(so, annotation);
    judged.set(unit, so);
  }
  return null;
}

/** The ids that an annotation prints if it holds: not those of what it rejects. */
function namesOf({accept = [], correct = [], add = []}: Annotation): string[] {
  return [...accept, ...correct, ...add].flatMap((stated) =>
    typeof stated === 'string' ? stated.split(' ') : [...stated.says.split(' '), ...present([stated.population])],
  );
}

/** What has changed of the words that were judged: those that they are read with, or they themselves. */
function staleIn({units, file}: Article, {article, quote, under = [], after}: Annotation, place: Place): Diagnostic {
  const same = units.find((unit) => anchorOf(unit, null).quote === quote);
  if (same) {
    const before = sentenceBefore(units, units.indexOf(same));
    const now = [
      ...anchorOf(same, null).under,
      ...(after === undefined || !before ? [] : [collapse(before.plain.text)]),
    ];
    return annotationStale.around(
      place,
      {article, quote, was: [...under, ...present([after])], now},
      {related: {place: {file, line: same.line, column: same.column}, message: 'the sentence'}},
    );
  }
  const nearest = nearestText(
    quote,
    units.map((unit) => ({text: collapse(unit.plain.text), unit})),
  );
  if (!nearest) return annotationStale.gone(place, {article, quote});
  const {unit, text} = nearest;
  return annotationStale.changed(
    place,
    {article, was: quote, now: text},
    {related: {place: {file, line: unit.line, column: unit.column}, message: 'what stands there now'}},
  );
}

type Policy = {mode: 'accepted' | 'draft'; constructs: readonly AcceptedConstruct[]};

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

/** The unit in which a statement stands. */
const unitOf = ({start, end}: Statement, {units}: Article): Unit | undefined =>
  units.find((unit) => unit.start <= start && end <= unit.end);

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
    confidence: same?.confidence ?? 0,
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
  {unmapped, stated, notAClaim, article}: Omit<Extraction, 'statements' | 'proposed'>,
  verdicts: ReadonlyMap<Unit, Verdicts>,
): Omit<Extraction, 'statements' | 'proposed'> {
  const judged = new Map([...verdicts].map(([unit, said]) => [unit.start, said]));
  const isAdded = ({start}: UnmappedUnit) =>
    judged
      .get(start)
      ?.byTriple.values()
      .some(({given}) => given.length > 0) === true;
  const isWhole = ({start}: UnmappedUnit) => judged.get(start)?.whole != null;
  const counted = unmapped.filter((u) => !u.partly);
  const added = counted.filter(isAdded).length;
  const nothing = counted.filter((u) => isWhole(u) && !isAdded(u)).length;
  return {
    article,
    unmapped: unmapped.filter((u) => !isAdded(u) && !isWhole(u)),
    stated: stated + added,
    notAClaim: nothing > 0 ? {...notAClaim, judged: nothing} : notAClaim,
  };
}
