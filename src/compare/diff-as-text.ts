import type {
  ClaimDiff,
  DecisionDiff,
  Diff,
  DiffLine,
  DiffQuote,
  FieldChange,
  LinesDiff,
  PartDiff,
  TopicDiff,
} from '../model/generated/diff.ts';
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
import {visibleText} from './visible-text.ts';

type Paint = (style: 'bold' | 'dim' | 'red' | 'green', text: string) => string;

/** A diff for a person at a terminal. Every text of the datasets is shown, none of them steers the terminal. */
export function diffAsText(diff: Diff, paint: Paint): string {
  const title = `${nameOfSide(diff.old, visibleText)} → ${nameOfSide(diff.new, visibleText)}`;
  if (diff.same) return `${paint('bold', title)}: nothing has changed.`;
  return [
    `${paint('bold', title)}: ${countLines(diff).join(', ') || 'the topics or the clinic have changed'}.`,
    ...sectionsOf(diff).map(({title: heading, claims}) =>
      [
        paint('bold', `${heading} (${claims.length})`),
        ...claims.map(({topic, claim}) => claimText(topic, claim, paint)),
      ].join('\n'),
    ),
    ...clinicText(diff, paint),
    ...diff.topics.flatMap((topic) => topicText(topic, paint)),
    ...sheetTexts(diff, paint),
  ].join('\n\n');
}

function claimText(topic: string, claim: ClaimDiff, paint: Paint): string {
  const [old, now] = [sentenceOf(claim, 'old'), sentenceOf(claim, 'new')];
  const changes = changesOf(claim, visibleText).join('; ');
  const {reworded, gained, lost} = claim.quotes;
  const quotes = [
    ...reworded.flatMap((q) => [quoteText('−', q.old), quoteText('+', q.new)]),
    ...lost.map((q) => quoteText('−', q)),
    ...gained.map((q) => quoteText('+', q)),
  ];
  return [
    `  ${claim.id}  ${topic}: ${visibleText(tripleOf(claim))}${changes && `  ${paint('dim', changes)}`}`,
    ...(old === now ? [`      ${visibleText(now ?? '')}`] : []),
    ...(old === null || old === now ? [] : [paint('red', `    − ${visibleText(old)}`)]),
    ...(now === null || old === now ? [] : [paint('green', `    + ${visibleText(now)}`)]),
    ...quotes.map((line) => paint('dim', `      ${line}`)),
    ...(claim.sheets.length > 0 ? [`      on ${claim.sheets.join(', ')}`] : []),
  ].join('\n');
}

const quoteText = (sign: string, {article, line, quote, how}: DiffQuote) =>
  `${sign} ${article}:${line} “${visibleText(quote)}” (${visibleText(how)})`;

function clinicText({clinic}: Diff, paint: Paint): string[] {
  if (clinic.length === 0) return [];
  const lines = clinic.map((f) => `  ${describeField(f, visibleText)}`);
  return [[paint('bold', 'Clinic'), ...lines].join('\n')];
}

function topicText(
  {topic, state, fields, relations, decisions, conflicts, entities, articles, words}: TopicDiff,
  paint: Paint,
): string[] {
  const lines = [
    ...(state === 'changed' ? [] : [`  the topic is ${state === 'added' ? 'new' : 'gone'}`]),
    ...fields.map((f) => `  ${describeField(f, visibleText)}`),
    ...relations.gained.map((r) => `  relation now used: ${visibleText(r)}`),
    ...relations.lost.map((r) => `  relation no longer used: ${visibleText(r)}`),
    ...decisions.map(decisionText),
    ...conflicts.map(
      (c) => `  conflict ${c.id} (${c.class}) ${c.change}, on ${c.claims.join(', ')}: ${details(c.fields)}`,
    ),
    ...articles.map((part) => partText('article', part)),
    ...words.flatMap(({article, ...lines}) => [
      `  article ${article}, where no claim has changed:`,
      ...linesText(lines, paint),
    ]),
    ...entities.map((part) => partText('entity', part)),
  ];
  return lines.length === 0 ? [] : [[paint('bold', `Topic ${topic}`), ...lines].join('\n')];
}

const decisionText = (d: DecisionDiff) =>
  `  ${d.article}:${d.line} ${visibleText(tripleOf(d))}: ${describeVerdict(d.old, visibleText)} → ${describeVerdict(d.new, visibleText)}  “${visibleText(d.quote)}”`;

const details = (fields: readonly FieldChange[]) => fields.map((f) => describeField(f, visibleText)).join('; ');

function partText(what: string, {id, state, fields}: PartDiff): string {
  const words = state === 'changed' ? `: ${details(fields)}` : '';
  return `  ${what} ${id} ${state}${words}`;
}

function sheetTexts({sheets}: Diff, paint: Paint): string[] {
  if (sheets === null) return ['Which sheets are touched is not known: the content folder could not be read.'];
  if (sheets.length === 0) return [];
  const lines = sheets.flatMap(({topic, sheet, title, old, new: now, reprint, claims, lines: changed}) => {
    const versions = reprint ? `version ${old ?? '–'} → ${now ?? '–'}` : 'says the same';
    const head = `  ${topic}/${sheet}  ${visibleText(title)}  ${versions}${claims.length > 0 ? `, changed claims: ${claims.length}` : ''}`;
    return [head, ...linesText(changed, paint)];
  });
  return [[paint('bold', `Sheets touched (${sheets.length})`), ...lines].join('\n')];
}

/** What went and what came, each with the heading above it. */
function linesText({lost, gained}: LinesDiff, paint: Paint): string[] {
  const words = ({under, text}: DiffLine) => visibleText(under === '' ? text : `${under}: ${text}`);
  return [
    ...lost.map((line) => paint('red', `    − ${words(line)}`)),
    ...gained.map((line) => paint('green', `    + ${words(line)}`)),
  ];
}
