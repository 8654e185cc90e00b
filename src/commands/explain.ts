import {linesOf} from '../6-sheet/make-footer.ts';
import type {Config} from '../config.ts';
import {UsageError} from '../config.ts';
import {contentError} from '../diagnostics.ts';
import type {Claim, Conflict, Dataset} from '../model/generated/dataset.ts';
import type {Sheet} from '../model/sheet.ts';
import {readKnowledge, readPrinting} from '../outside/program-files.ts';
import type {Paint, Terminal} from '../outside/terminal.ts';
import {load} from './load.ts';
import type {Result} from './summary.ts';

/** A claim as it is explained: what was merged, from where, what disagrees, and which sheets print it. */
type Explained = {claim: Claim; conflicts: Conflict[]; sheets: {sheet: string; text: string}[]};

/**
 * Traces a claim, a sheet or words back to the quotes: `explain c-0123456789`, `explain leg-aches/magnesium`,
 * `explain --text "leg cramps"`. Everything is made anew from the content, so it is what a build would print.
 */
export function explain(config: Config, terminal: Terminal): Result {
  const [operand] = config.operands;
  if ((operand === undefined) === (config.text === null))
    throw new UsageError("Expected the id of a claim or a sheet, or --text 'WORDS', after 'explain'.");
  const {dataset, sheets, diagnostics} = load(config.content, readKnowledge(), readPrinting(), terminal);
  if (!dataset || !sheets) return {diagnostics, summary: []};
  const ofSheet = sheets.find((s) => operand === s.id || operand === `${s.topic}/${s.id}`);
  const found = ofSheet
    ? dataset.claims.filter((c) => ofSheet.claims.includes(c.id))
    : dataset.claims.filter((c) =>
        operand === undefined ? hasWords(c, config.text ?? '', dataset) : c.id === operand,
      );
  if (found.length === 0) {
    const what = operand ?? `the words '${config.text}'`;
    const hint =
      "Claims look like c-0123456789, sheets like topic/sheet; `claimleaf explain --text 'WORDS'` finds by words.";
    return {
      diagnostics: [
        contentError(
          'explain/nothing',
          {file: config.content},
          `Found nothing for ${what}, expected a claim or a sheet.`,
          hint,
        ),
      ],
      summary: [],
    };
  }
  const explained = found.map(
    (claim): Explained => ({
      claim,
      conflicts: dataset.conflicts.filter((x) => x.claims.includes(claim.id)),
      sheets: distinctLines(sheets, claim.id),
    }),
  );
  const lines = ofSheet
    ? describeSheet(ofSheet, explained, terminal.paint)
    : explained.map((e) => describe(e, dataset, terminal.paint));
  return {diagnostics: [], summary: [], text: lines.join('\n\n'), json: explained};
}

/** Every word stands in the claim's labels, ids or quotes. */
function hasWords(claim: Claim, text: string, dataset: Dataset): boolean {
  const label = (id: string) => dataset.entities.find((e) => e.topic === claim.topic && e.id === id)?.label ?? id;
  const all = [
    claim.subject,
    claim.relation,
    claim.object,
    label(claim.subject),
    label(claim.object),
    ...claim.statements.map((s) => s.target.exact),
  ];
  const whole = all.join('\n').toLowerCase().replaceAll('-', ' ');
  return text
    .toLowerCase()
    .replaceAll('-', ' ')
    .split(/\s+/)
    .every((word) => whole.includes(word));
}

/** Each sheet that prints the claim, once, with the words it prints. */
function distinctLines(sheets: readonly Sheet[], claim: string): Explained['sheets'] {
  const lines = sheets.flatMap((sheet) =>
    linesOfSheet(sheet)
      .filter((line) => line.claims.includes(claim))
      .map((line) => ({sheet: `${sheet.topic}/${sheet.id}`, text: line.text})),
  );
  return [...new Map(lines.map((l) => [`${l.sheet}\n${l.text}`, l])).values()];
}

const linesOfSheet = (sheet: Sheet) =>
  sheet.sides.flatMap((s) => [...s.top, ...s.columns, ...s.bottom]).flatMap(linesOf);

function describe({claim, conflicts, sheets}: Explained, dataset: Dataset, paint: Paint): string {
  const fileOf = (id: string) => dataset.articles.find((a) => a.topic === claim.topic && a.id === id)?.file ?? id;
  const qualifiers = [
    claim.stance,
    claim.certainty,
    claim.severity,
    claim.population,
    claim.rating && `rated ${claim.rating}`,
    claim.hidden && 'hidden',
  ];
  return [
    `${paint('bold', claim.id)}  ${claim.subject} — ${claim.relation} — ${claim.object}  ${paint('dim', qualifiers.filter(Boolean).join(', '))}`,
    ...claim.statements.map((s) => {
      const how = [s.certainty, s.polarity === 'affirmed' ? '' : s.polarity, s.severity, s.population]
        .filter(Boolean)
        .join(', ');
      return `  ${fileOf(s.article)}:${s.line}  “${s.target.exact.replace(/\s+/g, ' ')}”\n      ${paint('dim', `${[...s.section].join(' › ') || 'top'} · ${how} · rule ${s.rule}`)}`;
    }),
    ...conflicts.map(
      (x) => `  ${paint('yellow', `${x.class}, ${x.state}${x.verdict ? ` (${x.verdict})` : ''}`)}: ${x.why}`,
    ),
    ...(sheets.length === 0 ? ['  on no sheet'] : sheets.map((s) => `  on ${s.sheet}: “${s.text}”`)),
  ].join('\n');
}

function describeSheet(sheet: Sheet, explained: readonly Explained[], paint: Paint): string[] {
  const byId = new Map(explained.map((e) => [e.claim.id, e.claim]));
  return linesOfSheet(sheet)
    .filter((line) => line.claims.length > 0)
    .map((line) => {
      const claims = line.claims.flatMap((id) => byId.get(id) ?? []);
      return [
        `“${line.text}”`,
        ...claims.map(
          (c) => `  ${paint('bold', c.id)}  ${c.subject} — ${c.relation} — ${c.object}  (${c.articles.join(', ')})`,
        ),
      ].join('\n');
    });
}
