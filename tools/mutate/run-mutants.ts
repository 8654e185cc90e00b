import {type Detection, type Files, makeDetector} from './detect.ts';
import {type Facts, factsOf} from './facts.ts';
import {type Damage, type Mutator, mutate} from './mutator.ts';
import {mutators} from './mutators.ts';
import {randomFrom} from './random.ts';

export type Mutant = {mutator: string; file: string; line: number; damage: Damage; detection: Detection};

/** How often a mutator is asked again where it gives nothing, or what it gave before. */
const attempts = 30;

/**
 * Damages the good files `count` times, by every mutator as often as by the others, each time one file in one place, and
 * finds out what notices it. The same seed gives the same mutants.
 *
 * @param only ids of mutators, or how they begin; all where there are none
 * @param detect from makeDetector, where several runs share one
 */
export function runMutants(
  good: Files,
  {seed, count, only = []}: {seed: number; count: number; only?: readonly string[]},
  detect = makeDetector(good),
): Mutant[] {
  const facts = factsByTopic(good);
  const random = randomFrom(seed);
  // In another order for each seed, so that fewer mutants than mutators are of all sorts too.
  const chosen = mutators
    .filter(({id}) => only.length === 0 || only.some((start) => id.startsWith(start)))
    .map((mutator) => ({mutator, at: random.below(1_000_000)}))
    .sort((a, b) => a.at - b.at)
    .map(({mutator}) => mutator);
  const seen = new Set<string>();
  const exhausted = new Set<Mutator>();
  const made: Mutant[] = [];
  while (made.length < count && exhausted.size < chosen.length) {
    for (const mutator of chosen) {
      if (made.length >= count || exhausted.has(mutator)) continue;
      const next = oneMore(mutator);
      if (!next) {
        exhausted.add(mutator);
        continue;
      }
      made.push({...next, detection: detect(next.file, next.damage.text)});
    }
  }
  return made;

  function oneMore(mutator: Mutator): Omit<Mutant, 'detection'> | null {
    const files = Object.keys(good).filter((path) => mutator.files.test(path));
    for (let i = 0; i < attempts; i++) {
      const file = random.pick(files);
      const text = file === undefined ? undefined : good[file];
      if (file === undefined || text === undefined) return null;
      const damage = mutate(mutator, text, random, facts(file));
      if (!damage) continue;
      const key = JSON.stringify([file, damage.start, damage.before, damage.after]);
      if (seen.has(key)) continue;
      seen.add(key);
      return {mutator: mutator.id, file, line: text.slice(0, damage.start).split('\n').length, damage};
    }
    return null;
  }
}

/** The facts of the topic that a file belongs to; of the first topic for files of none. */
function factsByTopic(good: Files): (file: string) => Facts {
  const topics = Object.keys(good).flatMap((path) => /^content\/([^/]+)\/vocabulary\.yaml$/.exec(path)?.[1] ?? []);
  const known = new Map<string, Facts>();
  return (file) => {
    const topic = topics.find((t) => file.startsWith(`content/${t}/`)) ?? topics[0] ?? '';
    const facts =
      known.get(topic) ??
      factsOf(
        good[`content/${topic}/vocabulary.yaml`] ?? '',
        Object.entries(good).flatMap(([path, text]) => (path.startsWith(`content/${topic}/articles/`) ? [text] : [])),
      );
    known.set(topic, facts);
    return facts;
  };
}
