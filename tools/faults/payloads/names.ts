import {type Payload, payloads} from './payload.ts';

const names = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__', 'then'],
  ...[
    'length',
    'null',
    'undefined',
    'true',
    'NaN',
    'con',
    'aux',
    'nul',
    '..',
    '.',
    '-',
    '--help',
    '~',
    '$HOME',
    '*',
    '%00',
  ],
];

/** Names that every object has, or that mean something to a system, as words and as keys. */
export const namesThatMean: readonly Payload[] = payloads(
  'names that mean something',
  Object.fromEntries(
    names.flatMap((name) => [
      [name, name],
      [`${name} as a key`, `${name}: {a: 1}`],
    ]),
  ),
);

/** What may stand around front matter; only three hyphens of plain YAML are some. */
export const fences: readonly Payload[] = payloads(
  'front matter fences',
  Object.fromEntries(
    [
      ...[
        '---js',
        '---json',
        '---coffee',
        '---javascript',
        '--- js',
        '---\tjs',
        '---JS',
        '---toml',
        '+++',
        ';;;',
        '----',
      ],
      ...[
        '\ufeff---',
        ' ---',
        '\n---',
        '--- ',
        '---\r',
        '---#',
        '```yaml',
        '<!--',
        '---\n---',
        '---\n...',
        '--- |',
        '--- >',
      ],
      ...[
        '--- !!js/function',
        '--- &a',
        '%YAML 1.1\n---',
        '---\u00a0',
        '—',
        '---\u0000',
        '\u2028---',
        '---ejs',
        '---cson',
      ],
    ].map((fence) => [
      JSON.stringify(fence),
      `${fence}\nid: a\ntitle: process.exit(7)\n---\n\nFluid supports digestion.\n`,
    ]),
  ),
);
