import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {cases, claimsOf, entities, lexicon, lexiconOf} from './engine.ts';

/** What nobody can tune rules to: the claims must not depend on names, order, form or company. */

describe('other names', () => {
  const names: Record<string, string> = {
    zinc: 'zorbium',
    copper: 'quellan',
    selenium: 'tarnium',
    hair: 'fleem',
    nails: 'grobs',
    rash: 'snurf',
    oysters: 'plinths',
    pecans: 'dorbels',
    cocoa: 'mippo',
    dermatitis: 'oxalitis',
    hypozincemia: 'hypozorbia',
  };
  const rename = (text: string) =>
    text.replace(/[A-Za-z]+/g, (word) => {
      const other = names[word.toLowerCase()];
      if (!other) return word;
      if (word === word.toUpperCase()) return other.toUpperCase();
      return word[0] === word[0]?.toUpperCase() ? (other[0]?.toUpperCase() ?? '') + other.slice(1) : other;
    });
  const renamed = lexiconOf(
    entities.map((e) => ({...e, label: rename(e.label), ...(e.synonyms ? {synonyms: e.synonyms.map(rename)} : {})})),
  );

  it.each(cases)('$name', ({text}) => {
    expect(claimsOf(rename(text), renamed)).toEqual(claimsOf(text));
  });
});

describe('other orders', () => {
  const three = <T>(items: T[]) => fc.shuffledSubarray(items, {minLength: 2, maxLength: 3});
  const lists = fc.constantFrom(
    (items: string[]) => `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`,
    (items: string[]) => `${items.slice(0, -1).join(', ')}, and ${items.at(-1)}`,
    (items: string[]) => `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`,
  );
  const verbs = fc.constantFrom('cause', 'lead to', 'result in', 'bring on', 'trigger');

  it('of the members of a list, whatever joins them and whichever verb states it', () => {
    fc.assert(
      fc.property(
        three(['zinc', 'copper', 'selenium']),
        three(['hair loss', 'dry skin', 'brittle nails']),
        lists,
        verbs,
        (short, signs, list, verb) => {
          const expected = short
            .flatMap((s) => signs.map((o) => `${s} deficiency-causes ${o.replace(' ', '-')} can`))
            .sort();
          expect(claimsOf(`Low levels of ${list(short)} can ${verb} ${list(signs)}.`)).toEqual(expected);
        },
      ),
    );
  });
});

describe('other forms', () => {
  const signs = ['hair loss', 'dry skin', 'brittle nails'];
  const foods = ['oysters', 'pecans', 'cocoa'];
  const pick = (items: string[]) => fc.shuffledSubarray(items, {minLength: 1});

  it('of the same: a table, labelled bullets, bullets under a lead-in', () => {
    fc.assert(
      fc.property(pick(signs), pick(foods), (some, sources) => {
        const capital = (text: string) => (text[0]?.toUpperCase() ?? '') + text.slice(1);
        const table = `| Nutrient | Symptoms | Food sources |\n|---|---|---|\n| Zinc | ${capital(some.join(', '))} | ${capital(sources.join(', '))} |`;
        const labels = `## Zinc\n\n- **Symptoms:** ${some.join(', ')}\n- **Food sources:** ${sources.join(', ')}`;
        const leadIns = `## Zinc\n\nSymptoms include:\n\n${some.map((s) => `- ${capital(s)}`).join('\n')}\n\nSources include:\n\n${sources.map((s) => `- ${capital(s)}`).join('\n')}`;
        expect(claimsOf(labels)).toEqual(claimsOf(table));
        expect(claimsOf(leadIns)).toEqual(claimsOf(table));
        expect(claimsOf(table)).toHaveLength(some.length + sources.length);
      }),
    );
  });
});

describe('other company', () => {
  const neutral = fc.constantFrom(
    'The next chapter is short.',
    'Many readers wrote to us.',
    'It was a cold spring.',
    'Names have been changed.',
  );

  it('paragraphs that say nothing change nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...cases), neutral, neutral, ({text}, before, behind) => {
        expect(claimsOf(`${before}\n\n${text}\n\n${behind}`, lexicon)).toEqual(claimsOf(text));
      }),
    );
  });

  it('two texts side by side say what each says', () => {
    const whole = cases.filter((c) => c.text.startsWith('## '));
    fc.assert(
      fc.property(fc.constantFrom(...whole), fc.constantFrom(...whole), (a, b) => {
        const both = [...new Set([...claimsOf(a.text), ...claimsOf(b.text)])].sort();
        expect(claimsOf(`${a.text}\n\n${b.text}`)).toEqual(both);
      }),
    );
  });
});
