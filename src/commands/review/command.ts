import {type Asked, defineCommand} from '../../command-line/command.ts';
import {day, flag, type Option, text} from '../../command-line/option.ts';
import {UsageError} from '../../command-line/usage-error.ts';
import {isOfOtherPrograms} from './check-other-programs.ts';

export const command = defineCommand({
  name: 'review',
  phase: 'decide',
  summary: 'what waits to be decided, and the decisions written down',
  usage: [
    '[--topic TOPIC] [--by WHO] [--on DAY]',
    '--list [--topic TOPIC]',
    '--request ARTICLE [--topic TOPIC]',
    '--import FILE.jsonl --by TOOL [--topic TOPIC] [--on DAY]',
    '--decide ID --verdict V --by WHO --why TEXT [--prefer CLAIM] [--wording W] [--rating R] [--on DAY]',
  ],
  about: `Asks an editor about each conflict that is open, each decision whose statements have changed since, and each proposal,
with both sides next to each other, and writes the answer to DIR/<topic>/decisions.yaml at once. Comments, order and line
ends of that file stay. Ctrl-C keeps what was decided so far. Needs a terminal; --list and --decide do not.`,
  options: {
    topic: text('TOPIC', 'only this topic'),
    list: flag('print what waits, with its quotes, hash and sheets; ask nothing (also with --json)'),
    decide: text('ID', 'decide this without being asked: an id of --list, or of a claim'),
    verdict: text('V', 'same, distinct, narrower, conflict, not-a-conflict, prefer, hide'),
    prefer: text('CLAIM', "with the verdict 'prefer': the claim that sheets print"),
    by: text('WHO', 'the person who decides'),
    why: text('TEXT', 'the reason, from the articles'),
    wording: text('W', "words to print instead of the pattern's"),
    rating: text('R', 'certainty of the evidence: high, moderate, low, very-low'),
    import: text('FILE', 'take in what another program (--by) proposes: a statement a line, JSON'),
    request: text('ARTICLE', 'print what such a program needs: sentences, vocabulary, relations, form of the answer'),
    on: day('day of the decision, YYYY-MM-DD', {otherwise: 'today'}),
  },
  writes: true,
  check: checkTogether,
  run: async (asked, {terminal}) => {
    if (asked.import !== null || asked.request !== null)
      return (await import('./other-programs.ts')).otherPrograms(asked, process.env);
    return (await import('./review.ts')).review(asked, terminal);
  },
});

/** What --decide needs, and what belongs to it alone. */
const decided = ['verdict', 'why'] as const;
const onlyDecided = [...decided, 'prefer', 'wording', 'rating'] as const;

type Decided = Record<(typeof onlyDecided)[number] | 'decide' | 'by' | 'import' | 'request', Option<string | null>>;

function checkTogether(asked: Asked<Decided & {list: Option<boolean>}>): void {
  const {list, decide, json} = asked;
  if (isOfOtherPrograms(asked)) return;
  if (list && decide !== null) throw new UsageError('Found --list and --decide, expected one of them.');
  if (decide === null) {
    const stray = onlyDecided.find((name) => asked[name] !== null);
    if (stray) throw new UsageError(`Found --${stray} without --decide, expected the id of what is decided.`);
    if (json && !list) throw new UsageError('Found --json, expected --list or --decide with it.');
    return;
  }
  const missing = [...decided, 'by' as const].find((name) => asked[name] === null);
  if (missing) throw new UsageError(`Found --decide without --${missing}, expected it with --verdict, --by and --why.`);
}
