import {must} from '../base/must.ts';

/** Adds up what the features of a decision weigh for each class. */
export type Weights = {
  /** How many classes there are. */
  readonly classes: number;
  /**
   * @param features hashes of features (hash-feature.ts)
   * @param count how many of them are to be read
   * @param sums gets a sum for each class, whatever it held before
   */
  score(features: Int32Array, count: number, sums: Int32Array): void;
};

/** A feature's entries stand one behind the other; the class of the last carries this bit. */
const lastEntry = 0x80;
const escaped = -128;
/** More features than any decision has. */
export const mostFeatures = 256;

/** The weights of a feature, as [class, weight] pairs. */
export type FeatureWeights = {hash: number; entries: readonly (readonly [number, number])[]};

/**
 * Packs weights: by ascending hash its distance to the one before as a varint, then for each entry a byte for its class
 * and one for its weight; larger weights stand behind an escape byte, as zigzag varints.
 */
export function packWeights(classes: number, features: readonly FeatureWeights[]): Uint8Array {
  if (classes > lastEntry) throw new Error(`Found ${classes} classes, expected at most ${lastEntry}.`);
  const bytes: number[] = [];
  const varint = (value: number) => {
    let rest = value >>> 0;
    while (rest >= 0x80) {
      bytes.push((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    bytes.push(rest);
  };
  const entries = features.reduce((sum, feature) => sum + feature.entries.length, 0);
  varint(classes);
  varint(features.length);
  varint(entries);
  let before = 0;
  for (const {hash, entries: own} of features) {
    varint((hash >>> 0) - before);
    before = hash >>> 0;
    own.forEach(([of, weight], i) => {
      bytes.push(i === own.length - 1 ? of | lastEntry : of);
      if (weight > escaped && weight < 128) bytes.push(weight & 0xff);
      else {
        bytes.push(escaped & 0xff);
        varint((weight << 1) ^ (weight >> 31));
      }
    });
  }
  return Uint8Array.from(bytes);
}

/** Called with what packed weights hold, in their order: the sizes once, then each feature and behind it its entries. */
type Reader = {
  sizes(classes: number, features: number, entries: number): void;
  feature(hash: number): void;
  entry(of: number, weight: number, isLast: boolean): void;
};

/**
 * Reads packed weights.
 * @throws where the bytes end too early, or are too many
 */
export function readWeights(bytes: Uint8Array, reader: Reader): void {
  let at = 0;
  const nextByte = (): number => must(bytes[at++], 'Found weights that end too early.');
  const varint = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = nextByte();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  };
  const classes = varint();
  const features = varint();
  const entries = varint();
  if (features * 3 > bytes.length || entries * 2 > bytes.length) throw new Error('Found weights that end too early.');
  reader.sizes(classes, features, entries);
  let hash = 0;
  let entry = 0;
  for (let feature = 0; feature < features; feature++) {
    hash = (hash + varint()) | 0;
    reader.feature(hash);
    for (let of = 0; of < lastEntry && entry < entries; entry++) {
      of = nextByte();
      if ((of & 0x7f) >= classes) throw new Error(`Found class ${of & 0x7f}, expected one below ${classes}.`);
      let weight = (nextByte() << 24) >> 24;
      if (weight === escaped) {
        const zigzag = varint();
        weight = (zigzag >>> 1) ^ -(zigzag & 1);
      }
      reader.entry(of & 0x7f, weight, of >= lastEntry);
    }
  }
  if (at !== bytes.length || entry !== entries) throw new Error('Found weights of another length than they say.');
}

/** Reads packed weights into a table; throws as readWeights does. */
export function unpackWeights(bytes: Uint8Array): Weights {
  let classes = 0;
  let mask = 0;
  // What is read together stands together: hash and first entry; weight, mark of the last entry, and class.
  let places = new Int32Array(0);
  let weights = new Int32Array(0);
  let entries = 0;
  readWeights(bytes, {
    sizes(ofClasses, ofFeatures, ofEntries) {
      // Half empty, so that a search that finds nothing ends soon.
      const bits = Math.max(4, Math.ceil(Math.log2(ofFeatures * 2 + 1)));
      classes = ofClasses;
      mask = (1 << bits) - 1;
      places = new Int32Array(2 << bits);
      weights = new Int32Array(ofEntries);
    },
    feature(hash) {
      let place = hash & mask;
      while (places[place << 1] !== 0) place = (place + 1) & mask;
      places[place << 1] = hash;
      places[(place << 1) + 1] = entries;
    },
    entry(of, weight, isLast) {
      weights[entries++] = (weight << 8) | (isLast ? lastEntry : 0) | of;
    },
  });
  const read = new Int32Array(mostFeatures);

  return {
    classes,
    score(features, number, sums) {
      sums.fill(0);
      // Two steps: the places are read one behind the other first, so that the memory answers many at once.
      for (let i = 0; i < number; i++) read[i] = places[((features[i] as number) & mask) << 1] as number;
      for (let i = 0; i < number; i++) {
        const wanted = features[i] as number;
        let place = wanted & mask;
        let found = read[i] as number;
        while (found !== wanted && found !== 0) {
          place = (place + 1) & mask;
          found = places[place << 1] as number;
        }
        read[i] = found === 0 ? -1 : (places[(place << 1) + 1] as number);
      }
      for (let i = 0; i < number; i++) {
        const start = read[i] as number;
        if (start < 0) continue;
        for (let e = start; ; e++) {
          const entry = weights[e] as number;
          (sums[entry & 0x7f] as number) += entry >> 8;
          if ((entry & lastEntry) !== 0) break;
        }
      }
    },
  };
}
