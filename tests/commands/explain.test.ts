import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {check} from '../../src/commands/check.ts';
import {explain} from '../../src/commands/explain.ts';
import {readConfig, UsageError} from '../../src/config.ts';
import {openTerminal} from '../../src/outside/terminal.ts';

const terminal = openTerminal({quiet: true, env: {}, stream: process.stderr});
const ask = (...argv: string[]) => explain(readConfig(['explain', ...argv]), terminal);

describe('explain', () => {
  it('finds claims by words, with every quote where it stands', () => {
    const {text = ''} = ask('--text', 'potassium hypokalemia called');
    expect(text).toContain('potassium — deficiency-is-called — hypokalemia');
    const [, file = '', line = '', quote = ''] = /(\S+\.md):(\d+) {2}“(.*)”/.exec(text) ?? [];
    expect(readFileSync(`content/${file}`, 'utf8').split('\n')[Number(line) - 1]).toContain(quote);
  });

  it('shows a claim by its id, with what disagrees and the sheets that print it', () => {
    const [id = ''] =
      /c-[0-9a-f]{10}(?= {2}magnesium-supplement — helps — leg-cramps)/.exec(
        ask('--text', 'magnesium supplement').text ?? '',
      ) ?? [];
    const {text = ''} = ask(id);
    expect(text).toContain('certainty, open');
    expect(text).toMatch(/on leg-aches\/magnesium: “Experts differ/);
  });

  it('lists the lines of a sheet with their claims', () => {
    const {text = ''} = ask('leg-aches/magnesium');
    expect(text).toMatch(/“nuts.*|“.*magnesium.*”\n {2}c-[0-9a-f]{10}/);
  });

  it('says so where nothing fits, and asks for one thing to explain', () => {
    expect(ask('c-0000000000').diagnostics).toMatchObject([{code: 'explain/nothing', severity: 'error'}]);
    expect(() => ask()).toThrow(UsageError);
    expect(() => ask('c-0000000000', '--text', 'x')).toThrow(UsageError);
  });
});

describe('check', () => {
  it('lists what was not mapped, the likeliest claims first', () => {
    const {text = '', summary} = check(readConfig(['check']), terminal);
    const several = text.indexOf('several entities');
    const none = text.indexOf('no entity');
    expect(several).toBeGreaterThanOrEqual(0);
    expect(none).toBeGreaterThan(several);
    expect(Object.fromEntries(summary)['leg-aches/muscle-aches']).toMatch(/% mapped/);
  });
});
