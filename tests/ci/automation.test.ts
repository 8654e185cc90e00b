import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {parse} from 'yaml';
import {helpOfProgram} from '../../src/command-line/help.ts';
import {readCommandLine} from '../../src/command-line/read-command-line.ts';
import {commands} from '../../src/commands/commands.ts';
import {action, hooks, jobs, project, type Step} from './read-automation.ts';

const all: [string, readonly Step[]][] = [
  ['action.yml', action.runs.steps],
  ...[...jobs].map(([name, job]): [string, Step[]] => [name, job.steps]),
];
const scripts = all.flatMap(([where, steps]) =>
  steps.flatMap((step) => (step.run ? [{where, step, run: step.run}] : [])),
);

/** What is started of the program, as words: variables stand for what their step hands in. */
function commandsIn(script: string): string[][] {
  const values: Record<string, string> = {$CONTENT: 'content', $FORMAT: 'sarif', $BASE: 'main'};
  return [...script.matchAll(/(?:bin\/claimleaf|"\$PROGRAM"|^npx --no-install claimleaf) ([^\n>|;&]+)/gm)].map(
    ([, words = '']) =>
      words
        .trim()
        .split(/ +/)
        .map((word) => word.replaceAll('"', '').replace(/\$[A-Z]+/g, (name) => values[name] ?? name)),
  );
}

test('there is something to look at', () => {
  expect(action.runs.using).toBe('composite');
  expect([...jobs.keys()]).toEqual(expect.arrayContaining(['.github/workflows/dataset.yml check']));
  expect(scripts.flatMap(({run}) => commandsIn(run)).length).toBeGreaterThanOrEqual(4);
});

test('every command that is run is one of the program, with options that it takes, or is asked for before', () => {
  expect(hooks.flatMap(({entry}) => commandsIn(entry)).length).toBe(hooks.length);
  const started = [
    ...scripts.map(({where, run}) => ({where, run})),
    ...hooks.map(({id, entry}) => ({where: `hook ${id}`, run: entry})),
  ];
  for (const {where, run} of started)
    for (const [command = '', ...rest] of commandsIn(run)) {
      if (commands.some(({name}) => name === command)) {
        expect(() => readCommandLine([command, ...rest], commands), where).not.toThrow();
        expect(helpOfProgram(commands), where).toMatch(new RegExp(`^  ${command} `, 'm'));
      } else
        expect(run, where).toMatch(new RegExp(`^if ! node bin/claimleaf ${command} --help .*; then exit 0; fi$`, 'm'));
    }
});

test('a workflow hands the action inputs that it declares, and uses outputs that it has', () => {
  const users = [...jobs].filter(([, job]) => job.steps.some((step) => step.uses === './'));
  expect(users.length).toBeGreaterThan(0);
  for (const [name, job] of users)
    for (const step of job.steps.filter((s) => s.uses === './')) {
      expect(Object.keys(action.inputs), name).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})));
      const used = [...JSON.stringify(job.steps).matchAll(/steps\.([a-z]+)\.outputs\.([a-z]+)/g)];
      const ofAction = used.filter(([, id]) => id === step.id).map(([, , output]) => output);
      expect(ofAction.length, name).toBeGreaterThan(0);
      expect(Object.keys(action.outputs), name).toEqual(expect.arrayContaining(ofAction));
    }
});

test('the action uses each of its inputs, and steps that it has', () => {
  const text = JSON.stringify(action);
  for (const input of Object.keys(action.inputs)) expect(text).toContain(`inputs.${input}`);
  const ids = action.runs.steps.map((s) => s.id);
  for (const [, id] of text.matchAll(/steps\.([a-z]+)\./g)) expect(ids).toContain(id);
  for (const [, input = ''] of text.matchAll(/inputs\.([a-z-]+)/g)) expect(Object.keys(action.inputs)).toContain(input);
});

test('no expression stands in a script, where a branch or folder of any name would be run as part of it', () => {
  for (const {where, run} of scripts) expect(run, where).not.toContain('${{');
});

test('every variable of a script is set: by its step, by itself or by the runner', () => {
  for (const {where, step, run} of scripts) {
    const given = [...Object.keys(step.env ?? {}), ...[...run.matchAll(/^ *([a-z]+)=/gm)].map(([, name]) => name)];
    const used = [...run.matchAll(/\$([A-Za-z_]+)/g)].map(([, name = '']) => name);
    expect(
      used.filter((name) => !given.includes(name) && !/^(GITHUB|RUNNER)_/.test(name)),
      where,
    ).toEqual([]);
  }
});

test('the README shows YAML that can be read, with inputs, outputs and hooks that there are', () => {
  const readme = readFileSync(join(project, 'README.md'), 'utf8');
  const blocks = [...readme.matchAll(/^```yaml\n(.*?)^```/gms)].map(([, text = '']) => parse(text));
  const steps: Step[] = blocks.flatMap((b) => b.jobs?.check.steps ?? []);
  const step = steps.find((s) => s.uses?.includes('/claimleaf@'));
  expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(step?.with ?? {none: ''})));
  expect(JSON.stringify(steps)).toContain(`steps.${step?.id}.outputs.report`);
  const used = blocks.flatMap((b) => b.repos ?? []).flatMap((r) => r.hooks.map((h: {id: string}) => h.id));
  expect(used).toEqual(hooks.map((h) => h.id));
});

test('the hook runs on what is read of a content folder, and once for all of it', () => {
  expect(hooks.map((h) => h.pass_filenames)).toEqual([false]);
  const runsOn = new RegExp(hooks[0]?.files ?? '');
  expect(
    ['content/clinic.yaml', 'content/a/articles/b.md', 'content/a/sheets/c.yml'].filter((f) => !runsOn.test(f)),
  ).toEqual([]);
  expect(['README.md', 'src/content/a.ts', 'output/dataset.json'].filter((f) => runsOn.test(f))).toEqual([]);
});
