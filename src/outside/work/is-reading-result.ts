import {aCount, aFlag, aText, listOf, mapOf, objectOf, oneOf, orNull, type Shape} from '../../base/shapes.ts';
import type {Schemas} from '../../model/schemas.ts';
import {isTreeEntry} from '../tree-cache.ts';
import {aDiagnostic} from './is-diagnostic.ts';
import type {ReadingResult} from './read-article-task.ts';

/**
 * Whether what a process gave back is what can be made of a text: each field of its kind, each offset within the text.
 * What is not is taken for a crash, and never gets into a dataset or a cache.
 */
export function makeIsReadingResult(schemas: Schemas): (text: string) => (value: unknown) => value is ReadingResult {
  const aFrontMatter: Shape = (value) => schemas.firstErrorOf('front-matter', value) === null;
  return (text) => {
    const anOffset: Shape = (value) => aCount(value) && (value as number) <= text.length;
    const anArticle = objectOf({
      frontMatter: aFrontMatter,
      units: listOf(unitOf(anOffset)),
      pieces: listOf(pieceOf(anOffset)),
      links: listOf(objectOf({url: aText, line: aCount, column: aCount})),
    });
    const isResult = objectOf({
      article: orNull(anArticle),
      diagnostics: listOf(aDiagnostic),
      extraction: orNull(extractionOf(anOffset)),
      trees: listOf(isTreeEntry),
    });
    return (value): value is ReadingResult => {
      if (!isResult(value)) return false;
      const {article, extraction} = value as ReadingResult;
      return extraction === null || extraction.article === article?.frontMatter.id;
    };
  };
}

const unitOf = (anOffset: Shape): Shape => {
  const aPlain = objectOf({text: aText, map: listOf(anOffset), ends: listOf(anOffset)});
  const isPlain: Shape = (value) => {
    if (!aPlain(value)) return false;
    const {text, map, ends} = value as {text: string; map: unknown[]; ends: unknown[]};
    return map.length === text.length && ends.length === text.length;
  };
  return objectOf(
    {
      ...{kind: oneOf('heading', 'sentence', 'cell', 'other'), plain: isPlain, start: anOffset, end: anOffset},
      ...{line: aCount, column: aCount, section: listOf(aText), block: aCount},
    },
    {
      ...{cutAt: anOffset, label: aText, isLabel: aFlag, leadIn: aText, rowHeader: aText, columnHeader: aText},
      ...{cornerHeader: aText, question: aText, isQuoted: aFlag, reason: aText},
    },
  );
};

const pieceOf = (anOffset: Shape): Shape =>
  objectOf({
    form: oneOf('heading', 'sentence', 'step', 'item', 'head', 'cell', 'illustration'),
    ...{text: aText, start: anOffset, end: anOffset, line: aCount, column: aCount, block: aCount, level: aCount},
    ...{number: orNull(aCount), cell: orNull(aCount), strong: aFlag, id: orNull(aText), path: orNull(aText)},
    fault: orNull(objectOf({kind: oneOf('html', 'code', 'footnote', 'blank', 'numbers'), found: aText})),
  });

const extractionOf = (anOffset: Shape): Shape => {
  const aStatement = objectOf({
    ...{article: aText, subject: aText, relation: aText, object: aText},
    ...{polarity: oneOf('affirmed', 'negated', 'mixed'), certainty: oneOf('stated', 'can', 'limited')},
    ...{severity: oneOf('severe', null), population: orNull(aText), condition: orNull(aText)},
    ...{urgency: oneOf('emergency', 'today', 'soon', null), purpose: oneOf('prevent', 'relieve', 'cure', null)},
    ...{amount: orNull(aText), time: orNull(aText), limitedBy: orNull(aText), decided: oneOf(null)},
    ...{state: oneOf('sure', 'proposed'), confidence: aCount, stoppedBy: orNull(aText)},
    ...{line: aCount, section: listOf(aText), start: anOffset, end: anOffset, construct: aText, rule: aText},
  });
  const anUnmapped = objectOf(
    {article: aText, line: aCount, section: listOf(aText), start: anOffset, end: anOffset, reason: aText},
    {entities: listOf(aText), word: aText, partly: oneOf(true)},
  );
  return objectOf({
    ...{article: aText, statements: listOf(aStatement), proposed: listOf(aStatement), unmapped: listOf(anUnmapped)},
    ...{stated: aCount, notAClaim: mapOf(aCount), diagnostics: listOf(aDiagnostic)},
  });
};
