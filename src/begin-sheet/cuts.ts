import {type Document, isMap} from 'yaml';
import type {YamlPath} from '../base/places.ts';
import type {Query} from '../model/generated/sheet.ts';
import {blocksIn, type LeftOut, type PlacedBlock, queriesOf} from './placed-block.ts';
import {tidy} from './tidy.ts';

/** A way to make a sheet smaller: how often it was made so, and what is left out by it. */
export type Cut = LeftOut & {
  /** Where its block stands in the uncut document. Cuts are made from the last block to the first, so that it stays true. */
  path: YamlPath;
  make(document: Document): void;
};

/** What a sheet says beside its subject, first what is missed least: what is known of a thing before what is to be done. */
const lists = ['foods', 'risk', 'does', 'check', 'signs', 'causes', 'helps'];

/** Blocks that go whole when shorter lists are not enough, first what is missed least. */
const blocks = [...lists.slice(0, -2), 'grid', 'plan', 'causes', 'helps', 'teach-back', 'actions'];

/** Most rows that a query keeps in a list that is made shorter: three are still a sentence, one is still an answer. */
const shorter = [3, 2, 1];

const fewestRows = 2;
const fewestOptions = 2;

const fits = 'so that every print fits its pages';

/**
 * All ways to make a sheet smaller, first what is missed least: rows, then blocks, last of all the signs that can wait
 * for days. Never the signs that cannot, the one message, or what a reader must be told of what is known.
 */
export function cutsOf(document: Document): Cut[] {
  const placed = blocksIn(document);
  const named = (name: string) => placed.filter((block) => block.name === name).reverse();
  const tables = [...named('grid').flatMap(fewerRows), ...named('options').flatMap(fewerOptions)];
  const rows = shorter.flatMap((most) => lists.flatMap(named).flatMap((block) => fewerFound(block, most)));
  const toDo = shorter.slice(0, 2).flatMap((most) => named('actions').flatMap((block) => fewerFound(block, most)));
  const whole = blocks.flatMap((name) => named(name).map(withoutBlock));
  const end = ['summary', 'main'].flatMap(named).flatMap((block) => fewerFound(block, 1));
  return [
    ...named('plan').flatMap(fewerLines),
    ...rows,
    ...tables,
    ...toDo,
    ...whole,
    ...end,
    ...named('care').flatMap(onlyUrgent),
  ];
}

/** The document with cuts made, the deepest and last first. */
export function cut(document: Document, cuts: readonly Cut[]): Document {
  const smaller = document.clone() as Document;
  const order = blocksIn(document).map(({path}) => path.join('.'));
  const at = ({path}: Cut) => order.indexOf(path.join('.'));
  for (const each of cuts.toSorted((a, b) => at(b) - at(a))) each.make(smaller);
  tidy(smaller);
  return smaller;
}

function fewerFound(block: PlacedBlock, most: number): Cut[] {
  const long = queriesOf(block).flatMap(([key, queries]) =>
    queries.flatMap(({limit}: Query, i) =>
      limit === undefined || limit > most ? [[...block.path, block.name, key, i]] : [],
    ),
  );
  if (long.length === 0) return [];
  const make = (document: Document) => {
    for (const path of long) if (document.hasIn(path)) document.setIn([...path, 'limit'], most);
  };
  return [
    {...{block: block.name, path: block.path, make}, why: `what each of its queries finds beyond ${most}, ${fits}`},
  ];
}

const rowsLeft = (name: string, from: number, to: number) => `${from - to} of its ${from} ${name}, ${fits}`;

/** A table with one row less, again and again. */
function fewerRows({name, own, path}: PlacedBlock): Cut[] {
  const all = (own.rows as unknown[]).length;
  return Array.from({length: Math.max(all - fewestRows, 0)}, (_, i) => {
    const left = all - 1 - i;
    const make = (document: Document) => {
      for (let row = all - 1; row >= left; row--) document.deleteIn([...path, name, 'rows', row]);
    };
    return {...{block: name, path, make}, why: rowsLeft('rows', all, left)};
  });
}

/** A decision aid without its last option: its head, and its answer to each question. */
function fewerOptions({name, own, path}: PlacedBlock): Cut[] {
  const all = (own.options as unknown[]).length;
  const questions = (own.rows as unknown[]).length;
  if (all <= fewestOptions) return [];
  const make = (document: Document) => {
    for (let option = all - 1; option >= fewestOptions; option--) {
      document.deleteIn([...path, name, 'options', option]);
      for (let row = 0; row < questions; row++) document.deleteIn([...path, name, 'rows', row, 'cells', option]);
    }
  };
  return [{...{block: name, path, make}, why: rowsLeft('options', all, fewestOptions)}];
}

function fewerLines({name, own, path}: PlacedBlock): Cut[] {
  if (typeof own.lines !== 'number' || own.lines < 2) return [];
  const make = (document: Document) => {
    if (document.hasIn([...path, name, 'lines'])) document.setIn([...path, name, 'lines'], 1);
  };
  return [{...{block: name, path, make}, why: rowsLeft('lines', own.lines, 1)}];
}

const withoutBlock = ({name, path}: PlacedBlock): Cut => ({
  ...{block: name, path},
  make: (document) => {
    const found = document.getIn(path);
    if (isMap(found) && found.has(name)) document.deleteIn(path);
  },
  why: `all of it, ${fits}`,
});

/** A box without the signs that can wait for days, where it has signs that cannot. */
function onlyUrgent(block: PlacedBlock): Cut[] {
  const told = [...block.path, block.name, 'select'];
  const queries = queriesOf(block).flatMap(([key, own]) => (key === 'select' ? own : []));
  const canWait = queries.flatMap(({urgency = []}, i) => (urgency.includes('soon') && urgency.length > 1 ? [i] : []));
  if (canWait.length === 0) return [];
  const make = (document: Document) => {
    document.deleteIn([...block.path, block.name, 'week']);
    for (const i of canWait)
      document.setIn([...told, i, 'urgency'], document.createNode(['emergency', 'today'], {flow: true}));
  };
  return [{...{block: block.name, path: block.path, make}, why: `its signs that can wait for days, ${fits}`}];
}
