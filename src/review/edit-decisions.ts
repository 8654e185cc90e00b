import {Document, isMap, isScalar, isSeq, type Pair, Scalar, type YAMLMap} from 'yaml';
import {areSameClaims} from '../4-merge/apply-decisions.ts';
import {appendItems, type Edit, type Item, itemInLines, lineWidth, readForm, splice} from '../base/append-to-list.ts';
import {sureMatch} from '../base/matches.ts';
import {must} from '../base/must.ts';
import type {Decision} from '../model/generated/decisions.ts';

/** What stands at the top of a file that is made new. */
const header = [
  '# What the editors have decided about claims, conflicts and proposals: one entry each, oldest first.',
  '# `claimleaf review` shows what is to be decided and writes it here; comments and order are kept.',
  "# 'inputs' is the hash of the statements that were judged: when they change, the decision is stale.",
  'decisions:',
  '',
].join('\n');

/** How the keys of a decision follow each other. */
const order = [
  'on-claims',
  'verdict',
  'prefer',
  'restriction',
  'wording',
  'rating',
  'by',
  'on',
  'why',
  'inputs',
] as const;

/**
 * The text of a decisions.yaml with one more decision, or with the last one on the same claims taken anew in its place.
 * Nothing else changes: only what is written is spliced in, so comments, order, quotes and line ends stay byte for byte.
 *
 * @param text the file, valid by its schema; null where there is none
 * @returns the new text, or null where the form of the file is one into which nothing can be spliced
 */
export function editDecisions(text: string | null, decision: Decision): string | null {
  if (text === null) return header + itemInLines(toItem(decision), '  ', '\n');
  const file = readForm(text, 'decisions');
  if (!file) return null;
  const old = file.list.items.findLast((item): item is YAMLMap => isMap(item) && isAbout(item, decision));
  const edits = old ? replaceValues(old, decision, file.eol, file.body) : appendItems(file, [toItem(decision)]);
  return edits && splice(file, edits);
}

/** What the file must say after the edit: the decisions as they were, and the new one in its place. */
export function withDecision(old: readonly Decision[], decision: Decision): Decision[] {
  const at = old.findLastIndex((d) => isTakenAnew(d, decision));
  return at < 0
    ? [...old, decision]
    : old.with(at, {...decision, 'on-claims': must(old[at], 'it was found there')['on-claims']});
}

function isAbout(item: YAMLMap, decision: Decision): boolean {
  const old = item.toJSON() as Partial<Decision>;
  return old['on-claims'] !== undefined && isTakenAnew(old as Pick<Decision, 'on-claims'>, decision);
}

/** Words for a restriction stand beside every other decision on the same claims. */
const isTakenAnew = (old: Pick<Decision, 'on-claims'> & Partial<Decision>, now: Decision): boolean =>
  areSameClaims(old['on-claims'], now['on-claims']) && (old.verdict === 'restrict') === (now.verdict === 'restrict');

/** A decision as an item of the list; its claims stand in brackets. */
function toItem(decision: Decision): Item {
  return {
    values: ordered(decision),
    shape: (document) => {
      const claims = document.getIn([0, 'on-claims']);
      if (isSeq(claims)) claims.flow = true;
    },
  };
}

function ordered(decision: Decision): Partial<Decision> {
  return Object.fromEntries(order.flatMap((key) => (decision[key] === undefined ? [] : [[key, decision[key]]])));
}

/** Writes each value that has changed over the old one; keys come where the order wants them, and go where not needed. */
function replaceValues(item: YAMLMap, decision: Decision, eol: string, body: string): Edit[] | null {
  const inLines = item.srcToken?.type === 'block-map' ? {indent: item.srcToken.indent, eol} : null;
  const old = item.toJSON() as Partial<Decision>;
  const edits: Edit[] = [];
  for (const key of order) {
    if (key === 'on-claims') continue; // the same, in whatever order
    const value = decision[key];
    const pair = pairOf(item, key);
    if (value === old[key]) continue;
    if (pair && value !== undefined) {
      const at = isScalar(pair.value) ? pair.value.range : null;
      if (!at) return null;
      const isBlock = pair.value instanceof Scalar && pair.value.type?.startsWith('BLOCK') === true;
      const end = isBlock ? body.slice(0, at[1]).trimEnd().length : at[1];
      edits.push({start: at[0], end, text: toScalar(value, inLines)});
    } else if (pair) edits.push(removal(item, pair, body));
    else if (value !== undefined) {
      const next = order.flatMap(
        (k, i) => (i > order.indexOf(key) && decision[k] !== undefined && pairOf(item, k)) || [],
      )[0];
      const start = next && startOf(next);
      if (start === undefined) return null;
      const between = inLines ? eol + ' '.repeat(inLines.indent) : ', ';
      edits.push({
        start,
        end: start,
        text: `${inLines ? key : JSON.stringify(key)}: ${toScalar(value, inLines)}${between}`,
      });
    }
  }
  return edits;
}

const pairOf = (item: YAMLMap, key: string): Pair | undefined =>
  item.items.find((pair) => isScalar(pair.key) && pair.key.value === key);

const startOf = (pair: Pair) => (isScalar(pair.key) ? pair.key.range?.[0] : undefined);

/** A text on one line; in lines, a long one goes on below, deeper than its key. */
function toScalar(value: unknown, inLines: {indent: number; eol: string} | null): string {
  if (!inLines) return JSON.stringify(value);
  const lines = new Document({key: value}, {version: '1.2', schema: 'core'}).toString({lineWidth}).trimEnd();
  return lines
    .slice('key: '.length)
    .split('\n')
    .map((line, i) => (i === 0 || line === '' ? line : ' '.repeat(inLines.indent) + line))
    .join(inLines.eol);
}

/**
 * Takes a key with its value out, and the white space up to what follows: the next key, or a comment that takes its
 * place. The last key of an item goes with the white space (in brackets, the comma) before it.
 */
function removal(item: YAMLMap, pair: Pair, body: string): Edit {
  const start = must(startOf(pair), 'what was parsed has a place');
  const end = (isScalar(pair.value) && pair.value.range?.[1]) || start;
  const isLast = item.items.at(-1) === pair;
  if (isLast && item.items.length > 1) {
    const before = body.slice(0, start).replace(item.flow ? /[\s,]*$/ : /\s*$/, '').length;
    return {start: before, end: item.flow ? end : body.slice(0, end).trimEnd().length, text: ''};
  }
  const space = sureMatch(/^\s*,?\s*/, body.slice(end)).length;
  return {start, end: end + space, text: ''};
}
