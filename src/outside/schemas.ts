import {createRequire} from 'node:module';
import {makeSchemas} from '../model/schemas.ts';

const require = createRequire(import.meta.url);

/** The schemas of the program, read from schemas/. */
export const schemas = makeSchemas((file) => require(`../../schemas/${file}`));
