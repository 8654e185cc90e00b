import type {Article, Unit} from '../model/article.ts';
import type {Language} from '../model/generated/language.ts';
import type {Relation} from '../model/generated/relations.ts';
import type {Extraction, Statement, UnmappedUnit} from '../model/statement.ts';
import type {Lexicon} from './lexicon.ts';
import {qualify} from './qualify.ts';
import {type Reading, read, type Span, type Thing} from './reading.ts';
import {type Link, relate} from './relate.ts';
import {type Candidate, nearest, type Topics, topicsOf} from './resolve.ts';
import {tokenize} from './tokens.ts';

type Slot = Language['slots'][number];

/** What one unit says. */
type Found = {
  relation: string;
  subject: string;
  object: string;
  spans: Span[];
  rule: string;
  trigger: Span | null;
  objectSpan: Span;
  short: boolean;
  base: Statement['certainty'];
  clause: Span;
};

/**
 * Every statement of an article, and for every unit what became of it: stated, not a claim, or unmapped.
 * Pure: the same article and lexicon give the same extraction.
 */
export function extract(article: Article, lexicon: Lexicon): Extraction {
  const readings = new Map<string, Reading>();
  const readText = (text: string): Reading => {
    let reading = readings.get(text);
    if (!reading) {
      reading = read(text, lexicon);
      readings.set(text, reading);
    }
    return reading;
  };
  const result: Extraction = {article: article.frontMatter.id, statements: [], unmapped: [], stated: 0, notAClaim: {}};
  let block = -1;
  let said: Topics = [];
  for (const unit of article.units) {
    if (unit.block !== block) said = [];
    block = unit.block;
    const reason = unit.reason ?? (unit.isLabel ? 'label' : null);
    const reading = readText(unit.plain.text);
    const around = topicsAround(unit, said, readText, article.frontMatter.title);
    const found = reason && reason !== 'label' ? [] : findInUnit(unit, reading, around, readText, lexicon);
    if (unit.kind !== 'cell') said = [...subjectsOf(found), ...topicsOf(reading), ...said];

    if (found.length > 0) {
      result.stated++;
      result.statements.push(...found.map((f) => toStatement(f, unit, reading, article, lexicon)));
      continue;
    }
    const why =
      reason ??
      (unit.kind === 'heading' ? 'title' : null) ??
      reading.notClaim ??
      (unit.rowHeader === unit.plain.text ? 'row header' : null) ??
      (unit.plain.text.endsWith(':') ? 'lead-in' : null);
    if (why) result.notAClaim[why] = (result.notAClaim[why] ?? 0) + 1;
    else result.unmapped.push(toUnmapped(unit, reading, article, lexicon));
  }
  result.statements.sort((a, b) => a.start - b.start || a.end - b.end || compare(key(a), key(b)));
  return result;
}

const key = (s: Statement) => `${s.subject}|${s.relation}|${s.object}`;
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** What the text around a unit is about, the nearest first. */
function topicsAround(unit: Unit, said: Topics, readText: (text: string) => Reading, title: string): Topics {
  const texts = [
    unit.isLabel ? undefined : unit.label,
    unit.rowHeader,
    unit.question,
    unit.leadIn,
    ...[...unit.section].reverse(),
    title,
  ];
  return [...said, ...texts.flatMap((text) => (text === undefined ? [] : topicsOf(readText(text))))];
}

function subjectsOf(found: readonly Found[]): Topics {
  const last = found.findLast((f) => f.trigger !== null);
  if (!last) return [];
  const same = found.filter((f) => f.trigger?.from === found[0]?.trigger?.from);
  const seen = new Map(
    same.map((f): [string, Candidate] => [f.subject, {id: f.subject, short: f.short ? 'either' : false}]),
  );
  return [[...seen.values()]];
}

