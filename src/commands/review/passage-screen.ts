import type {Paint} from '../../outside/terminal.ts';
import type {PassageItem} from '../../review/waiting-passages.ts';
import {wrap} from './review-screen.ts';

/** A passage that waits, in lines: where it stands, who prints it, and all that it prints. */
export function describePassage(
  {id, topic, state, file, line, sheets, heading, as, texts}: PassageItem,
  paint: Paint,
): string {
  return [
    `${paint('bold', id)}  passage  ${topic}  ${state}`,
    `  ${file}:${line}  printed by ${sheets.join(', ') || 'no sheet'}${laidOut(as)}`,
    `  # ${heading}`,
    ...texts.map((text) => `  ${toLine(text)}`),
  ].join('\n');
}

/** The same for a person who is asked, no line wider than `width`. */
export function drawPassage(item: PassageItem, width: number, paint: Paint): string {
  const {id, file, line, heading, as, texts} = item;
  return [
    ...wrap(`${id}  ${file}:${line}${laidOut(as)}`, width),
    '─'.repeat(width),
    ...wrap(`# ${heading}`, width).map((l) => paint('bold', l)),
    ...texts.flatMap((text) => wrap(toLine(text), width)),
    '─'.repeat(width),
  ].join('\n');
}

const laidOut = (as: PassageItem['as']) => (as.length > 0 ? `, laid out as ${as.join(' and ')}` : '');

function toLine({form, number, text, file}: PassageItem['texts'][number]): string {
  if (form === 'figure') return `[figure ${file}: ${text}]`;
  if (form === 'heading') return `## ${text}`;
  if (form === 'step') return `${number}. ${text}`;
  if (form === 'item') return `- ${text}`;
  return form === 'head' || form === 'cell' ? `| ${text}` : text;
}
