/** Random Markdown: every unit's words lead back to the text, in order, whatever stands around them. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {Unit} from '../../src/model/article.ts';
import {runs} from '../support/size.ts';
import {frontMatter, parseText} from './articles.ts';

const word = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom('dry', 'air', 'Eyes', '2.5 mg', 'vit. D', 'né', 'µg', '痛み', '😀', 'a_b', 'x@y.zz'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '&amp;',
      '&deg;',
      '&#38;',
      '&#x1F600;',
      '&amp;amp;',
      '&nosuch;',
      '&#10;',
      '& b',
      '&NotLess;',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('\\*', '\\\\', '\\|', '\\&amp;', '\\a', '1 < 2', 'a: b', 'www.a.bc/_d_', 'why?'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '`a  b`',
      '`` ` ``',
      '` a `',
      '`&amp;`',
      '`\\`',
      '[a]',
      '![i](j)',
      '<b>',
      '<http://a.b/&amp;>',
    ),
  },
);
const gap = fc.constantFrom(' ', ' ', ' ', ' ', '  ', '\n', ' \n', '  \n', '\\\n', '\t');
const phrase = fc.array(fc.tuple(word, gap), {minLength: 1, maxLength: 8}).map((parts) => parts.flat().join('').trim());
const inline = fc
  .array(fc.tuple(phrase, fc.constantFrom('@', '@', '@', '**@**', '_@_', '~~@~~', '[@](b "c")', '`@`', '**@:**')), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => `${parts.map(([words, around]) => around.replace('@', () => words)).join(' ')}.`);
const oneLine = inline.map((text) => text.replace(/\s*\n/g, ' '));
const indent = (text: string, by: string) => text.replaceAll('\n', `\n${by}`);
const block = fc.oneof(
  inline,
  fc.tuple(fc.constantFrom('#', '##', '###'), oneLine).map(([marks, text]) => `${marks} ${text}`),
  fc.array(inline, {minLength: 1, maxLength: 3}).map((items) => items.map((i) => `- ${indent(i, '  ')}`).join('\n')),
  fc
    .array(inline, {minLength: 1, maxLength: 3})
    .map((items) => items.map((i) => `1. ${indent(i, '   ')}`).join('\n\n')),
  inline.map((text) => `> ${indent(text, '> ')}`),
  inline.map((text) => `- > ${indent(text, '  > ')}`),
  fc
    .array(fc.tuple(oneLine, oneLine), {minLength: 1, maxLength: 3})
    .map((rows) => `| a | b |\n|---|---|\n${rows.map(([a, b]) => `| ${a} | ${b} |`).join('\n')}`),
  oneLine.map((text) => `\`\`\`\n${text}\n\`\`\``),
);
const markdown = fc.array(block, {minLength: 1, maxLength: 6}).map((blocks) => blocks.join('\n\n'));

function read(body: string): {text: string; units: Unit[]} {
  const text = `${frontMatter}\n${body}\n`;
  const {value, diagnostics} = parseText(text);
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return {text, units: value.units};
}

/** Whether a piece of the source may stand for a piece of the words: itself, an escape, a reference, a line end. */
function meansTheSame(source: string, words: string): boolean {
  if (source === words || source === `\\${words}`) return true;
  if (words === ' ') return /^[ \t]*\\?(?:\r\n|\n|\r)?[ \t>]*$/.test(source) || source === '&#10;';
  const known: Record<string, string> = {'&amp;': '&', '&deg;': '°', '&#38;': '&', '&#x1F600;': '😀', '&NotLess;': '≮'};
  return known[source] === words;
}

/** Pieces of a unit: its words and the source of each, put together where several come from one place. */
function pieces(text: string, {plain}: Unit): {source: string; words: string; start: number; end: number}[] {
  const found: {source: string; words: string; start: number; end: number}[] = [];
  plain.map.forEach((start, i) => {
    const end = plain.ends[i] ?? 0;
    const last = found.at(-1);
    if (last && last.start === start) last.words += plain.text[i];
    else found.push({source: text.slice(start, end), words: plain.text[i] ?? '', start, end});
  });
  return found;
}

test('each character of a unit stands at its place of the text', () => {
  fc.assert(
    fc.property(markdown, (body) => {
      const {text, units} = read(body);
      for (const unit of units)
        for (const piece of pieces(text, unit))
          expect(meansTheSame(piece.source, piece.words), JSON.stringify({...piece, unit: unit.plain.text})).toBe(true);
    }),
    runs(300),
  );
});

test('units do not overlap, their parts are in order, and line and column point at their start', () => {
  fc.assert(
    fc.property(markdown, (body) => {
      const {text, units} = read(body);
      let end = 0;
      for (const unit of units) {
        expect(unit.start).toBeGreaterThanOrEqual(end);
        expect(unit.end).toBeGreaterThan(unit.start);
        end = unit.end;
        const parts = pieces(text, unit);
        expect(parts.every((part, i) => part.start >= (parts[i - 1]?.end ?? unit.start))).toBe(true);
        const before = text.slice(0, unit.start).split('\n');
        expect([unit.line, unit.column]).toEqual([before.length, (before.at(-1)?.length ?? 0) + 1]);
      }
    }),
    runs(300),
  );
});

const words = (units: readonly Unit[]) => units.map((u) => `${u.kind} ${u.plain.text}`);

test('line ends of Windows and a byte order mark change no words', () => {
  fc.assert(
    fc.property(markdown, (body) => {
      const {units} = read(body);
      const other = parseText(`\ufeff${frontMatter}\n${body}\n`.replaceAll('\n', '\r\n')).value;
      expect(words(other?.units ?? [])).toEqual(words(units));
      expect(other?.units.map((u) => u.line)).toEqual(units.map((u) => u.line));
    }),
    runs(100),
  );
});

test('composed and decomposed letters give the same units', () => {
  fc.assert(
    fc.property(markdown, (body) => {
      const composed = words(read(body.normalize('NFC')).units);
      const decomposed = words(read(body.normalize('NFD')).units);
      expect(decomposed.map((text) => text.normalize('NFC'))).toEqual(composed.map((text) => text.normalize('NFC')));
    }),
    runs(100),
  );
});

test('no text makes the parser fail', () => {
  const anything = fc.string({
    unit: fc.constantFrom(
      ...'ab :.?|-*_~`[]()<>!&;#\\"\'\n\t123',
      '\r',
      '\n\n',
      '---',
      '|-|',
      '```',
      'é',
      '😀',
      '&amp;',
    ),
    maxLength: 200,
  });
  fc.assert(
    fc.property(anything, (body) => {
      const {text, units} = read(body);
      for (const unit of units) expect(unit.plain.text.length > 0 || unit.kind === 'other').toBe(true);
      for (const unit of units) expect(unit.end).toBeLessThanOrEqual(text.length);
    }),
    runs(300),
  );
});