function findInUnit(
  unit: Unit,
  reading: Reading,
  around: Topics,
  readText: (text: string) => Reading,
  lexicon: Lexicon,
): Found[] {
  const links = relate(reading, around, lexicon);
  const found: Found[] = links.map((link) => fromLink(link, links, reading));
  const used = new Set(found.flatMap((f) => f.spans.map((s) => s.from)));
  const free = reading.things.filter((t) => t.mention && !used.has(t.from));
  const slot = slotOf(unit, readText, lexicon);
  if (slot) found.push(...fromSlot(slot.slot, slot.reading, reading, free, around, lexicon));
  found.push(...namesInBrackets(reading, lexicon), ...fixedByThemselves(reading, lexicon));
  return found;
}

function fromLink(link: Link, all: readonly Link[], reading: Reading): Found {
  const first = link.continues === null ? link : (all.find((l) => l.triggerNumber === link.continues) ?? link);
  const from = Math.min(first.subjectSpan?.from ?? first.trigger.from, first.trigger.from, link.objectSpan.from);
  const breaks = reading.breaks.filter((b) => b.to <= from).map((b) => b.to);
  return {
    relation: link.relation,
    subject: link.subject,
    object: link.object,
    spans: [...(link.subjectSpan ? [link.subjectSpan] : []), link.trigger, link.objectSpan],
    rule: link.definition.id,
    trigger: link.trigger,
    objectSpan: link.objectSpan,
    short: link.short,
    base: link.definition.certainty ?? 'stated',
    clause: {from: Math.max(0, ...breaks), to: Math.max(link.objectSpan.to, link.trigger.to) + 3},
  };
}

/** The label, column or lead-in of a unit that says what its items are. */
function slotOf(
  unit: Unit,
  readText: (text: string) => Reading,
  lexicon: Lexicon,
): {slot: Slot; reading: Reading | null} | null {
  const texts =
    unit.kind === 'cell'
      ? [unit.columnHeader]
      : [unit.isLabel ? undefined : unit.label, unit.leadIn, unit.section.at(-1)];
  for (const text of texts) {
    if (!text) continue;
    const tokens = tokenize(text.replace(/:$/, ''), lexicon.plurals);
    const anywhere = text === unit.leadIn;
    for (let at = 0; at < (anywhere ? tokens.length : 1); at++) {
      const hit = lexicon.slots.at(tokens, at)[0];
      if (hit) return {slot: hit.value, reading: anywhere ? readText(text) : null};
    }
  }
  return null;
}

/** "Symptoms: cramps, twitches": each item stands in the slot's relation to what the text around is about. */
function fromSlot(
  slot: Slot,
  leadIn: Reading | null,
  reading: Reading,
  free: readonly Thing[],
  around: Topics,
  lexicon: Lexicon,
): Found[] {
  const hedged = leadIn?.contexts.some((c) => c.cue.context.category === 'can') ?? false;
  return free.flatMap((thing) => {
    for (const relation of lexicon.relations) {
      if (!relation.senses.includes(slot.sense)) continue;
      const object = objectOf(thing, relation, lexicon);
      if (!object) continue;
      const subjects = nearest(around, (c) => subjectFits(c, relation, slot, lexicon)).filter((c) => c.id !== object);
      if (subjects.length === 0) continue;
      return subjects.map(
        (subject): Found => ({
          relation: relation.id,
          subject: subject.id,
          object,
          spans: [thing],
          rule: slot.id,
          trigger: null,
          objectSpan: thing,
          short: slot.shortage ?? false,
          base: hedged ? 'can' : 'stated',
          clause: {from: 0, to: reading.tokens.length},
        }),
      );
    }
    return [];
  });
}

function objectOf(thing: Thing, relation: Relation, lexicon: Lexicon): string | undefined {
  const entity = thing.mention?.entity;
  if (!entity || !relation.object.kinds.includes(entity.kind)) return undefined;
  if (relation.object.via === 'absorption-of') return entity['absorption-of'];
  if (relation.object.via === 'impairment-of') return lexicon.impairmentOf.get(entity.id);
  return entity.id;
}

