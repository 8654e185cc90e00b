import type {Knowledge} from '../../src/model/program.ts';
import {type Gold, readGold, tripleOf} from '../corpus/gold.ts';
import type {CorpusTopic} from '../corpus/read-topic.ts';
import {type Line, linesOf, numberOf, wordsOf} from './line.ts';

/** What a topic's texts state or propose (`shown`), that and every candidate, however unlikely, and what was marked. */
export type ScoredTopic = {
  topic: CorpusTopic;
  shown: Line[];
  everything: Line[];
  gold: Gold;
  words: number;
};

export function scoredTopic(topic: CorpusTopic, knowledge: Knowledge): ScoredTopic {
  const rankings = new Map([...knowledge.rankings].map(([id, ranking]) => [id, {...ranking, proposeFrom: 0}]));
  return {
    topic,
    shown: linesOf(topic, knowledge),
    everything: linesOf(topic, {...knowledge, rankings}),
    gold: readGold(topic),
    words: wordsOf(topic),
  };
}

/** What is shown of a text, each once, that the gold can judge: in its line it is right, in another it is open. */
export function saidOf({shown, gold}: ScoredTopic): {confidence: number; isRight: boolean; isRead: boolean}[] {
  const seen = new Set<string>();
  return gold.texts.flatMap((text) => {
    const places = Map.groupBy(text.marked, tripleOf);
    return shown
      .filter((l) => numberOf(l.source) === text.number && gold.isScored(l))
      .flatMap((l) => {
        const triple = tripleOf(l);
        const own = places.get(triple) ?? [];
        const isRight = own.some((g) => g.line === l.line);
        const said = `${triple} ${l.quote}`;
        if ((!isRight && own.length > 0) || seen.has(said)) return [];
        seen.add(said);
        return [{confidence: l.confidence, isRight, isRead: l.construct !== 'candidate'}];
      });
  });
}
