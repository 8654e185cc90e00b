import type {Rule} from '../rule.ts';
import {ofLine} from './finding.ts';
import {printedLines} from './printed-lines.ts';
import {main, sample} from './sample.ts';
import type {SheetSubject} from './subject.ts';
import {wordRuns} from './word-runs.ts';

const article = {title: 'On nuts', runs: new Set(wordRuns('Nuts are one of the best foods that you can eat.', 8))};

export const noCopy: Rule<SheetSubject> = {
  id: 'sheet/copied',
  asks: 'No run of words is the same as in an article.',
  source: 'own: the words of the sources belong to others',
  severity: 'error',
  says: 'Found a run of words {value}, expected our own words.',
  hint: 'Word the entity or the pattern differently.',
  readers: 'everyone',
  good: sample([main('Nuts are one of the best things to eat.')], {articles: [article]}),
  bad: sample([main('Nuts are one of the best foods.', 'They are one of the best foods that you know.')], {
    articles: [article],
  }),
  judge({sheet, articles, limits}) {
    return printedLines(sheet).map((line) => {
      const runs = wordRuns(line.sentence, limits.overlapWords);
      const copied = articles.find((a) => runs.some((run) => a.runs.has(run)));
      return ofLine(line, copied ? `as in '${copied.title}'` : 'own words', 'own words', copied === undefined);
    });
  },
};
