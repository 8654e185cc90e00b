import type {IndexPage} from '../../7-html/render-index.ts';
import {compareText} from '../../base/order.ts';
import {plural} from '../../formats/counts.ts';
import type {Content} from '../../model/content.ts';
import type {Dataset} from '../../model/generated/dataset.ts';
import type {ManifestSheet} from '../../model/generated/manifest.ts';
import type {Score, Scorecard} from '../../model/generated/scorecards.ts';
import type {Sheet} from '../../model/sheet.ts';
import {programVersion} from '../../outside/program-files.ts';

const sizes = {a4: 'A4', letter: 'US Letter'} as const;

/** What index.html shows of the sheets in the output folder, topic by topic. */
export function indexPage(
  dataset: Dataset,
  printed: readonly ManifestSheet[],
  scorecards: readonly Scorecard[],
  all: readonly Sheet[],
  content: Content,
  datasetHash: string,
): IndexPage {
  return {
    title: `${dataset.draft ? 'Draft: patient' : 'Patient'} sheets of ${content.clinic?.name ?? 'the clinic'}`,
    draft: dataset.draft
      ? 'These sheets are a draft: they print what the program has read and nobody has accepted. Look at them, and hand out none.'
      : '',
    language: 'en',
    version: `Made by Claimleaf ${programVersion} from dataset ${datasetHash.slice(0, 7)}. No sheet has been reviewed by a clinician unless it says so.`,
    topics: dataset.topics.map((topic) => {
      const own = printed.filter((s) => s.topic === topic.id);
      const articles = dataset.articles.filter((a) => a.topic === topic.id).length;
      const claims = dataset.claims.filter((c) => c.topic === topic.id).length;
      const order = content.topics.find((t) => t.topic.id === topic.id)?.topic.sheets ?? [];
      return {
        title: topic.title,
        scope: topic.scope,
        facts: `${plural(articles, 'article')}, ${plural(claims, 'claim')}. Articles collected on ${topic.searched}; to be looked at again by ${topic.reviewBy}.`,
        sheets: inOrder([...new Set(own.map((s) => s.sheet))], order).flatMap((id) => {
          const sheet = all.find((s) => s.topic === topic.id && s.id === id);
          if (!sheet) return [];
          const files = own
            .filter((s) => s.sheet === id)
            .sort((a, b) => Number(a.print === 'large') - Number(b.print === 'large'))
            .map((s) => ({
              size: s.size,
              label: sizes[s.size] + (s.print === 'large' ? ', large print' : ''),
              path: s.file,
              pages: plural(s.pages, 'page'),
            }));
          const card = scorecards.find((c) => c.topic === topic.id && c.sheet === id);
          const scores = card ? scoreLine(card) : '';
          return {title: sheet.title, about: sheet.about, scores, thumbnail: `thumbnails/${topic.id}/${id}.png`, files};
        }),
      };
    }),
  };
}

/** 'Reading grade 4.8 · PEMAT 17 of 17 · …': what the checks say in one line; docs/scorecard.md says what it means. */
function scoreLine(card: Scorecard): string {
  const count = (label: string, ...instruments: Score['instrument'][]) => {
    const own = card.scores.filter((s) => instruments.includes(s.instrument));
    const sum = (key: 'passed' | 'judged') => own.reduce((n, s) => n + s[key], 0);
    return sum('judged') === 0 ? [] : [`${label} ${sum('passed')} of ${sum('judged')}`];
  };
  return [
    ...(card.grade === null ? [] : [`Reading grade ${card.grade.toFixed(1)}`]),
    ...count('PEMAT', 'pemat-u', 'pemat-a'),
    ...count('Clear Communication Index', 'cci'),
    ...count('IPDAS', 'ipdas'),
    card.review ? `Reviewed by ${card.review.who}, ${card.review.role}` : 'Not reviewed by a clinician',
  ].join(' · ');
}

/** The ids that the topic puts first, then the others by id. */
function inOrder(ids: readonly string[], order: readonly string[]): string[] {
  const place = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  return [...ids].sort((a, b) => place(a) - place(b) || compareText(a, b));
}
