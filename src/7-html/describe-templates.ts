import {createHash} from 'node:crypto';
import type {Templates} from './compile-templates.ts';

export const partialFolder = 'partials/';
export const iconFolder = 'partials/icons/';

/**
 * What a set of templates offers to the sheets: the names of whole templates and of pictograms, and one hash of all
 * texts, the stylesheet included.
 */
export function describeTemplates(
  templates: Templates,
  css = '',
): {names: Set<string>; icons: Set<string>; hash: string} {
  const keys = Object.keys(templates).sort();
  const texts = keys.map((key) => [key, templates[key]]);
  return {
    names: new Set(keys.filter((key) => !key.includes('/'))),
    icons: new Set(keys.filter((key) => key.startsWith(iconFolder)).map((key) => key.slice(iconFolder.length))),
    hash: createHash('sha256')
      .update(JSON.stringify([texts, css]))
      .digest('hex'),
  };
}
