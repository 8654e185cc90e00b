import {createRequire} from 'node:module';
import {fileURLToPath} from 'node:url';

/** The folder of the program: language/, templates/ and schemas/ stand in it, beside src/ or dist/. */
export const programFolder = fileURLToPath(new URL('../../', import.meta.url));

export const {version: programVersion} = createRequire(import.meta.url)('../../package.json') as {version: string};
