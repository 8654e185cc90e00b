import {present} from '../base/present.ts';
import {proposalStale} from '../diagnostics/proposal-stale.ts';
import type {Diagnostic} from '../diagnostics.ts';
import type {PlacedProposal, TopicContent} from '../model/content.ts';
import {unitsByAnchor} from '../model/units-by-anchor.ts';

/**
 * What other programs propose and nobody will see: on words that have changed or are gone, told once for each article;
 * and with ids that are not there (any more).
 */
export function findStaleProposals({articles, vocabulary, relations, proposals}: TopicContent): Diagnostic[] {
  if (proposals.length === 0) return [];
  const known = new Set([
    ...vocabulary.entities.map((e) => e.id),
    ...relations.flatMap((r) => present([r.id, r.subject.fixed, r.object.fixed])),
  ]);
  const anchors = new Map(articles.map((a) => [a.frontMatter.id, unitsByAnchor(a.units)]));
  const isStale = ({value}: PlacedProposal) => !anchors.get(value.article)?.has(value.sentence);
  const stale = Map.groupBy(proposals.filter(isStale), ({value}) => value.article);
  return [
    ...[...stale].map(([article, [first, ...others]]) =>
      proposalStale.words(first!.place, {article, quote: first!.value.quote, others: others.length}),
    ),
    ...proposals
      .filter((p) => !isStale(p))
      .flatMap(({value, place}) => {
        const {subject, relation, object, population, quote} = value;
        const names = present([subject, relation, object, population]).filter((name) => !known.has(name));
        return names.length > 0 ? [proposalStale.names(place, {names, quote})] : [];
      }),
  ];
}
