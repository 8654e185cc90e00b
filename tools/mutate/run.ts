import {parseArgs} from 'node:util';
import {goodFiles} from './good-files.ts';
import {report, shareNoticed} from './report.ts';
import {runMutants} from './run-mutants.ts';

/**
 * The least part of the damages that a rule must catch or a diff must show. The reason of a decision about one claim alone
 * is in no output: damages to it are missed.
 */
const leastShare = 0.97;

const {values} = parseArgs({
  options: {
    seed: {type: 'string', default: '1'},
    count: {type: 'string', default: '350'},
    only: {type: 'string', multiple: true, default: []},
    least: {type: 'string', default: `${leastShare}`},
  },
});

// Damages the committed content in many ways, and lists which of them nothing notices.
const mutants = runMutants(goodFiles(), {seed: Number(values.seed), count: Number(values.count), only: values.only});
console.log(report(mutants));
if (shareNoticed(mutants) < Number(values.least)) {
  console.log(`Less than ${Number(values.least) * 100} % of the damages were noticed.`);
  process.exitCode = 1;
}
