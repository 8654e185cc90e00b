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
  const column = (at: number) => xyz(primaries.map((row) => row[at] ?? 0));
  const curve = element('para', Buffer.from([0, 3, 0, 0]), ...curveParameters.map(fixed));
  const elements: [string, Buffer][] = [
    ['desc', text('sRGB')],
    ['cprt', text('CC0')],
    ['wtpt', xyz(d50)],
    ['rXYZ', column(0)],
    ['gXYZ', column(1)],
    ['bXYZ', column(2)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
    ['chad', element('sf32', ...adapted.flat().map(fixed))],
  ];
  return assemble(elements);
}

type Vector = readonly number[];
type Matrix = readonly Vector[];

const red: Vector = [0.64, 0.33];
const green: Vector = [0.3, 0.6];
const blue: Vector = [0.15, 0.06];
const d65: Vector = [0.3127, 0.329];
/** ICC.1:2004-10, 7.2.16. */
const d50: Vector = [0.9642, 1, 0.8249];
/** Y = (aX + b)^g from d on, cX below it: g, a, b, c, d (ICC.1:2004-10, 10.15, function 3). */
const curveParameters: Vector = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045];
const bradford: Matrix = [
  [0.8951, 0.2664, -0.1614],
  [-0.7502, 1.7135, 0.0367],
  [0.0389, -0.0685, 1.0296],
];

/** In: the place of a colour in the chromaticity diagram. Out: its XYZ, as bright as white. */
function xyzOf([x = 0, y = 1]: Vector): Vector {
  return [x / y, 1, (1 - x - y) / y];
}

/** The matrix from linear RGB to XYZ: each primary as strong as it must be for all together to give white. */
function primariesToXyz(): Matrix {
  const columns = transpose([red, green, blue].map(xyzOf));
  const strength = apply(invert(columns), xyzOf(d65));
  return columns.map((row) => row.map((n, at) => n * (strength[at] ?? 0)));
}

/** The matrix that makes one white of another. */
function adaptation(from: Vector, to: Vector): Matrix {
  const [before, after] = [apply(bradford, from), apply(bradford, to)];
  const scaled = bradford.map((row, at) => row.map((n) => (n * (after[at] ?? 0)) / (before[at] ?? 1)));
  return multiply(invert(bradford), scaled);
}

const apply = (matrix: Matrix, vector: Vector): Vector =>
  matrix.map((row) => row.reduce((sum, n, at) => sum + n * (vector[at] ?? 0), 0));
const transpose = (matrix: Matrix): Matrix => [0, 1, 2].map((at) => matrix.map((row) => row[at] ?? 0));
const multiply = (a: Matrix, b: Matrix): Matrix => transpose(transpose(b).map((column) => apply(a, column)));

/** By cofactors; none of the matrices here is singular. */
function invert(matrix: Matrix): Matrix {
  const at = (row: number, column: number) => matrix[row % 3]?.[column % 3] ?? 0;
  const cofactor = (r: number, c: number) => at(r + 1, c + 1) * at(r + 2, c + 2) - at(r + 1, c + 2) * at(r + 2, c + 1);
  const determinant = [0, 1, 2].reduce((sum, c) => sum + at(0, c) * cofactor(0, c), 0);
  return [0, 1, 2].map((r) => [0, 1, 2].map((c) => cofactor(c, r) / determinant));
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
