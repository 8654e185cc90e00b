import type {Unit} from '../model/article.ts';
import type {Found} from './found.ts';
import type {Reading} from './reading.ts';
import {type Candidate, type Topics, topicsOf} from './resolve.ts';

/** What a reader has in mind of the units before one. */
export type Memory = {
  /** The paragraph, item or row of the last unit; what it was about is forgotten behind it. */
  block: number;
  /** What its sentences were about, the nearest first, and what they said of it. */
  said: Topics;
  objectsSaid: Topics;
  /** The units before, the nearest first. */
  before: readonly Reading[];
  /** The last sentence of the section that introduces what follows, and the one before it; the nearest first. */
  above: readonly Reading[];
  section: string;
};

/** The headings above a unit as one text. */
const sectionOf = ({section}: Unit): string => section.join('\n');

export const nothingInMind: Memory = {block: -1, said: [], objectsSaid: [], before: [], above: [], section: ''};

/** Groups of things that a pronoun may point back to: a reader remembers fewer. */
export const mostRemembered = 24;

/** How many units before one may name an end of what it states. */
const reachBack = 3;

/** What is in mind where a unit begins. */
export function enter(memory: Memory, unit: Unit): Memory {
  const section = sectionOf(unit);
  const here = section === memory.section ? memory : {...memory, section, above: []};
  return unit.block === memory.block ? here : {...here, block: unit.block, said: [], objectsSaid: []};
}

/** What is in mind behind a unit. The cells of a row do not point back to each other. */
export function remember(memory: Memory, unit: Unit, reading: Reading, found: readonly Found[]): Memory {
  // What follows what was too long to read may point back to it, and must not be taken for what stood before.
  if (unit.cutAt !== undefined) return {...memory, said: [], objectsSaid: []};
  if (unit.kind === 'cell') return memory;
  const {block, said, objectsSaid, before, above, section} = memory;
  const introduces = unit.plain.text.endsWith(':') && !unit.isLabel;
  return {
    block,
    section,
    above: introduces ? [reading, ...before.slice(0, 1)] : above,
    said: [...subjectsOf(found), ...topicsOf(reading), ...said].slice(0, mostRemembered),
    objectsSaid: [...objectsOf(found), ...objectsSaid].slice(0, mostRemembered),
    before: unit.isLabel ? before : [reading, ...before].slice(0, reachBack),
  };
}

/** What a sentence said of its subject: first what its main clause did, then what followed from that. */
function objectsOf(found: readonly Found[]): Topics {
  const stated = found.filter((f) => f.trigger);
  const isMain = (f: Found) => f.trigger?.from === stated[0]?.trigger?.from;
  const ids = (some: readonly Found[]) => distinct(some.map((f) => ({id: f.object, short: false})));
  return [ids(stated.filter(isMain)), ids(stated.filter((f) => !isMain(f)))];
}

function subjectsOf(found: readonly Found[]): Topics {
  if (!found.some((f) => f.trigger !== null)) return [];
  const same = found.filter((f) => f.trigger?.from === found[0]?.trigger?.from);
  return [distinct(same.map((f) => ({id: f.subject, short: f.short ? 'either' : false, spokenOf: true})))];
}

const distinct = (candidates: readonly Candidate[]): Candidate[] => [
  ...new Map(candidates.map((c) => [c.id, c])).values(),
];
