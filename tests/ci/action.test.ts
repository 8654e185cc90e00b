/** The scripts of action.yml, run as a runner of GitHub does; what takes longer stands in action-runs.test.ts. */
import {chmodSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {writeBroken} from '../support/broken-case.ts';
import {temporaryFolder} from '../support/temporary-folder.ts';
import {writeFiles} from '../support/write-files.ts';
import {repository, runStep} from './run-step.ts';

describe.skipIf(process.platform === 'win32')('the steps of the action', () => {
  test('report: a file in the format that was asked for, and no failure where the content has errors', () => {
    const {folder, PROGRAM} = repository(join(writeBroken('topic-id', temporaryFolder()), 'content'));
    const step = runStep('report', folder, {PROGRAM, CONTENT: 'my content', FORMAT: 'sarif'});
    expect(step).toMatchObject({status: 0, stdout: ''});
    const log = JSON.parse(readFileSync(step.outputs.file ?? '', 'utf8'));
    expect(log.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(
      'my%20content/eyes/topic.yaml',
    );
  });

  test('check: annotations, job summary, counts, and failure where the content has errors', () => {
    const bad = repository(join(writeBroken('topic-id', temporaryFolder()), 'content'));
    const failed = runStep('check', bad.folder, {PROGRAM: bad.PROGRAM, CONTENT: 'my content'});
    expect(failed).toMatchObject({status: 1, outputs: {errors: '1', warnings: '0'}});
    expect(failed.stdout).toMatch(/^::error file=my content\/eyes\/topic\.yaml,line=1,/);
    expect(failed.summary).toContain('1 error, 0 warnings');
  });

  describe('install', () => {
    /** Runs it with an npm that only says where it was called and with what. */
    function install(workspace: string, actionPath: string, env: Record<string, string> = {}) {
      const tools = writeFiles(temporaryFolder(), {npm: '#!/bin/sh\necho "$PWD: $*"\n'});
      chmodSync(join(tools, 'npm'), 0o755);
      return runStep('install', workspace, {
        ACTION_PATH: actionPath,
        ACTION_REPOSITORY: '',
        ACTION_REF: '',
        ...env,
        PATH: `${tools}:${process.env.PATH}`,
      });
    }

    test('in the repository of Claimleaf: its own packages, unless they are there already', () => {
      const here = writeFiles(temporaryFolder(), {'bin/claimleaf': '', 'package-lock.json': '{}'});
      const {stdout, outputs} = install(here, `${here}/./`);
      expect(stdout).toBe(`${here}: ci --omit=dev --no-audit --no-fund\n`);
      expect(outputs).toEqual({
        program: `${here}/bin/claimleaf`,
        rules: 'https://github.example/a/clinic/blob/abc/docs/rules.md',
      });
      writeFiles(here, {'node_modules/a': ''});
      expect(install(here, here).stdout).toBe('');
    });

    test('in another repository: the program of the action, at its address', () => {
      const [workspace, path] = [temporaryFolder(), writeFiles(temporaryFolder(), {'bin/claimleaf': ''})];
      const {stdout, outputs} = install(workspace, path, {ACTION_REPOSITORY: 'b/claimleaf', ACTION_REF: 'v1'});
      expect(stdout).toMatch(`${path}: ci`);
      expect(outputs).toEqual({
        program: `${path}/bin/claimleaf`,
        rules: 'https://github.example/b/claimleaf/blob/v1/docs/rules.md',
      });
      expect(install(workspace, path).outputs.rules).toBe('');
    });

    test('in a repository that has the package among its own: that one', () => {
      const lock = JSON.stringify({packages: {'node_modules/claimleaf': {}}});
      const workspace = writeFiles(temporaryFolder(), {'package-lock.json': lock});
      const {stdout, outputs} = install(workspace, temporaryFolder());
      expect(stdout).toMatch(`${workspace}: ci`);
      expect(outputs.program).toBe(`${workspace}/node_modules/claimleaf/bin/claimleaf`);
    });
  });
});
