import {describe, expect, test} from 'vitest';
import {brief, frontMatter, parseMarkdown, parseText, problems} from './articles.ts';

const units = (markdown: string) => parseMarkdown(markdown).units.map(brief);
const texts = (markdown: string) => parseMarkdown(markdown).units.map((u) => u.plain.text);

describe('units', () => {
  test('headings and sentences, each under the headings above it, the title apart', () => {
    expect(units('# Dry eyes\n\nOne. Two!\n\n## Causes\n\n### Air\n\nThree.\n\n## Help\n\nFour.')).toEqual([
      {heading: 'Dry eyes'},
      {sentence: 'One.'},
      {sentence: 'Two!'},
      {heading: 'Causes'},
      {heading: 'Air', in: 'Causes'},
      {sentence: 'Three.', in: 'Causes > Air'},
      {heading: 'Help'},
      {sentence: 'Four.', in: 'Help'},
    ]);
  });

  test('list items with the sentence that introduces them, and with their labels', () => {
    expect(units('It can cause:\n\n- pain\n- **Tears:** many. Often.\n  - inner\n\nAfter.')).toEqual([
      {sentence: 'It can cause:'},
      {sentence: 'pain', leadIn: 'It can cause:'},
      {sentence: 'Tears:', leadIn: 'It can cause:', isLabel: true, label: 'Tears'},
      {sentence: 'many.', leadIn: 'It can cause:', label: 'Tears'},
      {sentence: 'Often.', leadIn: 'It can cause:', label: 'Tears'},
      {sentence: 'inner', leadIn: 'It can cause:', label: 'Tears'},
      {sentence: 'After.'},
    ]);
  });

  test('cells with the headers of their row and column', () => {
    expect(units('| Cause | Effect |\n|---|---|\n| **Dry air** | Tears \\| pain |')).toEqual([
      {cell: 'Cause', reason: 'header'},
      {cell: 'Effect', reason: 'header'},
      {cell: 'Dry air', rowHeader: 'Dry air', cornerHeader: 'Cause', columnHeader: 'Cause'},
      {cell: 'Tears | pain', rowHeader: 'Dry air', cornerHeader: 'Cause', columnHeader: 'Effect'},
    ]);
  });

  test('answers with their question, whether it is a heading or starts with "Q:"', () => {
    expect(units('## Is it bad?\n\nNo.\n\n## More\n\n**Q1: Does it hurt?**\n\nYes.')).toEqual([
      {heading: 'Is it bad?', reason: 'question'},
      {sentence: 'No.', in: 'Is it bad?', question: 'Is it bad?'},
      {heading: 'More'},
      {sentence: 'Q1: Does it hurt?', in: 'More', reason: 'question'},
      {sentence: 'Yes.', in: 'More', question: 'Does it hurt?'},
    ]);
  });

  test('what has no words for claims is accounted for too', () => {
    expect(units('```\ncode\n```\n\n![picture](a.png)\n\n<div>x</div>')).toEqual([
      {other: '', reason: 'code'},
      {other: '', reason: 'image'},
      {other: '', reason: 'html'},
    ]);
  });

  test('a sentence goes on behind an abbreviation and before a small letter', () => {
    expect(texts('Eat nuts, e.g. almonds. See Dr. Ash about vit. D. It is 2.5 mg. end')).toEqual([
      'Eat nuts, e.g. almonds.',
      'See Dr. Ash about vit. D.',
      'It is 2.5 mg. end',
    ]);
  });

  test('words without their marks', () => {
    expect(texts('A **b** _c_ `d` ~~e~~ [f](g "h") <i@j.kl> &amp; &deg;C \\* www.m.no p@q.rs')).toEqual([
      'A b c d  f i@j.kl & °C * www.m.no p@q.rs',
    ]);
  });
});

