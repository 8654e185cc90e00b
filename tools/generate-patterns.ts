/**
 * Makes docs/patterns.md from templates/patterns/: what `claimleaf sheet` begins a sheet with. Run by `npm run fix`;
 * tests/commands/sheet.test.ts fails where the page has drifted.
 */

import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {readPatterns, type SheetPattern} from '../src/outside/pattern-files.ts';

/** What became of a pattern for a subject: in which mode it was made, '' where it was not, and what was left out, or why. */
export type Tried = {topic: string; pattern: string; subject: string; made: string; cut: string[]};

/** The text of docs/patterns.md. */
export function generatePatterns(patterns: readonly SheetPattern[], tried: readonly Tried[]): string {
  const rows = patterns.map(({name, means}) => `| [\`${name}\`](#${name}) | ${means} |`);
  const sections = patterns.map(({name, means, text}) => {
    const yaml = text.split('\n').slice(2).join('\n').trimEnd();
    return `## ${name}\n\n${means}\n\n\`\`\`yaml\n${yaml}\n\`\`\`\n`;
  });
  return `# Patterns for sheets

Generated from [templates/patterns](../templates/patterns) by \`npm run fix\`. Do not edit.

\`claimleaf sheet TOPIC PATTERN SUBJECT\` writes a sheet from one of these, with the queries that find claims of the topic.
[gallery.md](gallery.md) shows each of them in print.

| pattern | what it gives |
|---|---|
${rows.join('\n')}

A pattern is a sheet ([sheets.md](sheets.md)) with placeholders. In lists, \`subject\` stands for the subject. \`rows\` stands for
what those columns of a table find that name the subject, four rows at most, and a decision aid has two or three options for
each \`option\`. A query that finds nothing is left out; so is a block without queries that find something. Of the queries of
\`main\` and \`known\` the first that finds something stays. The \`care\` box has every sign of danger; of more than twelve,
those that can wait for days stay out, but for cards.

## Fitted to its pages

The command makes the sheet of what people have accepted. Where that is too little, or with \`--draft\`, it is made also of what
waits; then \`claimleaf build --draft\` prints it. It prints the sheet in memory in all editions that \`clinic.yaml\` asks for,
and judges it as a build does:

1. Where all of it has room on one side of the paper (two pages in large print), it stands there.
2. Else what is to be done stands on the first side, what is to be known on the second: two pages, three in large print.
3. Else it is made smaller: the lines of the plan, then rows (foods first, what helps last), rows of tables, a third option,
   whole blocks, the summary; last of all signs of danger that can wait for days. A sign of *emergency* or *today*, the
   message, and what is known are never taken away. What need not have gone comes back.

What was left out stands in a comment at the end of the sheet and on the terminal. Without a browser, or with \`--no-print\`,
it is not tried, and the command says so. Where nothing helps, it says why and writes no sheet.

${triedSection(tried)}
${sections.join('\n')}`;
}

/** What became of each pattern for subjects of the example topics, in a table. */
function triedSection(tried: readonly Tried[]): string {
  const rows = tried.map(({topic, subject, pattern, made, cut}) => {
    const became = made === '' ? `not made: ${cut.join('; ')}` : [made, ...cut].join('; ');
    return `| ${topic} | ${subject} | ${pattern} | ${became.replaceAll('|', '\\|')} |`;
  });
  const [fit, cut, none] = [
    tried.filter((t) => t.made === 'accepted' && t.cut.length === 0),
    tried.filter((t) => t.made === 'accepted' && t.cut.length > 0),
    tried.filter((t) => t.made !== 'accepted'),
  ].map((some) => some.length);
  return `## What was tried

\`npm run try:patterns\` tries every pattern for ${new Set(tried.map((t) => `${t.topic}/${t.subject}`)).size} subjects of the example topics, in the four editions of the example clinic. Of
${tried.length} sheets ${fit} printed whole, ${cut} after something was left out, and for ${none} the command says in one message why there is
no sheet, or what of its words is to be mended first.

| topic | subject | pattern | made of, and left out so that it fits |
|---|---|---|---|
${rows.join('\n')}
`;
}

/** What `npm run try:patterns` has kept. */
export const readTried = (): Tried[] =>
  JSON.parse(readFileSync(new URL('patterns-tried.json', import.meta.url), 'utf8')) as Tried[];

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(new URL('../docs/patterns.md', import.meta.url), generatePatterns(readPatterns(), readTried()));
