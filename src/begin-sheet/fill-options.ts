import type {Document} from 'yaml';
import {selectClaims} from '../6-sheet/select-claims.ts';
import {sentenceCase} from '../6-sheet/word-claims.ts';
import {fillPattern} from '../base/fill-pattern.ts';
import {present} from '../base/present.ts';
import type {OptionsBlock, OptionsCell, Query} from '../model/generated/sheet.ts';
import type {TopicIndex} from '../model/topic-index.ts';
import {inFlow, type PlacedBlock} from './placed-block.ts';

/** Most options that a decision aid begins with, and the least that are a choice. */
const mostOptions = 3;
const leastOptions = 2;

/** Most letters of an option's heading (schemas/sheet.schema.json). */
const longest = 40;

const placeholder = 'option';

/** Makes an option of each thing that the question about benefits finds, and asks every question of each. */
export function fillOptions({name, own, path}: PlacedBlock, document: Document, index: TopicIndex): string | null {
  const {rows, options: patterns} = own as unknown as OptionsBlock;
  const asked = rows.flatMap(({about, cells}) => (about === 'benefits' ? present([cells[0]?.select]).flat() : []));
  const claims = asked.flatMap((query) => selectClaims(forAny(query), index).map(({claim}) => claim));
  const ids = [...new Set(claims.map((claim) => claim.subject))].slice(0, mostOptions);
  if (ids.length < leastOptions) return `it needs ${leastOptions} options, and its queries find ${ids.length}`;
  const filled = rows.map((row) => {
    const [pattern = {}] = row.cells;
    return {...row, cells: ids.map((id) => answerOf(pattern, id, index))};
  });
  const means = patterns[0]?.means;
  const options = ids.map((id) => {
    const [heading, inSentence] = [sentenceCase(nameOf(id, index)), nameOf(id, index)];
    return {heading, ...(means === undefined ? {} : {means: fillPattern(means, {option: inSentence})})};
  });
  document.setIn([...path, name, 'options'], document.createNode(options.map((option) => inFlow(option, document))));
  const placed = filled.map((row) => ({...row, cells: row.cells.map((cell) => inFlow(cell, document))}));
  document.setIn([...path, name, 'rows'], document.createNode(placed));
  return null;
}

/** The query without its placeholder. */
const forAny = ({subject: _, ...query}: Query): Query => ({...query, limit: mostOptions});

/** What the articles say of an option; else the queries for which a cell says that none does. */
function answerOf({select = [], silent = []}: OptionsCell, id: string, index: TopicIndex): OptionsCell {
  const of = (queries: readonly Query[]) =>
    queries.map((query): Query => (query.subject?.includes(placeholder) ? {...query, subject: [id]} : query));
  const found = of(select).filter((query) => selectClaims(query, index).length > 0);
  const said = found.length > 0 ? {select: found} : {};
  return (found.length === 0 && silent.length > 0 ? {silent: of(silent)} : said) as OptionsCell;
}

/** The first of its names that fits the head of a column. */
function nameOf(id: string, {entities}: TopicIndex): string {
  const entity = entities.get(id);
  const names = present([entity?.short, entity?.plain, entity?.label]);
  return names.find((name) => name.length <= longest) ?? id.slice(0, longest);
}
