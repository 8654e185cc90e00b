import {UsageError} from '../../command-line/usage-error.ts';

/** The options of `claimleaf review`, as far as they fit --import and --request, or do not. */
type Given = {import: string | null; request: string | null; by: string | null; list: boolean} & Record<
  'decide' | 'verdict' | 'prefer' | 'why' | 'wording' | 'rating',
  string | null
>;

const ofDecisions = ['decide', 'verdict', 'prefer', 'why', 'wording', 'rating'] as const;

/** Whether the words ask for --import or --request; throws where they ask for something else with it. */
export function isOfOtherPrograms(asked: Given): boolean {
  const {import: file, request, by, list} = asked;
  if (file === null && request === null) return false;
  const own = file === null ? '--request' : '--import';
  if (file !== null && request !== null) throw new UsageError('Found --import and --request, expected one of them.');
  const stray = list ? 'list' : ofDecisions.find((name) => asked[name] !== null);
  if (stray) throw new UsageError(`Found ${own} and --${stray}, expected one of them.`);
  if (file !== null && by === null)
    throw new UsageError('Found --import without --by, expected the name of the program that made the file.');
  return true;
}
