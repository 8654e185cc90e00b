import {extract} from '../../src/3-extract/extract.ts';
import {makeLexicon} from '../../src/3-extract/lexicon.ts';
import type {Knowledge} from '../../src/model/program.ts';
import type {Ranking} from '../../src/model/ranking.ts';
import {readGold, tripleOf} from '../corpus/gold.ts';
import type {CorpusTopic} from '../corpus/read-topic.ts';

/**
 * A statement or candidate with its features, and whether the gold has it. `isRead`: a rule has found it. `isOpen`: the
 * gold leaves open what is right (soft.json), or it was said before; then it counts for the constructs alone, strictly.
 */
export type Example = {
  topic: string;
  key: string;
  features: readonly string[];
  isRead: boolean;
  isOpen: boolean;
  isRight: boolean;
  isNear: boolean;
};

/** Holds every candidate likely enough to be proposed. */
const everything: Ranking = {
  ...{scale: 1, bias: 0, proposeFrom: 0, weights: {}, constructs: {}},
  calibration: {read: [], candidate: Array.from({length: 50}, () => 0)},
};

/** All that a topic's texts may say. What the gold has in another line only teaches nothing. */
export function examplesOf(topic: CorpusTopic, knowledge: Knowledge): Example[] {
  const language = knowledge.languages.get('en');
  if (!language) throw new Error('language/en.yaml is missing');
  const lexicon = makeLexicon(topic.entities, language, knowledge.relations, {
    syntax: knowledge.syntaxes.get('en')?.() ?? null,
    ranking: everything,
  });
  const gold = readGold(topic);
  const seen = new Set<string>();
  return topic.texts.flatMap(({article, sourceLines}, i) => {
    const marked = gold.texts[i]?.marked ?? [];
    const places = Map.groupBy(marked, tripleOf);
    const examples: Example[] = [];
    extract(article, lexicon, (statement, features) => {
      const key = tripleOf(statement);
      const said = `${key} ${article.text.slice(statement.start, statement.end)}`;
      const own = places.get(key) ?? [];
      const isRight = own.some((g) => g.line === sourceLines[statement.line - 1]);
      if (!isRight && own.length > 0) return;
      examples.push({
        topic: topic.id,
        key,
        features,
        isRead: statement.construct !== 'candidate',
        isOpen: !gold.isScored(statement) || seen.has(said),
        isRight,
        isNear:
          isRight ||
          marked.some(
            (g) =>
              g.relation === statement.relation &&
              gold.isNear(g.subject, statement.subject) &&
              gold.isNear(g.object, statement.object),
          ),
      });
      seen.add(said);
    });
    return examples;
  });
}
