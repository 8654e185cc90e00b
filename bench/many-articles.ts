import {fileURLToPath} from 'node:url';
import {compareText} from '../src/base/order.ts';
import type {RawFile} from '../src/model/source-file.ts';
import {readContentFolder} from '../src/outside/content-files.ts';

const content = fileURLToPath(new URL('../content/', import.meta.url));

/** The committed content with its articles again and again, each under another name, until there are `count`. */
export function manyArticles(count: number): {files: RawFile[]; articles: string[]} {
  const files = readContentFolder(content).value;
  const isArticle = ({path}: RawFile) => path.endsWith('.md');
  const models = files.filter(isArticle);
  const articles = Array.from({length: count}, (_, i): RawFile => {
    const model = models[i % models.length]!;
    const round = Math.floor(i / models.length);
    const text = new TextDecoder()
      .decode(model.bytes)
      .replace(/^id: (.*)$/m, (_line, id: string) => `id: ${id}-${round}`);
    const bytes = new TextEncoder().encode(text);
    return {path: model.path.replace(/\.md$/, `-${round}.md`), size: bytes.length, bytes};
  });
  return {
    files: [...files.filter((f) => !isArticle(f)), ...articles].sort((a, b) => compareText(a.path, b.path)),
    articles: articles.map(({bytes}) => new TextDecoder().decode(bytes)),
  };
}
