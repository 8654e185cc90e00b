import {readTriple} from '../../4-merge/verdicts.ts';
import {must} from '../../base/must.ts';
import type {Triple} from '../../model/claim-key.ts';
import type {TopicContent} from '../../model/content.ts';
import type {Corrected, Stated} from '../../model/generated/annotations.ts';
import type {Entity} from '../../model/generated/vocabulary.ts';
import type {Prompts} from '../../outside/prompts.ts';
import {candidatesFor, faultsOfStatement, relationIds} from '../../review/check-statement.ts';
import {findEntity, namedIn} from '../../review/find-entity.ts';
import type {Row} from '../../review/rows.ts';
import {type Qualifiers, qualifiersOf, readStated, toStated} from '../../review/stated.ts';

/** What each qualifier may be: one of some words, an id of people, or the text's own words. */
const choices = {
  polarity: ['affirmed', 'negated', 'mixed'],
  certainty: ['stated', 'can', 'limited'],
  severity: ['severe'],
  urgency: ['emergency', 'today', 'soon'],
  purpose: ['prevent', 'relieve', 'cure'],
} as const;

/**
 * A statement that the program has not found: the relation by a letter, the ends by typing them or by the number of what the
 * sentence names, and then Enter where it is affirmed and plainly stated.
 */
export async function askAddition(row: Row, topic: TopicContent, prompts: Prompts): Promise<Stated> {
  const letters = lettersOf(relationIds(topic));
  prompts.say(`Which relation?  ${[...letters].map(([letter, id]) => `${letter} ${id}`).join('   ')}`);
  const relation = must(letters.get(await prompts.press([...letters.keys()])), 'each of these keys is of a relation');
  const {quote} = row.anchor;
  const says = await askTriple({relation, subject: '', object: ''}, quote, topic, prompts);
  const quick = {
    n: {polarity: 'negated'},
    m: {polarity: 'mixed'},
    c: {certainty: 'can'},
    l: {certainty: 'limited'},
  } as const;
  prompts.say('Enter: affirmed and stated   n negated   m mixed   c can   l limited   f fill in all');
  const key = await prompts.press(['enter', ...Object.keys(quick), 'f']);
  if (key === 'f') return toStated(says, await askQualifiers({}, topic, prompts));
  return toStated(says, key === 'enter' ? {} : quick[key as keyof typeof quick]);
}

/** The parts of a statement by the keys that put them right. */
const parts = {
  r: 'relation',
  s: 'subject',
  o: 'object',
  p: 'polarity',
  c: 'certainty',
  v: 'severity',
  u: 'urgency',
  g: 'purpose',
  w: 'population',
  i: 'condition',
  a: 'amount',
  t: 'time',
  l: 'limitedBy',
} as const;
type Part = (typeof parts)[keyof typeof parts];

/** A statement as it is right: a key names the part that is wrong, until Enter says that all of them are right. */
export async function askCorrection(before: Corrected, topic: TopicContent, prompts: Prompts): Promise<Corrected> {
  let triple = readTriple(before.says);
  let qualifiers: Qualifiers = readStated(before).qualifiers;
  for (;;) {
    const now: Partial<Record<Part, string>> = {...triple, ...qualifiers};
    const shown = Object.entries(parts).map(([key, part]) => `${key} ${part}${now[part] ? `: ${now[part]}` : ''}`);
    prompts.say(`What is wrong?\n${shown.join('   ')}\nEnter: all is right`);
    const key = await prompts.press(['enter', ...Object.keys(parts)]);
    if (key === 'enter') {
      const says = `${triple.subject} ${triple.relation} ${triple.object}`;
      const [fault] = faultsOfStatement(says, undefined, topic);
      if (fault === undefined) return {read: before.read, says, ...qualifiers};
      prompts.say(fault);
      continue;
    }
    const part = parts[key as keyof typeof parts];
    const asking = {relation: triple.relation, quote: '', topic, prompts};
    if (part === 'relation')
      triple = {...triple, relation: await askWord('Relation', relationIds(topic), triple.relation, prompts)};
    else if (part === 'subject' || part === 'object')
      triple = {...triple, [part]: await askEnd(part, triple[part], () => null, asking)};
    else qualifiers = await askQualifier(part, qualifiers, topic, prompts);
  }
}

/** A letter for each relation: the first of its own that no other one has, else any. */
function lettersOf(relations: readonly string[]): Map<string, string> {
  const letters = new Map<string, string>();
  for (const id of relations) {
    const letter = [...`${id}abcdefghijklmnopqrstuvwxyz0123456789`].find((l) => /[a-z0-9]/.test(l) && !letters.has(l));
    if (letter !== undefined) letters.set(letter, id);
  }
  return letters;
}

