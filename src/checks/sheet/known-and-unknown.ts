import {definedBlocks} from '../../model/defined-blocks.ts';
import type {Block} from '../../model/sheet.ts';
import type {Rule} from '../rule.ts';
import {ofWhole} from './finding.ts';
import {placedBlocks} from './printed-lines.ts';
import {known, sample} from './sample.ts';
import type {SheetSubject} from './subject.ts';

export const knownAndUnknown: Rule<SheetSubject> = {
  id: 'sheet/known-and-unknown',
  means: 'A sheet does not say what is known and what is not.',
  asks: 'A sheet that says what is so says what is known and what is not; one that shows how something is done (kind: procedure) need not.',
  source: 'CCI 11; DISCERN 8; IPDAS',
  severity: 'error',
  says: 'Found {value} of what is known and what is not, expected {limit}.',
  hint: 'Add a "known" block with queries for both, or an options table with a row for what is unknown.',
  readers: 'patients',
  good: sample([known(['Zinc helps wounds heal.'], ['Experts differ on pills.'])]),
  bad: sample([known(['Zinc helps wounds heal.'], [])]),
  judge({sheet, definition}) {
    const blocks = placedBlocks(sheet).map(({block}) => block);
    // How something is done, step by step, is no question of what is known; nor is what only tells when to call.
    if (definition.kind === 'procedure' || !blocks.some(saysWhatIsSo)) return [];
    const halves = blocks.flatMap((block) => (block.type === 'known' ? block.halves : []));
    const asked = definedBlocks(definition).some((block) => block.options?.rows.some((row) => row.about === 'unknown'));
    const filled = halves.filter((half) => half.sentences.length > 0).length;
    const value = asked ? 'both' : (['neither', 'one of them', 'both'][filled] ?? 'both');
    return [ofWhole(value, 'both', value === 'both')];
  },
};

/** Whether a block says what is so, and not only what to do. */
function saysWhatIsSo(block: Block): boolean {
  if (block.type === 'list') return block.kind !== 'actions';
  return evident.has(block.type);
}

const evident: ReadonlySet<Block['type']> = new Set(['known', 'foods', 'grid', 'matrix']);
