import {close, hashText, mix} from './hash-feature.ts';
import type {Weights} from './weights.ts';
import type {WordClasses} from './word-classes.ts';

/** What the tagger sees of a word, as hashes. */
type Shape = {
  word: number;
  suffixes: readonly number[];
  prefixes: readonly number[];
  shape: number;
  /** The parts of speech that a dictionary gives it. */
  classes: number;
};

const outside = (text: string): Shape => ({
  word: hashText(text),
  suffixes: [1, 1, 1, 1, 1],
  prefixes: [1, 1, 1],
  shape: 1,
  classes: 16,
});
const before = outside('<s>');
const behind = outside('</s>');
const mostFeatures = 64;

/** The tagger: a part of speech, universal and of the treebank as one, is a class. */
export type Tagger = {
  /** The class of each form. For some, the classes that it chooses from may be given. */
  tag(forms: readonly string[], only?: ReadonlyMap<number, readonly number[]>): Int32Array;
  /** How much better a word suits its class than another, where the words around have theirs. */
  lead(forms: readonly string[], tags: Int32Array, i: number, other: number): number;
};

/** Makes a tagger that goes from left to right: each decision sees the words around and the classes of the two before. */
export function makeTagger(weights: Weights, shapeOf: (form: string) => Shape): Tagger {
  const features = new Int32Array(mostFeatures);
  const sums = new Int32Array(weights.classes);
  const all = [...sums.keys()];
  const weigh = (shapes: readonly Shape[], tags: Int32Array, i: number) =>
    weights.score(features, tagFeatures(shapes, tags, i, features), sums);
  return {
    tag(forms, only) {
      const shapes = forms.map(shapeOf);
      const tags = new Int32Array(forms.length);
      for (let i = 0; i < forms.length; i++) {
        weigh(shapes, tags, i);
        tags[i] = best(sums, only?.get(i) ?? all);
      }
      return tags;
    },
    lead(forms, tags, i, other) {
      weigh(forms.map(shapeOf), tags, i);
      return (sums[tags[i] as number] as number) - (sums[other] as number);
    },
  };
}

/** Makes the function that says what a word looks like; it keeps what it made of the last some thousand words. */
export function makeShapes(classesOf: WordClasses): (form: string) => Shape {
  const known = new Map<string, Shape>();
  return (form) => {
    const found = known.get(form);
    if (found) return found;
    if (known.size > 20_000) known.clear();
    const shape = shapeOf(form, classesOf(form));
    known.set(form, shape);
    return shape;
  };
}

function shapeOf(form: string, classes: number): Shape {
  const lower = form.toLowerCase();
  const kind =
    (/\p{Lu}/u.test(form.charAt(0)) ? 1 : 0) |
    (form.length > 1 && form === form.toUpperCase() && form !== lower ? 2 : 0) |
    (/\p{N}/u.test(form) ? 4 : 0) |
    (form.includes('-') ? 8 : 0) |
    (/\p{L}/u.test(form) ? 0 : 16) |
    (/^\p{N}[\p{N}.,]*$/u.test(form) ? 32 : 0);
  // Figures are one word: no two texts have the same.
  const word = hashText(lower.replace(/\p{N}/gu, '0'));
  return {
    word,
    suffixes: [1, 2, 3, 4, 5].map((length) => hashText(`-${lower.slice(-length)}`)),
    prefixes: [1, 2, 3].map((length) => hashText(`${lower.slice(0, length)}-`)),
    shape: mix(kind + 2, Math.min(lower.length, 4)),
    classes,
  };
}

/** Writes the features of a decision and says how many they are. */
export function tagFeatures(shapes: readonly Shape[], tags: Int32Array, i: number, out: Int32Array): number {
  const at = (place: number): Shape => (place < 0 ? before : (shapes[place] ?? behind));
  const [w, p, pp, n, nn] = [at(i), at(i - 1), at(i - 2), at(i + 1), at(i + 2)];
  const t1 = i > 0 ? (tags[i - 1] as number) + 1 : 0;
  const t2 = i > 1 ? (tags[i - 2] as number) + 1 : 0;
  let count = 0;
  const put = (id: number, a: number, b = 0, c = 0) => {
    out[count++] = close(mix(mix(mix(id, a), b), c));
  };
  const [s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0] = w.suffixes;
  put(1, 0);
  put(2, w.word);
  put(3, s1);
  put(4, s2);
  put(5, s3);
  put(6, s4);
  put(7, s5);
  put(8, w.prefixes[0] as number);
  put(9, w.prefixes[1] as number);
  put(10, w.prefixes[2] as number);
  put(11, w.shape);
  put(12, w.shape, i === 0 ? 1 : 0);
  put(13, t1);
  put(14, t1, t2);
  put(15, t1, w.word);
  put(16, t2, w.word);
  put(17, t1, t2, w.word);
  put(18, p.word);
  put(19, pp.word);
  put(20, n.word);
  put(21, nn.word);
  put(22, p.word, w.word);
  put(23, w.word, n.word);
  put(24, t1, n.word);
  put(25, t1, s3);
  put(26, t1, s2);
  put(27, p.suffixes[2] as number, t2);
  put(28, n.suffixes[2] as number);
  put(29, n.suffixes[1] as number, t1);
  put(30, nn.suffixes[2] as number);
  put(31, n.shape);
  put(32, n.suffixes[2] as number, w.word);
  put(33, s3, n.word);
  put(34, s2, n.suffixes[1] as number, t1);
  put(35, p.word, n.word);
  put(36, w.shape, s2, t1);
  put(37, n.word, nn.word);
  put(38, p.word, pp.word);
  put(39, w.shape, n.shape, p.shape);
  put(40, s2, n.suffixes[1] as number, nn.suffixes[1] as number);
  put(41, w.word, n.suffixes[1] as number, t1);
  put(42, w.classes);
  put(43, w.classes, t1);
  put(44, w.classes, n.classes, t1);
  put(45, w.classes, n.classes);
  put(46, w.classes, s2);
  put(47, w.classes, t1, n.word);
  put(48, w.classes, n.classes, nn.classes);
  put(49, w.word, n.classes);
  put(50, w.classes, p.word);
  put(51, w.classes, s3, t1);
  put(52, w.classes, t1, t2);
  put(53, w.classes, w.shape);
  return count;
}

function best(sums: Int32Array, from: readonly number[]): number {
  let found = from[0] as number;
  for (const of of from) if ((sums[of] as number) > (sums[found] as number)) found = of;
  return found;
}
