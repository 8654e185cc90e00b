import type {Assets, Templates} from '../model/program.ts';
import type {Sheet} from '../model/sheet.ts';
import {compileTemplates} from './compile-templates.ts';

/**
 * A sheet as one HTML document that loads nothing. Everything of the sheet ends as text or as an attribute's value.
 *
 * @param templates the same object for all sheets, as they are compiled once
 */
export function renderSheet(sheet: Sheet, templates: Templates, assets: Assets): string {
  const {render} = compileTemplates(templates);
  return render(sheet, assets);
}
