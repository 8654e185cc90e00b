import type {Passage, PassageUnit} from '../model/generated/dataset.ts';

/** How a passage is laid out where a sheet does not say it: what its Markdown shows plainly, else as text. */
export function kindOfPassage(units: readonly PassageUnit[]): Passage['kind'] {
  const forms = new Set(units.map(({form}) => form));
  const headings = units.filter(({form, level}) => form === 'heading' && level === 1);
  if (headings.length > 0) return headings.every(({text}) => text.endsWith('?')) ? 'questions' : 'text';
  if (forms.has('heading')) return 'text';
  if (forms.has('head')) return forms.has('step') || forms.has('item') ? 'text' : 'table';
  if (forms.has('step')) return 'steps';
  if (forms.has('figure')) return forms.has('item') ? 'text' : 'figure';
  return isDefinition(units) ? 'definition' : 'text';
}

/** Whether each paragraph or item is a term and what it means: '**Spacer:** a tube that …'. */
export function isDefinition(units: readonly PassageUnit[]): boolean {
  const blocks = [...Map.groupBy(units, ({block}) => block).values()];
  return blocks.every(([first, ...rest]) => first?.strong && first.text.endsWith(':') && rest.length > 0);
}
