import {shortHash} from '../base/hash.ts';
import {listAt} from '../base/multimap.ts';
import {must} from '../base/must.ts';
import {compareText} from '../base/order.ts';
import {present} from '../base/present.ts';
import {collapse} from '../base/words.ts';
import {annotationStale} from '../diagnostics/annotation-stale.ts';
import {sheetPassage} from '../diagnostics/sheet-passage.ts';
import type {Diagnostic, Outcome, Place} from '../diagnostics.ts';
import type {Article, Piece} from '../model/article.ts';
import type {Content, TopicContent} from '../model/content.ts';
import type {AnnotatedPassage} from '../model/generated/annotations.ts';
import type {Passage, PassageUnit} from '../model/generated/dataset.ts';
import type {PassageBlock} from '../model/generated/sheet.ts';
import {kindOfPassage} from './kind-of-passage.ts';
import {toPassageUnits} from './to-passage-units.ts';

/**
 * The passages that the sheets of a topic name, each once, as the dataset has them; and what keeps one from being printed:
 * no right to, no such section, words that cannot be printed as they stand, figures without a file. An acceptance of
 * words that have changed since is reported and not applied.
 */
export function selectPassages(content: TopicContent): Outcome<Passage[]> {
  const diagnostics: Diagnostic[] = [];
  const passages = new Map<string, Passage | null>();
  const accepted = acceptedIn(content);
  const layouts = layoutsOf(content);
  for (const {own, place} of asked(content)) {
    const found = findSection(own, content, place);
    diagnostics.push(...found.diagnostics);
    if (!found.value) continue;
    const {article, heading, pieces} = found.value;
    const id = passageId(article, heading);
    if (passages.has(id)) continue;
    const made = makePassage(found.value, content);
    diagnostics.push(...made.diagnostics);
    if (pieces.length === 0) {
      const facts = {section: heading.text, article: article.frontMatter.id};
      diagnostics.push(sheetPassage.empty(place(['section']), facts));
    }
    const as = [...listAt(layouts, id)];
    const isAccepted = (own: Accepted) => own.id === id && own.hash === made.value?.hash && isSame(own.as, as);
    const by = made.value && accepted.find(isAccepted);
    const laidOut = as.length > 0 ? {as} : {};
    passages.set(id, made.value && {...made.value, ...laidOut, ...(by ? {accepted: {by: by.by, on: by.on}} : {})});
  }
  const value = present([...passages.values()].map((passage) => passage ?? undefined));
  return {
    value: value.sort((a, b) => compareText(a.id, b.id)),
    diagnostics: [...diagnostics, ...staleIn(content, accepted, layouts)],
  };
}

type Layout = NonNullable<Passage['as']>[number];

/** The layouts that say something themselves: the same items with a tick or with a cross are the contrary. */
const telling: readonly string[] = ['do', 'do-not', 'zones'] satisfies Layout[];

/** Passage id -> such layouts that sheets ask for, sorted. */
function layoutsOf(content: TopicContent): Map<string, Layout[]> {
  const found = new Map<string, Layout[]>();
  for (const {own, place} of asked(content)) {
    const {value} = findSection(own, content, place);
    if (!value || !own.as || !telling.includes(own.as)) continue;
    const id = passageId(value.article, value.heading);
    found.set(id, [...new Set([...listAt(found, id), own.as as Layout])].sort(compareText));
  }
  return found;
}

const isSame = (accepted: readonly string[] | undefined, as: readonly string[]) =>
  present([accepted]).flat().toSorted(compareText).join() === as.join();

/** A section of an article: its heading, and what stands below it up to the next heading of its rank. */
type Section = {article: Article; heading: Piece; pieces: Piece[]};

type Asked = {own: PassageBlock; place: (path: readonly string[]) => Place};

/** All blocks of a topic's sheets that ask for a passage. */
function asked({sheets}: TopicContent): Asked[] {
  return sheets.flatMap(({definition: {value, placeOf}}) =>
    value.sides.flatMap((side, i) =>
      (['top', 'columns', 'bottom'] as const).flatMap((region) =>
        present([side[region]]).flatMap((blocks) =>
          blocks.flatMap(({passage}, j): Asked[] => {
            const at = ['sides', i, region, j, 'passage'] as const;
            return passage ? [{own: passage, place: (path) => placeOf([...at, ...path])}] : [];
          }),
        ),
      ),
    ),
  );
}

