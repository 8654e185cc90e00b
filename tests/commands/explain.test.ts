import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {askedOf} from '../../src/command-line/read-command-line.ts';
import {UsageError} from '../../src/command-line/usage-error.ts';
import {check} from '../../src/commands/check/check.ts';
import {command as checkCommand} from '../../src/commands/check/command.ts';
import {command as explainCommand} from '../../src/commands/explain/command.ts';
import {explain, explainLoaded} from '../../src/commands/explain/explain.ts';
import type {ExplainedSheet} from '../../src/commands/explain/explain-sheet.ts';
import type {Explained} from '../../src/commands/explain/explained.ts';
import {openTerminal} from '../../src/outside/terminal.ts';
import {committedContent} from '../support/committed-content.ts';
import {readFiles} from '../support/read-files.ts';
import {temporaryFolder} from '../support/temporary-folder.ts';
import {writeFiles} from '../support/write-files.ts';

const small = readFiles(fileURLToPath(new URL('../fixtures/small/', import.meta.url)));
const terminal = openTerminal({quiet: true, env: {}, stream: process.stderr});
const ask = (...argv: string[]) => explainLoaded(askedOf(explainCommand, ...argv), terminal, committedContent());

describe('explain', () => {
  it('makes what it explains anew from the content folder', async () => {
    const asked = askedOf(explainCommand, 'leg-aches/magnesium');
    expect((await explain(asked, terminal)).text).toBe(ask('leg-aches/magnesium').text);
  });

  it('finds claims by words, with every quote where it stands', () => {
    const {text = ''} = ask('--text', 'potassium hypokalemia called');
    expect(text).toContain('potassium — deficiency-is-called — hypokalemia');
    const [, file = '', line = '', quote = ''] = /(\S+\.md):(\d+) {2}“(.*)”/.exec(text) ?? [];
    expect(readFileSync(`content/${file}`, 'utf8').split('\n')[Number(line) - 1]).toContain(quote);
  });

  it('lists the claims about an entity, by relation, and what is held back', () => {
    const {text = '', json} = ask('muscle-cramps');
    const claims = committedContent().dataset?.claims.filter((c) => [c.subject, c.object].includes('muscle-cramps'));
    expect(claims?.length).toBeGreaterThan(10);
    for (const claim of claims ?? []) expect(text).toContain(`  ${claim.id}  `);
    expect(text).toMatch(/^muscle-cramps {2}leg-aches: muscle cramps, symptom/);
    expect((json as {claims: Explained[]}).claims.map((e) => e.claim.id).sort()).toEqual(
      claims?.map((c) => c.id).sort(),
    );
    expect(ask('leg-aches/muscle-cramps').text).toBe(text);
    expect(ask('tension-headache/muscle-cramps').diagnostics).toMatchObject([{code: 'explain/nothing'}]);
  });

  it('takes a name that a sheet has, too, for the sheet, and with --entity for the entity', () => {
    expect(ask('magnesium').text).not.toMatch(/^magnesium {2}leg-aches/);
    expect(ask('--entity', 'magnesium').text).toMatch(/^magnesium {2}leg-aches: magnesium, nutrient/);
    expect(() => ask('magnesium', '--entity', 'magnesium')).toThrow(UsageError);
  });

  it('says how soon each quote sends its reader to care', () => {
    expect(ask('--text', 'see-doctor-for worsening-headaches').text).toMatch(/· stated, soon · rule seek-care-if · /);
    expect(ask('--text', 'see-doctor-for fever-with-stiff-neck').text).toMatch(/· stated, emergency · rule /);
  });

  it('shows a claim by its id, with what disagrees and the sheets that print it', () => {
    const [id = ''] =
      /c-[0-9a-f]{10}(?= {2}magnesium-supplement — helps — leg-cramps)/.exec(
        ask('--text', 'magnesium supplement').text ?? '',
      ) ?? [];
    const {text = ''} = ask(id);
    expect(text).toMatch(/certainty, decided \(narrower\): .*\n +decided by .+ on \d{4}-\d\d-\d\d: /);
    expect(text).toMatch(/on leg-aches\/magnesium: “.*studies do not agree/);
  });

  describe('a sheet', () => {
    const {text = ''} = ask('leg-aches/magnesium');

    it('is listed in the order of reading, each sentence below its heading and with its claims', () => {
      const lines = text.split('\n');
      const at = (line: string | RegExp) =>
        lines.findIndex((l) => (typeof line === 'string' ? l === line : line.test(l)));
      const order = [
        'Get help if you have',
        'What it does',
        /^ {2}“(?:.* )?nerves work well\.?”$/,
        'Where you get it',
        'What we know',
      ];
      expect(order.map(at).every((place) => place >= 0)).toBe(true);
      expect(order.map(at)).toEqual(order.map(at).toSorted((a, b) => a - b));
      expect(lines.slice(at(/nerves work well/) + 1, at(/nerves work well/) + 4).join('\n')).toMatch(
        /^ {4}c-[0-9a-f]{10} {2}magnesium — supports — nerve-\w+ {2}supports, stated \(.*leg-pain-nutrients/m,
      );
    });

    it('shows words that claim nothing as such, and leaves no sentence without claims', () => {
      expect(text).toContain('  no claim: 01632 960 002');
      expect(text).toContain('  no claim: Not yet reviewed by a clinician');
      expect(text).toMatch(/^ {2}picture: QR code for \S+\/leg-aches\/magnesium$/m);
      expect(text).not.toMatch(/^ {2}“.*\n(?! {4}c-)/m);
    });

    it('tells who denies or doubts a claim apart from who says it', () => {
      expect(ask('tension-headache/what-may-help').text).toMatch(
        /acupuncture — helps — \S+ {2}mixed, \w+ \(tension-headache-basics; against it: tension-headache-relief\)/,
      );
    });

    it('comes with the quotes where asked for, each as it stands in its file, and who accepted it', () => {
      expect(text).not.toContain('.md:');
      const quotes = [
        ...(ask('leg-aches/magnesium', '--quotes').text ?? '').matchAll(
          /^ {6}(\S+\.md):(\d+) {2}“(.*)” {2}(?:accepted as it was (?:read|corrected)|added by hand) by \S.* on \d{4}-\d\d-\d\d(?:: .+)?$/gm,
        ),
      ];
      expect(quotes.length).toBeGreaterThan(50);
      for (const [, file, line, quote = ''] of quotes) {
        const lines = readFileSync(`content/${file}`, 'utf8')
          .split('\n')
          .slice(Number(line) - 1);
        expect(lines.join(' ').replace(/\s+/g, ' ')).toContain(quote);
      }
    });

    it('is whole as JSON: the texts with the ids of their claims, the claims with their quotes', () => {
      const {json} = ask('leg-aches/magnesium') as {json: ExplainedSheet};
      const ids = new Set(json.parts.flatMap((part) => part.texts.flatMap((t) => t.claims)));
      expect(new Set(json.claims.map(({claim}) => claim.id))).toEqual(ids);
      expect(json.claims.every(({quotes}) => quotes.length > 0 && quotes[0]?.file.endsWith('.md'))).toBe(true);
      expect(json.parts.find(({heading}) => heading === 'Where you get it')?.block).toBe('foods');
    });

    it('is found by the version in its footer', () => {
      const {version} = (ask('leg-aches/magnesium') as {json: ExplainedSheet}).json;
      expect(version).toMatch(/^[0-9a-f]{7}$/);
      expect(ask(version).text).toBe(text);
      expect(ask('0000000').diagnostics).toMatchObject([{code: 'explain/nothing'}]);
    });
  });

  describe('words read off a sheet', () => {
    it('find the claims of the sentence, with its numbers or without, before others', () => {
      const {parts} = (ask('leg-aches/magnesium') as {json: ExplainedSheet}).json;
      const main = parts.flatMap(({texts}) => texts).find(({claims}) => claims.length > 1);
      if (!main) throw new Error('no sentence of the sheet has two claims');
      for (const typed of [main.text, `“${main.text}”`]) {
        const {json} = ask('--text', typed) as {json: {claims: Explained[]}};
        expect(main.claims, typed).toContain(json.claims[0]?.claim.id);
      }
      const {json} = ask('--text', '“too little water in the body (dehydration)” 1') as {json: {claims: Explained[]}};
      expect(json.claims[0]?.claim).toMatchObject({subject: 'dehydration', relation: 'causes', object: 'leg-cramps'});
    });

    it('are said to claim nothing where they do', () => {
      expect(ask('--text', 'What will you do first?').text).toMatch(
        /^no claim: “What will you do first\?”\n(?: {2}on \S+\/\S+: Tell us in your own words\n?)+$/,
      );
    });

    it('need all to stand together', () => {
      expect(ask('--text', 'nerves work well week').diagnostics).toMatchObject([{code: 'explain/nothing'}]);
    });
  });

  it('asks whether an entity was meant whose id is written nearly so', () => {
    const [found] = ask('muscle-cramp').diagnostics;
    expect(found?.message).toMatch(/Did you mean muscle-cramps\b/);
    expect(ask('--entity', 'leg-aches/muscle-cramp').diagnostics[0]?.message).toContain('Did you mean');
    expect(ask('zzzzzz').diagnostics[0]?.message).not.toContain('Did you mean');
  });

  it('says so where nothing fits, and asks for one thing to explain', () => {
    expect(ask('c-0000000000').diagnostics).toMatchObject([{code: 'explain/nothing', severity: 'error'}]);
    expect(() => ask()).toThrow(UsageError);
    expect(() => ask('c-0000000000', '--text', 'x')).toThrow(UsageError);
  });
});

describe('check', () => {
  it('lists what was not mapped, the likeliest claims first', async ({onTestFinished}) => {
    const folder = temporaryFolder(onTestFinished);
    const article = 'eyes/articles/dry-eyes.md';
    const more = 'Carpets can hold crumbs for years.\n\nWind and smoke are unlike screen work.\n';
    writeFiles(folder, {...small, [article]: `${small[article]}\n## Other things\n\n${more}`});
    const {text = '', summary} = await check(askedOf(checkCommand, '--no-print', '--content', folder), terminal);
    const several = text.indexOf('several entities');
    const none = text.indexOf('no entity');
    expect(several).toBeGreaterThanOrEqual(0);
    expect(none).toBeGreaterThan(several);
    expect(Object.fromEntries(summary)['eyes/dry-eyes']).toMatch(/% mapped: \d+ stated, 2 unmapped$/);
  });
});
