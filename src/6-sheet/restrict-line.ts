import {fillPattern} from '../base/fill-pattern.ts';
import type {YamlPath} from '../base/places.ts';
import {present} from '../base/present.ts';
import type {Claim} from '../model/generated/dataset.ts';
import type {Wording} from '../model/generated/wording.ts';
import type {Level} from '../model/level.ts';
import {entityWords} from './entity-words.ts';
import type {Clause} from './group-clauses.ts';
import {joinWords} from './join-words.ts';
import {saidUrgency} from './said-urgency.ts';
import type {Selected} from './selected.ts';
import type {SheetContext} from './sheet-context.ts';

/**
 * How a line stands: with the patterns of its relation, as a sentence or an item, and whether other words of it or above it
 * say already that a severe lack is meant.
 */
type As = Pick<Clause, 'patterns'> & {as: 'item' | 'sentence'; saysSeverity: boolean};

/**
 * A line with all that restricts its claim: the people whom alone the articles speak of (before a sentence, behind an
 * item), and what else they restrict it by. No line of a claim is printed without them. A full stop stays last.
 */
export function restrictLine(
  text: string,
  selected: Selected,
  {patterns, as, saysSeverity}: As,
  context: SheetContext,
  path: YamlPath,
): string {
  const {claim, severe} = selected;
  const {wording} = context;
  const severity = severe && !saysSeverity && !claim.wording ? [wording.restricted.severe] : [];
  const own = restrictionsOf(claim, text, wording);
  // Each of several reasons to seek care is one: "with a fever or for a week".
  const words = saidUrgency(claim) ? joinWords(own, wording.or) : own.join(wording.and.comma);
  const restriction = [...severity, words].filter(Boolean).join(wording.and.comma);
  const restricted = withRestriction(text, restriction, selected, wording, as);
  const ids = claim.wording ? [] : peopleOf(claim);
  if (ids.length === 0) return restricted;
  const people = joinWords(
    ids.map((id) => entityWords(id, 'plain', 'plain', context, path)),
    wording.and,
  );
  if (as === 'sentence' && !patterns.people) return fillPattern(wording['people-sentence'], {line: restricted, people});
  const whole = beforeStop(restricted, (line) => fillPattern(patterns.people ?? wording.people, {line, people}));
  // One bracket for both: 'pills (every day, in older people)'.
  return restriction === '' ? whole : whole.replace(`${restriction}) (`, `${restriction}${wording.and.comma}`);
}

/** The people whom alone a claim speaks of; none where it speaks of everybody. */
export const peopleOf = ({population, populations}: Claim): string[] =>
  present([population, ...present([populations]).flat()]);

/** Of a claim, what else than people restricts it, as it is printed. */
function restrictionsOf({restriction, restrictions = []}: Claim, line: string, wording: Wording): string[] {
  // Words that the line has already say nothing new behind it: 'Go to bed at the same time every night (every night)'.
  const words = restrictions.filter((own) => !line.toLowerCase().includes(own.toLowerCase()));
  const quoted = words.map((own) => small(own.replaceAll('; ', wording.and.comma), wording));
  if (restriction === undefined) return quoted;
  return line.toLowerCase().includes(restriction.toLowerCase()) ? [] : [restriction];
}

function withRestriction(
  text: string,
  restriction: string,
  {claim, level}: Selected,
  {restricted}: Wording,
  as: 'item' | 'sentence',
): string {
  if (restriction === '') return text;
  const isSentence = as === 'sentence' || /[.]$/.test(text);
  // Only words that an editor gave are known to go on a sentence.
  const [first = ''] = claim.restriction === restriction ? restriction.split(' ') : [];
  const going = restricted['goes-on'].find(({starts}) => starts.includes(first));
  if (!going || !isSentence || !said.has(level))
    return beforeStop(text, (line) => fillPattern(restricted.item, {line, restriction}));
  return beforeStop(text, (line) => {
    const at = Math.max(...restricted.turns.map((turn) => line.indexOf(turn)));
    if (at < 0) return fillPattern(going.sentence, {line, restriction});
    return fillPattern(restricted.turned, {line: line.slice(0, at), restriction, turn: line.slice(at)});
  });
}

/** Levels that say that something is so, which words such as 'but only if' can follow. */
const said: ReadonlySet<Level> = new Set(['stated', 'can', 'limited', 'mixed']);

function beforeStop(text: string, change: (line: string) => string): string {
  return text.endsWith('.') ? `${change(text.slice(0, -1))}.` : change(text);
}

/** 'If it lasts' -> 'if it lasts': the words of a quote that began a sentence there and begin none here. */
function small(words: string, {restricted}: Wording): string {
  const [first = ''] = words.split(' ');
  return restricted.small.includes(first.toLowerCase()) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}
