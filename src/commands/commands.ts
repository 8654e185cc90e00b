/** Generated from the folders beside this file by `npm run fix`. Do not edit. */

import type {Command} from '../command-line/command.ts';
import {command as buildCommand} from './build/command.ts';
import {command as cacheCommand} from './cache/command.ts';
import {command as checkCommand} from './check/command.ts';
import {command as completionCommand} from './completion/command.ts';
import {command as datasetCommand} from './dataset/command.ts';
import {command as diffCommand} from './diff/command.ts';
import {command as explainCommand} from './explain/command.ts';
import {command as exportCommand} from './export/command.ts';
import {command as importCommand} from './import/command.ts';
import {command as initCommand} from './init/command.ts';
import {command as recallCommand} from './recall/command.ts';
import {command as releaseCommand} from './release/command.ts';
import {command as reviewCommand} from './review/command.ts';
import {command as sheetCommand} from './sheet/command.ts';
import {command as suggestCommand} from './suggest/command.ts';
import {command as topicCommand} from './topic/command.ts';

/** Every command of the program. Their parts are loaded when one of them is run, so that help is there at once. */
export const commands: readonly Command[] = [
  buildCommand,
  cacheCommand,
  checkCommand,
  completionCommand,
  datasetCommand,
  diffCommand,
  explainCommand,
  exportCommand,
  importCommand,
  initCommand,
  recallCommand,
  releaseCommand,
  reviewCommand,
  sheetCommand,
  suggestCommand,
  topicCommand,
];