/** Both ends of a relation, filled in with what they are; the object is asked for among those that fit the subject. */
async function askTriple(
  {subject: oldSubject, relation, object: oldObject}: Triple,
  quote: string,
  topic: TopicContent,
  prompts: Prompts,
): Promise<string> {
  const asking = {relation, quote, topic, prompts};
  const subject = await askEnd('subject', oldSubject, () => null, asking);
  const fault = (id: string) => faultsOfStatement(`${subject} ${relation} ${id}`, undefined, topic)[0] ?? null;
  const object = await askEnd('object', oldObject, fault, asking);
  return `${subject} ${relation} ${object}`;
}

type AskingEnd = {relation: string; quote: string; topic: TopicContent; prompts: Prompts};

async function askEnd(
  end: 'subject' | 'object',
  initial: string,
  faultOf: (id: string) => string | null,
  {relation, quote, topic, prompts}: AskingEnd,
): Promise<string> {
  const candidates = candidatesFor(end, relation, topic);
  if ('fixed' in candidates) return candidates.fixed;
  const {fitting} = candidates;
  const named = namedIn(quote, fitting).slice(0, 9);
  const offered = named.map((id, i) => `${i + 1} ${id}`).join('  ');
  const name = end === 'subject' ? 'Subject' : 'Object';
  const check = (typed: string) => {
    const found = pick(typed, named, fitting);
    if ('id' in found) return faultOf(found.id);
    const other = pick(typed, [], topic.vocabulary.entities);
    if (found.near.length === 0 && 'id' in other) return `Found '${other.id}', which is no ${end} of ${relation}.`;
    const meant = found.near.length > 0 ? `: did you mean ${found.near.join(', ')}?` : '.';
    return `Found '${typed}', expected an id or a name of the vocabulary${meant}`;
  };
  const typed = await prompts.ask(offered === '' ? name : `${name} (${offered}, or type)`, initial, check);
  const found = pick(typed, named, fitting);
  return 'id' in found ? found.id : typed;
}

function pick(typed: string, named: readonly string[], entities: readonly Entity[]) {
  const numbered = /^\d$/.test(typed) ? named[Number(typed) - 1] : undefined;
  return numbered === undefined ? findEntity(typed, entities) : {id: numbered};
}

type Qualifier = Exclude<Part, 'relation' | 'subject' | 'object'>;

/** All qualifiers, one after the other. */
async function askQualifiers(before: Qualifiers, topic: TopicContent, prompts: Prompts): Promise<Qualifiers> {
  let after = before;
  for (const part of Object.values(parts))
    if (part !== 'relation' && part !== 'subject' && part !== 'object')
      after = await askQualifier(part, after, topic, prompts);
  return after;
}

/** A statement's qualifiers with one of them asked for; nothing takes it away. */
async function askQualifier(
  part: Qualifier,
  before: Qualifiers,
  topic: TopicContent,
  prompts: Prompts,
): Promise<Qualifiers> {
  const {[part]: old = '', ...others}: Partial<Record<Qualifier, string>> = {...before};
  const now = await askFor(part, old, topic, prompts);
  return qualifiersOf(now === '' ? others : {...others, [part]: now});
}

async function askFor(part: Qualifier, old: string, {vocabulary}: TopicContent, prompts: Prompts): Promise<string> {
  if (part === 'polarity' || part === 'certainty')
    return askWord(part, choices[part], old || choices[part][0], prompts);
  if (part === 'severity' || part === 'urgency' || part === 'purpose')
    return askWord(`${part}, or nothing`, ['', ...choices[part]], old, prompts);
  if (part !== 'population') return prompts.ask(`${part} in the text's words, or nothing`, old, () => null);
  const people = (typed: string) => {
    if (typed === '') return null;
    const found = findEntity(typed, vocabulary.entities);
    return 'id' in found ? null : `Found '${typed}', expected an id of the vocabulary: ${found.near.join(', ')}`;
  };
  const found = findEntity(await prompts.ask('population, or nothing', old, people), vocabulary.entities);
  return 'id' in found ? found.id : '';
}

/** One of some words; the beginning of one is enough. */
async function askWord(name: string, words: readonly string[], initial: string, prompts: Prompts): Promise<string> {
  const meant = (typed: string) =>
    words.find((w) => w === typed) ?? words.find((w) => typed !== '' && w.startsWith(typed));
  const shown = words.filter((w) => w !== '').join(', ');
  const check = (typed: string) => (meant(typed) === undefined ? `Found '${typed}', expected one of: ${shown}.` : null);
  return meant(await prompts.ask(`${name} (${shown})`, initial, check)) ?? initial;
}
