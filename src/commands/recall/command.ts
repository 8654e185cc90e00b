import {defineCommand} from '../../command-line/command.ts';
import {checkedText, day, text} from '../../command-line/option.ts';
import {UsageError} from '../../command-line/usage-error.ts';

export const command = defineCommand({
  name: 'recall',
  phase: 'take back',
  summary: 'the papers to take back, as a claim on them has changed or their date is past',
  usage: ['[--claim ID | --since REV] [--on DAY] [--format pretty|json|markdown]'],
  about: `Lists every released version of a sheet that carries a claim which the content has withdrawn, changed, hidden or which
is newly in conflict, or whose review date is past, with each reason: papers to take back. Ends with 1 where there are
any, and with 0 where there are none.`,
  reports: {
    forms: ['pretty', 'json', 'markdown'],
    help: 'pretty for people, json for programs, markdown for a list to send round',
  },
  options: {
    claim: checkedText(
      'ID',
      'only the papers that carry this claim, those too that are fine; it may be gone from the content',
      {is: (id) => /^c-[0-9a-f]{10}$/.test(id), expected: 'the id of a claim, such as c-0123456789'},
    ),
    since: text('REV', 'only what has changed since a git revision; review dates do not count'),
    file: text('PATH', 'where the dataset stands in that revision', {otherwise: 'dataset.json in --out'}),
    on: day('the day on which review dates are judged; without it that of SOURCE_DATE_EPOCH, and else they are not'),
  },
  writes: false,
  check({claim, since}) {
    if (claim !== null && since !== null)
      throw new UsageError('Found --claim and --since, expected one of them at most.');
  },
  run: async (asked, {terminal, cwd, workers}) => (await import('./recall.ts')).recall(asked, terminal, cwd, workers),
});
