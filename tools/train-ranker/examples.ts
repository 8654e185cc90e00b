import {extract} from '../../src/3-extract/extract.ts';
import {makeLexicon} from '../../src/3-extract/lexicon.ts';
import {candidate} from '../../src/3-extract/rank-unit.ts';
import type {Knowledge} from '../../src/model/program.ts';
import type {Ranking} from '../../src/model/ranking.ts';
import type {Statement} from '../../src/model/statement.ts';
import {readGold, tripleOf} from '../corpus/gold.ts';
import type {CorpusTopic} from '../corpus/read-topic.ts';
import {unitAt} from '../corpus/unit-at.ts';

/**
 * A statement or candidate of an article with its features, and whether the gold has it in its line.
 * `isElsewhere`: it has it in another line only; that teaches nothing, but what is chosen of the article is chosen among all.
 * `isScored`: not what the gold leaves open (soft.json); that counts for the constructs alone, strictly.
 */
export type Example = Pick<Statement, 'subject' | 'relation' | 'object' | 'polarity' | 'construct' | 'stoppedBy'> & {
  topic: string;
  article: string;
  /** The number of its unit there. */
  unit: number;
  /** It and its words: pages repeat themselves. */
  said: string;
  features: readonly string[];
  /** A rule has found it. */
  isRead: boolean;
  isScored: boolean;
  isElsewhere: boolean;
  isRight: boolean;
  isNear: boolean;
};

/** Holds every candidate likely enough to be proposed. */
const everything: Ranking = {
  ...{scale: 1, bias: 0, proposeFrom: 0, weights: {}, constructs: {}},
  calibration: {read: [], candidate: Array.from({length: 50}, () => 0)},
};

/** All that a topic's texts may say. */
export function examplesOf(topic: CorpusTopic, knowledge: Knowledge): Example[] {
  const language = knowledge.languages.get('en');
  if (!language) throw new Error('language/en.yaml is missing');
  const lexicon = makeLexicon(topic.entities, language, knowledge.relations, {
    syntax: knowledge.syntaxes.get('en')?.() ?? null,
    ranking: everything,
  });
  const gold = readGold(topic);
  return topic.texts.flatMap(({file, article, sourceLines}, i) => {
    const marked = gold.texts[i]?.marked ?? [];
    const places = Map.groupBy(marked, tripleOf);
    const examples: Example[] = [];
    extract(article, lexicon, (statement, features) => {
      const {subject, relation, object, polarity, construct, stoppedBy, start, end} = statement;
      const own = places.get(tripleOf(statement)) ?? [];
      const isRight = own.some((g) => g.line === sourceLines[statement.line - 1]);
      examples.push({
        ...{subject, relation, object, polarity, construct, stoppedBy, features, isRight},
        topic: topic.id,
        article: file,
        unit: unitAt(article, start),
        said: `${tripleOf(statement)} ${article.text.slice(start, end)}`,
        isRead: construct !== candidate,
        isScored: gold.isScored(statement),
        isElsewhere: !isRight && own.length > 0,
        isNear:
          isRight ||
          marked.some(
            (g) => g.relation === relation && gold.isNear(g.subject, subject) && gold.isNear(g.object, object),
          ),
      });
    });
    return examples;
  });
}

/** Of a topic's examples those that a model can learn from and be judged by, each once. */
export function judgedOf<T extends Example>(examples: readonly T[]): T[] {
  const judged = examples.filter((e) => e.isScored && !e.isElsewhere);
  return [...Map.groupBy(judged, (e) => e.said).values()].flatMap(([first]) => first ?? []);
}
