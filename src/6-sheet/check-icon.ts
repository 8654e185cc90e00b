import type {YamlPath} from '../base/places.ts';
import {contentError} from '../diagnostics.ts';
import type {SheetContext} from './sheet-context.ts';

/** Reports a pictogram that the templates lack. */
export function checkIcon(icon: string, context: SheetContext, path: YamlPath): void {
  if (context.icons.has(icon)) return;
  const hint = `Take one of: ${[...context.icons].sort().join(', ')}.`;
  const message = `There is no pictogram "${icon}".`;
  context.diagnostics.push(contentError('sheet/unknown-template', context.placeOf(path), message, hint));
}
