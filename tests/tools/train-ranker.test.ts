import {describe, expect, it} from 'vitest';
import {confidenceAt} from '../../src/3-extract/rank.ts';
import {stepsOf} from '../../tools/train-ranker/calibrate.ts';
import {type Example, judgedOf} from '../../tools/train-ranker/examples.ts';
import {makeFitter} from '../../tools/train-ranker/fit.ts';
import {fitCalibration, type ScoredExample, shownOf} from '../../tools/train-ranker/fit-calibration.ts';

const example = (article: number, unit: number, more: Partial<ScoredExample> = {}): ScoredExample => ({
  ...{topic: 't', article: `${article}`, unit, said: `${article} ${unit}`, subject: 'frost', relation: 'causes'},
  ...{object: 'ice', polarity: 'affirmed', construct: 'candidate', stoppedBy: null, features: [], isRead: false},
  ...{isScored: true, isElsewhere: false, isRight: false, isNear: false, score: 0, isSure: false},
  ...more,
});
const placesOf = (examples: readonly Example[]) => examples.map((e) => e.said);
const options = {scale: 16, proposeFrom: 1};

describe('what is judged', () => {
  it('is scored, has no other line in the gold, and counts once, where it is said first', () => {
    const open = example(1, 2, {isScored: false});
    const elsewhere = example(1, 3, {isElsewhere: true});
    const again = example(2, 1, {said: '1 1', isRight: true});
    expect(judgedOf([example(1, 1), open, elsewhere, again, example(2, 2)])).toEqual([example(1, 1), example(2, 2)]);
  });
});

describe('what would be shown', () => {
  const word = stepsOf({slope: 1 / 16, shift: 0});
  const shown = (...examples: ScoredExample[]) =>
    placesOf(shownOf(examples, {read: word, candidate: word}, options.proposeFrom));

  it('is a candidate at its likeliest place in each article', () => {
    expect(shown(example(1, 1), example(1, 2, {score: 9}), example(2, 1))).toEqual(['1 2', '2 1']);
  });

  it('is chosen among all, also what teaches nothing', () => {
    expect(shown(example(1, 1), example(1, 2, {score: 9, isElsewhere: true}))).toEqual(['1 2']);
  });

  it('is what a rule has read, and no candidate of it', () => {
    expect(shown(example(1, 1, {score: 9}), example(1, 2, {isRead: true, score: -999}))).toEqual(['1 2']);
  });

  it('is no candidate that is hardly possible, not even in a row that is looked at anyway', () => {
    const read = example(1, 1, {isRead: true, object: 'snow'});
    expect(shown(read, example(1, 1, {score: -999, said: 'less'}))).toEqual(['1 1']);
    expect(shown(read, example(1, 1, {score: -64, said: 'more'}))).toEqual(['1 1', 'more']);
  });
});

describe('the calibration of candidates', () => {
  it('says how often those were right that would be shown, whatever the others were', () => {
    // In each article the likelier place is shown: of those with 32 were 60 right of 100, of those with 0 were 30.
    const topic = Array.from({length: 200}, (_, i) => {
      const [score, right] = i < 100 ? [32, i < 60] : [0, i < 130];
      return [example(i, 1, {score, isRight: right}), example(i, 2, {score: score - 16, isRight: i % 10 > 0})];
    });
    const {candidate} = fitCalibration([topic.flat()], options);
    expect([32, 0].map((score) => confidenceAt(score, candidate))).toEqual([60, 30]);
  });

  it('has no part in what a rule has read means', () => {
    const read = Array.from({length: 200}, (_, i) =>
      example(i, 1, {isRead: true, score: i < 100 ? 32 : 0, isRight: i % 100 < (i < 100 ? 80 : 30)}),
    );
    const table = fitCalibration([read], options);
    expect([32, 0].map((score) => confidenceAt(score, table.read))).toEqual([80, 30]);
    expect(table.candidate).toEqual(stepsOf({slope: 1 / 16, shift: 0}));
  });
});

describe('the ranking without a topic', () => {
  const topicOf = (topic: string, isRight: (i: number) => boolean) =>
    Array.from({length: 120}, (_, i) =>
      example(i, 1, {topic, said: `${topic} ${i}`, features: [i % 3 ? 'near' : 'far'], isRight: isRight(i)}),
    );
  const rest = ['b', 'c', 'd', 'e'].map((id, n) => topicOf(id, (i) => i % (n + 2) === 0 || i % 3 === 1));

  it('has nothing of that topic in its weights, tables or constructs', () => {
    const [one, other] = [() => true, () => false].map((isRight) => makeFitter([topicOf('a', isRight), ...rest]));
    expect(one?.(0)).toEqual(other?.(0));
    expect(one?.()).not.toEqual(other?.());
  });
});
