import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {must} from '../../src/base/must.ts';
import {readKnowledge} from '../../src/outside/program-files.ts';

const {tokenise} = must(readKnowledge().syntaxes.get('en'), 'English has a syntax')();

describe('words and marks of a sentence', () => {
  test.each([
    ['It wont help, and you don’t need it.', "It wo n't help , and you do n't need it ."],
    ['Dont rub; you cannot see it.', "Do n't rub ; you can not see it ."],
    ['The body’s long-term needs', "The body 's long - term needs"],
    [
      'Dr. Green says non-smokers heal sooner, e.g. at 3.5 mg.',
      'Dr. Green says non-smokers heal sooner , e.g. at 3.5 mg .',
    ],
    ['It holds vitamin D.', 'It holds vitamin D .'],
    ['Use 2,000mg/day (or 50%)…', 'Use 2,000 mg / day ( or 50 % ) …'],
    ['On the 3rd day: “mild”', 'On the 3rd day : " mild "'],
    ["The patients' eyes aren't dry", "The patients ' eyes are n't dry"],
    ['See www.example.org/a?b=1.', 'See www.example.org/a?b=1 .'],
    ['', ''],
  ])('%s', (sentence, forms) => {
    expect(
      tokenise(sentence)
        .map(({form}) => form)
        .join(' '),
    ).toBe(forms);
  });

  test('offsets are places in the sentence as it is written', () => {
    const sentence = 'You don’t “dont”.';
    expect(tokenise(sentence).map(({start, end}) => sentence.slice(start, end))).toEqual([
      'You',
      'do',
      'n’t',
      '“',
      'do',
      'nt',
      '”',
      '.',
    ]);
  });

  test('every character but space belongs to one token, in their order', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "don't",
        'dont',
        'e.g.',
        'U.S.',
        'D.',
        '’s',
        ' ',
        '-',
        '3.5mg',
        '—',
        '(',
        'non-',
        '...',
        'é',
        '😀',
        'a@b.c',
      ),
      fc.string({unit: 'grapheme', maxLength: 6}),
    );
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 20}), (pieces) => {
        const sentence = pieces.join('');
        let at = 0;
        for (const {form, start, end} of tokenise(sentence)) {
          expect(sentence.slice(at, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          expect(form).not.toBe('');
          at = end;
        }
        expect(sentence.slice(at).trim()).toBe('');
      }),
    );
  });
});
