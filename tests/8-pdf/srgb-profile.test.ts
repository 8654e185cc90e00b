import {expect, test} from 'vitest';
import {srgbProfile} from '../../src/8-pdf/srgb-profile.ts';

const profile = srgbProfile();

/** An element's numbers behind its type and its four empty bytes. In: its tag, and how far behind them to begin. */
function numbers(tag: string, skip = 0): number[] {
  const entry = Array.from({length: profile.readUInt32BE(128)}, (_, at) => 132 + 12 * at).find(
    (at) => profile.toString('latin1', at, at + 4) === tag,
  );
  if (entry === undefined) throw new Error(`the profile has no ${tag}`);
  const start = profile.readUInt32BE(entry + 4) + 8 + skip;
  const end = profile.readUInt32BE(entry + 4) + profile.readUInt32BE(entry + 8);
  return Array.from({length: (end - start) / 4}, (_, at) => profile.readInt32BE(start + 4 * at) / 65_536);
}

const near = (values: readonly number[], digits: number) => values.map((n) => Number(n.toFixed(digits)));

// The numbers that the profiles of sRGB of the ICC, of HP and of Adobe have, to three places: they differ in the fourth.
test.each([
  ['rXYZ', [0.436, 0.222, 0.014]],
  ['gXYZ', [0.385, 0.717, 0.097]],
  ['bXYZ', [0.143, 0.061, 0.714]],
  ['wtpt', [0.964, 1, 0.825]],
])('the profile has the %s of sRGB', (tag, expected) => {
  expect(near(numbers(tag), 3)).toEqual(expected);
});

test('full red, green and blue together are the white of profiles', () => {
  const [red, green, blue] = ['rXYZ', 'gXYZ', 'bXYZ'].map((tag) => numbers(tag));
  const sums = [0, 1, 2].map((at) => (red?.[at] ?? 0) + (green?.[at] ?? 0) + (blue?.[at] ?? 0));
  expect(near(sums, 4)).toEqual([0.9642, 1, 0.8249]);
});

test('its curve is that of sRGB, whole at both ends and where its parts meet', () => {
  const [g = 0, a = 0, b = 0, c = 0, d = 0] = numbers('rTRC', 4);
  const curve = (x: number) => (x < d ? c * x : (a * x + b) ** g);
  expect(near([curve(0), curve(1), curve(0.5)], 3)).toEqual([0, 1, 0.214]);
  expect(Math.abs(curve(d) - c * d)).toBeLessThan(0.0001);
});

test('it is a profile that says how long it is, and takes less than a kilobyte', () => {
  expect(profile.readUInt32BE(0)).toBe(profile.length);
  expect(profile.toString('latin1', 36, 40)).toBe('acsp');
  expect(profile.length).toBeLessThan(1000);
  expect(profile.length % 4).toBe(0);
});
