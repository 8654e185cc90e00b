import type {PaperSize} from './sheet.ts';

/** Paper sizes in millimetres (ISO 216; ANSI/ASME Y14.1). */
export const paper: Record<PaperSize, {widthMm: number; heightMm: number}> = {
  a4: {widthMm: 210, heightMm: 297},
  letter: {widthMm: 215.9, heightMm: 279.4},
};
