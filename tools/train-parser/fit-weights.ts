import {type FeatureWeights, packWeights, readWeights} from '../../src/syntax/weights.ts';

/** Packed weights without as many of the smallest as it takes to have at most `room` bytes. */
export function fitWeights(bytes: Uint8Array, room: number): Uint8Array {
  const all: {hash: number; entries: [number, number][]}[] = [];
  let classes = 0;
  readWeights(bytes, {
    sizes: (of) => {
      classes = of;
    },
    feature: (hash) => all.push({hash, entries: []}),
    entry: (of, weight) => all.at(-1)?.entries.push([of, weight]),
  });
  for (let fitting = bytes, least = 2; ; least++) {
    if (fitting.length <= room) return fitting;
    const kept = all.flatMap(({hash, entries}): FeatureWeights[] => {
      const large = entries.filter(([, weight]) => Math.abs(weight) >= least);
      return large.length > 0 ? [{hash, entries: large}] : [];
    });
    fitting = packWeights(classes, kept);
  }
}
