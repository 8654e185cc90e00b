import {wordClaim} from '../6-sheet/word-claim.ts';
import type {Dataset} from '../model/generated/dataset.ts';
import type {Printing} from '../model/program.ts';
import {indexTopic, type TopicIndex} from '../model/topic-index.ts';
import {hashOfSaid, whatItSays} from '../model/what-it-says.ts';
import {disputes} from './dispute-of.ts';
import type {RecordedClaim} from './find-recalls.ts';

/** What every claim says, as a release records it. */
export function recordClaims(dataset: Dataset, printing: Printing): RecordedClaim[] {
  return dataset.topics.flatMap((topic) => {
    const index = indexTopic(dataset, topic.id);
    const wording = printing.wordings.get(languageOf(index));
    const disputeOf = disputes(index.conflicts);
    return dataset.claims
      .filter((claim) => claim.topic === topic.id)
      .map((claim) => {
        const said = whatItSays(claim);
        return {
          ...said,
          dispute: disputeOf(claim),
          sentence: wording ? wordClaim(claim, index, wording) : null,
          says: hashOfSaid(said),
          hidden: claim.hidden === true,
        };
      });
  });
}

/** A dataset that was made before topics had a language has that of its articles. */
const languageOf = ({topic, articles}: TopicIndex): string => topic.language ?? articles[0]?.language ?? '';
