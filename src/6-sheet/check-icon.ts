import type {YamlPath} from '../base/places.ts';
import {sheetUnknownTemplate} from '../diagnostics/sheet-unknown-template.ts';
import type {SheetContext} from './sheet-context.ts';

/** Reports a pictogram that the templates lack. */
export function checkIcon(icon: string, context: SheetContext, path: YamlPath): void {
  if (context.icons.has(icon)) return;
  const known = [...context.icons].sort();
  context.diagnostics.push(sheetUnknownTemplate.icon(context.placeOf(path), {icon, known}));
}