function findSection(
  {article: id, section}: Pick<PassageBlock, 'article' | 'section'>,
  {articles}: Pick<TopicContent, 'articles'>,
  place: Asked['place'],
): {value: Section | null; diagnostics: Diagnostic[]} {
  const fail = (diagnostic: Diagnostic) => ({value: null, diagnostics: [diagnostic]});
  const article = articles.find(({frontMatter}) => frontMatter.id === id);
  if (!article) {
    const known = articles.flatMap(({frontMatter}) => (frontMatter.rights ? [frontMatter.id] : [])).sort(compareText);
    return fail(sheetPassage.article(place(['article']), {article: id, known}));
  }
  const {file} = article;
  if (!article.frontMatter.rights) return fail(sheetPassage.rights(place(['article']), {article: id, file}));
  const found = sectionOf(article, section);
  if (found) return {value: found, diagnostics: []};
  const known = article.pieces.flatMap((piece) => present([piece.id ?? undefined]));
  return fail(sheetPassage.section(place(['section']), {section, article: id, known}));
}

/** The section of a heading, by its id or its words. */
function sectionOf(article: Article, section: string): Section | null {
  const {pieces} = article;
  const wanted = collapse(section);
  const at = pieces.findIndex((p) => p.id === section);
  const from = at >= 0 ? at : pieces.findIndex((p) => p.id !== null && collapse(p.text) === wanted);
  const heading = pieces[from];
  if (!heading) return null;
  const next = pieces.findIndex((p, i) => i > from && p.form === 'heading' && p.level <= heading.level);
  return {article, heading, pieces: pieces.slice(from + 1, next < 0 ? pieces.length : next)};
}

const passageId = ({frontMatter}: Article, {id}: Piece) => `${frontMatter.id}#${must(id, 'a heading has an id')}`;

/** The passage of a section; null where it is empty or something in it cannot be printed. */
function makePassage(
  {article, heading, pieces}: Section,
  content: Pick<TopicContent, 'topic' | 'illustrations'>,
): {value: Passage | null; diagnostics: Diagnostic[]} {
  const {value: units, diagnostics} = toPassageUnits(pieces, heading, article, content.illustrations);
  const last = units.at(-1);
  // A figure that cannot be printed was told where it was read.
  if (!last || diagnostics.length > 0 || units.length < pieces.length) return {value: null, diagnostics};
  return {
    value: {
      id: passageId(article, heading),
      topic: content.topic.id,
      article: article.frontMatter.id,
      section: must(heading.id, 'a heading has an id'),
      heading: collapse(heading.text),
      kind: kindOfPassage(units),
      line: heading.line,
      start: heading.start,
      end: last.end,
      hash: hashOf(heading, units),
      units,
    },
    diagnostics,
  };
}

/** Of what is printed alone: not of the place in the file, nor of its markup. */
function hashOf(heading: Piece, units: readonly PassageUnit[]): string {
  const printed = units.map(({form, block, level, number, column, strong, text, sha256}) => [
    ...[form, block, level, number ?? null, column ?? null, strong === true, text, sha256 ?? null],
  ]);
  return shortHash(JSON.stringify([collapse(heading.text), printed]), 12);
}

type Accepted = AnnotatedPassage & {id: string; place: Place};

/** What people have accepted; of a section that was accepted again, the last. */
function acceptedIn({annotations}: Pick<TopicContent, 'annotations'>): Accepted[] {
  const all = present([annotations?.value.passages]).flat();
  const placed = all.map((own, i) => {
    const place = must(annotations, 'it holds them').placeOf(['passages', i]);
    return {...own, id: `${own.article}#${own.section}`, place};
  });
  return [...new Map(placed.map((own) => [own.id, own])).values()];
}

/** Of each topic and passage, the hash of what its section would print now; null where it is not there or may not be printed. */
export function hashesOfSections({topics}: Pick<Content, 'topics'>): (topic: string, passage: string) => string | null {
  return (topic, passage) => {
    const content = topics.find((own) => own.topic.id === topic);
    const [id, section] = passage.split('#');
    const article = content?.articles.find(({frontMatter}) => frontMatter.id === id);
    const found = article && section !== undefined ? sectionOf(article, section) : null;
    return (content && found && makePassage(found, content).value?.hash) ?? null;
  };
}

/** What was accepted and is not as it was. */
function staleIn(
  content: TopicContent,
  accepted: readonly Accepted[],
  layouts: ReadonlyMap<string, readonly Layout[]>,
): Diagnostic[] {
  return accepted.flatMap(({id, article: of, section, hash, as, place}) => {
    const article = content.articles.find(({frontMatter}) => frontMatter.id === of);
    const found = article && sectionOf(article, section);
    const now = found && makePassage(found, content).value;
    const laidOut = listAt(layouts, id);
    if (now?.hash === hash && laidOut.length > 0 && !isSame(as, laidOut))
      return [annotationStale.layout(place, {passage: id, was: present([as]).flat(), now: laidOut})];
    // What cannot be printed at all is told by itself.
    return now?.hash === hash || (found && !now) ? [] : [annotationStale.passage(place, {passage: id})];
  });
}
