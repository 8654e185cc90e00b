import type {IndexPage, IndexSheet} from '../../7-html/render-index.ts';
import {compareText} from '../../base/order.ts';
import {plural} from '../../formats/counts.ts';
import type {Content} from '../../model/content.ts';
import type {Dataset} from '../../model/generated/dataset.ts';
import type {ManifestSheet} from '../../model/generated/manifest.ts';
import type {Scorecard} from '../../model/generated/scorecards.ts';
import type {Sheet} from '../../model/sheet.ts';
import {programVersion} from '../../outside/program-folder.ts';
import {groups} from './index-groups.ts';
import {purposeOf} from './purpose-of.ts';
import {scoreWords} from './score-words.ts';

const sizes = {a4: 'A4', letter: 'US Letter'} as const;

/** What index.html shows of the sheets in the output folder, topic by topic; patients' sheets first. */
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
    version: `Made by Claimleaf ${programVersion} from dataset ${datasetHash.slice(0, 7)}.`,
    topics: dataset.topics.map((topic) => {
      const articles = dataset.articles.filter((a) => a.topic === topic.id).length;
      const claims = dataset.claims.filter((c) => c.topic === topic.id).length;
      const order = content.topics.find((t) => t.topic.id === topic.id)?.topic.sheets ?? [];
      const own = inOrder(
        all.filter((sheet) => sheet.topic === topic.id),
        order,
      ).flatMap((sheet) => {
        const editions = printed.filter((s) => s.topic === topic.id && s.sheet === sheet.id);
        const card = scorecards.find((c) => c.topic === topic.id && c.sheet === sheet.id);
        const [main, ...others] = filesOf(editions, content);
        return main ? [{sheet, card, shown: shownOf(sheet, card, main, others)}] : [];
      });
      return {
        id: topic.id,
        title: topic.title,
        scope: topic.scope,
        facts: `${plural(articles, 'article')}, ${plural(claims, 'claim')}. Articles collected on ${topic.searched}; to be looked at again by ${topic.reviewBy}.`,
        groups: groups.flatMap(({id, heading, note, has}) => {
          const sheets = own.filter(({sheet}) => has(sheet)).map(({shown}) => shown);
          return sheets.length === 0 ? [] : [{id: `${topic.id}-${id}`, heading, note, sheets}];
        }),
        scores: own.flatMap(({sheet, card}) => {
          const words = card ? scoreWords(card) : '';
          return words === '' ? [] : [{title: sheet.title, words}];
        }),
      };
    }),
  };
}

function shownOf(
  sheet: Sheet,
  card: Scorecard | undefined,
  main: IndexSheet['main'],
  others: IndexSheet['others'],
): IndexSheet {
  return {
    title: sheet.title,
    purpose: purposeOf(sheet),
    review: card?.review ? `Reviewed by ${card.review.who}, ${card.review.role}.` : '',
    version: sheet.version,
    thumbnail: `thumbnails/${sheet.topic}/${sheet.id}.png`,
    main,
    others,
  };
}

/** The files of a sheet: the paper that the clinic names first comes first, standard print before large print. */
function filesOf(editions: readonly ManifestSheet[], {clinic}: Content): IndexSheet['others'] {
  const papers: readonly ManifestSheet['size'][] = clinic ? clinic.sheets.sizes : ['a4', 'letter'];
  const place = ({size, print}: ManifestSheet) =>
    papers.indexOf(size) + (print === 'large' ? Object.keys(sizes).length : 0);
  return editions
    .toSorted((a, b) => place(a) - place(b) || compareText(a.file, b.file))
    .map(({size, print, file, pages}) => ({
      label: sizes[size] + (print === 'large' ? ', large print' : ''),
      path: file,
      pages: plural(pages, 'page'),
    }));
}

/** The sheets that the topic puts first, then the others by id. */
function inOrder(sheets: readonly Sheet[], order: readonly string[]): Sheet[] {
  const place = ({id}: Sheet) => (order.includes(id) ? order.indexOf(id) : order.length);
  return sheets.toSorted((a, b) => place(a) - place(b) || compareText(a.id, b.id));
}
