import {type FeatureWeights, mostFeatures, readWeights, type Weights} from '../../src/syntax/weights.ts';

const classBits = 7;
const classMask = (1 << classBits) - 1;

/**
 * The weights of an averaged perceptron while they are learned. All numbers are integers, so that the same training
 * gives the same weights on every machine. A feature has entries only for the classes that were once updated.
 */
export class TrainingTable implements Weights {
  readonly classes: number;
  readonly #patient: boolean;
  /** How many examples have been seen: the time that the averages are taken over. */
  now = 0;
  /** Four numbers a feature, at the place of its hash: hash, first entry, entries used, room for entries. */
  #slots = new Int32Array(1 << 22);
  #mask = (1 << 20) - 1;
  #count = 0;
  #end = 0;
  /** Weight and class of an entry in one number, as they are read together. */
  #entries = new Int32Array(1 << 20);
  #total = new Float64Array(1 << 20);
  #since = new Int32Array(1 << 20);
  /** A bit for each hash (nearly) that an update has met. */
  #once = new Uint8Array(1 << 26);
  #read = new Int32Array(mostFeatures);

  /** @param patient opens a feature when it is to be updated for the second time: most are never wanted again */
  constructor(classes: number, patient: boolean) {
    this.classes = classes;
    this.#patient = patient;
  }

  /** Starts from packed weights, divided by a number: the smaller they are, the more each later update weighs. */
  startFrom(bytes: Uint8Array, divisor: number): void {
    let slot = 0;
    readWeights(bytes, {
      sizes: () => {},
      feature: (hash) => {
        this.#wasWanted(hash);
        slot = this.#slot(hash);
      },
      entry: (of, weight) => {
        const entry = this.#entry(slot, of);
        this.#entries[entry] = (Math.round(weight / divisor) << classBits) | of;
      },
    });
  }

  score(features: Int32Array, count: number, sums: Int32Array): void {
    sums.fill(0);
    const slots = this.#slots;
    const mask = this.#mask;
    const entries = this.#entries;
    const read = this.#read;
    // As in weights.ts: the memory answers many at once.
    for (let i = 0; i < count; i++) read[i] = slots[((features[i] as number) & mask) << 2] as number;
    for (let i = 0; i < count; i++) {
      const wanted = features[i] as number;
      let place = wanted & mask;
      let found = read[i] as number;
      while (found !== wanted && found !== 0) {
        place = (place + 1) & mask;
        found = slots[place << 2] as number;
      }
      read[i] = found === 0 ? -1 : place << 2;
    }
    for (let i = 0; i < count; i++) {
      const slot = read[i] as number;
      if (slot < 0) continue;
      const start = slots[slot + 1] as number;
      const end = start + (slots[slot + 2] as number);
      for (let e = start; e < end; e++) {
        const entry = entries[e] as number;
        (sums[entry & classMask] as number) += entry >> classBits;
      }
    }
  }

  /** Makes features speak for a class and against another; null where there is none. */
  update(features: Int32Array, count: number, right: number | null, wrong: number | null): void {
    for (let i = 0; i < count; i++) {
      const slot = this.#slot(features[i] as number);
      if (slot < 0) continue;
      if (right !== null) this.#add(slot, right, 1);
      if (wrong !== null) this.#add(slot, wrong, -1);
    }
  }

  #add(slot: number, of: number, delta: number): void {
    const e = this.#entry(slot, of);
    const weight = (this.#entries[e] as number) >> classBits;
    (this.#total[e] as number) += weight * (this.now - (this.#since[e] as number));
    this.#since[e] = this.now;
    this.#entries[e] = ((weight + delta) << classBits) | of;
  }

  /**
   * The averages times `scale`, rounded to integers; those below `least` are dropped: they hardly change a decision, and
   * most features have nothing else.
   */
  average(scale: number, least: number): FeatureWeights[] {
    const kept: FeatureWeights[] = [];
    for (let slot = 0; slot < this.#slots.length; slot += 4) {
      const hash = this.#slots[slot] as number;
      if (hash === 0) continue;
      const entries: [number, number][] = [];
      const start = this.#slots[slot + 1] as number;
      for (let e = start; e < start + (this.#slots[slot + 2] as number); e++) {
        const entry = this.#entries[e] as number;
        const waited = this.now - (this.#since[e] as number);
        const total = (this.#total[e] as number) + (entry >> classBits) * waited;
        const average = Math.round((total * scale) / this.now);
        if (Math.abs(average) >= least) entries.push([entry & classMask, average]);
      }
      if (entries.length > 0) kept.push({hash, entries: entries.sort(([a], [b]) => a - b)});
    }
    return kept.sort((a, b) => (a.hash >>> 0) - (b.hash >>> 0));
  }

  /** Where the numbers of a feature stand; -1 where it has none yet. */
  #slot(hash: number): number {
    if (this.#count * 2 > this.#mask) this.#rehash();
    let place = hash & this.#mask;
    for (;;) {
      const found = this.#slots[place << 2];
      if (found === hash) return place << 2;
      if (found === 0) break;
      place = (place + 1) & this.#mask;
    }
    if (this.#patient && !this.#wasWanted(hash)) return -1;
    this.#count++;
    this.#slots[place << 2] = hash;
    return place << 2;
  }

  /** Whether an update has met a feature before; from now on one has. */
  #wasWanted(hash: number): boolean {
    const bit = 1 << (hash & 7);
    const byte = this.#once[hash >>> 6] as number;
    this.#once[hash >>> 6] = byte | bit;
    return (byte & bit) !== 0;
  }

  #rehash(): void {
    const old = this.#slots;
    this.#mask = this.#mask * 2 + 1;
    this.#slots = new Int32Array(old.length * 2);
    for (let slot = 0; slot < old.length; slot += 4) {
      const hash = old[slot] as number;
      if (hash === 0) continue;
      let place = hash & this.#mask;
      while (this.#slots[place << 2] !== 0) place = (place + 1) & this.#mask;
      for (let i = 0; i < 4; i++) this.#slots[(place << 2) + i] = old[slot + i] as number;
    }
  }

  #entry(slot: number, of: number): number {
    const start = this.#slots[slot + 1] as number;
    const used = this.#slots[slot + 2] as number;
    for (let e = start; e < start + used; e++) if (((this.#entries[e] as number) & classMask) === of) return e;
    this.#slots[slot + 2] = used + 1;
    if (used < (this.#slots[slot + 3] as number)) return this.#open(start + used, of);
    const room = used === 0 ? 1 : used * 2;
    const moved = this.#end;
    this.#end += room;
    while (this.#end > this.#entries.length) {
      this.#entries = grown(this.#entries);
      this.#total = grown(this.#total);
      this.#since = grown(this.#since);
    }
    for (let i = 0; i < used; i++) {
      this.#entries[moved + i] = this.#entries[start + i] as number;
      this.#total[moved + i] = this.#total[start + i] as number;
      this.#since[moved + i] = this.#since[start + i] as number;
    }
    this.#slots[slot + 1] = moved;
    this.#slots[slot + 3] = room;
    return this.#open(moved + used, of);
  }

  #open(entry: number, of: number): number {
    this.#entries[entry] = of;
    this.#total[entry] = 0;
    this.#since[entry] = this.now;
    return entry;
  }
}

function grown<T extends Int32Array | Float64Array>(array: T): T {
  const larger = new (array.constructor as new (length: number) => T)(array.length * 2);
  larger.set(array);
  return larger;
}
