import {sentencesOf} from '../../base/sentences.ts';
import type {Part} from '../../model/part.ts';
import type {Block} from '../../model/sheet.ts';
import type {Rule} from '../rule.ts';
import {ofLine} from './finding.ts';
import {placedBlocks, printedLines} from './printed-lines.ts';
import {main, sample} from './sample.ts';
import type {SheetSubject} from './subject.ts';

export const paragraphLength: Rule<SheetSubject> = {
  id: 'sheet/paragraph-length',
  means: 'A paragraph of a sheet has too many sentences.',
  asks: 'No paragraph has more sentences than the limit.',
  source: 'CDC, Simply Put; PEMAT 8',
  severity: 'warning',
  says: 'Found a paragraph of {value} sentences, expected {limit} at most.',
  hint: 'Let the block select fewer claims.',
  readers: 'patients',
  good: sample([main('Brush.', 'Rinse.')]),
  bad: sample([main('Brush once. Brush twice. Rinse. Floss. Rinse again. Ask us.')]),
  judge({sheet, limits, rules}) {
    const count = (text: string) => sentencesOf(text, rules.language, rules.abbreviations).length;
    const limit = limits.paragraphSentences;
    const lines = printedLines(sheet).map((line) => {
      const value = count(line.text);
      return ofLine(line, value, limit, value <= limit);
    });
    const blocks = placedBlocks(sheet).flatMap(({block, path}) => {
      return paragraphsOf(block).map((sentences) => {
        const text = sentences.map((s) => s.text).join(' ');
        const value = count(text);
        const claims = sentences.flatMap((s) => s.claims);
        return {value, limit, passed: value <= limit, where: {text, claims, path}};
      });
    });
    return [...lines, ...blocks];
  },
};

/** The main message is one paragraph, and so is each half of what is known; a passage has its own. */
function paragraphsOf(block: Block): Part[][] {
  if (block.type === 'main') return [block.sentences];
  if (block.type === 'known') return block.halves.map((half) => half.sentences);
  if (block.type !== 'passage') return [];
  const chunks = [...block.chunks, ...block.sections.flatMap((section) => section.chunks)];
  return chunks.flatMap((chunk) =>
    chunk.type === 'paragraph' ? [chunk.sentences] : 'items' in chunk ? chunk.items.map((item) => item.sentences) : [],
  );
}