describe('places', () => {
  const places = (text: string) =>
    parseText(text).value?.units.map((u) => `${u.line}:${u.column} ${text.slice(u.start, u.end)}`);

  test('line, column and offsets are those of the file', () => {
    expect(places(`${frontMatter}\n# A &amp; b\n\n- **C** d\n  e.\n`)).toEqual(['15:3 A &amp; b', '17:5 C** d\n  e.']);
  });

  test('with CRLF, and with a byte order mark', () => {
    const crlf = `\ufeff${frontMatter}\n# A\n\n- B\n  c.\n- D\n`.replaceAll('\n', '\r\n');
    expect(places(crlf)).toEqual(['15:3 A', '17:3 B\r\n  c.', '19:3 D']);
  });

  test('a lone carriage return ends a line, as in Markdown', () => {
    expect(places(`${frontMatter}\nA.\r\rB.\r\n\r\nC.`)).toEqual(['15:1 A.', '17:1 B.', '19:1 C.']);
  });

  test('code whose words stand in the text once more has its own place', () => {
    expect(places(`${frontMatter}\n\`a\nb\` then a b.`)).toEqual(['15:2 a\nb` then a b.']);
  });
});

describe('diagnostics', () => {
  test.for([
    ['no front matter', '# A\n', 'no front matter'],
    ['text before it', `A\n${frontMatter}`, 'no front matter'],
    ['a blank before it', ` ${frontMatter}`, 'no front matter'],
    ['not closed', frontMatter.slice(0, -4), "front matter without a line '---' at its end"],
    ['closed by dots', frontMatter.replace(/---\n$/, '...\n'), "front matter without a line '---' at its end"],
    ['as JavaScript', frontMatter.replace('---', '---js'), "the line '---js'"],
    ['as JSON', frontMatter.replace('---', '---json'), "the line '---json'"],
    ['with spaces before the language', frontMatter.replace('---', '--- js'), 'no front matter'],
    ['with four dashes', frontMatter.replace('---', '----'), "the line '----'"],
    ['as TOML', '+++\na = 1\n+++\n', 'no front matter'],
    ['too long', frontMatter.replace('---', `---\n#${'a'.repeat(70_000)}`), 'front matter of 70'],
  ] as const)('front matter: %s', ([, text, found]) => {
    const {value, diagnostics} = parseText(text);
    expect(value).toBeNull();
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]?.code).toBe('article/no-front-matter');
    expect(diagnostics[0]?.message).toContain(`Found ${found}`);
  });

  test('front matter may have blanks behind its lines, and the text may be empty', () => {
    expect(parseText(frontMatter.replaceAll('---\n', '--- \t\n')).diagnostics).toEqual([]);
    expect(parseText(frontMatter.trimEnd()).value?.units).toEqual([]);
  });

  test('empty front matter ends at its own line, not at a rule further down', () => {
    expect(parseText('---\n---\n\ntext\n\n---\n').diagnostics.map((d) => d.code)).toEqual(['yaml/schema']);
  });

  test('a row with too few or too many cells, and a cell without words', () => {
    expect(problems('| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |\n| 1 | |')).toEqual([
      '3:1 article/table-cell Found a row with 1 cell, expected 2 as in the header.',
      '4:1 article/table-cell Found a row with 3 cells, expected 2 as in the header.',
      '5:5 article/table-cell Found an empty cell, expected words.',
    ]);
  });

  test('raw HTML, as a block and among words, once for each block', () => {
    expect(problems('<div>x</div>\n\nA <b>c</b> <script>d</script>.\n\n- **e <i>**')).toEqual([
      '1:1 article/html Found raw HTML, expected Markdown.',
      '3:3 article/html Found raw HTML, expected Markdown.',
      '5:7 article/html Found raw HTML, expected Markdown.',
    ]);
  });

  test('a language without rules', () => {
    const {value, diagnostics} = parseText(frontMatter.replace('language: en', 'language: xx'));
    expect(value).toBeNull();
    expect(diagnostics[0]).toMatchObject({code: 'article/language', place: {line: 4, column: 11}});
  });
});
