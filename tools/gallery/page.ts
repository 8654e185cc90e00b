import type {SheetPattern} from '../../src/outside/pattern-files.ts';
import type {Entry} from './entries.ts';
import type {GalleryPage} from './whole-pages.ts';

/** Where the pictures stand, from docs/. */
export const pictures = 'images/gallery';

/** The text of docs/gallery.md: every pattern, edition, block and pictogram, with its picture and what gives it. */
export function galleryPage(
  patterns: readonly SheetPattern[],
  pages: readonly GalleryPage[],
  entries: readonly Entry[],
  pictograms: readonly string[],
): string {
  const [blocks, passages] = [
    entries.filter(({name}) => !name.startsWith('passage-')),
    entries.filter(({name}) => name.startsWith('passage-')),
  ];
  const shown = (file: string) => pages.filter(({name}) => name === file).map(({file, alt}) => image(file, alt, 300));
  return `# Gallery: what can be printed

Made by \`npm run gallery\` from real prints: the example content of this repository and, for three passages, of its tests.
Do not edit. Each picture is cut out of a PDF that the program has made; below it stands the shortest YAML that gives it.
What the keys mean: [sheets.md](sheets.md), [passages.md](passages.md), [the reference](reference/sheet.md).

- [Patterns](#patterns): whole sheets, by one command
- [Editions](#editions): paper and print
- [Blocks](#blocks)
- [Passages](#passages): an article in its own words
- [Pictograms](#pictograms)

## Patterns

\`claimleaf sheet TOPIC PATTERN SUBJECT\` writes the YAML; [patterns.md](patterns.md) has it. All pages of each, on A4.

${patterns.map(({name, means}) => `### ${name}\n\n${means}\n\n${shown(`pattern-${name}`).join('\n')}\n\n\`\`\`sh\nclaimleaf sheet ${patternSubject(name).join(` ${name} `)}\n\`\`\`\n`).join('\n')}
## Editions

Every sheet comes in each of them. \`clinic.yaml\` says which:

\`\`\`yaml
sheets:
  sizes: [a4, letter]
  print: [standard, large]
\`\`\`

| edition | all its pages |
|---|---|
${editions.map(([name, label]) => `| ${label} | ${shown(`edition-${name}`).join(' ')} |`).join('\n')}

## Blocks

The YAML stands in a region of a sheet (\`top\`, \`columns\` or \`bottom\` of one of its \`sides\`).

${blocks.map(section).join('\n')}
## Passages

They print an article in its own words, where its front matter allows that and a person has accepted them.

${passages.map(section).join('\n')}
## Pictograms

\`icon: NAME\` at a sheet, a block or an entity. All are drawn for Claimleaf, or named in
[NOTICE.md](../templates/partials/icons/NOTICE.md).

${pictograms.map((name) => `<img src="${pictures}/pictograms/${name}.svg" alt="" width="40" height="40"> \`${name}\``).join('\n')}
`;
}

/** The topic and subject of which a pattern is shown. */
export const patternSubject = (name: string): [topic: string, subject: string] =>
  name === 'comparison' || name === 'options' ? ['leg-aches', 'leg-cramps'] : ['tension-headache', 'tension-headache'];

/** The sheet that is shown in all editions, and an edition's name here and in words. */
export const editionSheet = 'leg-aches/night-cramps';
export const editions = [
  ['a4', 'A4'],
  ['a4.large', 'A4, large print'],
  ['letter', 'US Letter'],
  ['letter.large', 'US Letter, large print'],
] as const;

const section = ({name, says, yaml, print}: Entry) =>
  `### ${name}\n\n${says}.\n\n${image(`${name}.png`, `${says}, as it is printed${print === 'large' ? ' in large print' : ''}.`, 620)}\n\n\`\`\`yaml\n${yaml}\n\`\`\`\n`;

const image = (file: string, alt: string, width: number) =>
  `<img src="${pictures}/${file}" alt="${alt.replaceAll('"', '&quot;').replaceAll('`', '')}" width="${width}">`;
