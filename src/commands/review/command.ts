import {type Asked, defineCommand} from '../../command-line/command.ts';
import {day, flag, type Option, oneOf, text} from '../../command-line/option.ts';
import {UsageError} from '../../command-line/usage-error.ts';
import {isOfOtherPrograms} from './check-other-programs.ts';
import {statementVerdicts} from './statement-verdicts.ts';

export const command = defineCommand({
  name: 'review',
  phase: 'decide',
  summary: 'what waits for a person: statements to accept, disagreements to decide',
  usage: [
    '[--topic TOPIC] [--article ID] [--only WHAT] [--order ORDER] [--by WHO] [--on DAY]',
    '--list [--topic TOPIC] [--article ID] [--only WHAT] [--order ORDER]',
    '--decide ROW --verdict accept|reject|whole [--ends A,B] --by WHO [--why TEXT] [--on DAY]',
    '--request ARTICLE [--topic TOPIC]',
    '--import FILE.jsonl --by TOOL [--topic TOPIC] [--on DAY]',
    '--decide ID --verdict V --by WHO --why TEXT [--prefer CLAIM] [--wording W] [--restriction W] [--rating R]',
    '--answers FILE --by WHO [--on DAY]',
  ],
  about: `Shows a person each sentence of the articles with what was read in it, row by row: a key accepts what is ticked and rejects
the rest. Only what a person has accepted is printed, which goes for sections that a sheet prints as they stand, too. Then each conflict that is open, each decision and each annotation
whose words have changed since, and each proposal. Answers are in DIR/<topic>/annotations.yaml and decisions.yaml at
once; comments, order and line ends of these files stay. Ctrl-C keeps what was answered so far, and the next run goes on
there. Needs a terminal; --list, --decide and --answers do not.`,
  note: `A line of --answers is a JSON object: {"id": a row} or {"article", "quote", "under"} with "accept" (statements, or true for all
that wait), "correct", "add", "reject" (or true for all others that wait), "whole": true, "why"; or {"passage": an id,
"accept": true}. Where one line cannot be
taken over, nothing is written. docs/review.md has all of it.`,
  options: {
    topic: text('TOPIC', 'only this topic'),
    article: text('ID', 'only this article'),
    only: oneOf(['rows', 'conflicts', 'passages', 'stale'] as const, 'WHAT', 'only these (conflicts with proposals)'),
    order: oneOf(['article', 'gain'] as const, 'ORDER', 'rows by article, or gain: most sheets, then likeliest', {
      otherwise: 'article',
    }),
    list: flag('print what waits; ask nothing (also with --json)'),
    decide: text('ID', 'decide this without being asked: an id of --list, or of a claim'),
    answers: text('FILE', 'take the answers of a file, all or none'),
    verdict: text(
      'V',
      'accept, reject, whole; same, distinct, narrower, conflict, not-a-conflict, prefer, restrict, hide',
    ),
    ends: text('A,B', "with the verdict 'accept': only the statements with these ends; the others are rejected"),
    prefer: text('CLAIM', "with the verdict 'prefer': the claim that sheets print"),
    by: text('WHO', 'the person who decides'),
    why: text('TEXT', 'the reason, from the articles'),
    wording: text('W', "words to print instead of the pattern's"),
    restriction: text('W', "with the verdict 'restrict': plain words for what the quotes restrict it by"),
    rating: text('R', 'certainty of the evidence: high, moderate, low, very-low'),
    import: text('FILE', 'take in what another program (--by) proposes: a statement a line, JSON'),
    request: text('ARTICLE', 'print what such a program needs: sentences, vocabulary, relations, form of the answer'),
    on: day('day of the decision, YYYY-MM-DD', {otherwise: 'today'}),
  },
  writes: true,
  kept: 'what was decided so far is written',
  check: checkTogether,
  run: async (asked, {terminal, workers}) => {
    if (asked.import !== null || asked.request !== null)
      return (await import('./other-programs.ts')).otherPrograms(asked, process.env, workers);
    const {review, openWorld} = await import('./review.ts');
    return review(asked, terminal, openWorld(workers));
  },
});

/** What belongs to --decide alone. */
const onlyDecided = ['verdict', 'why', 'ends', 'prefer', 'wording', 'restriction', 'rating'] as const;

type Decided = Record<
  (typeof onlyDecided)[number] | 'decide' | 'answers' | 'by' | 'import' | 'request',
  Option<string | null>
>;

function checkTogether(asked: Asked<Decided & {list: Option<boolean>}>): void {
  const {list, decide, json, answers} = asked;
  if (isOfOtherPrograms(asked)) return;
  if (list && decide !== null) throw new UsageError('Found --list and --decide, expected one of them.');
  if (answers !== null && (list || decide !== null))
    throw new UsageError(`Found --answers and ${list ? '--list' : '--decide'}, expected one of them.`);
  if (answers !== null && asked.by === null)
    throw new UsageError('Found --answers without --by, expected the person who answers.');
  if (decide === null) {
    const stray = onlyDecided.find((name) => asked[name] !== null);
    if (stray) throw new UsageError(`Found --${stray} without --decide, expected the id of what is decided.`);
    if (json && !list && answers === null)
      throw new UsageError('Found --json, expected --list, --decide or --answers with it.');
    return;
  }
  const isOfStatements = (statementVerdicts as readonly (string | null)[]).includes(asked.verdict);
  const needed = isOfStatements ? (['verdict', 'by'] as const) : (['verdict', 'why', 'by'] as const);
  const missing = needed.find((name) => asked[name] === null);
  if (missing) throw new UsageError(`Found --decide without --${missing}, expected it with --verdict, --by and --why.`);
  if (asked.ends !== null && asked.verdict !== 'accept')
    throw new UsageError("Found --ends, expected the verdict 'accept' with it.");
}
