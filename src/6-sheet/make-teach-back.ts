import {fillPattern} from '../base/fill-pattern.ts';
import type {YamlPath} from '../base/places.ts';
import {present} from '../base/present.ts';
import {definedBlocks} from '../model/defined-blocks.ts';
import type {Block as BlockDefinition} from '../model/generated/sheet.ts';
import type {TeachBackQuestion} from '../model/generated/wording.ts';
import {toWords} from '../model/part.ts';
import type {Block, Headed} from '../model/sheet.ts';
import {entityWords} from './entity-words.ts';
import type {SheetContext} from './sheet-context.ts';

/**
 * Questions that show whether the sheet was understood: of those of the wording file, the first that fits what the sheet
 * teaches, with the name of its subject, and the one about its box of red flags.
 */
export function makeTeachBack(words: Headed, context: SheetContext, path: YamlPath): Block {
  const blocks = definedBlocks(context.definition);
  const asked = context.wording['teach-back'].flatMap((entry) => {
    const question = questionOf(entry, blocks, context, path);
    return question === null ? [] : [{of: entry.of, question}];
  });
  const isAboutCare = ({of}: {of: string}) => of === 'care';
  const found = [...asked.filter((a) => !isAboutCare(a)).slice(0, 1), ...asked.filter(isAboutCare).slice(0, 1)];
  return {type: 'teach-back', ...words, questions: found.map(({question}) => toWords('note', question))};
}

/** null where the sheet has no such block, or one that is not about one thing where the question names it. */
function questionOf(
  {of, names, question}: TeachBackQuestion,
  blocks: readonly BlockDefinition[],
  context: SheetContext,
  path: YamlPath,
): string | null {
  const found = blocks.find((block) => of in block)?.[of as 'foods'];
  if (!found) return null;
  if (!names) return question;
  const ids = [...new Set(found.select.flatMap((query) => present([query[names]]).flat()))];
  const [only] = ids;
  if (only === undefined || ids.length > 1) return null;
  return fillPattern(question, {name: entityWords(only, 'plain', 'plain', context, path)});
}
