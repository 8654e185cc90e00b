import {availableParallelism} from 'node:os';
import {switchOff, wholeNumber} from '../command-line/option.ts';

/** How sheets are printed, for every command that prints some. */
export const printingOptions = {
  jobs: wholeNumber('sheets printed at once', {
    ...{from: 1, to: 32, usual: Math.min(4, availableParallelism() + 1)},
    ...{short: 'j', otherwise: 'processors + 1, at most 4'},
  }),
  cache: switchOff('parse every sentence and print every sheet again, even where nothing has changed'),
};
