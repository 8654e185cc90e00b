import type {Rule} from '../rule.ts';
import {headingsOf, placedBlocks} from './printed-lines.ts';
import {list, sample} from './sample.ts';
import type {SheetSubject} from './subject.ts';

export const headings: Rule<SheetSubject> = {
  id: 'sheet/headings',
  means: 'A block of a sheet has no heading, or that of another block.',
  asks: 'Every block but the main message has a heading, and no two blocks have the same.',
  source: 'PEMAT 8-9; CCI 9',
  severity: 'error',
  says: 'Found the heading "{value}", expected {limit}.',
  hint: 'Give the block a "heading".',
  readers: 'everyone',
  good: sample([list('does', 'What it does', '', ['enamel']), list('signs', 'Signs', '', ['enamel'])]),
  bad: sample([list('does', '', '', ['enamel'])]),
  judge({sheet}) {
    const seen = new Set<string>();
    return placedBlocks(sheet).flatMap(({block, path}) =>
      headingsOf(block).map((heading) => {
        const passed = heading.trim() !== '' && !seen.has(heading);
        seen.add(heading);
        return {
          value: heading || 'none',
          limit: 'a heading of its own',
          passed,
          where: {text: heading, claims: [], path},
        };
      }),
    );
  },
};
