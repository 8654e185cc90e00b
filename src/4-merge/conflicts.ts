import {everythingBroader} from '../base/broader.ts';
import {fillPattern} from '../base/fill-pattern.ts';
import {shortHash} from '../base/hash.ts';
import {listAt} from '../base/multimap.ts';
import {must} from '../base/must.ts';
import {compareText} from '../base/order.ts';
import {claimKey} from '../model/claim-key.ts';
import type {Claim, ClaimStatement, Conflict} from '../model/generated/dataset.ts';
import type {FigureRules} from '../model/generated/language.ts';
import type {Relation} from '../model/generated/relations.ts';
import type {ReviewWords} from '../model/generated/review-words.ts';
import type {Entity} from '../model/generated/vocabulary.ts';
import {wordsOf} from '../model/restrictions.ts';
import {sayersOf} from '../model/sayers.ts';
import {type Figure, readFigures} from './figures.ts';

/** The claims of a topic, and what its words are known to be to each other. */
type TopicClaims = {
  topic: string;
  claims: readonly Claim[];
  entities: readonly Entity[];
  relations: readonly Relation[];
};

/** The disagreements among the claims of one topic, sorted by id; none is decided yet. */
export function findConflicts(
  {topic, claims, entities, relations}: TopicClaims,
  figures: FigureRules,
  {conflicts: words}: ReviewWords,
): Conflict[] {
  const figureOf = (claim: Claim) =>
    must(figuresOf(claim, figures)[0]?.text, 'claims that disagree on figures have one each');
  const make = (found: Disagreement): Conflict => {
    const ids = found.claims.map((c) => c.id).sort();
    return {
      id: `x-${shortHash(`${topic}\n${found.class}\n${ids.join('\n')}`, 10)}`,
      topic,
      class: found.class,
      state: 'open',
      claims: ids,
      why: found.why,
      inputs: inputsOf(found.claims),
      ...(found.class === 'numeric'
        ? {
            figures: ids.map((id) =>
              figureOf(
                must(
                  found.claims.find((c) => c.id === id),
                  'the ids are theirs',
                ),
              ),
            ),
          }
        : {}),
    };
  };
  const family = familyOf(entities);
  // Advice is given or not: a sentence's doubt about its benefit is no doubt about the advice. A "do not" is against it.
  const advice = new Set(relations.filter((r) => r.subject.fixed).map((r) => r.id));
  return [
    ...claims.flatMap((c) => withinClaim(c, advice.has(c.relation), words)),
    ...oppositeRelations(claims, relations, words),
    ...doubtsInFamily(claims, family, words),
    ...claims.flatMap((c) => severityWithin(c, words)),
    ...numericDisagreements(claims, family, relations, figures, words),
  ]
    .map(make)
    .sort((a, b) => compareText(a.id, b.id));
}

/** The hash of the statements that a decision was taken on, with their restrictions: when it changes, the decision is stale. */
export function inputsOf(claims: readonly Claim[]): string {
  const statements = claims
    .flatMap((c) =>
      c.statements.map((s) =>
        [
          ...[c.id, s.article, s.polarity, s.certainty, s.severity, s.population, s.target.exact],
          // Only where there is one, so that no other decision goes stale.
          ...(s.urgency ? [s.urgency] : []),
          ...wordsOf(s),
        ].join('\t'),
      ),
    )
    .sort();
  return shortHash(statements.join('\n'), 12);
}

type Disagreement = {class: Conflict['class']; claims: Claim[]; why: string};

type ConflictWords = ReviewWords['conflicts'];

function withinClaim(claim: Claim, isAdvice: boolean, words: ConflictWords): Disagreement[] {
  const of = (test: (s: ClaimStatement) => boolean) => claim.statements.filter(test);
  const denies = of((s) => s.polarity === 'negated');
  const affirms = of((s) => s.polarity === 'affirmed');
  const sure = of(isAffirmed);
  const doubts = isAdvice ? [] : of((s) => s.polarity === 'mixed');
  if (denies.length > 0 && affirms.length > 0)
    return [
      {
        class: ofOtherPeople(denies, affirms) ? 'explained' : 'contradiction',
        claims: [claim],
        why: fillPattern(words.denied, {affirmed: who(affirms), denied: who(denies)}),
      },
    ];
  if (doubts.length > 0 && sure.length > 0)
    return [
      {
        class: explained(doubts, sure) ? 'explained' : 'certainty',
        claims: [claim],
        why: fillPattern(words.doubted, {affirmed: who(sure), doubted: who(doubts)}),
      },
    ];
  if (doubts.length > 0 && denies.length > 0)
    return [
      {
        class: 'certainty',
        claims: [claim],
        why: fillPattern(words['denied-and-doubted'], {denied: who(denies), doubted: who(doubts)}),
      },
    ];
  return [];
}

