import type {Edition} from '../model/edition.ts';
import type {Assets, Templates} from '../model/program.ts';
import {compileTemplates} from './compile-templates.ts';

/**
 * An edition of a sheet as one HTML document that loads nothing. Everything of the sheet ends as text or as an attribute's value.
 *
 * @param templates the same object for all editions, as they are compiled once
 */
export function renderEdition(edition: Edition, templates: Templates, assets: Assets): string {
  const {render} = compileTemplates(templates);
  return render(edition, assets);
}
