/**
 * Makes docs/patterns.md from templates/patterns/: what `claimleaf sheet` begins a sheet with. Run by `npm run fix`;
 * tests/commands/sheet.test.ts fails where the page has drifted.
 */

import {writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {readPatterns, type SheetPattern} from '../src/outside/pattern-files.ts';

/** What became of a pattern for a subject: in which mode it was made, '' where it was not, and what was left out, or why. */
export type Tried = {topic: string; pattern: string; subject: string; made: string; cut: string[]};

/** The text of docs/patterns.md. */
export function generatePatterns(patterns: readonly SheetPattern[]): string {
  const rows = patterns.map(({name, means}) => `| [\`${name}\`](#${name}) | ${means} |`);
  const sections = patterns.map(({name, means, text}) => {
    const yaml = text.split('\n').slice(2).join('\n').trimEnd();
    return `## ${name}\n\n${means}\n\n\`\`\`yaml\n${yaml}\n\`\`\`\n`;
  });
  return `# Patterns for sheets

Generated from [templates/patterns](../templates/patterns) by \`npm run fix\`. Do not edit.

\`claimleaf sheet TOPIC PATTERN SUBJECT\` writes a sheet from one of these, with the queries that find claims of the topic.

| pattern | what it gives |
|---|---|
${rows.join('\n')}

A pattern is a sheet ([sheets.md](sheets.md)) with placeholders. In lists, \`subject\` stands for the subject. \`rows\` stands for
what the columns of a table find, four rows at most, and a decision aid has two or three options for each \`option\`. A
query that finds nothing is left out; so is a block without queries that find something. Of the queries of \`main\` and
\`known\` the first that finds something stays. The \`care\` box has every sign of danger; of more than twelve, those that can
wait for days stay out, but for cards. A comment at the end of the sheet says what was left out.

${sections.join('\n')}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(new URL('../docs/patterns.md', import.meta.url), generatePatterns(readPatterns()));
