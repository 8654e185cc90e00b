import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {readYaml} from '../2-parse/read-yaml.ts';
import {sha256} from '../base/hash.ts';
import {must} from '../base/must.ts';
import {compareText} from '../base/order.ts';
import type {ImportRules} from '../model/generated/import-rules.ts';
import type {SuggestWords} from '../model/generated/suggest-words.ts';
import type {FontFace, Knowledge, Printing, ReadingRules} from '../model/program.ts';
import type {Ranking} from '../model/ranking.ts';
import type {SchemaName, SchemaTypes} from '../model/schemas.ts';
import {rememberTrees, type Trees} from '../syntax/remember-trees.ts';
import type {Syntax} from '../syntax/syntax.ts';
import {programFolder} from './program-folder.ts';
import {schemas} from './schemas.ts';
import {hashInParserFile, readSyntaxFiles} from './syntax-files.ts';

const require = createRequire(import.meta.url);

/**
 * The rules of the languages, each in a file that is named by the language's tag, and the common relations.
 *
 * @param read what reads YAML; one that remembers spares a third of a second
 */
export function readKnowledge(read = readYaml): Knowledge {
  const languages = new Map(
    namesIn('language', '.yaml')
      .filter((name) => /^[a-z]{2,3}(-[A-Z]{2})?$/.test(name))
      .map((name) => [name, readOwn('language', `language/${name}.yaml`, read)]),
  );
  const reviewWords = [...languages.keys()].map(
    (name) => [name, readOwn('review-words', `language/review.${name}.yaml`, read)] as const,
  );
  return {
    languages,
    syntaxes: readSyntaxes(),
    rankings: new Map(
      namesIn('language', '.ranking.json').map((name) => [
        name,
        JSON.parse(readText(`language/${name}.ranking.json`)) as Ranking,
      ]),
    ),
    reviewWords: new Map(reviewWords),
    relations: readOwn('relations', 'language/relations.yaml', read).relations,
    generator: 'claimleaf',
    schemas,
  };
}

/** What opens the grammar of each language; nothing is read before. */
export function readSyntaxes(): Knowledge['syntaxes'] {
  return new Map(namesIn('language', '.syntax.yaml').map((name) => [name, () => readSyntax(name)]));
}

const syntaxes = new Map<string, Syntax>();

/** What reads the grammar of a language; read once, however often it is asked for. */
function readSyntax(language: string): Syntax {
  const words = () => readOwn('syntax', `language/${language}.syntax.yaml`);
  const syntax = syntaxes.get(language) ?? readSyntaxFiles(join(programFolder, 'language'), language, words());
  syntaxes.set(language, syntax);
  return syntax;
}

/** The same knowledge, whose parsers parse no sentence that the trees know. */
export function rememberingTrees<K extends Pick<Knowledge, 'syntaxes'>>(knowledge: K, trees: Trees): K {
  const syntaxes = [...knowledge.syntaxes].map(([language, open]) => {
    const opened = () => rememberTrees(open(), trees, () => hashParser(language));
    return [language, opened] as const;
  });
  return {...knowledge, syntaxes: new Map(syntaxes)};
}

/** The hash of all that a tree of a language is made by: the program, its words, and the weights by their own hash. */
function hashParser(language: string): string {
  const own = ['lemmas.json', 'syntax.yaml'].map((ending) => readText(`language/${language}.${ending}`));
  const weights = hashInParserFile(join(programFolder, 'language', `${language}.parser.bin`));
  return sha256(JSON.stringify([hashFolders([syntaxFolder]), ...own, weights]));
}

const syntaxFolder = fileURLToPath(new URL('../syntax/', import.meta.url));

/** What `claimleaf import` knows of each language. */
export function readImportRules(): ReadonlyMap<string, ImportRules> {
  const names = namesIn('language', '.yaml').filter((name) => name.startsWith('import.'));
  return new Map(names.map((name) => [name.slice('import.'.length), readOwn('import-rules', `language/${name}.yaml`)]));
}

/** What `claimleaf suggest` knows of each language. */
export function readSuggestWords(): ReadonlyMap<string, SuggestWords> {
  const names = namesIn('language', '.yaml').filter((name) => name.startsWith('suggest.'));
  return new Map(
    names.map((name) => [name.slice('suggest.'.length), readOwn('suggest-words', `language/${name}.yaml`)]),
  );
}

/** The words by which the checks read each language. */
export function readCheckRules(): ReadonlyMap<string, ReadingRules> {
  const names = namesIn('language', '.yaml').filter((name) => name.startsWith('checks.'));
  return new Map(
    names.map((name) => {
      const id = name.slice('checks.'.length);
      const {figures, abbreviations} = readOwn('language', `language/${id}.yaml`);
      return [id, {...readOwn('check-rules', `language/${name}.yaml`), figures, abbreviations: new Set(abbreviations)}];
    }),
  );
}

