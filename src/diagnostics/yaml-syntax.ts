import {defineDiagnostics, needed} from './define-diagnostic.ts';

export const yamlSyntax = defineDiagnostics({
  id: 'yaml/syntax',
  means: 'A YAML file or front matter cannot be read.',
  asks: 'A YAML file or front matter can be read, and has each key once.',
  source: 'own',
  severity: 'error',
  floor: needed,
  texts: {
    unreadable: ({reason}: {reason: string}) => ({
      message: `Found YAML that cannot be read, expected YAML 1.2: ${reason}`,
      hint: 'Compare the line and its indentation with a file that works; put text that holds ": " or "#" in quotes.',
    }),
    directive: () => ({
      message: 'Found a directive (%YAML or %TAG), expected none.',
      hint: 'Take the line out: the files are YAML 1.2 always.',
    }),
    keyTwice: ({key}: {key: string}) => ({
      message: `Found the key '${key}' a second time, expected each key once.`,
      hint: 'Put the values together, or take one out.',
    }),
  },
  samples: {
    unreadable: {reason: 'Missing closing "quote'},
    directive: {},
    keyTwice: {key: 'title'},
  },
  example: {by: 'check', changes: [{file: 'eyes/topic.yaml', good: 'title: Dry eyes', bad: 'title: "Dry eyes'}]},
});
