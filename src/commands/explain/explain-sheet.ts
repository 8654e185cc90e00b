import {noLine, printedParts} from '../../6-sheet/printed-texts.ts';
import {must} from '../../base/must.ts';
import type {Claim, Dataset} from '../../model/generated/dataset.ts';
import type {Sheet} from '../../model/sheet.ts';
import type {Paint} from '../../outside/terminal.ts';
import type {Explained} from './explained.ts';
import {howDecided} from './how-decided.ts';
import {describePassageOf, passageOf, type TracedPassage} from './passage-of.ts';
import {quotesOf} from './quotes-of.ts';

/** A sheet as it is explained: every printed text in the order of reading, with the ids of its claims. */
export type ExplainedSheet = {
  sheet: string;
  title: string;
  version: string;
  /** Whether it prints what nobody has accepted. */
  draft: boolean;
  parts: {block: string; heading: string; texts: ExplainedText[]}[];
  claims: Explained[];
};

/** `mark` are the numbers behind the text; `claims` is empty for words that claim nothing; `passage`: an article has these words. */
type ExplainedText = {
  kind: 'heading' | 'text' | 'picture';
  text: string;
  mark: string;
  claims: string[];
  passage: TracedPassage | null;
};

/** Traces all that a sheet prints. In: the sheet, and its claims as they are explained one by one. */
export function explainSheet(sheet: Sheet, claims: Explained[], dataset: Dataset): ExplainedSheet {
  return {
    sheet: `${sheet.topic}/${sheet.id}`,
    title: sheet.title,
    version: sheet.version,
    draft: sheet.draft !== '',
    parts: printedParts(sheet).map(({type, heading, texts}) => ({
      block: type,
      heading,
      texts: texts.flatMap(({kind, text, line}, at): ExplainedText[] => {
        if (kind === 'mark') return []; // told with its line
        const next = texts[at + 1];
        const told = kind === 'heading' || kind === 'picture' ? kind : 'text';
        const passage = passageOf(line, sheet.topic, dataset);
        const mark = next?.kind === 'mark' ? next.text : '';
        return [{kind: told, text, mark, claims: (line ?? noLine).claims, passage}];
      }),
    })),
    claims,
  };
}

/** The same for a person: headings, and below each its sentences with their claims, with the quotes where asked for. */
export function describeSheet(explained: ExplainedSheet, dataset: Dataset, quotes: boolean, paint: Paint): string {
  const byId = new Map(explained.claims.map(({claim}) => [claim.id, claim]));
  const head = `${explained.sheet}, version ${explained.version}${explained.draft ? ', a draft' : ''}`;
  const parts = explained.parts.map(({block, heading, texts}) => {
    const lines = texts.flatMap((text) => describeText(text, byId, dataset, quotes, paint));
    return [...(heading === '' || block === 'head' ? [paint('dim', `(${block})`)] : []), ...lines].join('\n');
  });
  return [head, ...parts].join('\n\n');
}

/** 'dry-eyes, tired-eyes; against it: red-eyes' */
function whoSays({articles, statements}: Claim): string {
  const against = [...new Set(statements.map((s) => s.article))].filter((id) => !articles.includes(id));
  return [articles.join(', '), ...(against.length > 0 ? [`against it: ${against.join(', ')}`] : [])].join('; ');
}

function describeText(
  {kind, text, mark, claims, passage}: ExplainedText,
  byId: ReadonlyMap<string, Claim>,
  dataset: Dataset,
  quotes: boolean,
  paint: Paint,
): string[] {
  const from = passage ? [paint('dim', `    passage ${describePassageOf(passage)}`)] : [];
  if (kind === 'heading') return [paint('bold', text), ...from];
  if (kind === 'picture') return [paint('dim', `  picture: ${text}`), ...from];
  if (passage) return [`  “${text}”${mark && ` ${mark}`}`, ...from];
  if (claims.length === 0) return [paint('dim', `  no claim: ${text}`)];
  const found = claims.map((id) => must(byId.get(id), 'a sheet names every claim that it prints'));
  return [
    `  “${text}”${mark && ` ${mark}`}`,
    ...found.flatMap((claim) => [
      `    ${claim.id}  ${claim.subject} — ${claim.relation} — ${claim.object}  ${paint('dim', `${[claim.stance, claim.certainty].join(', ')} (${whoSays(claim)})`)}`,
      ...(quotes
        ? quotesOf(claim, dataset).map(
            ({file, line, quote, statement}) =>
              `      ${file}:${line}  “${quote}”  ${paint('dim', howDecided(statement))}`,
          )
        : []),
    ]),
  ];
}
