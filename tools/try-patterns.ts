/**
 * Tries every pattern in print, for subjects of every kind of the committed topics, as `claimleaf sheet` does, and keeps in
 * tools/patterns-tried.json what became of each; docs/patterns.md shows it (`npm run fix`). Takes minutes and a browser:
 * `npm run try:patterns`.
 */

import {writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {must} from '../src/base/must.ts';
import {UsageError} from '../src/command-line/usage-error.ts';
import {load} from '../src/commands/load.ts';
import {openPress} from '../src/commands/print-sheets.ts';
import {idOf} from '../src/commands/sheet/id-of.ts';
import {type Making, makeSheet} from '../src/commands/sheet/make-sheet.ts';
import {subjectOf} from '../src/commands/sheet/named-by.ts';
import type {ClaimedOf} from '../src/model/statement.ts';
import {readLogo} from '../src/outside/logo.ts';
import {readPatterns, type SheetPattern} from '../src/outside/pattern-files.ts';
import {readKnowledge, readPrinting} from '../src/outside/program-files.ts';
import {openTerminal} from '../src/outside/terminal.ts';
import type {Tried} from './generate-patterns.ts';

/** A thing that hurts, a thing that helps, a cause, and what articles hardly speak of. */
const subjects: Record<string, readonly string[]> = {
  'leg-aches': ['leg-cramps', 'restless-legs-syndrome', 'magnesium', 'muscle-weakness', 'water-tablets'],
  'tension-headache': ['tension-headache', 'pain-relievers', 'stress', 'migraine'],
  inhaler: ['asthma', 'quick-relief-medicine', 'tobacco-smoke', 'spacer'],
};

/** What becomes of one pattern for one subject. Throws what is no fault of the content. */
async function tryPattern({name, text}: SheetPattern, subject: string, making: Making, title: string): Promise<Tried> {
  const id = idOf(making.topic, subject, name);
  const named = {topic: making.topic, pattern: name, subject};
  try {
    const {mode, printed, leftOut, faults} = await makeSheet({name, pattern: text, subject, id, title}, making);
    const cut = leftOut.filter(({why}) => why.includes('fits its pages'));
    return {
      ...named,
      made: printed ? mode : `${mode}, to be mended: ${faults.join(' ')}`,
      cut: cut.map(({block, why}) => `${block}: ${why.replace(/, so that.*/, '')}`),
    };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return {...named, made: '', cut: [error.message.replace(/ Try (another|the) pattern.*/, '')]};
  }
}

/** Tries every pattern for every subject, or those whose name has a text; `onTried` is told of each. */
export async function tryPatterns(only = '', onTried: (tried: Tried) => void = () => {}): Promise<Tried[]> {
  const terminal = openTerminal({quiet: true, env: {}, stream: process.stderr});
  const printing = readPrinting();
  const of = (mode: ClaimedOf) => load('content', readKnowledge(), null, terminal, {mode});
  const [accepted, draft] = [await of('accepted'), await of('draft')];
  const {content} = accepted;
  const clinic = must(content.clinic, 'the committed content has a clinic');
  const datasetOf = async (mode: ClaimedOf) =>
    must((mode === 'draft' ? draft : accepted).dataset, 'the content is sound');
  const logo = readLogo('content', clinic.logo).value;
  const press = await openPress(await datasetOf('accepted'), {asked: {jobs: 3, cache: true}, printing, terminal, logo});
  const modes: Making['modes'] = ['accepted', 'draft'];
  const all: Tried[] = [];
  try {
    for (const [topic, ids] of Object.entries(subjects)) {
      const own = must(
        content.topics.find((t) => t.topic.id === topic),
        'the topic is committed',
      );
      const making: Making = {topic, content, clinic, printing, datasetOf, modes, openPress: async () => press};
      for (const pattern of readPatterns())
        for (const subject of ids) {
          if (!`${topic}/${subject}-${pattern.name}`.includes(only)) continue;
          const tried = await tryPattern(pattern, subject, making, subjectOf(subject, own).title);
          all.push(tried);
          onTried(tried);
        }
    }
  } finally {
    await press.close();
  }
  return all;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const only = process.argv[2];
  const tried = await tryPatterns(only, (one) => console.log(JSON.stringify(one)));
  if (!only) writeFileSync(new URL('patterns-tried.json', import.meta.url), `${JSON.stringify(tried, null, 1)}\n`);
}
