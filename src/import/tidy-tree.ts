import type {Heading, List, ListItem, Paragraph, PhrasingContent, Root, RootContent} from 'mdast';
import {must} from '../base/must.ts';
import type {Dropped} from './imported.ts';
import type {LineRules} from './line-rules.ts';
import {lineText, nodeText} from './node-text.ts';

/**
 * What all kinds of source have in common: lines of the page and lists of references go, labels of list items become
 * bold ("**Zinc:** helps …"), so that they are read as labels.
 */
export function tidyTree(root: Root, rules: LineRules): Dropped[] {
  const dropped: Dropped[] = [];
  const drop = (node: RootContent | ListItem, reason: string) => {
    dropped.push({text: nodeText(node), reason, line: node.position?.start.line ?? 1});
  };
  const kept: RootContent[] = [];
  let inReferences = false;
  let heading: RootContent | null = null;
  for (const node of root.children) {
    const text = lineText(node);
    if (node.type === 'heading' || node.type === 'paragraph') {
      const reason = rules.furniture(text);
      if (reason) {
        drop(node, reason);
        continue;
      }
    }
    if (node.type === 'heading') {
      inReferences = rules.isReferences(text);
      heading = inReferences ? node : null;
    } else if (inReferences) {
      const reason = isStub(node) ? 'empty references' : isReference(node) ? 'list of references' : null;
      if (reason) {
        if (heading) {
          kept.pop();
          drop(heading, reason);
        }
        heading = null;
        drop(node, reason);
        continue;
      }
      inReferences = false;
      heading = null;
    }
    kept.push(node);
  }
  root.children = kept;
  for (const node of kept) {
    if (node.type === 'list') boldLabels(node);
    if (node.type === 'heading') joinLines(node);
    if (node.type === 'paragraph' || node.type === 'heading') trimEnds(node);
  }
  return dropped;
}

/** "1", "[2]", "^": the place of a reference whose text was lost. */
const isStub = (node: RootContent) => /^[\s\d.,;:()[\]^↑|-]*$/.test(nodeText(node));

/** A reference has a year, an address or a number of a publication; an item of a list has not. */
const isReference = (node: RootContent) => {
  const entries = node.type === 'list' ? node.children.map(nodeText) : [nodeText(node)];
  const marked = entries.filter((e) =>
    /\b(19|20)\d\d\b|https?:|www\.|\bdoi\b|\bPMID\b|\bPMC\d|\bet al\b|\bpp?\.\s?\d|\b[Jj]ournal\b|\.(org|com|gov|edu|net)\b|^[\s\d.)[\]]*$/.test(
      e,
    ),
  );
  return marked.length * 2 >= entries.length;
};

/** A heading is one line: a break in it is a space. */
function joinLines(heading: Heading): void {
  heading.children = heading.children.map((child) => (child.type === 'break' ? {type: 'text', value: ' '} : child));
}

/** Spaces that are left where something was taken out. */
function trimEnds({children}: Paragraph | Heading): void {
  const first = children[0];
  const last = children.at(-1);
  if (first?.type === 'text') first.value = first.value.trimStart();
  if (last?.type === 'text') last.value = last.value.trimEnd();
}

function boldLabels(list: List): void {
  for (const item of list.children)
    for (const child of item.children) {
      if (child.type === 'list') boldLabels(child);
      else if (child.type === 'paragraph' && child === item.children[0]) boldLabel(child);
    }
}

/** Longest label, in characters and in words. */
const longest = {length: 78, words: 12};

function boldLabel(paragraph: Paragraph): void {
  const [first, ...rest] = paragraph.children;
  if (first?.type !== 'text') return;
  const match = /^([^:]+):(\s+\S[\s\S]*|\s*)$/.exec(first.value);
  const label = match?.[1]?.trim();
  if (!match || !label || label.length > longest.length || label.split(/\s+/).length > longest.words) return;
  if (match[2]?.trim() === '' && rest.length === 0) return;
  if (/[.!?]\s|[.!?]$|https?$/.test(label) || !/\p{L}/u.test(label)) return;
  const bold: PhrasingContent = {type: 'strong', children: [{type: 'text', value: `${label}:`}]};
  const behind = must(match[2], 'the pattern has what is behind');
  paragraph.children = [bold, ...(behind === '' ? [] : [{type: 'text' as const, value: behind}]), ...rest];
}
