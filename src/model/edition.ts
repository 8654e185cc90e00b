import type {PaperSize, PrintSize, Sheet} from './sheet.ts';

/** A sheet as it is printed: the same words in all editions, on one kind of paper in one size of print. */
export type Edition = {sheet: Sheet; size: PaperSize; print: PrintSize};

/** 'topic/sheet.a4' or 'topic/sheet.a4.large': where the PDF stands below the output's sheets/, without its ending. */
export function editionPath({sheet, size, print}: Edition): string {
  return `${sheet.topic}/${sheet.id}.${size}${print === 'large' ? '.large' : ''}`;
}
