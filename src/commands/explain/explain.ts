import {present} from '../../base/present.ts';
import type {Result} from '../../command-line/result.ts';
import {explainNothing} from '../../diagnostics/explain-nothing.ts';
import type {Claim, Dataset} from '../../model/generated/dataset.ts';
import {partsOf} from '../../model/part.ts';
import {blocksOf, type Sheet} from '../../model/sheet.ts';
import {readKnowledge, readPrinting} from '../../outside/program-files.ts';
import type {Paint, Terminal} from '../../outside/terminal.ts';
import {workHere} from '../../outside/work/work-here.ts';
import type {Workers} from '../../outside/work/workers.ts';
import {nearIds} from '../../review/find-entity.ts';
import {type Loaded, load} from '../load.ts';
import {describeEntity, findEntity, isAbout} from './explain-entity.ts';
import {describeSheet, explainSheet} from './explain-sheet.ts';
import type {Explained} from './explained.ts';
import {findPrinted} from './find-printed.ts';
import {hasWords} from './has-words.ts';
import {describeHeldBack, findHeldBack, heldBackIn} from './held-back.ts';
import {howDecided} from './how-decided.ts';
import {describePassageOf} from './passage-of.ts';
import {quotesOf} from './quotes-of.ts';

/** What is looked for, and how much is told. */
type Asked = {
  operands: readonly string[];
  content: string;
  text: string | null;
  entity: string | null;
  quotes: boolean;
  draft: boolean;
};

/**
 * Traces a claim, a sheet, a version or words back to the quotes: `explain c-0123456789`, `explain leg-aches/magnesium`,
 * `explain 0a1b2c3` (from a footer), `explain --text "leg cramps"`; `explain muscle-cramps` lists the claims about an entity. Everything is made anew from the content, so it is
 * what a build would print.
 *
 */
export async function explain(asked: Asked, terminal: Terminal, workers: Workers = workHere): Promise<Result> {
  const mode = asked.draft ? 'draft' : 'accepted';
  const loaded = await load(asked.content, readKnowledge(), readPrinting(), terminal, {mode, workers});
  return explainLoaded(asked, terminal, loaded);
}

/** The same of a content that is loaded, for whoever asks several things of one. */
export function explainLoaded(
  asked: Asked,
  terminal: Terminal,
  loaded: Pick<Loaded, 'dataset' | 'sheets' | 'diagnostics'>,
): Result {
  const [operand] = asked.operands;
  const {dataset, sheets, diagnostics} = loaded;
  if (!dataset || !sheets) return {diagnostics, summary: []};
  const lines = linesOf(sheets);
  const explained = (claims: readonly Claim[]) => claims.map((claim) => explainClaim(claim, dataset, lines));

  if (asked.entity !== null) return explainEntity(asked.entity);
  const sheet = sheets.find((s) => operand === s.id || operand === `${s.topic}/${s.id}` || operand === s.version);
  if (sheet) {
    const json = explainSheet(sheet, explained(dataset.claims.filter((c) => sheet.claims.includes(c.id))), dataset);
    return {diagnostics: [], summary: [], text: describeSheet(json, dataset, asked.quotes, terminal.paint), json};
  }
  const printed = asked.text === null ? [] : findPrinted(asked.text, sheets, dataset);
  const ofPrinted = new Set(printed.flatMap((hit) => hit.claims));
  const found = explained(
    dataset.claims.filter((c) =>
      asked.text === null
        ? c.id === operand
        : ofPrinted.has(c.id) || hasWords({...c, quotes: c.statements.map((s) => s.target.exact)}, asked.text, dataset),
    ),
  );
  // What was read off a sheet is meant first, claims in whose quotes the words stand come behind.
  found.sort((a, b) => Number(ofPrinted.has(b.claim.id)) - Number(ofPrinted.has(a.claim.id)));
  const bare = Map.groupBy(
    printed.filter((hit) => hit.claims.length === 0),
    (hit) => hit.text,
  );
  const heldBack = findHeldBack(
    asked,
    dataset,
    found.map(({claim}) => claim.id),
  );
  if (found.length === 0 && bare.size === 0 && heldBack.length === 0)
    return operand !== undefined && findEntity(operand, dataset) ? explainEntity(operand) : nothing(asked, dataset);
  const text = [
    ...found.map((e) => describe(e, dataset, terminal.paint)),
    ...[...bare].map(([words, hits]) =>
      [
        `${hits.every((hit) => hit.passage) ? 'passage' : 'no claim'}: “${words}”`,
        ...new Set(hits.flatMap((hit) => (hit.passage ? [`  ${describePassageOf(hit.passage)}`] : []))),
        ...hits.map((hit) => `  on ${hit.sheet}${hit.heading && `: ${hit.heading}`}`),
      ].join('\n'),
    ),
    ...heldBack.map((held) => describeHeldBack(held, terminal.paint)),
  ].join('\n\n');
  const json = asked.text === null ? [...found, ...heldBack] : {claims: found, printed, heldBack};
  return {diagnostics: [], summary: [], text, json};

  function explainEntity(named: string): Result {
    const entity = dataset && findEntity(named, dataset);
    if (!dataset) return {diagnostics, summary: []};
    if (!entity) return nothing(asked, dataset);
    const claims = explained(dataset.claims.filter((c) => isAbout(c, entity)));
    const ids = claims.map(({claim}) => claim.id);
    const held = heldBackIn(dataset, ids, (proposed) => isAbout(proposed, entity));
    const list = describeEntity(entity, claims, held, terminal.paint);
    const whole = asked.quotes ? claims.map((e) => describe(e, dataset, terminal.paint)) : [];
    return {
      ...{diagnostics: [], summary: [], text: [list, ...whole].join('\n\n')},
      json: {entity: entity.entities, claims, heldBack: held},
    };
  }
}

