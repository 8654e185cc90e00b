import type {Article} from './article.ts';
import type {Claim, Conflict, Passage, Proposal, ProposedStatement} from './generated/dataset.ts';
import type {Topic} from './generated/topic.ts';
import type {Entity} from './generated/vocabulary.ts';
import type {Extraction} from './statement.ts';

/** What became of one topic on its way through the stages. */
export type TopicResult = {
  topic: Topic;
  language: string;
  articles: Article[];
  entities: Entity[];
  extractions: Extraction[];
  claims: Claim[];
  conflicts: Conflict[];
  proposals: Proposal[];
  /** Statements that are held back. */
  proposed: ProposedStatement[];
  /** The sections that its sheets print as they stand. */
  passages: Passage[];
};