/** One says it of every case, another of a severe one only. */
function severityWithin(claim: Claim, words: ConflictWords): Disagreement[] {
  const sayers = sayersOf(claim.statements);
  const severe = sayers.filter((s) => s.severity !== undefined);
  const any = sayers.filter((s) => s.severity === undefined);
  if (severe.length === 0 || any.length === 0) return [];
  const why = fillPattern(words.severity, {any: who(any), severe: who(severe)});
  return [{class: 'severity', claims: [claim], why}];
}

/** Each side names its people, and none of the other's. What is said of all is said of them too, and is no other case. */
function ofOtherPeople(a: readonly ClaimStatement[], b: readonly ClaimStatement[]): boolean {
  const people = new Set(a.map((s) => s.population));
  return !people.has(undefined) && b.every((s) => s.population !== undefined && !people.has(s.population));
}

/** The two sides speak of different people, or of different severity. */
function explained(a: readonly ClaimStatement[], b: readonly ClaimStatement[]): boolean {
  // A side that names none is one more of them: nobody in particular.
  const areDisjoint = (of: (s: ClaimStatement) => string | undefined) => {
    const others = new Set(b.map(of));
    return a.every((s) => !others.has(of(s)));
  };
  return areDisjoint((s) => s.population) || areDisjoint((s) => s.severity);
}

function oppositeRelations(
  claims: readonly Claim[],
  relations: readonly Relation[],
  words: ConflictWords,
): Disagreement[] {
  const opposite = new Map(relations.flatMap((r) => (r.opposite ? [[r.id, r.opposite] as const] : [])));
  const byKey = new Map(claims.map((c) => [claimKey(c), c]));
  return claims.flatMap((claim) => {
    const relation = opposite.get(claim.relation);
    if (relation === undefined) return [];
    const other = byKey.get(claimKey({...claim, relation}));
    if (!other || claim.stance === 'opposes' || other.stance === 'opposes') return [];
    // "Some pills cause it" and "pills ease it, where nothing else does" are no opposites.
    if (isConditional(claim) && isConditional(other)) return [];
    return [
      {
        class: 'contradiction' as const,
        claims: [claim, other],
        why: fillPattern(words.opposite, {
          ...{first: who(sayersOf(claim.statements)), 'first-relation': claim.relation},
          ...{second: who(sayersOf(other.statements)), 'second-relation': other.relation},
        }),
      },
    ];
  });
}

/** Whether all who say it say it under a condition only. */
const isConditional = ({statements}: Claim): boolean => sayersOf(statements).every((s) => s.condition !== undefined);

/**
 * Claims of one family of which one is called mixed and another is affirmed: what holds for pills in general does not
 * go without saying for one kind of pill.
 */
function doubtsInFamily(claims: readonly Claim[], family: Family, words: ConflictWords): Disagreement[] {
  const affirmedOf = claimsOf(claims.filter((c) => c.statements.some(isAffirmed)));
  return claims
    .filter((c) => c.statements.some((s) => s.polarity === 'mixed'))
    .flatMap((doubted) =>
      [...family(doubted.subject)]
        .flatMap((subject) => affirmedOf(doubted.relation, subject))
        .filter((c) => c !== doubted && family(doubted.object).has(c.object))
        .map((affirmed): Disagreement => {
          const doubts = doubted.statements.filter((s) => s.polarity === 'mixed');
          const affirms = affirmed.statements.filter(isAffirmed);
          return {
            class: explained(doubts, affirms) ? 'explained' : 'certainty',
            claims: [doubted, affirmed],
            why: fillPattern(words['kind-doubted'], {
              ...{
                affirmed: who(affirms),
                subject: affirmed.subject,
                relation: affirmed.relation,
                object: affirmed.object,
              },
              ...{doubted: who(doubts), 'doubted-subject': doubted.subject},
            }),
          };
        }),
    );
}

