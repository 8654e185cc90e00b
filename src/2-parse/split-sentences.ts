import {sentenceStarts} from '../base/sentences.ts';
import type {PlainText} from '../model/article.ts';
import {slicePlain} from './plain-text.ts';

/** The sentences of a text, each with the places in the file that its letters came from; without empty ones. */
export function splitSentences(plain: PlainText, language: string, abbreviations: ReadonlySet<string>): PlainText[] {
  const starts = sentenceStarts(plain.text, language, abbreviations);
  return starts
    .map((start, i) => slicePlain(plain, start, starts[i + 1] ?? plain.text.length))
    .filter((sentence) => sentence.text !== '');
}
