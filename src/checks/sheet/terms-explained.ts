import {findPhrase} from '../../base/find-phrase.ts';
import {allMatches} from '../../base/matches.ts';
import type {Finding, Rule} from '../rule.ts';
import {printedLines} from './printed-lines.ts';
import {line, main, mainOf, sample} from './sample.ts';
import type {SheetSubject} from './subject.ts';

export const termsExplained: Rule<SheetSubject> = {
  id: 'sheet/terms-explained',
  means: 'A term of the field or an acronym stands unexplained.',
  asks: 'Each term of the field and each acronym is explained where it first stands.',
  source: 'PEMAT 3-4; CCI 7',
  severity: 'error',
  says: 'Found "{value}" unexplained at its first use, expected plain words beside it.',
  hint: 'Give the entity plain words and a "term:" in vocabulary.yaml: the first use then prints both.',
  readers: 'patients',
  good: sample([main('Red skin (dermatitis) can hurt.')], {terms: [{term: 'dermatitis', plain: 'red skin'}]}),
  bad: sample([mainOf(line('Dermatitis can hurt.', 'c-1'))], {
    terms: [{term: 'dermatitis', plain: 'red skin'}],
  }),
  judge({sheet, terms, rules}) {
    const lines = printedLines(sheet);
    const findings: Finding[] = [];
    const judge = (word: string, isExplained: (text: string) => boolean) => {
      const first = lines.find((l) => findPhrase(l.sentence, [word.toLowerCase()]) !== undefined);
      if (!first) return;
      const passed = isExplained(first.sentence);
      const value = passed ? `${word}: explained` : word;
      findings.push({
        ...{value, limit: 'explained', passed},
        where: {text: first.sentence, claims: first.claims, path: first.path},
      });
    };
    for (const {term, plain} of terms) {
      // Where the plain words are the term, or hold it, everybody knows it.
      if (plain.toLowerCase().includes(term.toLowerCase())) continue;
      judge(term, (text) => explains(text, term) || findPhrase(text, [plain.toLowerCase()]) !== undefined);
    }
    const acronyms = new Set(lines.flatMap((l) => allMatches(l.text, /\b[A-Z][A-Z0-9]*[A-Z][A-Z0-9]*\b/g)));
    for (const acronym of acronyms) {
      if (!rules.acronyms.includes(acronym)) judge(acronym, (text) => explains(text, acronym));
    }
    return findings;
  },
};

/** 'plain words (term)' or 'term (plain words)'. */
function explains(text: string, term: string): boolean {
  const at = text.toLowerCase().indexOf(term.toLowerCase());
  return text[at - 1] === '(' || /^\s?\(/.test(text.slice(at + term.length)) || /\bcall/.test(text.slice(0, at));
}
