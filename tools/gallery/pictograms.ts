import {readdirSync, readFileSync} from 'node:fs';

const folder = new URL('../../templates/partials/icons/', import.meta.url);

/** The names of all pictograms. */
export const pictogramNames = (): string[] =>
  readdirSync(folder)
    .filter((file) => /\.(hbs|svg)$/.test(file))
    .map((file) => file.replace(/\.\w+$/, ''))
    .sort();

/** A pictogram as a file of its own, on white, since a page may be dark; drawn as templates/print/ has it. */
export function pictogramSvg(name: string): string {
  const text = readFileSync(new URL(`${name}.hbs`, folder), 'utf8').trim();
  const inner = text.replace(/^<svg[^>]*>|<\/svg>$/g, '');
  const [, box = '0 0 24 24'] = /viewBox="([^"]*)"/.exec(text) ?? [];
  const style =
    'path,circle,rect,line,ellipse,polyline{vector-effect:none}.face{fill:#000;stroke:none}.cut{fill:none;stroke:#fff;stroke-width:2}';
  const [, , width = '24', height = '24'] = box.split(' ');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}"><style>${style}</style><rect width="${width}" height="${height}" fill="#fff"/><g fill="none" stroke="#000" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round">${inner}</g></svg>\n`;
}
