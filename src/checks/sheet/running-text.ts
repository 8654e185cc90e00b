import {sentencesOf} from '../../base/sentences.ts';
import {type PrintedLine, printedLines} from './printed-lines.ts';
import type {SheetSubject} from './subject.ts';

type Read = {line: PrintedLine; sentence: string};

const known = new WeakMap<SheetSubject, readonly Read[]>();

/**
 * The sentences that a reader reads: printed sentences, and list items completed by the words above them. Foods,
 * cells of tables and labels are looked up, so they are none.
 *
 * A term in brackets behind its plain words is left out, since the sheet explains it. Found once for
 * the rules that ask for it.
 */
export function runningText(subject: SheetSubject): readonly Read[] {
  const text = known.get(subject) ?? findText(subject);
  known.set(subject, text);
  return text;
}

function findText(subject: SheetSubject): Read[] {
  const {language, abbreviations} = subject.rules;
  return printedLines(subject.sheet)
    .filter((line) => line.kind !== 'name')
    .flatMap((line) =>
      sentencesOf(withoutTerms(line.sentence, subject), language, abbreviations).map((sentence) => ({line, sentence})),
    );
}

function withoutTerms(text: string, {terms}: SheetSubject): string {
  return terms.reduce((rest, {term}) => rest.replace(` (${term})`, ''), text);
}
