import {listAt} from '../base/multimap.ts';
import {compareText} from '../base/order.ts';
import {claimKey} from '../model/claim-key.ts';
import type {Claim} from '../model/generated/dataset.ts';
import type {ClaimDiff, ClaimSays, Kind, QuotesDiff} from '../model/generated/diff.ts';
import {compareFields, type Fields} from './compare-fields.ts';
import {compareQuotes, hasQuotes} from './compare-quotes.ts';
import {compareStrength} from './compare-strength.ts';
import type {Dispute} from './dispute-of.ts';

/** The claims of one topic in one of the datasets, with what has to be known beside them. */
export type ClaimsSide = {
  claims: readonly Claim[];
  disputeOf: (claim: Claim) => Dispute;
  /** The sentence by which a sheet words a claim, or null. */
  sentenceOf: (claim: Claim) => string | null;
};

/** The claims that differ, without the sheets that carry them; by subject, relation and object. */
export function compareClaims(old: ClaimsSide, now: ClaimsSide): ClaimDiff[] {
  const before = new Map(old.claims.map((c) => [c.id, c]));
  const after = new Map(now.claims.map((c) => [c.id, c]));
  const gone = endsOf(old.claims.filter((c) => !after.has(c.id)));
  const come = endsOf(now.claims.filter((c) => !before.has(c.id)));
  return [...new Map([...before, ...after]).values()]
    .sort((a, b) => compareText(claimKey(a), claimKey(b)))
    .flatMap(({id, subject, relation, object}) => {
      const was = before.get(id);
      const is = after.get(id);
      const quotes = compareQuotes(statementsOf(was), statementsOf(is));
      const said = was ? saysOf(was, old) : null;
      const says = is ? saysOf(is, now) : null;
      const kinds = kindsOf(said, says, quotes);
      if (kinds.length === 0) return [];
      const others = was ? come : gone;
      const [a, b] = [articlesOf(said), articlesOf(says)];
      return [
        {
          ...{id, subject, relation, object, kinds, old: said, new: says},
          fields: said && says ? compareFields(fieldsOf(said), fieldsOf(says)) : [],
          articles: {gained: b.filter((x) => !a.includes(x)), lost: a.filter((x) => !b.includes(x))},
          quotes,
          instead: was && is ? [] : [...listAt(others, `${subject}\n${object}`)],
          sheets: [],
        },
      ];
    });
}

/** A claim that a dataset lacks states nothing there, and no article says it. */
const statementsOf = (claim: Claim | undefined) => claim?.statements ?? [];
const articlesOf = (says: ClaimSays | null) => says?.articles ?? [];

/** Ids by the two things that the claims join. */
function endsOf(claims: readonly Claim[]): ReadonlyMap<string, string[]> {
  const groups = Map.groupBy(claims, (c) => `${c.subject}\n${c.object}`);
  return new Map([...groups].map(([ends, group]) => [ends, group.map((c) => c.id).sort()]));
}

function saysOf(claim: Claim, side: ClaimsSide): ClaimSays {
  const {stance, certainty, severity = null, population = null, rating = null, wording = null} = claim;
  return {
    sentence: side.sentenceOf(claim),
    ...{stance, certainty, severity, population, rating, wording},
    hidden: claim.hidden === true,
    dispute: side.disputeOf(claim),
    articles: [...claim.articles].sort(),
  };
}

function kindsOf(old: ClaimSays | null, now: ClaimSays | null, quotes: QuotesDiff): Kind[] {
  const strength = old && now ? compareStrength(old, now) : 0;
  const [wasOpen, isOpen] = [old?.dispute === 'open', now?.dispute === 'open'];
  const marks: [Kind, boolean][] = [
    ['added', !old],
    ['removed', !now],
    ['strengthened', strength > 0],
    ['weakened', strength < 0],
    ['newly-in-conflict', isOpen && !wasOpen],
    ['out-of-conflict', wasOpen && !isOpen],
    ['changed', old !== null && now !== null && otherwiseSaid(old) !== otherwiseSaid(now)],
    ['reworded', old !== null && now !== null && hasQuotes(quotes)],
  ];
  const kinds: Kind[] = marks.flatMap(([kind, is]) => (is ? [kind] : []));
  // A claim that says something else is worded otherwise as a matter of course.
  const saysElse = kinds.some((kind) => kind !== 'reworded');
  if (old && now && !saysElse && old.sentence !== now.sentence) kinds.push('rephrased');
  return kinds;
}

/** All but strength, sentence, and open disagreements, which have kinds of their own. */
function otherwiseSaid({severity, population, rating, wording, hidden, articles, dispute}: ClaimSays): string {
  return JSON.stringify([severity, population, rating, wording, hidden, articles, dispute === 'decided']);
}

function fieldsOf({sentence: _sentence, articles: _articles, hidden, dispute, ...says}: ClaimSays): Fields {
  return {...says, hidden: hidden ? 'hidden' : null, dispute: dispute === 'none' ? null : dispute};
}
