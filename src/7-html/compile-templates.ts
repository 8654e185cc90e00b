import Handlebars from 'handlebars';
import {layOut} from '../6-sheet/lay-out.ts';
import {must} from '../base/must.ts';
import type {Edition} from '../model/edition.ts';
import type {Assets, Templates} from '../model/program.ts';
import {withBlockSwitch} from './block-switch.ts';
import {describeTemplates, iconFolder, partialFolder} from './describe-templates.ts';
import {documentHead} from './document-head.ts';
import {formattingHelpers} from './formatting-helpers.ts';

export type Compiled = {render: (edition: Edition, assets: Assets) => string};

const compiled = new WeakMap<Templates, Compiled>();

/**
 * Compiles a set of templates, once.
 *
 * Strict: a field that the sheet lacks throws. Data cannot choose a partial or a helper: templates name them, and
 * pictograms come from the set of templates by exact name.
 */
export function compileTemplates(templates: Templates): Compiled {
  const known = compiled.get(templates);
  if (known) return known;
  const made = compile(templates);
  compiled.set(templates, made);
  return made;
}

function compile(given: Templates): Compiled {
  const templates = withBlockSwitch(given);
  const engine = Handlebars.create();
  const {names, icons} = describeTemplates(templates);
  const pictogram = (name: string) =>
    icons.has(name) ? must(templates[iconFolder + name], 'the icons are those with a template') : '';
  const helpers = formattingHelpers(pictogram);
  // The engine's own helpers that read data by name or print to the console are not for templates.
  for (const name of ['lookup', 'log', 'with']) engine.unregisterHelper(name);
  engine.registerHelper(helpers);
  const own = Object.keys(templates).filter((name) => name.startsWith(partialFolder) && !name.startsWith(iconFolder));
  for (const name of own) engine.registerPartial(name.slice(partialFolder.length), templates[name]!);
  const knownHelpers = {
    lookup: false,
    log: false,
    with: false,
    ...Object.fromEntries(Object.keys(helpers).map((h) => [h, true])),
  };
  const options = {strict: true, preventIndent: true, knownHelpersOnly: true, knownHelpers};
  const pages = new Map([...names].map((name) => [name, engine.compile(templates[name]!, options)]));
  return {
    render(edition, assets) {
      const sheet = layOut(edition);
      const page = must(pages.get(sheet.template), `there is no template ${sheet.template}`);
      const body = page({sheet, logo: assets.logo});
      return documentHead(edition, assets) + body;
    },
  };
}