/**
 * Claims that give a figure for the same thing or for one of its family: they disagree where the words around the
 * figure differ ("up to 60 %" and "nearly 60 %"), the figures do not overlap, or one speaks of a narrower subject.
 */
function numericDisagreements(
  claims: readonly Claim[],
  family: Family,
  relations: readonly Relation[],
  rules: FigureRules,
  words: ConflictWords,
): Disagreement[] {
  const counting = new Set(relations.filter((r) => r.senses.includes('count')).map((r) => r.id));
  const figures = new Map(
    claims.filter((c) => counting.has(c.relation)).map((claim) => [claim, figuresOf(claim, rules)] as const),
  );
  const withFigures = [...figures.keys()].filter((claim) => figures.get(claim)?.length !== 0);
  const placeOf = new Map(withFigures.map((claim, i) => [claim, i]));
  const comesLater = (a: Claim, b: Claim) => Number(placeOf.get(b)) > Number(placeOf.get(a));
  const countedOf = claimsOf(withFigures);
  const read = (claim: Claim) => ({claim, figures: must(figures.get(claim), 'what counts was read for figures')});
  return withFigures.flatMap((claim) => {
    const a = read(claim);
    return [...family(claim.subject)]
      .flatMap((subject) => countedOf(claim.relation, subject))
      .filter((other) => comesLater(claim, other))
      .map(read)
      .filter((b) => a.figures.some((x) => b.figures.some((y) => x.unit === y.unit)))
      .filter((b) => !ofOtherPeople(a.claim.statements, b.claim.statements))
      .map((b): Disagreement => ({class: 'numeric', claims: [a.claim, b.claim], why: whoGives(a, b, words)}));
  });
}

/** The claims of a relation and a subject. */
function claimsOf(claims: readonly Claim[]): (relation: string, subject: string) => readonly Claim[] {
  const keyOf = (relation: string, subject: string) => `${relation}\n${subject}`;
  const bySubject = Map.groupBy(claims, ({relation, subject}) => keyOf(relation, subject));
  return (relation, subject) => listAt(bySubject, keyOf(relation, subject));
}

type Counted = Figure & {article: string};

/** Every figure of a claim, with the article that gives it. */
const figuresOf = (claim: Claim, rules: FigureRules): Counted[] =>
  claim.statements.flatMap(({article, target}) => readFigures(target.exact, rules).map((f) => ({...f, article})));

type WithFigures = {claim: Claim; figures: readonly Counted[]};

function whoGives(a: WithFigures, b: WithFigures, words: ConflictWords): string {
  const first = must(a.figures[0], 'these claims have figures');
  const second = must(b.figures[0], 'these claims have figures');
  return fillPattern(words.figures, {
    ...{first: first.article, 'first-figure': first.text, 'first-subject': a.claim.subject},
    ...{second: second.article, 'second-figure': second.text, 'second-subject': b.claim.subject},
  });
}

/** An entity with all that it is a kind of, and all that are kinds of it, at any distance. */
type Family = (id: string) => ReadonlySet<string>;

function familyOf(entities: readonly Entity[]): Family {
  const families = everythingBroader(entities);
  const narrower = Map.groupBy(
    [...families].flatMap(([id, above]) => [...above].map((up) => ({id, up}))),
    ({up}) => up,
  );
  for (const [up, below] of narrower) {
    const family = families.get(up);
    for (const {id} of below) family?.add(id);
  }
  const alone = new Map<string, ReadonlySet<string>>();
  return (id) => {
    const known = alone.get(id) ?? new Set(families.get(id)).add(id);
    alone.set(id, known);
    return known;
  };
}

const isAffirmed = (s: ClaimStatement) => s.polarity === 'affirmed' && s.certainty !== 'limited';

/** The articles of statements; where they are many, the first ones, and how many more there are. */
function who(statements: readonly ClaimStatement[]): string {
  const [first, ...others] = [...new Set(statements.map((s) => s.article))].sort();
  let named = String(first);
  for (const [i, article] of others.entries()) {
    if (named.length + article.length > longestWho) return `${named} + ${others.length - i}`;
    named += `, ${article}`;
  }
  return named;
}

/** Characters of a list of articles: two of them and the names of two claims fit into the `why` of the dataset's schema. */
const longestWho = 160;
