import {compareText} from '../../../src/base/order.ts';
import type {Random} from '../../mutate/random.ts';
import {damageBytes} from '../damage-bytes.ts';
import type {Family, Trial} from '../family.ts';
import {example} from '../lab/example.ts';
import {active} from '../payloads/active.ts';
import {escaped, hidden} from '../payloads/hidden.ts';
import {commonMark, naughtyStrings, yamlCases} from '../payloads/lists.ts';
import {fences, namesThatMean} from '../payloads/names.ts';
import {deepMarkdown, deepYaml, longSentences} from '../payloads/pathological.ts';
import type {Payload} from '../payloads/payload.ts';
import {sample} from '../sample.ts';
import {type Target, targets} from '../targets.ts';

const markdown = [...commonMark, ...active, ...deepMarkdown, ...longSentences, ...hidden, ...naughtyStrings];
const words = [...naughtyStrings, ...active, ...hidden, ...escaped, ...namesThatMean];
const yaml = [...yamlCases, ...deepYaml, ...fences, ...namesThatMean, ...escaped];
const pages = [...active, ...deepMarkdown, ...commonMark, ...hidden, ...longSentences, ...naughtyStrings];

const byKind: Readonly<Record<Target['takes'], readonly Payload[]>> = {markdown, words, yaml, pages};

/** Every payload in every place that takes its kind. */
const fixed: readonly Trial[] = targets.flatMap((target) =>
  byKind[target.takes].map((payload) => ({
    row: target.name,
    name: `${payload.kind}: ${payload.name}`,
    run: (lab) => target.run(lab, payload.text()),
  })),
);

/** A good file of the content with some of its bytes changed, which is what is left of a torn or hand-edited one. */
function damaged(random: Random, i: number): Trial {
  const paths = Object.keys(example).sort();
  const path = random.pick(paths) ?? '';
  const {bytes, how} = damageBytes(new TextEncoder().encode(example[path]), random);
  const target = targets.find((t) => t.replaces === path);
  return {
    row: `damaged bytes of ${path.split('/').at(-1)}`,
    name: `${how}, ${i}`,
    run: async (lab) => (target ? target.run(lab, bytes) : null),
  };
}

/** A document with some of its bytes changed, imported. */
function damagedDocument(random: Random, i: number): Trial {
  const documents = targets.filter((t) => t.document !== undefined);
  const target = random.pick(documents);
  const {bytes, how} = damageBytes(target?.document?.() ?? new Uint8Array(), random);
  return {
    row: `damaged bytes of an imported ${target?.name.split(' ').at(-1)}`,
    name: `${how}, ${i}`,
    run: async (lab) => target?.run(lab, bytes) ?? null,
  };
}

/** Half of the trials are damages by chance, the other half payloads in their places; more damages where those run out. */
export const inputs: Family = {
  name: 'inputs',
  promise:
    'Whatever stands in an article, a vocabulary, a topic, a sheet, clinic.yaml, decisions, annotations, a release or an imported page: the program ends with 0, 1 or 2, says in words what is wrong and in which file, and the statements of another article stay as they were.',
  full: 10_000,
  limitS: 60,
  together: true,
  trials(random, count) {
    const chosen = sample(fixed, random, Math.ceil(count * 0.6));
    const rest = Array.from({length: count - chosen.length}, (_, i) =>
      i % 3 === 0 ? damagedDocument(random, i) : damaged(random, i),
    );
    return [...chosen, ...rest].sort((a, b) => compareText(a.row, b.row));
  },
};
