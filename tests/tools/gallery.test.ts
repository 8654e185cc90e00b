/** The gallery shows everything that can be printed, and what it shows builds. `npm run gallery` makes its pictures anew. */
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {readPatterns} from '../../src/outside/pattern-files.ts';
import {readPrinting} from '../../src/outside/program-files.ts';
import {schemas} from '../../src/outside/schemas.ts';
import {type Entry, readEntries, sheetAround} from '../../tools/gallery/entries.ts';
import {editions, galleryPage, pictures} from '../../tools/gallery/page.ts';
import {pictogramNames, pictogramSvg} from '../../tools/gallery/pictograms.ts';
import {readSource, type Source, wordSheet} from '../../tools/gallery/words.ts';

const folder = join('docs', pictures);
const page = readFileSync('docs/gallery.md', 'utf8');
const entries = readEntries();
const files = readdirSync(folder).filter((file) => file.endsWith('.png'));
const {$defs} = JSON.parse(readFileSync('schemas/sheet.schema.json', 'utf8'));

const shown = (kind: string) =>
  entries.flatMap(({block}) => Object.entries(block).flatMap(([name, own]) => (name === kind ? [own] : [])));
const valuesOf = (kind: string, key: string) =>
  new Set(shown(kind).map((own) => (own as Record<string, unknown>)[key]));

describe('docs/gallery.md', () => {
  it('is what `npm run gallery` makes of patterns, blocks, pictograms and the pages that it has', () => {
    const pages = [
      ...page.matchAll(/<img src="images\/gallery\/((?:pattern|edition)-([^"]*)-\d+\.png)" alt="([^"]*)"/g),
    ].map(([, file = '', , alt = '']) => ({name: file.replace(/-\d+\.png$/, ''), file, alt}));
    expect(page).toBe(galleryPage(readPatterns(), pages, entries, pictogramNames()));
  });

  it('shows each pattern and each edition', () => {
    const first = [
      ...readPatterns().map(({name}) => `pattern-${name}-1.png`),
      ...editions.map(([name]) => `edition-${name}-1.png`),
    ];
    for (const file of first) expect(page).toContain(`${pictures}/${file}`);
  });

  it('shows each kind of block, and each layout of those that have several', () => {
    const kinds = Object.keys($defs.block.properties);
    expect(new Set(entries.flatMap(({block}) => Object.keys(block)))).toEqual(new Set(kinds));
    expect(valuesOf('passage', 'as')).toEqual(new Set($defs.passage.properties.as.enum));
    expect(valuesOf('care', 'layout')).toEqual(new Set([undefined, 'cards', 'bar']));
    expect(valuesOf('matrix', 'show')).toEqual(new Set($defs.matrix.properties.show.enum));
    expect(valuesOf('grid', 'cells')).toEqual(new Set([undefined, 'line']));
  });

  it('has every picture that it names, and no other; all of them together are small', () => {
    const named = [...page.matchAll(/<img src="([^"]*)"/g)].map(([, path = '']) => path);
    for (const path of named) expect([path, existsSync(join('docs', path))]).toEqual([path, true]);
    expect(
      named
        .filter((path) => path.endsWith('.png'))
        .map((path) => path.split('/').at(-1))
        .sort(),
    ).toEqual(files.sort());
    const all = named.reduce((bytes, path) => bytes + statSync(join('docs', path)).size, 0);
    expect(all).toBeLessThan(1_500_000);
  });

  it('shows each pictogram as it is printed', () => {
    for (const name of pictogramNames()) {
      const file = join(folder, 'pictograms', `${name}.svg`);
      expect([name, readFileSync(file, 'utf8')]).toEqual([name, pictogramSvg(name)]);
    }
  });

  it('is named by `claimleaf sheet --list` and linked from the pages that lead to it', () => {
    for (const file of ['README.md', 'docs/README.md', 'docs/patterns.md'])
      expect(readFileSync(file, 'utf8')).toContain('gallery.md');
  });
});

describe('each YAML of the gallery', () => {
  const printing = readPrinting();
  const sources = new Map<string, Source>();
  const sourceOf = async ({content}: Entry): Promise<Source> => {
    const source = sources.get(content) ?? (await readSource(content, printing));
    sources.set(content, source);
    return source;
  };

  it.each(entries)(
    '$name is valid, is what stands on the page, and its sheet is worded without an error',
    async (entry) => {
      expect(page).toContain(`\`\`\`yaml\n${entry.yaml}\n\`\`\``);
      expect(parse(entry.yaml)).toEqual([entry.block]);
      const definition = sheetAround(entry);
      expect(schemas.errorsOf('sheet', definition)).toEqual([]);
      const {sheet, errors} = wordSheet(definition, entry.topic, await sourceOf(entry), printing);
      expect(errors.map(({message}) => message)).toEqual([]);
      expect(sheet.sides[0]?.top.length).toBeGreaterThan(0);
    },
  );
});
