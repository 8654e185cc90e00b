import type {ClaimDiff, Diff, DiffLine, DiffQuote, FieldChange, LinesDiff, SheetDiff} from '../model/generated/diff.ts';
import {
  changesOf,
  countLines,
  describeField,
  describeVerdict,
  nameOfSide,
  sectionsOf,
  sentenceOf,
  tripleOf,
} from './diff-sections.ts';
import {escapeMarkdown} from './escape-markdown.ts';
import {markdownPage, type Table} from './markdown-page.ts';

/** A comment on GitHub holds 65,536 characters; what a workflow writes around it needs some. */
const longest = 60_000;

/** A diff as a comment on a pull request. What comes from a dataset is shown as letters, never as markup. */
export function diffAsMarkdown(diff: Diff): string {
  const title = `## Claims: ${nameOfSide(diff.old, escapeMarkdown)} → ${nameOfSide(diff.new, escapeMarkdown)}`;
  if (diff.same) return `${title}\n\nNothing has changed.`;
  const counts = countLines(diff).map((line) => `- ${line}`);
  const sheets = diff.sheets ?? [];
  const unknown = diff.sheets === null ? ['\nWhich sheets are touched is not known.'] : [];
  const head = [
    title,
    '',
    ...(counts.length > 0 ? counts : ['The topics or the clinic have changed.']),
    ...unknown,
  ].join('\n');
  return markdownPage(
    head,
    [
      sheetTable(sheets),
      printedTable(sheets),
      clinicTable(diff),
      ...claimTables(diff),
      decisionTable(diff),
      quoteTable(diff),
      wordTable(diff),
      ...topicTables(diff),
    ],
    longest,
  );
}

function sheetTable(sheets: readonly SheetDiff[]): Table {
  return {
    heading: 'Sheets touched',
    columns: ['sheet', 'before', 'now', 'changed claims'],
    rows: sheets.map(({topic, sheet, title, old, new: now, claims}) => [
      `${code(`${topic}/${sheet}`)} ${escapeMarkdown(title)}`,
      old === null ? '–' : code(old),
      now === null ? '–' : code(now),
      String(claims.length),
    ]),
  };
}

function printedTable(sheets: readonly SheetDiff[]): Table {
  return {
    heading: 'What sheets print',
    columns: ['sheet', 'before', 'now'],
    rows: sheets.flatMap(({topic, sheet, lines}) =>
      linesOf(lines).map((cells) => [code(`${topic}/${sheet}`), ...cells]),
    ),
  };
}

function clinicTable({clinic}: Diff): Table {
  return {
    heading: 'Clinic',
    columns: ['value', 'before', 'now'],
    rows: clinic.map(({field, old, new: now}) => [field, old ?? '–', now ?? '–'].map(escapeMarkdown)),
  };
}

function decisionTable({topics}: Diff): Table {
  return {
    heading: 'Accepted, rejected, signed by somebody else',
    columns: ['statement', 'before', 'now', 'quote'],
    rows: topics.flatMap(({topic, decisions}) =>
      decisions.map((d) => [
        `${code(`${topic}/${d.article}:${d.line}`)} ${escapeMarkdown(tripleOf(d))}`,
        describeVerdict(d.old, escapeMarkdown),
        describeVerdict(d.new, escapeMarkdown),
        escapeMarkdown(d.quote),
      ]),
    ),
  };
}

function wordTable({topics}: Diff): Table {
  return {
    heading: 'Words of articles in which no claim has changed',
    columns: ['article', 'before', 'now'],
    rows: topics.flatMap(({topic, words}) =>
      words.flatMap(({article, ...lines}) => linesOf(lines).map((cells) => [code(`${topic}/${article}`), ...cells])),
    ),
  };
}

function linesOf({lost, gained}: LinesDiff): [string, string][] {
  const words = ({under, text}: DiffLine) => escapeMarkdown(under === '' ? text : `${under}: ${text}`);
  return [
    ...lost.map((line): [string, string] => [words(line), '–']),
    ...gained.map((line): [string, string] => ['–', words(line)]),
  ];
}

function claimTables(diff: Diff): Table[] {
  return sectionsOf(diff).map(({title, claims}) => ({
    heading: title,
    columns: ['claim', 'before', 'now', 'what has changed'],
    rows: claims.flatMap(({claim}) => [
      [
        `${code(claim.id)} ${escapeMarkdown(tripleOf(claim))}`,
        sentence(claim, 'old'),
        sentence(claim, 'new'),
        [
          ...changesOf(claim, escapeMarkdown),
          ...(claim.sheets.length > 0 ? [`on ${claim.sheets.map(code).join(', ')}`] : []),
        ].join('; '),
      ],
    ]),
  }));
}

const sentence = (claim: ClaimDiff, side: 'old' | 'new') => escapeMarkdown(sentenceOf(claim, side) ?? '–');

/** Quotes of claims that are in both datasets; those of a new or a lost claim stand in the JSON. */
function quoteTable(diff: Diff): Table {
  const both = diff.topics.flatMap((t) => t.claims).filter((c) => c.old && c.new);
  return {
    heading: 'Quotes',
    columns: ['claim', 'before', 'now'],
    rows: both.flatMap(({id, quotes: {reworded, lost, gained}}) =>
      [
        ...reworded.map((q) => [quote(q.old), quote(q.new)]),
        ...lost.map((q) => [quote(q), '–']),
        ...gained.map((q) => ['–', quote(q)]),
      ].map((cells) => [code(id), ...cells]),
    ),
  };
}

const quote = ({article, line, quote: text, how}: DiffQuote) =>
  `${escapeMarkdown(text)} (${escapeMarkdown(`${article}:${line}, ${how}`)})`;

function topicTables({topics}: Diff): Table[] {
  const rows = (of: (topic: Diff['topics'][0]) => (readonly string[])[]) =>
    topics.flatMap((topic) => of(topic).map((cells) => [code(topic.topic), ...cells]));
  return [
    {
      heading: 'Conflicts',
      columns: ['topic', 'conflict', 'what', 'claims', 'details'],
      rows: rows((t) =>
        t.conflicts.map((c) => [
          code(c.id),
          `${c.class}, ${c.change}`,
          c.claims.map(code).join(', '),
          details(c.fields),
        ]),
      ),
    },
    {
      heading: 'Articles',
      columns: ['topic', 'article', 'what', 'details'],
      rows: rows((t) => t.articles.map((a) => [code(a.id), a.state, a.state === 'changed' ? details(a.fields) : ''])),
    },
    {
      heading: 'Words of entities',
      columns: ['topic', 'entity', 'what', 'details'],
      rows: rows((t) => t.entities.map((e) => [code(e.id), e.state, e.state === 'changed' ? details(e.fields) : ''])),
    },
    {
      heading: 'Topics',
      columns: ['topic', 'what', 'details'],
      rows: rows(({state, fields, relations}) => [
        ...(state === 'changed' && fields.length === 0 ? [] : [[state, details(fields)]]),
        ...relations.gained.map((r) => ['relation now used', escapeMarkdown(r)]),
        ...relations.lost.map((r) => ['relation no longer used', escapeMarkdown(r)]),
      ]),
    },
  ];
}

const details = (fields: readonly FieldChange[]) => fields.map((f) => describeField(f, escapeMarkdown)).join('; ');

/** For ids, of which the schema lets only small letters, digits, hyphens and slashes pass. */
const code = (id: string) => `\`${id}\``;
