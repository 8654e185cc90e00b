import {browserFaults} from './families/browser.ts';
import {disk} from './families/disk.ts';
import {inputs} from './families/inputs.ts';
import {kills} from './families/kills.ts';
import {known} from './families/known.ts';
import {memory} from './families/memory.ts';
import {passivePdfs} from './families/passive-pdfs.ts';
import {paths} from './families/paths.ts';
import {sameBytes} from './families/same-bytes.ts';
import {together} from './families/together.ts';
import {waysOut} from './families/ways-out.ts';
import type {Family} from './family.ts';

/** Every family, in the order of the table. */
export const families: readonly Family[] = [
  inputs,
  known,
  paths,
  waysOut,
  passivePdfs,
  kills,
  disk,
  browserFaults,
  together,
  sameBytes,
  memory,
];
