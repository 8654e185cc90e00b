import type {ExportInput} from './export-input.ts';

/** The part of an export that belongs to one topic. */
export function onlyTopic(input: ExportInput, id: string): ExportInput {
  const own = <T extends {topic: string}>(list: readonly T[]) => list.filter(({topic}) => topic === id);
  const {dataset} = input;
  return {
    ...input,
    dataset: {
      ...dataset,
      topics: dataset.topics.filter((topic) => topic.id === id),
      articles: own(dataset.articles),
      entities: own(dataset.entities),
      claims: own(dataset.claims),
      conflicts: own(dataset.conflicts),
      unmapped: own(dataset.unmapped),
      ...(dataset.proposed ? {proposed: own(dataset.proposed)} : {}),
      reviews: own(dataset.reviews),
    },
    sheets: own(input.sheets),
  };
}
