import {listAt} from '../../base/multimap.ts';
import {must} from '../../base/must.ts';
import {present} from '../../base/present.ts';
import type {TopicContent} from '../../model/content.ts';
import type {Claim, Dataset} from '../../model/generated/dataset.ts';
import type {OwnWords} from './subject.ts';

/** Which words of an entity a sheet prints. */
const keys = ['plain', 'short', 'term', 'does', 'do'] as const;

/**
 * All that the editors of a topic word for its sheets: the words of its entities, with the quotes of every claim that
 * names one, and the words of its decisions, with those of the claims that they are on. What no claim prints is left out.
 */
export function ownWordsOf(content: TopicContent, dataset: Dataset): OwnWords[] {
  const claims = dataset.claims.filter((c) => c.topic === content.topic.id);
  const quotesOf = quotesFrom(content);
  const byEnd = Map.groupBy(
    claims.flatMap((claim) => [...new Set([claim.subject, claim.object])].map((id) => ({id, claim}))),
    ({id}) => id,
  );
  const ofEntities = content.vocabulary.entities.flatMap((entity, i) => {
    const quotes = listAt(byEnd, entity.id).flatMap(({claim}) => quotesOf(claim));
    if (quotes.length === 0) return [];
    return keys.flatMap((key): OwnWords[] => {
      const text = entity[key];
      if (text === undefined || text === entity.label) return [];
      const place = content.places.vocabulary(['entities', i, key]);
      return [{text, quotes, isAdvice: key === 'do', place}];
    });
  });
  return [...ofEntities, ...ofDecisions(content, claims, quotesOf)];
}

function ofDecisions(
  {decisions}: TopicContent,
  claims: readonly Claim[],
  quotesOf: (claim: Claim) => string[],
): OwnWords[] {
  if (!decisions) return [];
  return decisions.value.decisions.flatMap((decision, i) => {
    const quotes = claims.filter((c) => decision['on-claims'].includes(c.id)).flatMap(quotesOf);
    return (['wording', 'restriction'] as const).flatMap((key): OwnWords[] => {
      const text = decision[key];
      const place = decisions.placeOf(['decisions', i, key]);
      return text === undefined ? [] : [{text, quotes, isAdvice: true, place}];
    });
  });
}

/** The quotes of a claim, each with its unit, as what restricts it may stand around it, and the headings above. */
function quotesFrom({articles}: TopicContent): (claim: Claim) => string[] {
  const byId = new Map(articles.map((a) => [a.frontMatter.id, a]));
  return ({statements}) =>
    statements.flatMap(({article, target, section}) => {
      const {units} = must(byId.get(article), 'a statement is of an article of its topic');
      const at = units.findIndex((u) => u.start <= target.start && target.end <= u.end);
      const around = present([units[at - 1], units[at]]).map((u) => u.plain.text);
      return [target.exact, ...around, ...section];
    });
}