function subjectFits(candidate: Candidate, relation: Relation, slot: Slot, lexicon: Lexicon): boolean {
  const kind = lexicon.entities.get(candidate.id)?.kind;
  if (kind === undefined || !relation.subject.kinds.includes(kind)) return false;
  return relation.subject.deficit !== true || (slot.shortage ?? false);
}

/** "Potassium deficiency (hypokalemia)": the name of a shortage stands in brackets behind it. */
function namesInBrackets(reading: Reading, lexicon: Lexicon): Found[] {
  const relations = lexicon.relations.filter((r) => r.senses.includes('name'));
  return reading.things.flatMap((thing, i) => {
    const name = reading.things[i + 1];
    if (!thing.mention || !thing.short || !name?.mention) return [];
    const between = reading.tokens.slice(thing.to, name.from);
    if (between.at(-1)?.norm !== '(' || between.length > 4 || reading.tokens[name.to]?.norm !== ')') return [];
    const {entity} = thing.mention;
    const object = name.mention.entity;
    const relation = relations.find(
      (r) => r.subject.kinds.includes(entity.kind) && r.object.kinds.includes(object.kind),
    );
    if (!relation) return [];
    return [found(relation.id, entity.id, object.id, [thing, name], 'name-in-brackets', name, reading)];
  });
}

/** What is a claim wherever it is named: an action is advice to the reader. */
function fixedByThemselves(reading: Reading, lexicon: Lexicon): Found[] {
  const relations = lexicon.relations.filter((r) => r.subject.fixed && r.senses.includes('advise'));
  return reading.things.flatMap((thing) => {
    const entity = thing.mention?.entity;
    const relation = entity && relations.find((r) => r.object.kinds.includes(entity.kind));
    if (!entity || !relation?.subject.fixed) return [];
    return [found(relation.id, relation.subject.fixed, entity.id, [thing], 'named', thing, reading)];
  });
}

function found(
  relation: string,
  subject: string,
  object: string,
  spans: Span[],
  rule: string,
  objectSpan: Span,
  reading: Reading,
): Found {
  return {
    relation,
    subject,
    object,
    spans,
    rule,
    trigger: null,
    objectSpan,
    short: false,
    base: 'stated',
    clause: {from: 0, to: reading.tokens.length},
  };
}

function toStatement(f: Found, unit: Unit, reading: Reading, article: Article, lexicon: Lexicon): Statement {
  const from = Math.min(...f.spans.map((s) => s.from));
  const to = Math.max(...f.spans.map((s) => s.to));
  const start = unit.plain.map[reading.tokens[from]?.start ?? 0] ?? unit.start;
  const end = unit.plain.ends[(reading.tokens[to - 1]?.end ?? 1) - 1] ?? unit.end;
  const q = qualify(
    reading,
    {clause: f.clause, trigger: f.trigger, object: f.objectSpan, base: f.base, short: f.short},
    lexicon,
  );
  const line = unit.line + (article.text.slice(unit.start, start).match(/\n/g)?.length ?? 0);
  return {
    article: article.frontMatter.id,
    subject: f.subject,
    relation: f.relation,
    object: f.object,
    polarity: q.polarity,
    certainty: q.certainty,
    severity: q.severity,
    population: q.population === f.subject || q.population === f.object ? null : q.population,
    line,
    section: unit.section,
    start,
    end,
    rule: f.rule,
  };
}

function toUnmapped(unit: Unit, reading: Reading, article: Article, lexicon: Lexicon): UnmappedUnit {
  const ids = new Set(reading.things.flatMap((t) => (t.mention ? [t.mention.entity.id] : [])));
  const refers = reading.things.some((t) => !t.mention);
  const reason =
    ids.size === 0
      ? 'no-entity'
      : ids.size === 1
        ? refers
          ? 'unresolved'
          : 'one-entity'
        : lexicon.relations.length === 0
          ? 'unresolved'
          : 'no-relation';
  return {
    article: article.frontMatter.id,
    line: unit.line,
    section: unit.section,
    start: unit.start,
    end: unit.end,
    reason,
  };
}
