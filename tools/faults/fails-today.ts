/** Rows that are known to fail, with what is wrong; docs/faults.md lists them. Whoever mends one takes it out here. */
export const failsToday: readonly {family: string; row: RegExp; why: string}[] = [
  {
    family: 'known',
    row: /^a logo that is none$/,
    why: 'A logo is not looked at before it is printed: one that is none, or too large, ends the build without its name, or is printed.',
  },
  {
    family: 'known',
    row: /^hidden characters behind escapes$/,
    why: 'Characters that YAML escapes spell out (`"\\u202e"`) are not looked for after they are decoded.',
  },
  {family: 'known', row: /^synonyms that match too much$/, why: 'A synonym of three points alone never ends.'},
  {
    family: 'known',
    row: /^an old manifest is not believed$/,
    why: 'Files that an old manifest names are removed without a look at their hash, and a manifest of another shape is an error of JavaScript.',
  },
  {
    family: 'known',
    row: /^a broken journal is set aside$/,
    why: 'A journal that is empty or of another shape stops every build.',
  },
  {
    family: 'known',
    row: /^what is wrong in the cache is made again$/,
    why: 'A FIFO in the cache stops the build for ever; what the cache says of the browser is believed.',
  },
  {
    family: 'known',
    row: /^limits of the shell$/,
    why: 'With 24 open files the program says that the browser is missing.',
  },
  {
    family: 'known',
    row: /^what is not read is told of$/,
    why: 'Files that are no regular files, or have another name, are passed over without a word.',
  },
  {
    family: 'known',
    row: /^hostile words on the command line$/,
    why: 'A name that is too long for the file system is an error of JavaScript; a file name can bring control characters into a report for GitHub.',
  },
  {
    family: 'inputs',
    row: /^damaged bytes of an imported (?:HTML|EPUB)$/,
    why: 'Of some pages that are cut or shuffled words are lost, which the import notices, and calls a fault of its own.',
  },
  {family: 'inputs', row: /^a logo$/, why: 'As the logos of `known`.'},
  {family: 'paths', row: /^(?:in place of a logo|a path as image of a logo)$/, why: 'As the logos of `known`.'},
  {
    family: 'paths',
    row: /^what stands in the output folder$/,
    why: 'A lock that is a link to nothing is waited for, for two minutes.',
  },
  {
    family: 'browser',
    row: /^(?:the browser is stopped|every renderer is stopped)$/,
    why: 'A browser that is stopped is given up only after the 30 s that a print may take.',
  },
  {
    family: 'ways-out',
    row: /^a text of the content, built$/,
    why: 'Nothing gets out, but a logo that holds such ways ends the build with an error of JavaScript.',
  },
  {
    family: 'disk',
    row: /call n/,
    why: 'A file of the last build that cannot be read is an error of JavaScript; a second fault while the first is cleaned up can leave a part of the new build.',
  },
  {
    family: 'memory',
    row: /^growth over repeated builds$/,
    why: 'Over 1,000 articles what is measured is a process that still warms up: its heap grows less with each build. The full count has not been run yet.',
  },
];

/** Why a row is known to fail, or null. */
export const whyItFails = (family: string, row: string): string | null =>
  failsToday.find((one) => one.family === family && one.row.test(row))?.why ?? null;
