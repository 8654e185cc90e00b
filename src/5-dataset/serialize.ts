import type {Dataset} from '../model/generated/dataset.ts';

/** How deep a value is written over several lines; what lies deeper stays on one, so that a diff shows whole statements. */
const linesTo = 4;

/** The dataset as it is committed: UTF-8 text, two spaces a level, a statement or a quote a line, a final line end. */
export function serializeDataset(dataset: Dataset): string {
  return `${write(dataset, 0)}\n`;
}

function write(value: unknown, depth: number): string {
  if (typeof value !== 'object' || value === null || isEmpty(value)) return JSON.stringify(value);
  if (depth >= linesTo || isFlat(value, depth) || isStatement(value)) return onOneLine(value);
  const indent = '  '.repeat(depth + 1);
  const close = `\n${'  '.repeat(depth)}`;
  if (Array.isArray(value)) return `[\n${value.map((v) => indent + write(v, depth + 1)).join(',\n')}${close}]`;
  const entries = Object.entries(value).map(([k, v]) => `${indent}${JSON.stringify(k)}: ${write(v, depth + 1)}`);
  return `{\n${entries.join(',\n')}${close}}`;
}

const isStatement = (value: object) => 'target' in value;

/** Lists of words, and anything small that holds no list of its own, need no lines. */
function isFlat(value: object, depth: number): boolean {
  if (depth < 2) return false;
  const parts = Array.isArray(value) ? value : Object.values(value);
  return parts.every((part) => typeof part !== 'object' || part === null);
}

function onOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([k, v]) => `${JSON.stringify(k)}: ${onOneLine(v)}`)
    .join(', ')}}`;
}

const isEmpty = (value: object) => (Array.isArray(value) ? value.length === 0 : Object.keys(value).length === 0);
