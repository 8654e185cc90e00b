import {inputs} from './families/inputs.ts';
import {waysOutFamily} from './families/ways-out.ts';
import type {Family} from './family.ts';

/** Every family, in the order of the table. */
export const families: readonly Family[] = [inputs, waysOutFamily];
