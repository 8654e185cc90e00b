import {must} from '../../base/must.ts';
import type {Article, Unit} from '../../model/article.ts';
import type {FrontMatter} from '../../model/generated/front-matter.ts';
import type {ArticleSubject} from './subject.ts';

/** A small article for the examples of the rules: headings start with "## ", every other line is a sentence. */
export function sample(
  lines: readonly string[],
  own: Partial<ArticleSubject> = {},
  frontMatter: Partial<FrontMatter> = {},
): ArticleSubject {
  const article = makeArticle(lines, frontMatter);
  return {
    article,
    originals: null,
    share: 1,
    leastShare: 0.5,
    isWord: () => true,
    vocabulary: new Set(),
    doses: {before: ['dose of'], after: ['a day', 'daily']},
    unitWords: {mg: ['milligrams'], ug: ['micrograms']},
    today: '2026-01-02',
    ...own,
  };
}

const emptySum = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

function makeArticle(lines: readonly string[], own: Partial<FrontMatter>): Article {
  const text = lines.join('\n');
  let start = 0;
  const units = lines.map((whole, i): Unit => {
    const mark = whole.startsWith('## ') ? 3 : 0;
    const words = whole.slice(mark);
    const from = start + mark;
    start += whole.length + 1;
    const map = Array.from(words, (_, at) => from + at);
    return {
      ...{
        kind: mark > 0 ? 'heading' : 'sentence',
        start: from,
        end: from + words.length,
        line: i + 1,
        column: mark + 1,
      },
      ...{plain: {text: words, map, ends: map.map((at) => at + 1)}, section: [], block: i},
    };
  });
  const links = lines.flatMap((words, i) =>
    [...words.matchAll(/\]\(([^)]*)\)/g)].map((m) => ({
      url: must(m[1], 'brackets hold something, if nothing'),
      line: i + 1,
      column: m.index + 1,
    })),
  );
  return {
    ...{topic: 'skin', file: 'skin/articles/zinc.md', sha256: emptySum, text, units, pieces: [], links},
    frontMatter: {
      ...{id: 'zinc', title: 'Zinc', language: 'en', licence: 'CC-BY-4.0', retrieved: '2026-01-01'},
      source: {file: 'zinc.txt', title: 'Zinc', sha256: emptySum},
      review: {state: 'unreviewed'},
      ...own,
    },
  };
}
