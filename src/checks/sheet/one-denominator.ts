import type {Rule} from '../rule.ts';
import {printedLines} from './printed-lines.ts';
import {main, sample} from './sample.ts';
import type {SheetSubject} from './subject.ts';

export const oneDenominator: Rule<SheetSubject> = {
  id: 'sheet/one-denominator',
  means: 'Chances on a sheet are told in different forms.',
  asks: 'All chances on a sheet are told in the same form: one denominator, or percentages alone.',
  source: 'PEMAT 6; CCI 15; IPDAS',
  severity: 'error',
  says: 'Found a chance as "{value}", expected "{limit}" as elsewhere on the sheet.',
  hint: 'Leave one of the figures out, or give the entities plain words with the same denominator.',
  readers: 'everyone',
  good: sample([main('It helps 1 in 10 people.', 'It harms 2 in 10 people.')]),
  bad: sample([main('It helps 1 in 10 people.', 'It harms 2 in 1000 people.')]),
  judge({sheet}) {
    // A dispute over figures shows them as the articles have them.
    const lines = printedLines(sheet).filter((line) => line.block !== 'disputes');
    const found = lines.flatMap((line) =>
      [...line.text.matchAll(/\b[\d.,]+ (?:in|out of|of) (?:every )?(\d[\d,]*)\b|[\d.]+ ?(%|percent)/gi)].map((m) => ({
        line,
        form: m[1] ? `of ${m[1].replaceAll(',', '')}` : 'percent',
      })),
    );
    const [first] = found;
    if (first === undefined) return [];
    return found.map(({line, form}) => ({
      ...{value: form, limit: first.form, passed: form === first.form},
      where: {text: line.text, claims: line.claims, path: line.path},
    }));
  },
};
