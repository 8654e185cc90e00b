import type {Templates} from '../model/program.ts';

const blockFolder = 'partials/blocks/';

/**
 * A set of templates with the partial 'block', which draws a block by the partial of its type: one for each file of
 * partials/blocks/. The names are those of the files, so that no data chooses a partial.
 */
export function withBlockSwitch(templates: Templates): Templates {
  const types = Object.keys(templates)
    .filter((key) => key.startsWith(blockFolder))
    .map((key) => key.slice(blockFolder.length))
    .sort();
  const cases = types.map((type) => `{{#is type '${type}'}}{{> blocks/${type}}}{{/is}}`);
  return {...templates, 'partials/block': `${cases.join('')}\n`};
}
