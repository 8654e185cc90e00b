import type {Blockquote, Heading, ListItem, Paragraph, PhrasingContent, Root, RootContent, Table} from 'mdast';
import {must} from '../base/must.ts';
import {articleTableCell} from '../diagnostics/article-table-cell.ts';
import type {Outcome} from '../diagnostics.ts';
import type {PlainText, Unit} from '../model/article.ts';
import {isStruck, slicePlain} from './plain-text.ts';
import {splitSentences} from './split-sentences.ts';
import {type Surroundings, UnitCollector, type UnitSource} from './unit-collector.ts';

/** An article that is being read: the units so far, and the headings above what is read next. */
type ArticleWalk = {
  source: UnitSource;
  into: UnitCollector;
  trail: {depth: number; title: string}[];
  titleSeen: boolean;
};

/** All units of an article in the order of the text, each with its headings, label, lead-in, question, row and column. */
export function readUnits(root: Root, source: UnitSource): Outcome<Unit[]> {
  const into = new UnitCollector(source);
  const reading: ArticleWalk = {source, into, trail: [], titleSeen: false};
  walkBlocks(root.children, () => ({section: sectionOf(reading)}), reading);
  return {value: into.units, diagnostics: into.diagnostics};
}

const sectionOf = ({trail}: ArticleWalk) => trail.map((h) => h.title);

function walkBlocks(nodes: readonly RootContent[], surroundings: () => Surroundings, reading: ArticleWalk): void {
  const {into} = reading;
  let leadIn: string | undefined;
  let question: string | undefined;
  for (const node of nodes) {
    if (node.type === 'heading') {
      const heading = addHeading(node, reading);
      question = isQuestion(heading) ? heading : undefined;
      leadIn = undefined;
      continue;
    }
    const around: Surroundings = {...surroundings(), ...(question ? {question} : {})};
    if (node.type === 'paragraph') {
      const last = addParagraph(node, around, reading);
      leadIn = last?.text.endsWith(':') ? last.text : undefined;
      const asked = askedHere(node);
      if (asked) question = asked;
    } else if (node.type === 'list') {
      for (const item of node.children) addItem(item, {...around, ...(leadIn ? {leadIn} : {})}, reading);
      leadIn = undefined;
    } else if (node.type === 'table') addTable(node, around, reading);
    else if (node.type === 'blockquote')
      walkBlocks((node as Blockquote).children, () => ({...around, isQuoted: true}), reading);
    else if (node.type === 'html') {
      into.addOther(node, around, 'html');
      into.warnOfHtml(node);
    } else if (node.type === 'code') into.addOther(node, around, 'code');
    else if (node.type === 'footnoteDefinition') walkBlocks(node.children, () => around, reading);
  }
}

function addHeading(node: Heading, reading: ArticleWalk): string {
  const {into, trail} = reading;
  const plain = into.plainOf(node.children);
  const isTitle = node.depth === 1 && !reading.titleSeen;
  if (isTitle) reading.titleSeen = true;
  for (let last = trail.at(-1); last && last.depth >= node.depth; last = trail.at(-1)) trail.pop();
  const section = sectionOf(reading);
  if (!isTitle) trail.push({depth: node.depth, title: plain.text});
  into.startBlock();
  into.add('heading', plain, {section}, isQuestion(plain.text) ? {reason: 'question'} : {});
  return plain.text;
}

/** Adds the sentences of a paragraph; returns the last of them. */
function addParagraph(node: Paragraph, around: Surroundings, {into, source}: ArticleWalk): PlainText | undefined {
  into.startBlock();
  const whole = into.plainOf(node.children);
  if (whole.text.trim() === '') {
    if (isStruck(node.children)) into.addOther(node, around, 'struck');
    else if (node.children.some((c) => c.type === 'image')) into.addOther(node, around, 'image');
    return undefined;
  }
  const asked = askedHere(node);
  const label = asked ? null : labelOf(node.children, whole);
  const rest = label ? slicePlain(whole, label.end, whole.text.length) : whole;
  if (label) into.add('sentence', slicePlain(whole, 0, label.end), around, {isLabel: true, label: label.text});
  const sentences = splitSentences(rest, source.language, source.abbreviations);
  for (const sentence of sentences)
    into.add(
      'sentence',
      sentence,
      label ? {...around, label: label.text} : around,
      isQuestion(sentence.text) ? {reason: 'question'} : {},
    );
  return sentences.at(-1) ?? (label ? whole : undefined);
}

function addItem(item: ListItem, around: Surroundings, reading: ArticleWalk): void {
  let label: string | undefined;
  let leadIn = around.leadIn;
  for (const node of item.children) {
    const inside: Surroundings = {...around, ...(leadIn ? {leadIn} : {}), ...(label ? {label} : {})};
    if (node.type === 'paragraph') {
      const before = reading.into.units.length;
      const last = addParagraph(node, inside, reading);
      label = reading.into.units[before]?.label ?? label;
      if (last?.text.endsWith(':')) leadIn = last.text;
    } else walkBlocks([node as RootContent], () => inside, reading);
  }
}

function addTable(table: Table, around: Surroundings, {into}: ArticleWalk): void {
  const [header, ...rows] = table.children;
  if (!header) return;
  const headers = header.children.map((cell) => into.plainOf(cell.children));
  const corner = must(headers[0], 'a table has a column');
  into.startBlock();
  for (const cell of headers) if (cell.text !== '') into.add('cell', cell, around, {reason: 'header'});
  for (const row of rows) {
    into.startBlock();
    const cells = row.children.map((cell) => into.plainOf(cell.children));
    if (cells.length !== headers.length)
      into.diagnostics.push(articleTableCell.count(into.place(row), {cells: cells.length, headers: headers.length}));
    const [first] = cells;
    if (!first) continue;
    cells.forEach((cell, i) => {
      if (cell.text === '') {
        into.diagnostics.push(articleTableCell.empty(into.place(row.children[i] ?? row)));
        return;
      }
      into.add('cell', cell, around, {
        rowHeader: first.text,
        cornerHeader: corner.text,
        columnHeader: headers[i]?.text ?? '',
      });
    });
  }
}

/** "**Magnesium:** helps …" has the label "Magnesium"; so has "Symptoms: cramps" where the label is short. */
function labelOf(children: readonly PhrasingContent[], whole: PlainText): {text: string; end: number} | null {
  const first = children[0];
  const colon = whole.text.indexOf(':');
  if (colon <= 0 || whole.text.slice(0, colon).normalize('NFC').length > 80) return null;
  const strong = first?.type === 'strong' || first?.type === 'emphasis' || first?.type === 'link';
  const isShort = whole.text.slice(0, colon).split(/\s+/).length <= 4 && colon < whole.text.trimEnd().length - 1;
  if (!strong && !isShort) return null;
  return {text: whole.text.slice(0, colon).trim(), end: colon + 1};
}

/** "Q1: Can …?" asks; the paragraphs behind it answer. */
function askedHere(node: Paragraph): string | undefined {
  const first = node.children[0];
  if (!first) return undefined;
  const words = node.children
    .map((c) =>
      'value' in c ? c.value : 'children' in c ? c.children.map((d) => ('value' in d ? d.value : '')).join('') : '',
    )
    .join('');
  // Spaces are made one each first: "\s*\d*\s*" would try every way to share a long run of them.
  const match = /^Q(?:uestion)? ?\d* ?[:.)] ?(.*\?)$/is.exec(words.trim().replace(/\s+/g, ' '));
  return match?.[1];
}

const isQuestion = (text: string) => /\?["”’)]?$/.test(text.trim());
