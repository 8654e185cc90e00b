/**
 * Tries every pattern in print, for subjects of every kind of the committed topics, as `claimleaf sheet` does, and keeps in
 * tools/patterns-tried.json what became of each; docs/patterns.md shows it (`npm run fix`). Takes minutes and a browser:
 * `npm run try:patterns`.
 */

import {writeFileSync} from 'node:fs';
import {must} from '../src/base/must.ts';
import {UsageError} from '../src/command-line/usage-error.ts';
import {load} from '../src/commands/load.ts';
import {openPress} from '../src/commands/print-sheets.ts';
import {idOf} from '../src/commands/sheet/id-of.ts';
import {type Making, makeSheet} from '../src/commands/sheet/make-sheet.ts';
import {subjectOf} from '../src/commands/sheet/named-by.ts';
import type {ClaimedOf} from '../src/model/statement.ts';
import {readLogo} from '../src/outside/logo.ts';
import {readPatterns} from '../src/outside/pattern-files.ts';
import {readKnowledge, readPrinting} from '../src/outside/program-files.ts';
import {openTerminal} from '../src/outside/terminal.ts';
import type {Tried} from './generate-patterns.ts';

/** A thing that hurts, a thing that helps, a cause, and what articles hardly speak of. */
const subjects: Record<string, readonly string[]> = {
  'leg-aches': ['leg-cramps', 'restless-legs-syndrome', 'magnesium', 'muscle-weakness', 'water-tablets'],
  'tension-headache': ['tension-headache', 'pain-relievers', 'stress', 'migraine'],
  inhaler: ['asthma', 'quick-relief-medicine', 'tobacco-smoke', 'spacer'],
};

const terminal = openTerminal({quiet: true, env: {}, stream: process.stderr});
const printing = readPrinting();
const of = (mode: ClaimedOf) => load('content', readKnowledge(), null, terminal, {mode});
const [accepted, draft] = [of('accepted'), of('draft')];
const clinic = must(accepted.content.clinic, 'the committed content has a clinic');
const datasetOf = (mode: ClaimedOf) => must((mode === 'draft' ? draft : accepted).dataset, 'the content is sound');
const topicOf = (id: string) =>
  must(
    accepted.content.topics.find(({topic}) => topic.id === id),
    'the topic is committed',
  );
const asked = {jobs: 3, cache: true};
const press = await openPress(datasetOf('accepted'), {
  asked,
  printing,
  terminal,
  logo: readLogo('content', clinic.logo).value,
});
const tried: Tried[] = [];
const only = process.argv[2];
try {
  for (const [topic, ids] of Object.entries(subjects))
    for (const pattern of readPatterns())
      for (const subject of ids) {
        if (only && !`${topic}/${subject}-${pattern.name}`.includes(only)) continue;
        const making: Making = {
          ...{topic, content: accepted.content, clinic, printing, datasetOf},
          modes: ['accepted', 'draft'],
          openPress: async () => press,
        };
        const begun = {
          name: pattern.name,
          pattern: pattern.text,
          subject,
          id: idOf(topic, subject, pattern.name),
          title: subjectOf(subject, topicOf(topic)).title,
        };
        const start = performance.now();
        const became = await makeSheet(begun, making).then(
          ({mode, printed, leftOut, faults}) => ({
            made: printed ? mode : `${mode}, to be mended: ${faults.join(' ')}`,
            cut: leftOut
              .filter(({why}) => why.includes('fits its pages'))
              .map(({block, why}) => `${block}: ${why.replace(/, so that.*/, '')}`),
          }),
          (error) => {
            if (!(error instanceof UsageError)) throw error;
            return {made: '', cut: [error.message.replace(/ Try another pattern.*| Try the pattern.*/, '')]};
          },
        );
        tried.push({topic, pattern: pattern.name, subject, ...became});
        console.error(
          topic,
          pattern.name,
          subject,
          JSON.stringify(became),
          `${Math.round(performance.now() - start)} ms`,
        );
      }
} finally {
  await press.close();
}
if (!only) writeFileSync(new URL('patterns-tried.json', import.meta.url), `${JSON.stringify(tried, null, 1)}\n`);
