import type {Claim, ClaimStatement, Conflict} from '../model/generated/dataset.ts';
import type {Relation} from '../model/generated/relations.ts';
import type {Entity} from '../model/generated/vocabulary.ts';
import {readFigures} from './figures.ts';
import {compare, shortHash} from './merge.ts';

/** The disagreements among the claims of one topic, sorted by id; none is decided yet. */
export function findConflicts(
  topic: string,
  claims: readonly Claim[],
  entities: readonly Entity[],
  relations: readonly Relation[],
): Conflict[] {
  const make = (found: {class: Conflict['class']; claims: Claim[]; why: string}): Conflict => {
    const ids = found.claims.map((c) => c.id).sort();
    return {
      id: `x-${shortHash(`${topic}\n${found.class}\n${ids.join('\n')}`, 10)}`,
      topic,
      class: found.class,
      state: 'open',
      claims: ids,
      why: found.why,
      inputs: inputsOf(found.claims),
    };
  };
  return [
    ...claims.flatMap((claim) => withinClaim(claim)),
    ...oppositeRelations(claims, relations),
    ...numericDisagreements(claims, entities),
  ]
    .map(make)
    .sort((a, b) => compare(a.id, b.id));
}

/** The hash of the statements that a decision was taken on: when it changes, the decision is stale. */
export function inputsOf(claims: readonly Claim[]): string {
  const statements = claims
    .flatMap((c) =>
      c.statements.map((s) =>
        [c.id, s.article, s.polarity, s.certainty, s.severity ?? '', s.population ?? '', s.target.exact].join('\t'),
      ),
    )
    .sort();
  return shortHash(statements.join('\n'), 12);
}

type Found = {class: Conflict['class']; claims: Claim[]; why: string};

function withinClaim(claim: Claim): Found[] {
  const of = (test: (s: ClaimStatement) => boolean) => claim.statements.filter(test);
  const denies = of((s) => s.polarity === 'negated');
  const affirms = of((s) => s.polarity === 'affirmed' && s.certainty !== 'limited');
  const doubts = of((s) => s.polarity === 'mixed');
  if (denies.length > 0 && affirms.length > 0)
    return [
      {
        class: explained(denies, affirms) ? 'explained' : 'contradiction',
        claims: [claim],
        why: `${who(affirms)} affirm what ${who(denies)} deny.`,
      },
    ];
  if (doubts.length > 0 && affirms.length > 0)
    return [
      {
        class: explained(doubts, affirms) ? 'explained' : 'certainty',
        claims: [claim],
        why: `${who(affirms)} say so; ${who(doubts)} call the evidence mixed.`,
      },
    ];
  return [];
}

/** The two sides speak of different people, or of different severity. */
function explained(a: readonly ClaimStatement[], b: readonly ClaimStatement[]): boolean {
  const people = (side: readonly ClaimStatement[]) => new Set(side.map((s) => s.population ?? ''));
  const severity = (side: readonly ClaimStatement[]) => new Set(side.map((s) => s.severity ?? ''));
  const disjoint = (x: Set<string>, y: Set<string>) => [...x].every((v) => !y.has(v));
  return disjoint(people(a), people(b)) || disjoint(severity(a), severity(b));
}

function oppositeRelations(claims: readonly Claim[], relations: readonly Relation[]): Found[] {
  const opposite = new Map(relations.flatMap((r) => (r.opposite ? [[r.id, r.opposite] as const] : [])));
  const byKey = new Map(claims.map((c) => [`${c.subject}\n${c.relation}\n${c.object}`, c]));
  return claims.flatMap((claim) => {
    const other = byKey.get(`${claim.subject}\n${opposite.get(claim.relation)}\n${claim.object}`);
    if (!other || claim.stance === 'opposes' || other.stance === 'opposes') return [];
    return [
      {
        class: 'contradiction' as const,
        claims: [claim, other],
        why: `${who(claim.statements)} say '${claim.relation}', ${who(other.statements)} say '${other.relation}'.`,
      },
    ];
  });
}

/**
 * Claims of one family that give a figure for the same thing: they disagree where the words before the figure differ
 * ("up to 60 %" and "nearly 60 %"), where the figures do not overlap, or where one speaks of a narrower subject.
 */
function numericDisagreements(claims: readonly Claim[], entities: readonly Entity[]): Found[] {
  const broader = new Map(entities.map((e) => [e.id, new Set(e.broader ?? [])]));
  const withFigures = claims.flatMap((claim) => {
    const figures = claim.statements.map((s) => readFigures(s.target.exact)[0] ?? null);
    return figures.every((f) => f !== null) ? [{claim, figures}] : [];
  });
  const found: Found[] = [];
  withFigures.forEach((a, i) => {
    if (a.claim.subject === undefined) return;
    for (const b of withFigures.slice(i + 1)) {
      if (a.claim.relation !== b.claim.relation) continue;
      const family =
        a.claim.subject === b.claim.subject ||
        broader.get(a.claim.subject)?.has(b.claim.subject) ||
        broader.get(b.claim.subject)?.has(a.claim.subject);
      if (!family) continue;
      const units = (side: typeof a) => side.figures.map((f) => f?.unit);
      if (!units(a).some((u) => units(b).includes(u))) continue;
      found.push({class: 'numeric', claims: [a.claim, b.claim], why: `${figuresOf(a.claim)}; ${figuresOf(b.claim)}.`});
    }
  });
  return found;
}

const figuresOf = (claim: Claim) => {
  const first = claim.statements[0];
  return `${first?.article} gives ${readFigures(first?.target.exact ?? '')[0]?.text ?? 'a figure'} for ${claim.subject}`;
};

const who = (statements: readonly ClaimStatement[]) => [...new Set(statements.map((s) => s.article))].sort().join(', ');
