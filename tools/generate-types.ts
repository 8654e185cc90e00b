/**
 * Makes src/model/generated/*.ts from schemas/*.schema.json: the schemas are the source of truth.
 * Run by `npm run fix`; tests/model/generated-types.test.ts fails where a type has drifted from its schema.
 */
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {compile, type JSONSchema} from 'json-schema-to-typescript';

const schemaFolder = fileURLToPath(new URL('../schemas/', import.meta.url));
const typeFolder = fileURLToPath(new URL('../src/model/generated/', import.meta.url));

/** Returns the TypeScript text for every schema: file name -> text. */
export async function generateTypes(): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const file of readdirSync(schemaFolder).sort()) {
    const name = file.replace('.schema.json', '');
    const schema = JSON.parse(readFileSync(schemaFolder + file, 'utf8')) as JSONSchema;
    const text = await compile(schema, name, {
      cwd: schemaFolder,
      bannerComment: `// Generated from schemas/${file} by "npm run fix". Do not edit.`,
      additionalProperties: false,
      ignoreMinAndMaxItems: true,
      strictIndexSignatures: true,
      style: {singleQuote: true, printWidth: 120, bracketSpacing: false},
    });
    texts.set(`${name}.ts`, text);
  }
  return texts;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, text] of await generateTypes()) writeFileSync(typeFolder + name, text);
}
