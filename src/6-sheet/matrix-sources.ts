import {fillPattern} from '../base/fill-pattern.ts';
import {listAt} from '../base/multimap.ts';
import {must} from '../base/must.ts';
import type {CellMark} from './matrix-cells.ts';
import {numbersOf} from './numbers-of.ts';
import {isRestricting, sayingOf} from './restricts.ts';
import type {Selected} from './selected.ts';
import type {SheetContext} from './sheet-context.ts';
import {sourceMarks} from './source-marks.ts';

/**
 * How alike the articles speak of what a cell asks, and which they are. Those that are unsure count only where none is
 * sure, and those that deny it where nobody says it: a union of articles is no evidence.
 */
export function markOfSources(cell: readonly Selected[], context: SheetContext): CellMark {
  // None is folded away: a claim about a kind of the thing has articles of its own.
  const at = (...levels: Selected['level'][]) => cell.filter(({level}) => levels.includes(level));
  const [sure, weak, disputed, denied] = [at('stated', 'can'), at('limited', 'mixed'), at('differ'), at('not')];
  const marked = (strength: CellMark['strength'], counted: readonly Selected[]): CellMark => ({
    ...{strength, counted},
    articles: numbersWithStars(counted, context),
  });
  if (cell.length === 0) return marked('none', []);
  // Affirmed here and doubted or denied there is no plain yes.
  if (disputed.length > 0 || (sure.length > 0 && denied.length > 0)) return marked('differs', [...sure, ...disputed]);
  if (sure.length === 0) return weak.length > 0 ? marked('limited', weak) : marked('denied', denied);
  const articles = [...new Set(sure.flatMap((s) => s.articles))];
  const saying = sayingOf(sure.flatMap(({counted}) => counted));
  const restricting = articles.filter((id) => isRestricting(listAt(saying, id))).length;
  if (articles.length === 1) return marked('one', sure);
  return marked(restricting === 0 ? 'agreed' : restricting < articles.length ? 'differs' : 'restricted', sure);
}

/** '1, 2*, 4': the articles, with a sign at those that restrict what they say; '1-4' where none does. */
function numbersWithStars(counted: readonly Selected[], context: SheetContext): string {
  const saying = sayingOf(counted.flatMap((s) => s.counted));
  const numbers = numbersOf(new Set(counted.flatMap((s) => s.articles)), context.index);
  const {restricting} = context.wording.matrix;
  const isStarred = (number: number) => {
    const {id} = must(context.index.articles[number - 1], 'an article has the number of its place');
    return isRestricting(listAt(saying, id));
  };
  const runs: {numbers: number[]; isStarred: boolean}[] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && !run.isStarred && !isStarred(number)) run.numbers.push(number);
    else runs.push({numbers: [number], isStarred: isStarred(number)});
  }
  return runs
    .map((run) =>
      run.isStarred ? fillPattern(restricting, {article: sourceMarks(run.numbers)}) : sourceMarks(run.numbers),
    )
    .join(', ');
}
