import {listAt} from '../base/multimap.ts';
import {must} from '../base/must.ts';
import {present} from '../base/present.ts';
import type {Place} from '../diagnostics.ts';
import {anchorHash, anchorOf} from '../model/anchor.ts';
import type {Article, Unit} from '../model/article.ts';
import {claimKey} from '../model/claim-key.ts';
import type {TopicContent} from '../model/content.ts';
import type {Annotation} from '../model/generated/annotations.ts';
import type {Relation} from '../model/generated/relations.ts';
import {unitsByAnchor} from '../model/units-by-anchor.ts';
import {nearestText} from './nearest-text.ts';
import {addVerdicts, noVerdicts, readTriple, type Verdicts} from './verdicts.ts';

/**
 * An annotation that is applied to nothing, and why: its article is gone; somebody has edited its words (altered); its
 * sentence stands among others (around) or has other words (changed) now; or nothing like it is left (gone).
 */
export type StaleAnnotation = {
  annotation: Annotation;
  place: Place;
  kind: 'article' | 'altered' | 'around' | 'changed' | 'gone';
  /** What stands in its place now. */
  now: {article: Article; unit: Unit} | null;
};

/** What people have said of the units of a topic's articles. */
export type JudgedUnits = {
  verdicts: ReadonlyMap<string, Map<Unit, Verdicts>>;
  stale: StaleAnnotation[];
  /** Annotations that are not applied, as they name what does not exist. */
  unknown: {annotation: Annotation; place: Place; names: string[]}[];
};

/** What of a topic the annotations are held against. */
type Annotated = Pick<TopicContent, 'articles' | 'annotations' | 'vocabulary' | 'relations'>;

/**
 * Puts each annotation to the units that have its very words among those that they are read with; later ones count. Each
 * is applied, or unknown, or stale, unless all that it says was said again later of what stands there now.
 */
export function judgeUnits({articles, annotations, vocabulary, relations}: Annotated): JudgedUnits {
  const known = new Set([
    ...vocabulary.entities.map((e) => e.id),
    ...relations.flatMap((r) => [r.id, ...fixedEnds(r)]),
  ]);
  const verdicts = new Map(articles.map((a) => [a.frontMatter.id, new Map<Unit, Verdicts>()]));
  const unitsIn = new Map(articles.map((a) => [a.frontMatter.id, unitsByAnchor(a.units)]));
  const lastOn = new Map<Unit, number>();
  const stale: (StaleAnnotation & {index: number})[] = [];
  const unknown: JudgedUnits['unknown'] = [];
  annotations?.value.annotations.forEach((annotation, index) => {
    const place = annotations.placeOf(['annotations', index]);
    const {article: id, quote, under = [], after = null, sentence} = annotation;
    const article = articles.find((a) => a.frontMatter.id === id);
    const isAltered = anchorHash({quote, under, after}) !== sentence;
    const units = isAltered ? [] : listAt(unitsIn.get(id) ?? new Map<string, Unit[]>(), sentence);
    if (!article || units.length === 0) {
      stale.push({annotation, place, index, ...staleOf(article, quote, isAltered)});
      return;
    }
    const names = namesOf(annotation).filter((name) => !known.has(name));
    if (names.length > 0) unknown.push({annotation, place, names: [...new Set(names)]});
    else
      for (const unit of units) {
        addVerdicts(verdictsOf(must(verdicts.get(id), 'each article has its verdicts'), unit), annotation);
        lastOn.set(unit, index);
      }
  });
  const isOpen = ({annotation, now, index}: (typeof stale)[number]) =>
    now === null ||
    (lastOn.get(now.unit) ?? -1) < index ||
    !saysAgain(verdicts.get(annotation.article)?.get(now.unit), annotation);
  return {verdicts, stale: stale.filter(isOpen).map(({index: _, ...rest}) => rest), unknown};
}

const fixedEnds = ({subject, object}: Relation) => present([subject.fixed, object.fixed]);

function verdictsOf(own: Map<Unit, Verdicts>, unit: Unit): Verdicts {
  const verdicts = own.get(unit) ?? noVerdicts();
  own.set(unit, verdicts);
  return verdicts;
}

/** The ids that an annotation prints if it holds: not those of what it rejects. */
function namesOf({accept = [], correct = [], add = []}: Annotation): string[] {
  return [...accept, ...correct, ...add].flatMap((stated) =>
    typeof stated === 'string' ? stated.split(' ') : [...stated.says.split(' '), ...present([stated.population])],
  );
}

/** Whether verdicts on a unit speak of all that an annotation says. */
function saysAgain(verdicts: Verdicts | undefined, annotation: Annotation): boolean {
  if (verdicts?.whole) return true;
  return triplesOf(annotation).every((triple) => verdicts?.byTriple.has(claimKey(readTriple(triple))));
}

/** All statements of which an annotation says something. */
export function triplesOf({accept = [], correct = [], add = [], reject = []}: Annotation): string[] {
  const says = [...accept, ...add, ...correct].map((stated) => (typeof stated === 'string' ? stated : stated.says));
  return [...new Set([...says, ...correct.map(({read}) => read), ...reject])];
}

/** Why a quote is not found as it was judged, and what stands in its place. */
function staleOf(
  article: Article | undefined,
  quote: string,
  isAltered: boolean,
): Pick<StaleAnnotation, 'kind' | 'now'> {
  if (!article) return {kind: 'article', now: null};
  const same = article.units.find((unit) => anchorOf(unit, null).quote === quote);
  if (same) return {kind: isAltered ? 'altered' : 'around', now: {article, unit: same}};
  const texts = article.units.map((unit) => ({text: anchorOf(unit, null).quote, unit}));
  const nearest = nearestText(quote, texts);
  if (isAltered) return {kind: 'altered', now: nearest && {article, unit: nearest.unit}};
  return nearest ? {kind: 'changed', now: {article, unit: nearest.unit}} : {kind: 'gone', now: null};
}
