import {listAt} from '../../base/multimap.ts';
import type {Rule} from '../rule.ts';
import {ofLine} from './finding.ts';
import {printedLines} from './printed-lines.ts';
import {main, sample} from './sample.ts';
import type {SheetSubject} from './subject.ts';
import {wordRuns} from './word-runs.ts';

const article = {
  title: 'On brushing',
  runs: new Set(wordRuns('Brushing is one of the best habits that you can have.', 8)),
};

export const noCopy: Rule<SheetSubject> = {
  id: 'sheet/copied',
  means: 'A sheet has a run of words from an article.',
  asks: 'No run of words is the same as in an article, but in passages of articles whose rights allow that, and in the words that restrict a claim.',
  source: 'own: the words of the sources belong to others',
  severity: 'error',
  floor: {severity: 'error', because: 'the words of the sources belong to others'},
  says: 'Found a run of words {value}, expected our own words.',
  hint: 'Word the entity or the pattern differently.',
  readers: 'everyone',
  good: sample([main('Brushing is one of the best things to do.')], {articles: [article]}),
  bad: sample([main('Brushing is one of the best habits.', 'Brushing is one of the best habits that you know.')], {
    articles: [article],
  }),
  judge({sheet, articles, limits, restrictions}) {
    // Passages alone may: the front matter of their articles says by which right.
    const own = printedLines(sheet).filter((line) => !line.isPassage);
    return own.map((line) => {
      // What restricts a claim is printed as its articles have it, so that nothing of it is lost: it parts the words around it.
      const parts = withoutAll(
        line.claims.flatMap((id) => listAt(restrictions, id)),
        line.sentence,
      );
      const runs = parts.flatMap((part) => wordRuns(part, limits.overlapWords));
      const copied = articles.find((a) => runs.some((run) => a.runs.has(run)));
      return ofLine(line, copied ? `as in '${copied.title}'` : 'own words', 'own words', copied === undefined);
    });
  },
};

/** What is left of a text between some words, in small or capital letters. */
function withoutAll(words: readonly string[], text: string): string[] {
  const literal = words.map((own) => own.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  return literal.length === 0 ? [text] : text.split(new RegExp(literal.join('|'), 'iu'));
}
