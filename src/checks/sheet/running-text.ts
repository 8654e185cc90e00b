import {sentencesOf} from '../../base/sentences.ts';
import {type PrintedLine, printedLines} from './printed-lines.ts';
import type {SheetSubject} from './subject.ts';

/**
 * The sentences that a reader reads: printed sentences, and list items completed by the words above them. Foods,
 * cells of tables and labels are looked up, so they are none.
 *
 * A term in brackets behind its plain words is left out, since the sheet explains it.
 */
export function runningText(subject: SheetSubject): {line: PrintedLine; sentence: string}[] {
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
