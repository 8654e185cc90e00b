import type {SentenceVerdict} from '../../review/to-annotation.ts';

/** What a row, or an annotation whose words have changed, was answered with. */
export type Answer = SentenceVerdict | 'skip' | 'quit' | 'undo';
