import type {Unit} from './article.ts';

/** Whether a unit's form lets a program say what it states: no question, nothing struck out, no code, nothing cut off. */
export const mayBeRead = ({reason, cutAt}: Unit): boolean => reason === undefined && cutAt === undefined;
