/** Where the illustrations of a topic stand, below its folder. */
export const illustrationFolder = 'figures';

/** The kinds of files that may be printed as illustrations, by the endings of their names. */
export const illustrationTypes = {
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
} as const;

export type IllustrationType = (typeof illustrationTypes)[keyof typeof illustrationTypes];

/** The ending of a file's name, where it is one of an illustration. */
export function endingOf(path: string): keyof typeof illustrationTypes | null {
  const ending = /\.([a-z]+)$/.exec(path)?.[1] ?? null;
  return ending !== null && Object.hasOwn(illustrationTypes, ending)
    ? (ending as keyof typeof illustrationTypes)
    : null;
}

/** Whether a file of a content folder is an illustration, by its path below it. */
export const isIllustration = (path: string): boolean =>
  /^[^/]+\/([^/]+)\/[^/]+$/.exec(path)?.[1] === illustrationFolder && endingOf(path) !== null;

/** A drawing or photograph that a passage shows: `bytes` are what is printed of the file, whose SHA-256 is `sha256`. */
export type Illustration = {sha256: string; type: IllustrationType; bytes: Uint8Array};
