import type {Piece} from '../../../src/outside/work/workers.ts';

export type Said = {text: string};

const shared = {frame: null, knowledge: '{"languages": [], "rankings": []}', cacheFolder: null};

/** A piece of work that asks a worker of the tests to do what its text says, and expects to get the text back. */
export const pieceOf = (text: string, file = `${text.split(' ')[1] ?? text}.md`): Piece<Said> => ({
  ...{file, task: 'read-article', shared},
  input: {file: {path: file, text, sha256: ''}, topic: 'eyes'},
  size: text.length,
  isResult: (value): value is Said => (value as Partial<Said> | null)?.text === text,
});
