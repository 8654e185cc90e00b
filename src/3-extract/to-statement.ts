import {must} from '../base/must.ts';
import type {Article} from '../model/article.ts';
import type {Statement} from '../model/statement.ts';
import {nameInBrackets} from './constructs/name-in-brackets.ts';
import type {Restriction} from './find-figures.ts';
import {type Found, hasSense} from './found.ts';
import {kindOf} from './kinds.ts';
import type {Lexicon} from './lexicon.ts';
import type {Place} from './place.ts';
import {purposeOf} from './purpose.ts';
import {qualify} from './qualify.ts';
import {repeatsSeverity, wordsOf} from './restrict.ts';
import {senderIn} from './sender.ts';
import {writtenAs} from './tokens.ts';
import {textsAbove} from './unit-texts.ts';
import {urgencyOf} from './urgency.ts';

/** What is made known of a statement when it is ranked. */
type Rank = Pick<Statement, 'state' | 'confidence' | 'stoppedBy' | 'construct'>;

/** What a unit says, as a statement with its qualifiers and its place in the article. */
export function toStatement(f: Found, rank: Rank, place: Place, article: Article): Statement {
  const {unit, lexicon, readText} = place;
  const {text, reading} = f.joined ?? {text: unit.plain.text, reading: place.reading};
  const {polarity, certainty, severity, population} = qualify(
    reading,
    {
      ...f,
      object: f.objectSpan,
      isAbility: hasSense(f, 'source', lexicon),
      sender: isReasonForCare(f, lexicon) ? senderIn(reading) : null,
    },
    lexicon,
  );
  const {start, end} = offsetsOf(f, place);
  const breaks = article.text.slice(unit.start, start).match(/\n/g);
  return {
    article: article.frontMatter.id,
    subject: f.subject,
    relation: f.relation,
    object: f.object,
    polarity,
    certainty,
    severity,
    population: f.rule === nameInBrackets.name || isOfPeople(f, lexicon) ? null : population,
    urgency: isReasonForCare(f, lexicon) ? urgencyOf(placeOf(f, place), lexicon.urgency) : null,
    ...restrictedBy(withoutRepeated(f, severity, reading, lexicon), text, reading, lexicon),
    purpose: hasSense(f, 'relieve', lexicon) ? purposeOf(f.trigger, reading, textsAbove(unit).map(readText)) : null,
    ...rank,
    decided: null,
    line: unit.line + (breaks ? breaks.length : 0),
    section: unit.section,
    start,
    end,
    rule: f.rule,
  };
}

/** Where the parts of a statement that stand in its unit begin and end in the file. */
function offsetsOf(f: Found, {unit: {plain}, reading: {tokens}}: Place): {start: number; end: number} {
  const own = f.joined?.own ?? {from: 0, to: tokens.length};
  const parts = f.spans.filter((s) => s.to > own.from && s.from < own.to);
  const from = Math.max(Math.min(...parts.map((s) => s.from)), own.from) - own.from;
  const to = Math.min(Math.max(...parts.map((s) => s.to)), own.to) - own.from;
  const [first, last] = [must(tokens[from], 'a part is of words'), must(tokens[to - 1], 'a part is of words')];
  return {
    start: must(plain.map[first.start], 'each character has its place'),
    end: must(plain.ends[last.end - 1], 'each character has its place'),
  };
}

/** The fields of what restricts a statement. A reason for care that is told without its limits is told too broadly at worst. */
function restrictedBy(f: Found, text: string, {tokens}: Place['reading'], lexicon: Lexicon) {
  const of = (field: Restriction['field']) => wordsOf(f.restrictions, field, text, tokens);
  const limits = isReasonForCare(f, lexicon) ? [] : f.restrictions.filter((r) => r.limits);
  const limitedBy = limits.map((r) => writtenAs(text, tokens, r)).join('; ');
  return {condition: of('condition'), amount: of('amount'), time: of('time'), limitedBy: limitedBy || null};
}

const isReasonForCare = (f: Found, lexicon: Lexicon): boolean => hasSense(f, 'seek-care', lexicon);

/** Without the conditions that the severity says already. */
function withoutRepeated(
  f: Found,
  severity: Statement['severity'],
  reading: Place['reading'],
  lexicon: Lexicon,
): Found {
  if (severity === null) return f;
  return {...f, restrictions: f.restrictions.filter((r) => !repeatsSeverity(r, f.subject, reading, lexicon))};
}

/** Where a reason for care stands, among the other reasons of its sentence. */
function placeOf(f: Found, {unit, reading, before, lexicon}: Place) {
  const kinds = new Set<string>(
    lexicon.relations.flatMap((r) => (r.senses.includes('seek-care') ? r.object.kinds : [])),
  );
  const things = reading.things.filter((t) => t.mention && kinds.has(t.mention.entity.kind));
  const shift = f.joined ? f.joined.own.from : 0;
  const object = {from: f.objectSpan.from - shift, to: f.objectSpan.to - shift};
  return {unit, things, object, before: before[0]?.tokens ?? null};
}

/** Whoever a statement is about is not also whom it is restricted to. */
const isOfPeople = (f: Found, lexicon: Lexicon): boolean =>
  [f.subject, f.object].some((id) => lexicon.peopleKinds.has(kindOf(id, lexicon)));
