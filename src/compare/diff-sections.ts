import type {Triple} from '../model/claim-key.ts';
import type {ClaimDiff, Diff, DiffSide, FieldChange, Kind, StatementVerdict} from '../model/generated/diff.ts';

/** Claims that are shown under one heading, with their topics. */
export type Section = {kind: Kind; title: string; claims: {topic: string; claim: ClaimDiff}[]};

/** The headings in the order in which they matter to somebody who hands sheets out. */
const headings: readonly [Kind, string][] = [
  ['newly-in-conflict', 'Newly in conflict'],
  ['removed', 'Removed'],
  ['weakened', 'Weakened'],
  ['strengthened', 'Strengthened'],
  ['added', 'Added'],
  ['out-of-conflict', 'No longer in conflict'],
  ['changed', 'Changed otherwise'],
  ['reworded', 'Reworded in the articles'],
  ['rephrased', 'Worded otherwise on sheets'],
];

/** Every changed claim once, under the first heading that fits it. */
export function sectionsOf({topics}: Diff): Section[] {
  const all = topics.flatMap(({topic, claims}) => claims.map((claim) => ({topic, claim})));
  const under = Map.groupBy(all, ({claim}) => headings.find(([kind]) => claim.kinds.includes(kind))?.[0]);
  return headings.flatMap(([kind, title]) => {
    const claims = under.get(kind);
    return claims ? [{kind, title, claims}] : [];
  });
}

/** Makes a text of a dataset fit to be shown. */
type Show = (text: string) => string;

/** 'certainty: stated → can' */
export const describeField = ({field, old, new: now}: FieldChange, show: Show): string =>
  `${field}: ${show(old ?? '–')} → ${show(now ?? '–')}`;

/** Everything that has changed of a claim but its sentence and quotes, in short words. */
export function changesOf({fields, articles, instead, kinds}: ClaimDiff, show: Show): string[] {
  const wholly = kinds.includes('added') || kinds.includes('removed');
  return [
    ...fields.map((field) => describeField(field, show)),
    ...(articles.gained.length > 0 && !wholly ? [`now also in ${articles.gained.join(', ')}`] : []),
    ...(articles.lost.length > 0 && !wholly ? [`no longer in ${articles.lost.join(', ')}`] : []),
    ...(instead.length > 0
      ? [`${kinds.includes('added') ? 'instead of' : 'now as'} ${instead.join(', ')} (another relation)`]
      : []),
  ];
}

/** The sentence of a claim on one side; its three parts where it has no words; null where it is not there. */
export function sentenceOf(claim: ClaimDiff, side: 'old' | 'new'): string | null {
  const says = claim[side];
  return says && (says.sentence ?? tripleOf(claim));
}

export const tripleOf = ({subject, relation, object}: Triple): string => `${subject} — ${relation} — ${object}`;

/** What has changed, counted: ['1 claim added', …]. Empty where nothing has. */
export function countLines({counts}: Diff): string[] {
  const words: readonly [keyof Diff['counts'], string, string][] = [
    ['added', 'claim added', 'claims added'],
    ['removed', 'claim removed', 'claims removed'],
    ['strengthened', 'strengthened', 'strengthened'],
    ['weakened', 'weakened', 'weakened'],
    ['newly-in-conflict', 'newly in conflict', 'newly in conflict'],
    ['out-of-conflict', 'no longer in conflict', 'no longer in conflict'],
    ['changed', 'changed otherwise', 'changed otherwise'],
    ['reworded', 'with other quotes', 'with other quotes'],
    ['rephrased', 'worded otherwise', 'worded otherwise'],
    ['decisions', 'statement decided otherwise', 'statements decided otherwise'],
    ['conflicts', 'conflict', 'conflicts'],
    ['entities', 'entity', 'entities'],
    ['articles', 'article', 'articles'],
    ['sheets', 'sheet touched', 'sheets touched'],
  ];
  return words.flatMap(([key, one, several]) =>
    counts[key] > 0 ? [`${counts[key]} ${counts[key] === 1 ? one : several}`] : [],
  );
}

/** 'output/draft/dataset.json (a draft)' */
export const nameOfSide = ({name, draft}: DiffSide, show: Show): string => `${show(name)}${draft ? ' (a draft)' : ''}`;

/** 'accepted by A. Nurse on 2026-11-27' */
export const describeVerdict = ({state, by, on}: StatementVerdict, show: Show): string =>
  by === null ? state : `${state} by ${show(by)} on ${on}`;
