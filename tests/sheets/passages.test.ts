/** Sheets of passages, printed from a content of their own, and read back with another program than the one that wrote them. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {beforeAll, describe, expect, test} from 'vitest';
import {editionsOf} from '../../src/6-sheet/editions-of.ts';
import {printedParts} from '../../src/6-sheet/printed-texts.ts';
import {askedOf} from '../../src/command-line/read-command-line.ts';
import {build} from '../../src/commands/build/build.ts';
import {command as buildCommand} from '../../src/commands/build/command.ts';
import {load} from '../../src/commands/load.ts';
import {editionPath} from '../../src/model/edition.ts';
import {readKnowledge, readPrinting} from '../../src/outside/program-files.ts';
import {allNodes, type StructureNode, spoken} from '../8-pdf/read-structure.ts';
import {silent} from '../support/run-check.ts';
import {lastingFolder} from '../support/temporary-folder.ts';
import {lookedUpIn} from './looked-up.ts';
import {tornProblems, widowProblems} from './proofs/breaks.ts';
import {elementProblems} from './proofs/elements.ts';
import {fontProblems} from './proofs/fonts.ts';
import {headingProblems} from './proofs/headings.ts';
import {type Opened, openForProof} from './proofs/opened.ts';
import {passiveProblems} from './proofs/passive.ts';
import {clippingProblems, overlapProblems, sizeProblems} from './proofs/places.ts';
import {tableProblems} from './proofs/tables.ts';
import {wordProblems} from './proofs/words.ts';

const folder = fileURLToPath(new URL('../fixtures/passages/', import.meta.url));
const {sheets, content} = await load(folder, readKnowledge(), readPrinting(), silent);
const editions = sheets && content.clinic ? editionsOf(sheets, content.clinic) : [];
const byPath = editions.map((edition) => [editionPath(edition), edition] as const);

const out = lastingFolder();
beforeAll(async () => {
  const config = askedOf(buildCommand, '--content', folder, '--out', out);
  const {diagnostics} = await build(config, silent, new AbortController().signal);
  expect(diagnostics.filter(({severity}) => severity === 'error')).toEqual([]);
});

describe.for(byPath)('%s', ([path, {sheet, print}]) => {
  let pdf: Opened;
  beforeAll(async () => {
    pdf = await openForProof(readFileSync(join(out, 'sheets', `${path}.pdf`)));
  });
  const all = (role: string) => allNodes(pdf.structure).filter((node) => node.role === role);
  const kids = (node: StructureNode) => node.kids.filter((kid): kid is StructureNode => !Array.isArray(kid));

  test('reads out every word of the sheet, in its order, and no other', () => {
    const expected = printedParts(sheet).flatMap(({texts}) => texts.map(({text}) => text));
    expect(wordProblems(pdf, expected)).toEqual([]);
  });

  test('has headings, tables, lists and pictures that can be followed', () => {
    expect([...headingProblems(pdf), ...tableProblems(pdf), ...elementProblems(pdf)]).toEqual([]);
  });

  test('has steps that are items of a list with their number as label', () => {
    const labels = all('LI').flatMap((item) => kids(item).filter(({role}) => role === 'Lbl'));
    expect(labels.map(spoken)).toEqual(['1', '2', '3', '1', '2', '4', '1', '2']);
    const [first] = all('LI').filter((item) => kids(item).some(({role}) => role === 'Lbl'));
    expect(first && kids(first).map(({role}) => role)).toEqual(['Lbl', 'LBody']);
  });

  test('has a figure with its words for each picture of the article', () => {
    const alternatives = all('Figure').map(({alt}) => alt);
    expect(alternatives.slice(0, 5)).toEqual([
      'Two hands under a tap.',
      'A finger pulls the lower lid of an eye down.',
      'A drop falls from a bottle into an eye.',
      'A closed eye.',
      'A bottle with a long tip.',
    ]);
  });

  test('has heads of a table with their scope', () => {
    expect(all('TH').map((head) => `${spoken(head)} ${head.scope}`)).toEqual([
      ...['When Column', 'Drops Column', 'Which eye Column', 'Morning Row', 'Night Row'],
    ]);
  });

  test('paints every letter in its own font, at full size, whole, in its place, and is passive', () => {
    expect([
      ...fontProblems(pdf),
      ...sizeProblems(pdf, print === 'large' ? 18 : 12, lookedUpIn(sheet)),
      ...[...clippingProblems(pdf), ...overlapProblems(pdf), ...tornProblems(pdf), ...widowProblems(pdf)],
      ...passiveProblems(pdf),
    ]).toEqual([]);
  });
});
