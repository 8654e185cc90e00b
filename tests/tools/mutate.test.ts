import {expect, test} from 'vitest';
import {makeDetector} from '../../tools/mutate/detect.ts';
import {goodFiles} from '../../tools/mutate/good-files.ts';
import {report, shareNoticed} from '../../tools/mutate/report.ts';
import {runMutants} from '../../tools/mutate/run-mutants.ts';
import {some} from '../support/size.ts';

// `.ci/run` judges more damages with the same program.
const good = goodFiles();
const detect = makeDetector(good);

test('damages to the content are caught by a rule or shown by a diff, but for one in twenty', () => {
  const count = some(40, 5);
  const mutants = runMutants(good, {seed: 1, count}, detect);
  expect(mutants).toHaveLength(count);
  expect(shareNoticed(mutants), report(mutants)).toBeGreaterThanOrEqual(1 - Math.ceil(count / 20) / count);
});

test('what would harm a patient at once never slips through', () => {
  const harmful = ['sheet/delete-red-flag', 'sheet/drop-red-flag', 'sheet/move-red-flag', 'sheet/delete-care-block'];
  const mutants = runMutants(
    good,
    {seed: 2, count: some(6), only: [...harmful, 'clinic/emergency', 'clinic/phone']},
    detect,
  );
  expect(shareNoticed(mutants), report(mutants)).toBe(1);
});

test('what is not damaged gives no alarm', () => {
  for (const file of ['content/tension-headache/topic.yaml', 'output/dataset.json'])
    expect(detect(file, good[file] ?? '')).toEqual({by: 'nothing'});
});

test('the same seed gives the same damages', () => {
  const one = () => runMutants(good, {seed: 3, count: 3, only: ['decision/', 'topic/']}, detect);
  expect(one()).toEqual(one());
});
