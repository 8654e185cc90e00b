/**
 * The colour profile of sRGB, made of the numbers that define it, so that no file with a licence of its own is needed.
 *
 * Out: a display profile of matrix and curve in the format of ICC.1:2004-10 (version 4.2, which PDF 1.7 and PDF/A-2 take),
 * of some 500 bytes, always the same. The numbers: primaries and curve of IEC 61966-2-1:1999, whose primaries are those of
 * ITU-R BT.709; its white, D65, is adapted to the white of profiles, D50, by Bradford's matrix (ICC.1:2004-10, annex E).
 */
export function srgbProfile(): Buffer {
  const adapted = adaptation(xyzOf(d65), d50);
  const primaries = multiply(adapted, primariesToXyz());
  const [redXyz, greenXyz, blueXyz] = transpose(primaries);
  const curve = element('para', Buffer.from([0, 3, 0, 0]), ...curveParameters.map(fixed));
  const elements: [string, Buffer][] = [
    ['desc', text('sRGB')],
    ['cprt', text('CC0')],
    ['wtpt', xyz(d50)],
    ['rXYZ', xyz(redXyz)],
    ['gXYZ', xyz(greenXyz)],
    ['bXYZ', xyz(blueXyz)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
    ['chad', element('sf32', ...adapted.flat().map(fixed))],
  ];
  return assemble(elements);
}

type Vector = readonly [number, number, number];
type Matrix = readonly [Vector, Vector, Vector];
/** The place of a colour in the chromaticity diagram. */
type Place = readonly [x: number, y: number];

const red: Place = [0.64, 0.33];
const green: Place = [0.3, 0.6];
const blue: Place = [0.15, 0.06];
const d65: Place = [0.3127, 0.329];
/** ICC.1:2004-10, 7.2.16. */
const d50: Vector = [0.9642, 1, 0.8249];
/** Y = (aX + b)^g from d on, cX below it: g, a, b, c, d (ICC.1:2004-10, 10.15, function 3). */
const curveParameters = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045];
const bradford: Matrix = [
  [0.8951, 0.2664, -0.1614],
  [-0.7502, 1.7135, 0.0367],
  [0.0389, -0.0685, 1.0296],
];

/** The XYZ of a colour that is as bright as white. */
const xyzOf = ([x, y]: Place): Vector => [x / y, 1, (1 - x - y) / y];

/** The matrix from linear RGB to XYZ: each primary as strong as it must be for all together to give white. */
function primariesToXyz(): Matrix {
  const columns = transpose([xyzOf(red), xyzOf(green), xyzOf(blue)]);
  return multiply(columns, scaling(apply(invert(columns), xyzOf(d65))));
}

/** The matrix that makes one white of another. */
function adaptation(from: Vector, to: Vector): Matrix {
  const [before, after] = [apply(bradford, from), apply(bradford, to)];
  const ratios: Vector = [after[0] / before[0], after[1] / before[1], after[2] / before[2]];
  return multiply(invert(bradford), multiply(scaling(ratios), bradford));
}

const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const cross = ([a, b, c]: Vector, [d, e, f]: Vector): Vector => [b * f - c * e, c * d - a * f, a * e - b * d];
const apply = ([a, b, c]: Matrix, vector: Vector): Vector => [dot(a, vector), dot(b, vector), dot(c, vector)];
const scaling = ([a, b, c]: Vector): Matrix => [
  [a, 0, 0],
  [0, b, 0],
  [0, 0, c],
];
const transpose = ([a, b, c]: Matrix): Matrix => [
  [a[0], b[0], c[0]],
  [a[1], b[1], c[1]],
  [a[2], b[2], c[2]],
];

function multiply(a: Matrix, b: Matrix): Matrix {
  const [first, second, third] = transpose(b);
  return transpose([apply(a, first), apply(a, second), apply(a, third)]);
}

/** None of the matrices here is singular. */
function invert([a, b, c]: Matrix): Matrix {
  const size = 1 / dot(a, cross(b, c));
  return multiply(transpose([cross(b, c), cross(c, a), cross(a, b)]), scaling([size, size, size]));
}

/** Header, table of the elements, and the elements, each once; the day is that of the standard's format. */
function assemble(elements: readonly [tag: string, Buffer][]): Buffer {
  const start = 128 + 4 + 12 * elements.length;
  const data = [...new Set(elements.map(([, bytes]) => bytes))];
  const offsetOf = (bytes: Buffer) => data.slice(0, data.indexOf(bytes)).reduce((sum, {length}) => sum + length, start);
  const table = elements.map(([tag, bytes]) => Buffer.concat([latin(tag), uint32(offsetOf(bytes), bytes.length)]));
  const body = Buffer.concat([uint32(elements.length), ...table, ...data]);
  const header = Buffer.concat([
    uint32(128 + body.length, 0, 0x04_20_00_00),
    latin('mntrRGB XYZ '),
    uint16(2004, 10, 1, 0, 0, 0),
    latin('acsp'),
    Buffer.alloc(28),
    ...d50.map(fixed),
    Buffer.alloc(48),
  ]);
  return Buffer.concat([header, body]);
}

/** An element of a type, filled up to a multiple of four bytes. */
function element(type: string, ...parts: readonly Buffer[]): Buffer {
  const bytes = Buffer.concat([latin(type), uint32(0), ...parts]);
  return Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
}

/** A text in one language, as multiLocalizedUnicodeType. */
function text(value: string): Buffer {
  const words = Buffer.from(value, 'utf16le').swap16();
  return element('mluc', uint32(1, 12), latin('enUS'), uint32(words.length, 28), words);
}

const xyz = (values: Vector): Buffer => element('XYZ ', ...values.map(fixed));
const latin = (value: string): Buffer => Buffer.from(value, 'latin1');
/** s15Fixed16Number. */
const fixed = (value: number): Buffer => uint32(Math.round(value * 65_536) >>> 0);
const uint32 = (...values: readonly number[]): Buffer =>
  Buffer.concat(values.map((n) => Buffer.from([n >>> 24, n >>> 16, n >>> 8, n])));
const uint16 = (...values: readonly number[]): Buffer => Buffer.concat(values.map((n) => Buffer.from([n >>> 8, n])));
