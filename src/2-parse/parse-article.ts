import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {type Processor, unified} from 'unified';
import {must} from '../base/must.ts';
import {articleConflict} from '../diagnostics/article-conflict.ts';
import {articleLanguage} from '../diagnostics/article-language.ts';
import {articleNoFrontMatter} from '../diagnostics/article-no-front-matter.ts';
import {articleTooDeep} from '../diagnostics/article-too-deep.ts';
import {articleTwoFrontMatters} from '../diagnostics/article-two-front-matters.ts';
import type {Diagnostic} from '../diagnostics.ts';
import type {Article} from '../model/article.ts';
import type {Knowledge} from '../model/program.ts';
import type {SourceFile} from '../model/source-file.ts';
import {findLinks} from './find-links.ts';
import {findMarkdownBomb} from './markdown-limits.ts';
import {readPieces} from './read-pieces.ts';
import {readUnits} from './read-units.ts';
import {readYaml} from './read-yaml.ts';
import type {UnitSource} from './unit-collector.ts';

/** Largest front matter that is read, in UTF-16 units. */
const largestFrontMatter = 65_536;

/** Lines of keys between fences, right behind the front matter: Markdown would take them for a heading. */
const secondFrontMatter =
  /^((?:[ \t]*\r?\n){0,9})---[ \t]*\r?\n(?:[ \t-]*[A-Za-z][\w-]*:[^\n]*\n){1,50}---[ \t]*(?:\r?\n|$)/;

/** A line that a merge leaves where two texts stand beside each other. */
const mergeMark = /^(?:<{7}|>{7}|\|{7})(?: [^\r\n]*)?(?=\r?$)/m;

const markdown = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkGfm)
  .use(leaveAddresses)
  .freeze();

/**
 * One article from its file: the front matter checked, the text cut into units with their places.
 * `value` is null where the file cannot be used; everything that is wrong with it is in the diagnostics.
 */
export function parseArticle(
  file: SourceFile,
  topic: string,
  {languages, schemas}: Pick<Knowledge, 'languages' | 'schemas'>,
): {value: Article | null; diagnostics: Diagnostic[]} {
  const conflict = mergeMark.exec(file.text);
  if (conflict) {
    const line = file.text.slice(0, conflict.index).split('\n').length;
    return fail(articleConflict({file: file.path, line, column: 1}, {mark: conflict[0].slice(0, 60)}));
  }
  const mark = file.text.startsWith('\ufeff') ? 1 : 0;
  const fence = /^---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)??---[ \t]*(?:\r?\n|$)/.exec(file.text.slice(mark));
  // '---' right behind '---' has nothing between.
  const written = fence?.[1] ?? '';
  if (!fence || written.length > largestFrontMatter) {
    const found = fence
      ? `front matter of ${written.length} characters`
      : /^-{3,}\S/.test(file.text.slice(mark))
        ? `the line '${file.text.slice(mark).split('\n')[0]?.slice(0, 40)}'`
        : /^---[ \t]*\r?\n/.test(file.text.slice(mark))
          ? "front matter without a line '---' at its end"
          : 'no front matter';
    return fail(articleNoFrontMatter({file: file.path, line: 1, column: 1}, {found, most: largestFrontMatter}));
  }
  const frontMatter = readYaml(schemas, 'front-matter', file.path, written, 2);
  const diagnostics = [...frontMatter.diagnostics];
  const second = secondFrontMatter.exec(file.text.slice(mark + fence[0].length));
  if (second) {
    const line = fence[0].split('\n').length + (second[1]?.split('\n').length ?? 1) - 1;
    return fail(articleTwoFrontMatters({file: file.path, line, column: 1}));
  }
  const bomb = findMarkdownBomb(file.text.slice(mark + fence[0].length));
  if (bomb)
    diagnostics.push(articleTooDeep({file: file.path, line: fence[0].split('\n').length - 1 + bomb.line}, bomb));
  if (frontMatter.value === null || bomb) return {value: null, diagnostics};

  const {language} = frontMatter.value.value;
  const rules = languages.get(language);
  if (!rules) {
    diagnostics.push(articleLanguage(frontMatter.value.placeOf(['language']), {language}));
    return {value: null, diagnostics};
  }
  const root = markdown.parse(file.text.slice(mark));
  const source: UnitSource = {
    ...{file: file.path, text: file.text, shift: mark, language},
    abbreviations: new Set(rules.abbreviations),
  };
  const units = readUnits(root, source);
  diagnostics.push(...units.diagnostics);
  return {
    value: {
      topic,
      file: file.path,
      sha256: file.sha256,
      text: file.text,
      frontMatter: frontMatter.value.value,
      units: units.value,
      pieces: frontMatter.value.value.rights ? readPieces(root, source) : [],
      links: findLinks(root, {withPictures: !frontMatter.value.value.rights}),
    },
    diagnostics,
  };
}

/**
 * remark-gfm makes links of bare addresses too. They are words to us, and finding them is quadratic in the length of a
 * block ("[" and 90 KB of words take 5 s); a second search, over the finished tree, splits texts into parts without a
 * place. Both are left out.
 */
function leaveAddresses(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions?.push({disable: {null: ['wwwAutolink', 'protocolAutolink', 'emailAutolink']}});
  data.fromMarkdownExtensions = must(data.fromMarkdownExtensions, 'remark-gfm has added its own')
    .flat()
    .map(({transforms, ...rest}) => rest);
}

function fail(diagnostic: Diagnostic): {value: null; diagnostics: Diagnostic[]} {
  return {value: null, diagnostics: [diagnostic]};
}
