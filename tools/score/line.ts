import {extractTopic} from '../../src/3-extract/extract-topic.ts';
import type {Knowledge} from '../../src/model/program.ts';
import type {Statement} from '../../src/model/statement.ts';
import type {CorpusTopic} from '../corpus/read-topic.ts';
import {unitAt} from '../corpus/unit-at.ts';

/** A statement or proposal as it is scored: with the text it comes from, its words, and the number of its unit there. */
export type Line = Statement & {source: string; quote: string; unit: number; sentence: string; isStated: boolean};

/** Everything that a topic's texts state or propose, in the order of the texts. `line` is that of the source. */
export function linesOf(topic: CorpusTopic, knowledge: Knowledge): Line[] {
  const extractions = extractTopic(
    {
      articles: topic.texts.map((t) => t.article),
      vocabulary: {entities: topic.entities},
      relations: [...knowledge.relations],
    },
    knowledge,
    null,
  );
  return extractions.flatMap(({statements, proposed}, i): Line[] => {
    const {file, article, sourceLines} = topic.texts[i] as (typeof topic.texts)[number];
    const toLine = (s: Statement, isStated: boolean): Line => {
      const unit = unitAt(article, s.start);
      return {
        ...s,
        unit,
        sentence: article.units[unit]?.plain.text ?? '',
        source: file,
        line: sourceLines[s.line - 1] ?? 0,
        quote: article.text.slice(s.start, s.end),
        isStated,
      };
    };
    return [...statements.map((s) => toLine(s, true)), ...proposed.map((s) => toLine(s, false))];
  });
}

/** How many words a topic's texts have, once imported. */
export const wordsOf = ({texts}: CorpusTopic): number =>
  texts.reduce((n, {article}) => n + (article.text.match(/\p{L}+/gu)?.length ?? 0), 0);

/** Of a source its number, by which its gold is named. */
export const numberOf = (source: string) => source.slice(0, 3);
