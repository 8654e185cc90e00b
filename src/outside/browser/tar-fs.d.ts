/** The one function used of tar-fs, which ships no types. */
declare module 'tar-fs' {
  export function extract(folder: string, options?: {dmode?: number; fmode?: number}): NodeJS.WritableStream;
}
