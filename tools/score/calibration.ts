/** What was said of how likely something is right, in hundredths, and whether it was. */
export type Said = {confidence: number; isRight: boolean};

/** Shares from 0 to 1. */
export type Bucket = {count: number; said: number; was: number; difference: number};

/**
 * Buckets of equal count, from the lowest confidence to the highest: fewer than `most` where each must have `least`.
 * Of equal confidence the earlier comes first.
 */
export function makeBuckets(all: readonly Said[], most = 10, least = 100): Bucket[] {
  const sorted = [...all].sort((a, b) => a.confidence - b.confidence);
  const count = Math.max(1, Math.min(most, Math.floor(sorted.length / least)));
  return Array.from({length: count}, (_, i) => {
    const bucket = sorted.slice(Math.floor((i * sorted.length) / count), Math.floor(((i + 1) * sorted.length) / count));
    const of = Math.max(1, bucket.length);
    const said = bucket.reduce((n, b) => n + b.confidence, 0) / of / 100;
    const was = bucket.filter((b) => b.isRight).length / of;
    return {count: bucket.length, said, was, difference: said - was};
  });
}

/** The largest difference, whichever way. */
export const worstOf = (buckets: readonly Bucket[]) => Math.max(...buckets.map((b) => Math.abs(b.difference)));

export function printBuckets(title: string, all: readonly Said[]): number {
  const buckets = makeBuckets(all);
  console.log(`${title}: ${all.length}`);
  console.log('  count   said    was  difference');
  for (const {count, said, was, difference} of buckets)
    console.log(
      `  ${String(count).padStart(5)}  ${said.toFixed(3)}  ${was.toFixed(3)}  ${difference.toFixed(3).padStart(10)}`,
    );
  console.log(`  worst ${worstOf(buckets).toFixed(3)}`);
  return worstOf(buckets);
}
