import {readFileSync} from 'node:fs';
import {Document, isMap, isSeq, parseDocument} from 'yaml';
import {must} from '../../src/base/must.ts';
import type {Sheet as SheetDefinition} from '../../src/model/generated/sheet.ts';

type Side = SheetDefinition['sides'][number];
export type GalleryBlock = NonNullable<Side['top']>[number];

/** A block that the gallery shows: whose claims it has, the sheet around it, and the shortest YAML that gives it. */
export type Entry = {
  name: string;
  says: string;
  content: string;
  topic: string;
  template: string;
  for: SheetDefinition['for'];
  print: 'standard' | 'large';
  orientation?: 'landscape';
  block: GalleryBlock;
  /** A block above it, without which it would be empty. */
  after?: GalleryBlock;
  yaml: string;
};

/** The blocks of tools/gallery/blocks.yaml. */
export function readEntries(): Entry[] {
  const document = parseDocument(readFileSync(new URL('blocks.yaml', import.meta.url), 'utf8'));
  const usual = {content: 'content', template: 'handout', for: 'patient', print: 'standard'};
  if (!isSeq(document.contents)) throw new Error('blocks.yaml is a list');
  return document.contents.items.map((item) => {
    if (!isMap(item)) throw new Error('an entry of blocks.yaml is a map');
    const entry = {...usual, ...(item.toJSON() as Partial<Entry>)} as Omit<Entry, 'yaml'>;
    return {...entry, yaml: yamlOf(entry.block)};
  });
}

/** A block as a person would write it: each query and each choice on a line of its own. */
function yamlOf(block: GalleryBlock): string {
  const document = new Document([block], {aliasDuplicateObjects: false});
  const inOneLine = (node: unknown, depth: number): void => {
    if (!isMap(node) && !isSeq(node)) return;
    const text = JSON.stringify(node.toJSON());
    node.flow = text.length <= 90 && (depth > 2 || text.length <= 40);
    if (node.flow) return;
    for (const child of node.items) inOneLine(isMap(node) ? (child as {value: unknown}).value : child, depth + 1);
  };
  inOneLine(must(document.contents, 'the document has a block'), 0);
  if (isSeq(document.contents)) document.contents.flow = false;
  return document.toString({lineWidth: 0, flowCollectionPadding: false}).trimEnd();
}

/**
 * The sheet around a block: what its readers must have, so that it is sound. The block stands last on its first page, so that
 * nothing runs into it.
 */
export function sheetAround(entry: Entry): SheetDefinition {
  const kind = Object.keys(entry.block)[0];
  const isForClinicians = entry.for === 'clinician';
  const message = kind === 'main' || isForClinicians ? [] : [messageOf[entry.topic] ?? {}];
  const behind = isForClinicians || kind === 'care' ? {plan: {}} : careOf;
  return {
    ...{
      id: `gallery-${entry.name}`,
      title: entry.says.slice(0, 90),
      template: entry.template,
      for: entry.for,
      pages: 8,
    },
    ...(entry.for === 'patient' ? {kind: 'procedure' as const} : {}),
    ...(entry.orientation ? {orientation: entry.orientation} : {}),
    sides: [{top: [...message, ...(entry.after ? [entry.after] : []), entry.block]}, {top: [behind]}],
  };
}

const careOf: GalleryBlock = {care: {select: [{relation: 'see-doctor-for'}]}};

/** A message for the sheets of a topic. */
const messageOf: Record<string, GalleryBlock> = {
  'leg-aches': {main: {select: [{relation: 'advice', object: ['whole-foods-first']}]}},
  'tension-headache': {main: {select: [{relation: 'advice', limit: 1}]}},
  inhaler: {main: {select: [{relation: 'advice', object: ['carry-quick-relief']}]}},
  eyes: {main: {select: [{relation: 'helps', subject: ['eye-drops'], object: ['dry-eyes']}]}},
};
