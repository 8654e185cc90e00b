import {fillPattern} from '../base/fill-pattern.ts';
import type {YamlPath} from '../base/places.ts';
import type {Claim, ClaimStatement, Conflict} from '../model/generated/dataset.ts';
import type {Level} from '../model/level.ts';
import {type Line, toPart, toWords} from '../model/part.ts';
import {extentOf} from '../model/restrictions.ts';
import type {Block, Dispute, Headed} from '../model/sheet.ts';
import {printedDate} from './printed-date.ts';
import type {Selected} from './selected.ts';
import type {SheetContext} from './sheet-context.ts';
import {wordSentences} from './word-claims.ts';

/**
 * Every disagreement of the topic, open ones first: what each side says, by which articles, and what was decided.
 * A claim that an editor has hidden is no side of it, and a disagreement of hidden claims only is left out.
 */
export function makeDisputes(words: Headed, context: SheetContext, path: YamlPath): Block {
  const visible = new Map([...context.index.claims.values()].flat().map((claim) => [claim.id, claim]));
  const byState = [...context.index.conflicts].sort((a, b) => Number(isDecided(a)) - Number(isDecided(b)));
  const disputes = byState.flatMap((conflict): Dispute[] => {
    const sides = conflict.claims.flatMap((id, i) => {
      const claim = visible.get(id);
      return claim ? sidesOf(claim, conflict.figures?.[i] ?? '', context, path) : [];
    });
    if (sides.length === 0) return [];
    const ordered = sides.sort((a, b) => a.place - b.place).map((side) => side.line);
    const {prefer} = conflict;
    const preferred = ordered.find(({claims}) => prefer !== undefined && claims.includes(prefer));
    const {state, why} = outcomeOf(conflict, preferred?.text ?? '', context);
    const heading = context.wording.disputes[conflict.class];
    return [
      {
        heading: toWords('subheading', heading),
        sides: ordered.map((line) => toPart('cell', line, `${heading} ${state}`)),
        state: toWords('label', state),
        why: toWords('label', why),
      },
    ];
  });
  const none = disputes.length > 0 ? '' : context.wording.disputes.none;
  return {type: 'disputes', ...words, disputes, none: toWords('label', none)};
}

const isDecided = (conflict: Conflict) => conflict.state === 'decided';

/** What a claim's statements say, those that affirm, that doubt and that deny it each in a sentence of their own. */
function sidesOf(claim: Claim, figure: string, context: SheetContext, path: YamlPath): {place: number; line: Line}[] {
  return polarities.flatMap((polarity, place) => {
    const statements = claim.statements.filter((s) => s.polarity === polarity);
    if (statements.length === 0) return [];
    const articles = [...new Set(statements.map((s) => s.article))].sort();
    // An editor's words speak for the claim as a whole, so not for one side of it.
    const {wording: _wording, severity: _severity, restrictions: _restrictions, ...common} = claim;
    const {population: _population, populations: _populations, restriction, ...rest} = common;
    const {restrictions, populations, severe} = extentOf(statements);
    const isWorded = restriction !== undefined && restrictions.join() === claim.restrictions?.join();
    const side: Selected = {
      claim: {
        ...{...rest, articles, statements},
        ...(restrictions.length > 0 ? {restrictions} : {}),
        ...(isWorded ? {restriction} : {}),
        ...(populations.length > 0 ? {populations} : {}),
      },
      level: levelOf(polarity, statements),
      severe,
      narrower: [],
      articles,
      support: articles,
      counted: [claim],
    };
    return wordSentences([side], context, path).map((line) => ({place, line: withFigure(line, figure, context)}));
  });
}

const polarities = ['affirmed', 'mixed', 'negated'] as const;

/** The weakest of a side: no sentence is surer than one of the articles behind it. */
function levelOf(polarity: (typeof polarities)[number], statements: readonly ClaimStatement[]): Level {
  if (polarity === 'negated') return 'not';
  if (polarity === 'mixed') return 'mixed';
  return (['limited', 'can'] as const).find((level) => statements.some((s) => s.certainty === level)) ?? 'stated';
}

function withFigure(line: Line, figure: string, {wording}: SheetContext): Line {
  if (figure === '') return line;
  const stop = line.text.endsWith('.') ? '.' : '';
  const text = stop ? line.text.slice(0, -1) : line.text;
  return {...line, text: fillPattern(wording.disputes.figure, {line: text, figure: lower(figure)}) + stop};
}

const lower = (figure: string) => figure.charAt(0).toLowerCase() + figure.slice(1);

function outcomeOf(conflict: Conflict, preferred: string, {wording}: SheetContext) {
  const {state, verdict = '', by = '', on = '', reason = ''} = conflict;
  const {disputes} = wording;
  if (state === 'open') return {state: disputes.open, why: ''};
  const verdicts = new Map(Object.entries(disputes.verdicts));
  const decided = fillPattern(verdicts.get(verdict) ?? verdict, {preferred: preferred.replace(/\.$/, '')});
  const words = {by, date: printedDate(on, wording), verdict: decided};
  return {state: fillPattern(disputes.decided, words), why: reason ? fillPattern(disputes.reason, {reason}) : ''};
}