/** Templates, stylesheet, wording and fonts. */
export function readPrinting(): Printing {
  const texts = [...templateNames('')].map((name) => [name, readText(`templates/${name}.hbs`)] as const);
  const icons = namesIn('templates/partials/icons', '.svg').map(
    (name) => [`partials/icons/${name}`, readText(`templates/partials/icons/${name}.svg`)] as const,
  );
  const named = namesIn('templates', '.yaml');
  const wordings = named.filter((name) => name.startsWith('wording.'));
  const regional = named.filter((name) => name.startsWith('regional.'));
  return {
    templates: Object.fromEntries([...texts, ...icons].sort(([a], [b]) => compareText(a, b))),
    regional: new Map(
      regional.map((name) => [name.slice('regional.'.length), readOwn('regional', `templates/${name}.yaml`)]),
    ),
    wordings: new Map(
      wordings.map((name) => [name.slice('wording.'.length), readOwn('wording', `templates/${name}.yaml`)]),
    ),
    css: namesIn('templates/print', '.css')
      .map((name) => readText(`templates/print/${name}.css`))
      .join('\n'),
    fonts: readFonts(),
  };
}

/** The template of the page that lists the sheets. */
export function readIndexTemplate(): string {
  return readText('templates/pages/index.hbs');
}

/** Where the code stands that makes a PDF of HTML. */
const printingFolders = ['../base/', '../8-pdf/', '../9-measure/', '../outside/'].map((folder) =>
  fileURLToPath(new URL(folder, import.meta.url)),
);

/**
 * SHA-256 of the program's code between HTML and PDF: a print that other code has made is not taken for what this one
 * would make.
 */
export function hashPrintingCode(folders: readonly string[] = printingFolders): string {
  return hashFolders(folders);
}

/** Where the code stands that makes a reading of an article, and what it knows before. */
const readingFolders = ['base', 'syntax', 'diagnostics', 'model', '2-parse', '3-extract', 'outside/work'].map(
  (folder) => fileURLToPath(new URL(`../${folder}/`, import.meta.url)),
);

/**
 * SHA-256 of all of the program that makes a reading of an article: its code, the rules of the languages, the schemas, the
 * versions of what it is built on, and of Node, whose Unicode data cut sentences.
 */
export function hashReadingCode(): string {
  const languages = readdirSync(join(programFolder, 'language')).sort();
  const rules = languages.map((name) => {
    const file = join(programFolder, 'language', name);
    return [name, name.endsWith('.parser.bin') ? hashInParserFile(file) : sha256(readFileSync(file))];
  });
  const code = hashFolders([...readingFolders, join(programFolder, 'schemas')]);
  return sha256(JSON.stringify([code, rules, readText('package.json'), process.version]));
}

/** SHA-256 of all of the program that reads YAML and judges it by its schema. */
export function hashYamlCode(): string {
  yamlCode ??= makeYamlCodeHash();
  return yamlCode;
}

let yamlCode: string | undefined;

function makeYamlCodeHash(): string {
  const folders = ['base', '2-parse', 'model'].map((folder) =>
    fileURLToPath(new URL(`../${folder}/`, import.meta.url)),
  );
  return sha256(JSON.stringify([hashFolders([...folders, join(programFolder, 'schemas')]), readText('package.json')]));
}

/** SHA-256 of the files of folders, with their names. */
function hashFolders(folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const entries = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile());
    const files = entries.map((entry) => relative(folder, join(entry.parentPath, entry.name))).sort();
    for (const file of files)
      hash
        .update(`${file}\0`)
        .update(readFileSync(join(folder, file)))
        .update('\0');
  }
  return hash.digest('hex');
}

function* templateNames(below: string): Generator<string> {
  for (const entry of readdirSync(join(programFolder, 'templates', below), {withFileTypes: true}).sort((a, b) =>
    compareText(a.name, b.name),
  )) {
    const name = below === '' ? entry.name : `${below}/${entry.name}`;
    if (name === 'pages') continue; // pages of the program itself, not of sheets
    if (entry.isDirectory()) yield* templateNames(name);
    else if (name.endsWith('.hbs')) yield name.slice(0, -'.hbs'.length);
  }
}

/** Static weights only: a variable font would be printed as outlines without text (Type 3). */
function readFonts(): FontFace[] {
  const folder = dirname(require.resolve('@fontsource/atkinson-hyperlegible-next/package.json'));
  const ranges = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
  return (['latin', 'latin-ext'] as const).flatMap((subset) =>
    ([400, 700] as const).map((weight): FontFace => {
      const bytes = readFileSync(join(folder, 'files', `atkinson-hyperlegible-next-${subset}-${weight}-normal.woff2`));
      return {
        weight,
        url: `data:font/woff2;base64,${bytes.toString('base64')}`,
        range: must(ranges[subset], 'every subset has its range'),
      };
    }),
  );
}

function namesIn(folder: string, ending: string): string[] {
  return readdirSync(join(programFolder, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort();
}

function readText(path: string): string {
  return readFileSync(join(programFolder, path), 'utf8');
}

const own = new Map<string, SchemaTypes[SchemaName]>();

/**
 * The program's own files are checked like the content's; a fault in them is a fault of the program. They do not change
 * while it runs, so that each is read once.
 */
function readOwn<N extends SchemaName>(schema: N, path: string, read = readYaml): SchemaTypes[N] {
  const known = own.get(path);
  if (known) return known as SchemaTypes[N];
  const {value, diagnostics} = read(schemas, schema, path, readText(path));
  if (!value) throw new Error(`${path}:${diagnostics[0]?.place.line}: ${diagnostics[0]?.message}`);
  own.set(path, value.value);
  return value.value;
}
