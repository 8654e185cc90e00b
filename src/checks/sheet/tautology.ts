import {present, valuesAt} from '../../base/present.ts';
import {wordsOf} from '../../base/words.ts';
import type {CheckRules} from '../../model/generated/check-rules.ts';
import type {Rule} from '../rule.ts';
import {ofLine} from './finding.ts';
import {printedLines} from './printed-lines.ts';
import {line, mainOf, sample} from './sample.ts';
import type {SheetSubject} from './subject.ts';

const of = (about: string, says: string) => new Map([['c-1', {about: [about], says}]]);

export const tautology: Rule<SheetSubject> = {
  id: 'sheet/tautology',
  means: 'A line of a sheet says of a thing what its name says already.',
  asks: 'What a line says of a thing, or of people, is more than the words that name them.',
  source: 'own: "zinc pills may help with a lack of zinc" tells a reader nothing',
  severity: 'error',
  says: 'Found a line that says {value}, expected {limit}.',
  hint: 'Name one of the two differently in vocabulary.yaml, give the claim other words by a decision (wording), or leave it out of the query (except).',
  readers: 'patients',
  good: sample([mainOf(line('Zinc pills may help with a cold.', 'c-1'))], {ends: of('zinc pills', 'a cold')}),
  bad: sample([mainOf(line('Zinc pills may help with a lack of zinc.', 'c-1'))], {
    ends: of('zinc pills', 'a lack of zinc'),
  }),
  judge({sheet, ends, rules}) {
    return printedLines(sheet).flatMap((line) => {
      // What an editor worded does not stand there in the words of its ends.
      const said = valuesAt(ends, line.claims).filter(({says}) =>
        line.sentence.toLowerCase().includes(says.toLowerCase()),
      );
      if (said.length === 0) return [];
      const empty = said.find(({about, says}) => saysNothingNew(about, says, rules));
      const value = empty ? `"${empty.says}" of "${empty.about.join('", "')}"` : 'something new';
      return [ofLine(line, value, 'something new', empty === undefined)];
    });
  },
};

/** So many words more may stand in the other name: 'pills' in 'zinc pills'. With more, it is told of something else. */
const mostMore = 1;

function saysNothingNew(about: readonly string[], says: string, rules: CheckRules): boolean {
  const said = new Set(stemsOf(says, rules));
  return about.some((words) => {
    const known = new Set(stemsOf(words, rules));
    return said.size > 0 && [...said].every((stem) => known.has(stem)) && known.size - said.size <= mostMore;
  });
}

/** The words that mean something, without their endings: 'a pain that lasts' -> pain, last. */
function stemsOf(text: string, {light, voice}: CheckRules): string[] {
  const words = wordsOf(text.toLowerCase()).filter((word) => !light.includes(word));
  const endings = [...voice['participle-endings'], 'ing', 'es', 's'];
  return present(
    words.map((word) => {
      const ending = endings.find((end) => word.endsWith(end) && word.length - end.length >= shortestStem);
      return ending ? word.slice(0, -ending.length) : word;
    }),
  );
}

const shortestStem = 3;
