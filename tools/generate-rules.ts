/**
 * Makes docs/rules.md from the rules: each with what it asks, where that comes from, how bad it is, an example that
 * fails and one that passes. Run by `npm run fix`; tests/checks/rule-list.test.ts fails where the page has drifted.
 */

import {writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {compareText} from '../src/base/order.ts';
import {articleRules} from '../src/checks/article/article-rules.ts';
import {explanations} from '../src/checks/codes.ts';
import {datasetRules} from '../src/checks/dataset/dataset-rules.ts';
import {fileRules} from '../src/checks/file/file-rules.ts';
import {findFaults, judge, toDiagnostics} from '../src/checks/judge.ts';
import {pdfRules} from '../src/checks/pdf/pdf-rules.ts';
import type {PdfSubject} from '../src/checks/pdf/subject.ts';
import type {ContentRule, Rule} from '../src/checks/rule.ts';
import {printedLines} from '../src/checks/sheet/printed-lines.ts';
import {sheetRules} from '../src/checks/sheet/sheet-rules.ts';
import type {SheetSubject} from '../src/checks/sheet/subject.ts';
import {topicRules} from '../src/checks/topic/topic-rules.ts';
import {vocabularyRules} from '../src/checks/vocabulary/vocabulary-rules.ts';
import {allDiagnostics} from '../src/diagnostics/all-diagnostics.ts';
import type {Defined, Explained} from '../src/diagnostics/define-diagnostic.ts';
import type {Example} from '../src/diagnostics/example.ts';

/** Longest example that is shown; what follows is the same again. */
const longest = 700;

const intro = `# Rules

Generated from src/diagnostics/ and src/checks/ by \`npm run fix\`. Do not edit.

Everything that \`claimleaf check\` and the other commands can find, by its code. How bad it is can be set in
\`clinic.yaml\`, and single findings can be left out until a day:

\`\`\`yaml
checks:
  severity:
    sheet/load: info            # error, warning, info, or off
  suppress:
    - code: article/html
      file: my-topic/articles/*.md
      claim: c-0123456789       # may be left out: only findings about this claim
      reason: The page is imported again next month.
      until: 2027-01-31
\`\`\`

A suppression needs its reason and its end. Past the end it hides nothing and is an error itself; one that hides nothing
is a warning. A code with a floor cannot be made weaker than that, nor suppressed: the list says why.

The examples are those that the tests run.
`;

/** The text of docs/rules.md. */
export function generateRules(): string {
  const families = Map.groupBy(explanations, (rule) => rule.id.split('/')[0] ?? '');
  const names = [...families.keys()].sort();
  const list = names.map((name) => {
    const links = sorted(families.get(name) ?? []).map(({id}) => `[${id}](#${anchor(id)})`);
    return `- ${links.join(', ')}`;
  });
  const sections = names.flatMap((name) => sorted(families.get(name) ?? []).map(section));
  return `${[intro, list.join('\n'), '', ...sections].join('\n')}`;
}

const sorted = (rules: readonly Explained[]) => [...rules].sort((a, b) => compareText(a.id, b.id));

/** The anchor that GitHub gives the heading of a code. */
const anchor = (id: string) => id.replace('/', '');

function section(rule: Explained): string {
  const {id, severity, floor, means, asks, source} = rule;
  const floorText = floor ? `; never weaker than ${floor.severity}: ${floor.because}` : '';
  return [
    `## ${id}`,
    '',
    means,
    '',
    `- **Asks:** ${asks}`,
    `- **Usually:** ${severity}${floorText}`,
    `- **From:** ${source}`,
    ...toDo(rule),
    '',
    ...examples(id),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

/** What to do about it; of a diagnostic also what it says, in each of its ways. */
function toDo(rule: Explained | Defined | Rule<never>): string[] {
  if ('hint' in rule) return [`- **To do:** ${rule.hint}`];
  if (!('says' in rule)) return [];
  return rule.says.flatMap(({message, hint, severity = rule.severity}) => [
    `- **Says:** ${message}${severity === rule.severity ? '' : ` (${severity})`}`,
    `  - **To do:** ${hint}`,
  ]);
}

function examples(id: string): string[] {
  const stage = allDiagnostics.find((rule) => rule.id === id);
  if (stage) return stageExample(stage.example);
  const sheet = sheetRules.find((rule) => rule.id === id);
  if (sheet) return sheetExample(sheet);
  const pdf = pdfRules.find((rule) => rule.id === id);
  if (pdf) return [`Fails: ${told(pdf, pdf.bad)}`, '', `Passes: ${measured(pdf)}`];
  const content = [...fileRules, ...articleRules, ...vocabularyRules, ...topicRules, ...datasetRules].find(
    (rule) => rule.id === id,
  ) as ContentRule<unknown>;
  return contentExample(content);
}

function stageExample(example: Example): string[] {
  if (example.by === 'never') return [`No input raises it: ${example.because}.`];
  if (example.by === 'explain' || example.by === 'release') {
    const {by, good, bad} = example;
    const told = by === 'release' ? ", where there is a release 'spring':" : ':';
    return [`Fails${told}`, ...block(`claimleaf ${by} ${bad}`), 'Passes:', ...block(`claimleaf ${by} ${good}`)];
  }
  const {by, changes} = example;
  return changes.flatMap(({file, good, bad, encoding, times}) => {
    const how = [
      encoding ? ` in ${encoding}` : '',
      times ? `, ${times} times` : '',
      by === 'link' ? ', a link to' : '',
      by === 'meanwhile' ? ', written while the review asks' : '',
      by === 'print' ? ', changed after the sheets were printed' : '',
    ];
    const without = changes.length === 1 ? ['without it.', ''] : null;
    const fails = bad === '' ? without : [`\`${file}\`${how.join('')}`, ...block(bad)];
    const passes = good === '' ? without : [`\`${file}\``, ...block(good)];
    return [...prefixed('Fails: ', fails), ...prefixed('Passes: ', passes)];
  });
}

const prefixed = (mark: string, lines: string[] | null) => (lines ? [`${mark}${lines[0]}`, ...lines.slice(1)] : []);

/** The lines of the sheets, and what is said of the one that fails. */
function sheetExample(rule: Rule<SheetSubject>): string[] {
  const lines = (subject: SheetSubject) => {
    const printed = printedLines(subject.sheet).map((line) => line.sentence);
    return printed.length > 0 ? printed.join('\n') : '(no sentence)';
  };
  const same = lines(rule.good) === lines(rule.bad);
  return same
    ? [`Fails: ${told(rule, rule.bad)}`, '', `Passes: ${measured(rule)}`]
    : ['Fails:', ...block(lines(rule.bad)), told(rule, rule.bad), '', 'Passes:', ...block(lines(rule.good))];
}

function contentExample(rule: ContentRule<unknown>): string[] {
  const text = (subject: unknown) => {
    const {article, text, entities} = subject as {
      article?: {text: string};
      text?: string;
      entities?: readonly {id: string; label: string}[];
    };
    return (
      article?.text ?? (entities ? entities.map((e) => `{id: ${e.id}, label: ${e.label}}`).join('\n') : text) ?? ''
    );
  };
  const said = findFaults([rule], rule.bad).map((d) => d.message);
  const [good, bad] = [text(rule.good), text(rule.bad)];
  if (good === bad) return [`Fails: ${said.join(' ')}`, '', 'Passes: the same with what is expected there.'];
  return ['Fails:', ...block(bad), ...said, '', 'Passes:', ...block(good)];
}

type Judged = SheetSubject | PdfSubject;

/** What is said of a subject that fails. */
function told<S extends Judged>(rule: Rule<S>, subject: S): string {
  const judged = judge([rule], subject, 'patient');
  return toDiagnostics(judged, 'skin/zinc', () => ({file: ''}), 'first')
    .map((d) => d.message)
    .join(' ');
}

function measured<S extends Judged>(rule: Rule<S>): string {
  const [first] = rule.judge(rule.good);
  return first ? `${first.value}, where ${first.limit} is asked for.` : 'nothing to judge.';
}

function block(text: string): string[] {
  const shown = text.length > longest ? `${text.slice(0, longest)}…` : text;
  const visible = shown.replace(/[\u202e\u200b]/g, (c) => `<U+${c.charCodeAt(0).toString(16).toUpperCase()}>`);
  return ['', '```text', visible.replace(/\n$/, ''), '```', ''];
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(fileURLToPath(new URL('../docs/rules.md', import.meta.url)), generateRules());
