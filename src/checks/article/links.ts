import GithubSlugger from 'github-slugger';
import type {ContentRule} from '../rule.ts';
import {sample} from './sample.ts';
import type {ArticleSubject} from './subject.ts';

export const links: ContentRule<ArticleSubject> = {
  id: 'article/link',
  means: 'A link of an article leads nowhere.',
  asks: 'A link leads to a heading of the article, or to an http, https or mailto address.',
  source: 'own',
  severity: 'error',
  says: "Found a link to '{value}', expected {limit}.",
  hint: 'Correct the address, or write the words without a link.',
  good: sample(['## Why zinc', 'See [above](#why-zinc) and [there](https://example.org/zinc).']),
  bad: sample(['## Why zinc', 'See [above](#why-iron).']),
  judge({article}) {
    const slugger = new GithubSlugger();
    const headings = article.units.filter((u) => u.kind === 'heading').map((u) => slugger.slug(u.plain.text));
    return article.links.flatMap(({url, line, column}) => {
      const limit = expectedInstead(url, headings);
      return limit ? [{value: url.slice(0, 80), limit, place: {file: article.file, line, column}}] : [];
    });
  },
};

/** What an address should be where it leads nowhere, or null. */
function expectedInstead(url: string, headings: readonly string[]): string | null {
  if (url.startsWith('#')) {
    if (headings.includes(decoded(url.slice(1)))) return null;
    return headings.length > 0 ? `a heading of the article: #${headings.join(', #')}` : 'an article with headings';
  }
  const {protocol, host, pathname} = URL.parse(url) ?? {protocol: '', host: '', pathname: ''};
  if ((protocol === 'http:' || protocol === 'https:') && host !== '') return null;
  if (protocol === 'mailto:' && /^[^@\s]+@[^@\s]+$/.test(pathname)) return null;
  return 'an address that starts with https:, http: or mailto:';
}

function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}
