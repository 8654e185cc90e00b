import {defineDiagnostics, needed} from './define-diagnostic.ts';

export const yamlSchema = defineDiagnostics({
  id: 'yaml/schema',
  means: 'A YAML file or front matter does not have the form that its schema asks for.',
  asks: 'A YAML file or front matter has the form that its schema in schemas/ asks for.',
  source: 'own',
  severity: 'error',
  floor: needed,
  texts: {
    missingKey: ({key, name}: {key: string; name: string}) => ({
      message: `Found no '${key}' in ${name}, expected one.`,
      hint: `Add '${key}'.`,
    }),
    unknownKey: ({
      key,
      name,
      known,
      near,
    }: {
      key: string;
      name: string;
      known: readonly string[];
      near: string | undefined;
    }) => ({
      message: `Found the key '${key}' in ${name}, expected one of: ${known.join(', ')}.`,
      hint: near ? `Is '${near}' meant?` : 'Take it out, or look for a typing error.',
    }),
    number: ({found, name, meaning}: {found: string; name: string; meaning: string}) => ({
      message: `Found the number ${found} at ${name}, expected a text in quotes: without them a zero at its start is lost.`,
      hint: `${meaning} Put it between quotes, as people write it.`,
    }),
    value: ({found, name, expected, meaning}: {found: string; name: string; expected: string; meaning: string}) => ({
      message: `Found ${found} at ${name}, expected ${expected}.`,
      hint: meaning,
    }),
  },
  samples: {
    number: {found: '1632960001', name: "'phones.0.number'", meaning: 'The number as printed.'},
    missingKey: {key: 'title', name: 'the file'},
    unknownKey: {key: 'titel', name: 'the file', known: ['id', 'title'], near: 'title'},
    value: {
      found: '"gb"',
      name: "'country'",
      expected: 'it to match pattern "^[A-Z]{2}$"',
      meaning: 'Country of the clinic.',
    },
  },
  example: {by: 'check', changes: [{file: 'eyes/topic.yaml', good: 'title: Dry eyes', bad: 'titel: Dry eyes'}]},
});
