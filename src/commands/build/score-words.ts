import type {Score, Scorecard} from '../../model/generated/scorecards.ts';

/**
 * What a program checked of a sheet, in one line; the page says what each means (docs/scorecard.md says more). '' where it
 * judged nothing, as of a table of articles.
 *
 * 'reading grade 4.8, easy to understand and to act on 17 of 17'
 */
export function scoreWords(card: Scorecard): string {
  const count = (label: string, ...instruments: Score['instrument'][]) => {
    const own = card.scores.filter((s) => instruments.includes(s.instrument));
    const sum = (key: 'passed' | 'judged') => own.reduce((n, s) => n + s[key], 0);
    return sum('judged') === 0 ? [] : [`${label} ${sum('passed')} of ${sum('judged')}`];
  };
  return [
    ...(card.grade === null ? [] : [`reading grade ${card.grade.toFixed(1)}`]),
    ...count('easy to understand and to act on', 'pemat-u', 'pemat-a'),
    ...count('clear words', 'cci'),
    ...count('what a decision aid must say', 'ipdas'),
  ].join(', ');
}
