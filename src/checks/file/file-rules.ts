import type {ContentRule} from '../rule.ts';
import {lookAlike} from './look-alike.ts';
import type {FileSubject} from './subject.ts';

/** Every criterion on the text of a file. What fails one is not used at all: it would be printed. */
export const fileRules: readonly ContentRule<FileSubject>[] = [lookAlike];
