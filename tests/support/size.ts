/**
 * How much of a repetitive test is done: all of it where `CI` is set, and a part elsewhere, so that whoever changes
 * something waits less.
 */
const whole = Boolean(process.env.CI);

/** How often a property is tried. In: how often where all is done. */
export const runs = (count: number): {numRuns: number} => ({
  numRuns: whole ? count : Math.max(3, Math.ceil(count / 5)),
});

/** How many of a sample. In: how many where all is done, and which part of them elsewhere. */
export const some = (count: number, part = 3): number => (whole ? count : Math.ceil(count / part));

/** The sizes of a text that grows. In: all of them, from small to large; the larger half is for where all is done. */
export const sizes = (...all: readonly number[]): readonly number[] =>
  whole ? all : all.slice(0, Math.ceil(all.length / 2));
