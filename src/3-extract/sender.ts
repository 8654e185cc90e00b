import type {Reading} from './reading.ts';
import type {Span} from './span.ts';

/** "See a doctor if …": the first words of a text that send to care; behind them stand the reasons, each by itself. */
export const senderIn = ({triggers}: Pick<Reading, 'triggers'>): Span | null =>
  triggers.find((t) => t.options.some((o) => o.sense === 'seek-care')) ?? null;
