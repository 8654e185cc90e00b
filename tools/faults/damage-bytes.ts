import type {Random} from '../mutate/random.ts';

/** Bytes with a damage somewhere, and its name. */
export function damageBytes(good: Uint8Array, random: Random): {bytes: Uint8Array; how: string} {
  const at = random.below(good.length);
  const length = 1 + random.below(Math.min(64, good.length));
  const [before, behind] = [good.subarray(0, at), good.subarray(at + length)];
  const part = good.subarray(at, at + length);
  const noise = () => Uint8Array.from({length}, () => random.below(256));
  const ways: Readonly<Record<string, () => Uint8Array[]>> = {
    cut: () => [before],
    'a part taken out': () => [before, behind],
    'a part twice': () => [before, part, part, behind],
    'a part 500 times': () => [before, ...Array.from({length: 500}, () => part), behind],
    noise: () => [before, noise(), behind],
    'a bit turned': () => [before, Uint8Array.of((part[0] ?? 0) ^ (1 << random.below(8))), good.subarray(at + 1)],
    'zero bytes': () => [before, new Uint8Array(length), behind],
    'the parts swapped': () => [good.subarray(at), before],
    'a delimiter put in': () => [
      before,
      new TextEncoder().encode(
        random.pick([
          '"',
          "'",
          '{',
          '[',
          ': ',
          '- ',
          '&a ',
          '*a ',
          '!!',
          '|',
          '>',
          '#',
          '\t',
          '\r',
          '---\n',
          '<',
          '](',
          '`',
        ]) ?? '',
      ),
      good.subarray(at),
    ],
    'lines swapped': () => [swapLines(good, random)],
    empty: () => [],
  };
  const how = random.pick(Object.keys(ways)) ?? 'cut';
  return {bytes: Buffer.concat(ways[how]?.() ?? [good]), how: `${how} at ${at}`};
}

function swapLines(good: Uint8Array, random: Random): Uint8Array {
  const lines = Buffer.from(good).toString('latin1').split('\n');
  const [i, j] = [random.below(lines.length), random.below(lines.length)];
  [lines[i], lines[j]] = [lines[j] ?? '', lines[i] ?? ''];
  return Buffer.from(lines.join('\n'), 'latin1');
}
