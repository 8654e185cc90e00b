/** Whether a value is of a form. */
export type Shape = (value: unknown) => boolean;

export const aText: Shape = (value) => typeof value === 'string';
export const aFlag: Shape = (value) => typeof value === 'boolean';
export const aCount: Shape = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
export const orNull =
  (shape: Shape): Shape =>
  (value) =>
    value === null || shape(value);
export const oneOf =
  (...values: readonly unknown[]): Shape =>
  (value) =>
    values.includes(value);
export const listOf =
  (shape: Shape): Shape =>
  (value) =>
    Array.isArray(value) && value.every(shape);
export const mapOf =
  (shape: Shape): Shape =>
  (value) =>
    isObject(value) && Object.values(value).every(shape);

/** An object with all of `fields`, some of `optional`, and no others. */
export const objectOf =
  (fields: Readonly<Record<string, Shape>>, optional: Readonly<Record<string, Shape>> = {}): Shape =>
  (value) =>
    isObject(value) &&
    Object.entries(fields).every(([name, shape]) => Object.hasOwn(value, name) && shape(value[name])) &&
    Object.entries(value).every(([name, field]) => Object.hasOwn(fields, name) || optional[name]?.(field) === true);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
