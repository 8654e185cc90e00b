import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {extract} from '../../src/3-extract/extract.ts';
import {makeLexicon} from '../../src/3-extract/lexicon.ts';
import type {Knowledge} from '../../src/model/program.ts';
import type {Ranking} from '../../src/model/ranking.ts';
import type {Statement} from '../../src/model/statement.ts';
import type {CorpusTopic} from '../corpus/read-topic.ts';

/** A candidate with its features, and whether the gold has it. */
export type Example = {
  topic: string;
  key: string;
  features: readonly string[];
  isRight: boolean;
  isNear: boolean;
  text: string;
};

/** Proposes every candidate. */
const everything: Ranking = {scale: 1, bias: 0, proposeFrom: 0, weights: {}, constructs: {}};

/** Every candidate of a topic's texts. One that the gold has in another line only teaches nothing. */
export function examplesOf(topic: CorpusTopic, knowledge: Knowledge): Example[] {
  const language = knowledge.languages.get('en');
  if (!language) throw new Error('language/en.yaml is missing');
  const lexicon = makeLexicon(topic.entities, language, knowledge.relations, {
    syntax: knowledge.syntaxes.get('en')?.() ?? null,
    ranking: everything,
  });
  const broader = new Map(topic.entities.map((e) => [e.id, [e.broader ?? []].flat()]));
  return topic.texts.flatMap(({file, article, sourceLines}) => {
    const gold = readFileSync(join(topic.folder, `claims-${file.slice(0, 3)}.jsonl`), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Statement);
    const lines = Map.groupBy(gold, keyOf);
    const isNear = (a: string, b: string) => a === b || broader.get(a)?.includes(b) || broader.get(b)?.includes(a);
    const examples: Example[] = [];
    extract(article, lexicon, (statement, features) => {
      const places = lines.get(keyOf(statement)) ?? [];
      const line = sourceLines[statement.line - 1];
      const isRight = places.some((g) => g.line === line);
      if (isRight || places.length === 0)
        examples.push({
          topic: topic.id,
          key: keyOf(statement),
          features,
          isRight,
          isNear:
            isRight ||
            gold.some(
              (g) =>
                g.relation === statement.relation &&
                isNear(g.subject, statement.subject) &&
                isNear(g.object, statement.object),
            ),
          text: `${statement.state} ${keyOf(statement)} ${file.slice(0, 3)}:${line} ${article.text.slice(statement.start, statement.end)}`,
        });
    });
    return examples;
  });
}

const keyOf = ({subject, relation, object}: Pick<Statement, 'subject' | 'relation' | 'object'>) =>
  `${subject}|${relation}|${object}`;
