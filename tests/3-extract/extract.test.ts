import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {extract} from '../../src/3-extract/extract.ts';
import {articleOf, cases, entities, extractFrom, lexicon, notation, relations} from './engine.ts';

const triple = (claim: string) => claim.split(' ').slice(0, 3).join(' ');

describe('given this text, these claims', () => {
  it.each(cases)('$name', ({text, claims}) => {
    const {statements} = extractFrom(text);
    const found = statements.map(notation);
    for (const claim of claims) {
      if (claim.startsWith('- ')) expect(found.map(triple)).not.toContain(triple(claim.slice(2)));
      else expect(found).toContain(claim);
    }
  });
});

describe('whatever the text', () => {
  const words = fc.constantFrom(
    'zinc',
    'copper',
    'low',
    'hair loss',
    'causes',
    'and',
    ',',
    'which',
    'it',
    'a deficiency',
    'may',
    'oysters',
    'rich in',
    '(',
    ')',
    'not',
    'severe',
    'dermatitis',
    'leading to',
    ':',
    '**',
    '# ',
    '\n\n- ',
    '. ',
    '|',
    'Research is mixed',
    'wounds heal',
  );
  const texts = fc.array(words, {maxLength: 40}).map((parts) => parts.join(' '));

  it('every unit is stated, not a claim, or unmapped', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const article = articleOf(text);
        const {stated, unmapped, notAClaim} = extract(article, lexicon);
        const others = Object.values(notAClaim).reduce((sum, n) => sum + n, 0);
        expect(stated + unmapped.filter((u) => !u.partly).length + others).toBe(article.units.length);
      }),
    );
  });

  it('every statement quotes the file, names what the vocabulary has, and fits its relation', () => {
    const byId = new Map(entities.map((e) => [e.id, e.kind]));
    fc.assert(
      fc.property(texts, (text) => {
        const article = articleOf(text);
        for (const s of extract(article, lexicon).statements) {
          expect(article.text.slice(s.start, s.end).trim()).not.toBe('');
          expect(article.text.slice(0, s.start).split('\n')).toHaveLength(s.line);
          const relation = relations.find(
            (r) =>
              r.id === s.relation &&
              (r.subject.fixed === s.subject || r.subject.kinds.includes(byId.get(s.subject) ?? '')),
          );
          expect(relation, `${s.subject} ${s.relation}`).toBeDefined();
        }
      }),
    );
  });

  it('line ends, decomposed letters and a byte order mark change no claim', () => {
    fc.assert(
      fc.property(fc.constantFrom(...cases), ({text}) => {
        const plain = extractFrom(text).statements.map(notation).sort();
        expect(extractFrom(text.replaceAll('\n', '\r\n')).statements.map(notation).sort()).toEqual(plain);
        expect(extractFrom(text.normalize('NFD')).statements.map(notation).sort()).toEqual(plain);
      }),
    );
  });
});
