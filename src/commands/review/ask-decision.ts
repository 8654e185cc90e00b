import type {Decision} from '../../model/generated/decisions.ts';
import type {Prompts} from '../../outside/prompts.ts';
import {schemas} from '../../outside/schemas.ts';
import {checkDecision} from '../../review/check-decision.ts';
import type {ReviewItem} from './review-item.ts';
import {drawItem} from './review-screen.ts';

/** Where the name of the person who decides comes from, who has to confirm it. */
export type By = {name: string; from: 'git' | 'given'};

type Asking = {prompts: Prompts; day: string; by: By};

/** The key of each verdict and what it means for the sheets. */
const verdicts: Readonly<Record<Decision['verdict'], {key: string; means: string}>> = {
  same: {key: 's', means: 'same: both say the same; each stays, and they are shown together'},
  distinct: {key: 'd', means: 'distinct: they speak of different things; each is printed as it is'},
  narrower: {key: 'n', means: 'narrower: one speaks of a narrower case; each is printed as it is'},
  conflict: {key: 'c', means: 'conflict: a true disagreement; sheets say that experts differ'},
  'not-a-conflict': {key: 'o', means: 'not a conflict: both can be true; each is printed as it is'},
  prefer: {key: 'p', means: 'prefer: one is printed, the other stands on the evidence sheet alone'},
  restrict: {key: 'r', means: 'restrict: it holds only so, and the sheets say so in plain words'},
  hide: {key: 'h', means: 'hide: no sheet prints any of these claims'},
};
const skip = {key: 'k', label: 'skip: ask me another time'};
const quit = {key: 'q', label: 'quit: keep what was decided'};

const ratings = {'1': 'high', '2': 'moderate', '3': 'low', '4': 'very-low'} as const;

/** Shows an item and asks what is decided about it, until there is a decision that can be written. */
export async function askDecision(item: ReviewItem, asking: Asking): Promise<Decision | 'skip' | 'quit'> {
  const {prompts} = asking;
  prompts.say(drawItem(item, prompts.width()));
  if (item.verdicts.length === 0) {
    prompts.say('No claim was found in these sentences: a synonym in vocabulary.yaml may map both.');
    const answer = await prompts.choose('Go on?', [skip, quit]);
    return answer === quit.key ? 'quit' : 'skip';
  }
  const options = item.verdicts.map((verdict) => ({key: verdicts[verdict].key, label: verdicts[verdict].means}));
  const key = await prompts.choose('What do you decide?', [...options, skip, quit]);
  if (key === skip.key) return 'skip';
  if (key === quit.key) return 'quit';
  const verdict = item.verdicts.find((v) => verdicts[v].key === key) ?? 'distinct';
  let draft = startOf(item, verdict, asking);
  for (;;) {
    draft = await askParts(draft, item, asking);
    const faults = checkDecision(draft, schemas);
    if (faults.length === 0) return draft;
    // What one question lets through may not fit together: all is asked again, with the answers filled in.
    for (const {message} of faults) prompts.say(message);
  }
}

function startOf(item: ReviewItem, verdict: Decision['verdict'], {day, by}: Asking): Decision {
  const {wording, rating, restriction} = item.previous ?? {};
  return {
    'on-claims': item.claims as Decision['on-claims'],
    verdict,
    ...(verdict === 'restrict' && restriction ? {restriction} : {}),
    ...(isDescribed(verdict) && wording ? {wording} : {}),
    ...(isDescribed(verdict) && rating ? {rating} : {}),
    by: by.name,
    on: day,
    why: '',
    inputs: item.inputs,
  };
}

/** Whether a verdict leaves something to say in other words. */
const isDescribed = (verdict: Decision['verdict']) => verdict !== 'hide' && verdict !== 'restrict';

async function askParts(draft: Decision, item: ReviewItem, {prompts, by}: Asking): Promise<Decision> {
  const {restriction: oldWords = '', wording: oldWording = '', rating: oldRating, prefer: _prefer, ...common} = draft;
  const isAsked = isDescribed(draft.verdict);
  const needsWords = draft.verdict === 'distinct' && (item.class === 'stale' || item.class === 'claim');
  const prefer = draft.verdict === 'prefer' ? await askPreferred(item, prompts) : undefined;
  const faultIn = (field: 'wording' | 'restriction' | 'by' | 'why') => (answer: string) =>
    checkDecision({...draft, [field]: answer}, schemas).find((fault) => fault.field === field)?.message ?? null;
  const optional = (answer: string) => (answer === '' ? null : faultIn('wording')(answer));
  const restriction =
    draft.verdict === 'restrict'
      ? await prompts.ask("Plain words, as they go on behind 'but'", oldWords, faultIn('restriction'))
      : undefined;
  const wording = !isAsked ? '' : await prompts.ask('Words to print instead (Enter for none)', oldWording, optional);
  const rating = !isAsked ? undefined : await askRating(oldRating, prompts);
  if (needsWords && wording === '' && rating === undefined)
    prompts.say('Without words or a rating this decision changes nothing on the sheets.');
  const from =
    by.from === 'git' && draft.by === by.name && by.name !== ''
      ? ' (the name that git knows: Enter if it is yours)'
      : '';
  const who = await prompts.ask(`Who decides?${from}`, draft.by, faultIn('by'));
  const why = await prompts.ask('Why? The reason, from the articles', draft.why, faultIn('why'));
  return {
    ...common,
    ...(prefer ? {prefer} : {}),
    ...(restriction ? {restriction} : {}),
    ...(wording ? {wording} : {}),
    ...(rating ? {rating} : {}),
    by: who,
    why,
  };
}

async function askPreferred({sides, claims}: ReviewItem, prompts: Prompts): Promise<string | undefined> {
  const options = claims.map((id, i) => ({
    key: letterOf(i),
    label: sides.find((side) => side.claim === id)?.says ?? id,
  }));
  const key = await prompts.choose('Which one is printed?', options);
  return claims[options.findIndex((o) => o.key === key)];
}

/** 'a', 'b', …: there are at most 20 claims. */
const letterOf = (i: number) => String.fromCharCode('a'.charCodeAt(0) + i);

async function askRating(old: Decision['rating'], prompts: Prompts): Promise<Decision['rating']> {
  const now = old ? `, ${old} before` : '';
  const key = await prompts.choose(`How certain is the evidence?${now}`, [
    {key: '0', label: 'no rating'},
    ...Object.entries(ratings).map(([digit, rating]) => ({key: digit, label: rating})),
  ]);
  return Object.entries(ratings).find(([digit]) => digit === key)?.[1];
}
