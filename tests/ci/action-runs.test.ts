/** More of the scripts of action.yml: each starts the program on whole contents. `.ci/run` runs these. */
import {spawnSync} from 'node:child_process';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {project} from './read-automation.ts';
import {repository, runStep, small} from './run-step.ts';

describe.skipIf(process.platform === 'win32')('the steps of the action', () => {
  test('report: a wrong format ends with what the program says', () => {
    const {folder, PROGRAM} = repository(small);
    const step = runStep('report', folder, {PROGRAM, CONTENT: 'my content', FORMAT: 'html'});
    expect(step).toMatchObject({status: 2, outputs: {}, stderr: expect.stringContaining('Found --format html')});
  });

  test('check: no failure where the content has no errors', () => {
    const good = repository(small);
    const passed = runStep('check', good.folder, {PROGRAM: good.PROGRAM, CONTENT: 'my content'});
    expect(passed).toMatchObject({status: 0, outputs: {errors: '0', warnings: '0'}});
  });

  test('frozen: fails where the committed dataset is not there or another', () => {
    const {folder, PROGRAM} = repository(small);
    const run = () => runStep('frozen', folder, {PROGRAM, CONTENT: 'my content'});
    expect(run()).toMatchObject({status: 1, stderr: expect.stringContaining('dataset.json')});
    spawnSync(process.execPath, [join(project, 'src/cli.ts'), 'dataset', '--content', 'my content'], {cwd: folder});
    expect(run()).toMatchObject({status: 0, stderr: ''});
  });
});
