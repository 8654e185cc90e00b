import {sha256} from '../base/hash.ts';
import {must} from '../base/must.ts';
import type {Templates} from '../model/program.ts';
import {withBlockSwitch} from './block-switch.ts';

export const partialFolder = 'partials/';
export const iconFolder = 'partials/icons/';

/**
 * What a set of templates offers to the sheets: the names of whole templates and of pictograms, and for each whole
 * template one hash of all that shapes its sheets: its own text, the partials that it names directly or through others,
 * the pictograms, and the stylesheet.
 */
export function describeTemplates(
  given: Templates,
  css = '',
): {names: Set<string>; icons: Set<string>; hashes: Map<string, string>} {
  const templates = withBlockSwitch(given);
  const keys = Object.keys(templates).sort();
  const icons = keys.filter((key) => key.startsWith(iconFolder));
  const names = keys.filter((key) => !key.includes('/'));
  const hashOf = (name: string) => {
    const texts = [...[...partsOf(name, templates)].sort(), ...icons].map((key) => [key, templates[key]]);
    return sha256(JSON.stringify([texts, css]));
  };
  return {
    names: new Set(names),
    icons: new Set(icons.map((key) => key.slice(iconFolder.length))),
    hashes: new Map(names.map((name) => [name, hashOf(name)])),
  };
}

/** A template and the partials that it needs. */
function partsOf(name: string, templates: Templates): Set<string> {
  const found = new Set([name]);
  // A set that grows while it is walked is walked to its end.
  for (const part of found)
    for (const [, partial = ''] of must(templates[part], `there is no template ${part}`).matchAll(
      /\{\{[~#]?>\s*([\w/-]+)/g,
    ))
      if (Object.hasOwn(templates, partialFolder + partial)) found.add(partialFolder + partial);
  return found;
}