/** Nothing was found; what is written nearly as an entity's id may be a typing error of it. */
function nothing({entity, operands: [operand], text, content}: Asked, {entities}: Dataset): Result {
  const id = (entity ?? operand)?.split('/').at(-1);
  const near = id === undefined ? [] : [...new Set(nearIds(id, entities))];
  const what = entity ?? operand ?? `the words '${text}'`;
  return {diagnostics: [explainNothing({file: content}, {asked: what, near})], summary: []};
}

function explainClaim(claim: Claim, dataset: Dataset, lines: readonly PrintedLine[]): Explained {
  const quotes = (of: Claim) => quotesOf(of, dataset).map(({file, line, quote}) => ({file, line, quote}));
  const same = dataset.claims.filter((c) => claim.same?.includes(c.id));
  return {
    claim,
    quotes: quotes(claim),
    same: same.map((c) => ({claim: c, quotes: quotes(c)})),
    conflicts: dataset.conflicts.filter((x) => x.claims.includes(claim.id)),
    sheets: distinctLines(lines, claim.id),
  };
}

/** Words that are printed, with the claims behind them. */
type PrintedLine = Explained['sheets'][number] & {claims: readonly string[]};

/** All lines of all sheets, in the order of printing. */
function linesOf(sheets: readonly Sheet[]): PrintedLine[] {
  return sheets.flatMap((sheet) =>
    partsOf(blocksOf(sheet))
      .filter(({role}) => role !== 'lead' && role !== 'name')
      // A mark alone says nothing.
      .map(({role, text, sentence, claims}) => ({
        ...{sheet: `${sheet.topic}/${sheet.id}`, claims},
        text: role === 'mark' ? sentence : text,
      })),
  );
}

/** Each sheet that prints the claim, once, with the words it prints. */
function distinctLines(lines: readonly PrintedLine[], claim: string): Explained['sheets'] {
  const own = lines.filter(({claims}) => claims.includes(claim)).map(({sheet, text}) => ({sheet, text}));
  return [...new Map(own.map((l) => [`${l.sheet}\n${l.text}`, l])).values()];
}

function describe({claim, conflicts, sheets, same}: Explained, dataset: Dataset, paint: Paint): string {
  const qualifiers = [
    claim.stance,
    claim.certainty,
    claim.severity,
    claim.population,
    claim.populations?.join(' or '),
    claim.purpose && `to ${claim.purpose}`,
    claim.rating && `rated ${claim.rating}`,
    claim.hidden && 'hidden',
    claim.restrictions && `only ${claim.restrictions.map((words) => `“${words}”`).join(', ')}`,
    claim.restriction && `printed as “${claim.restriction}”`,
  ];
  return [
    `${paint('bold', claim.id)}  ${claim.subject} — ${claim.relation} — ${claim.object}  ${paint('dim', qualifiers.filter(Boolean).join(', '))}`,
    ...quotesOf(claim, dataset).map(({file, line, quote, statement: s}) => {
      const how = [
        ...[s.certainty, s.polarity === 'affirmed' ? '' : s.polarity, s.severity, s.population, s.urgency],
        ...[s.condition, s.amount, s.time, s.purpose].map((words) => words && `“${words}”`),
      ]
        .filter(Boolean)
        .join(', ');
      const made = present([s.state, s.construct, s.confidence === undefined ? undefined : `${s.confidence} %`]);
      return [
        `  ${file}:${line}  “${quote}”`,
        `      ${paint('dim', `${[...s.section].join(' › ') || 'top'} · ${how} · rule ${s.rule} · ${made.join(', ')}`)}`,
        `      ${paint('dim', howDecided(s))}`,
      ].join('\n');
    }),
    ...same.flatMap(({claim: other, quotes}) => [
      `  the same as ${other.id}  ${other.subject} — ${other.relation} — ${other.object}`,
      ...quotes.map(({file, line, quote}) => `      ${file}:${line}  “${quote}”`),
    ]),
    ...conflicts.map(
      (x) =>
        `  ${paint('yellow', `${x.class}, ${x.state}${x.verdict ? ` (${x.verdict})` : ''}`)}: ${x.why}${x.reason ? `\n      decided by ${x.by} on ${x.on}: ${x.reason}` : ''}`,
    ),
    ...(sheets.length === 0 ? ['  on no sheet'] : sheets.map((s) => `  on ${s.sheet}: “${s.text}”`)),
  ].join('\n');
}
