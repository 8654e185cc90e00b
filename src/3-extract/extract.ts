import {must} from '../base/must.ts';
import {compareText} from '../base/order.ts';
import type {Article, Unit} from '../model/article.ts';
import type {Language} from '../model/generated/language.ts';
import type {Relation} from '../model/generated/relations.ts';
import type {Extraction, Statement, UnmappedUnit} from '../model/statement.ts';
import {candidatesIn, type Pair, type Surrounding} from './candidates.ts';
import type {Form} from './construct.ts';
import {deny} from './deny.ts';
import type {Restriction} from './find-figures.ts';
import {type Joined, joinedTexts} from './join.ts';
import {kindOf} from './kinds.ts';
import type {Lexicon} from './lexicon.ts';
import {purposeOf} from './purpose.ts';
import {qualify} from './qualify.ts';
import {rankUnit} from './rank-unit.ts';
import {type Reading, read, type Thing} from './reading.ts';
import type {Link} from './relate/link.ts';
import {relate} from './relate/relate.ts';
import {type Candidate, nearest, resolve, type Topics, topicsOf} from './resolve.ts';
import {restrictionsOf, wordsOf} from './restrict.ts';
import type {Span} from './span.ts';
import {type Structure, scopeOf, structureOf} from './structure.ts';
import {type Heard, takeBack} from './take-back.ts';
import {normAt, tokenize, writtenAs} from './tokens.ts';
import {clausesOf, type Said, turnedByText, turnedInside} from './turns.ts';
import {urgencyOf} from './urgency.ts';

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
  /** An end of it comes from the text around; that advice is for the reader does not. */
  leans: boolean;
  isDenied: boolean;
  restrictions: Restriction[];
  /** It was read in the unit together with what introduces it; then its places are those of that text. */
  joined: Joined | null;
  /** The tree of the sentence told that a turning word acts on something else. */
  isScoped: boolean;
};

/**
 * Every statement of an article, and for every unit what became of it: stated, not a claim, or unmapped.
 * Pure: the same article and lexicon give the same extraction.
 */
export function extract(
  article: Article,
  lexicon: Lexicon,
  observe?: (statement: Statement, features: readonly string[]) => void,
): Extraction {
  const readings = new Map<string, Reading>();
  const readText = (text: string): Reading => {
    let reading = readings.get(text);
    if (!reading) {
      reading = read(text, lexicon);
      readings.set(text, reading);
    }
    return reading;
  };
  const result: Extraction = {
    article: article.frontMatter.id,
    statements: [],
    proposed: [],
    unmapped: [],
    stated: 0,
    notAClaim: {},
  };
  const trees = new Map<string, Structure | null>();
  let left = mostParsed;
  const structures = (text: string, reading: Reading): Structure | null => {
    const known = trees.get(text);
    if (known !== undefined || !lexicon.syntax) return known ?? null;
    left -= reading.tokens.length;
    const made = left < 0 ? null : structureOf(text, reading, lexicon.syntax);
    trees.set(text, made);
    return made;
  };
  const heard: Heard<Found>[] = [];
  const candidates = new Map<Unit, Pair[]>();
  const titleIds = new Set(namedIn(readText(article.frontMatter.title)));
  let before: Reading[] = [];
  let block = -1;
  let said: Topics = [];
  let objectsSaid: Topics = [];
  for (const unit of article.units) {
    if (unit.block !== block) {
      said = [];
      objectsSaid = [];
    }
    block = unit.block;
    if (unit.cutAt !== undefined) {
      heard.push({unit, reading: readText(''), found: []});
      // What follows may point back to it, and must not be taken for what stood before.
      said = [];
      objectsSaid = [];
      continue;
    }
    const reason = unit.reason ?? (unit.isLabel ? 'label' : null);
    const reading = readText(unit.plain.text);
    const slot = slotOf(unit, readText, lexicon);
    const around = topicsAround(unit, said, readText, article.frontMatter.title, slot?.slot ?? null, lexicon);
    const found =
      reason && reason !== 'label'
        ? []
        : findInUnit(
            unit,
            reading,
            {around, objectsSaid: [...objectsSaid, ...(unit.question ? topicsOf(readText(unit.question)) : [])]},
            slot,
            readText,
            lexicon,
          );
    if (unit.kind !== 'cell') objectsSaid = [...objectsOf(found), ...objectsSaid].slice(0, mostRemembered);
    if (unit.kind !== 'cell') said = [...subjectsOf(found), ...topicsOf(reading), ...said].slice(0, mostRemembered);

    heard.push({unit, reading, found: judge(found, unit, reading, slot, article, readText, structures, lexicon)});
    const surroundings = surroundingsOf(unit, before, article.frontMatter.title, readText, lexicon);
    candidates.set(
      unit,
      reason && reason !== 'label' && reason !== 'question'
        ? []
        : candidatesIn({unit, reading, surroundings, titleIds}, lexicon),
    );
    if (unit.kind !== 'cell' && !unit.isLabel) before = [reading, ...before].slice(0, reachBack);
  }
  for (const {unit, reading, found} of takeBack(heard, lexicon)) {
    const stated = found.flatMap(({what, turned}) => (turned === null ? [what] : []));
    const turned = found.find((f) => f.turned !== null)?.turned ?? null;
    const make = (f: Found) => toStatement(f, unit, reading, {article, lexicon, readText});
    const ranked = rankUnit(
      found,
      candidates.get(unit) ?? [],
      {toWhat: (pair) => fromPair(pair, reading), form: formOf(unit), reading, structures, text: unit.plain.text},
      lexicon,
    );
    for (const {what, isStated, features, ...rank} of ranked) {
      const statement = {...make(what), ...rank};
      observe?.(statement, features);
      (isStated ? result.statements : result.proposed).push(statement);
    }
    if (stated.length > 0) result.stated++;
    if (found.length > 0) {
      if (turned !== null) result.unmapped.push(notUnderstood(unit, reading, turned, stated.length > 0, article));
      continue;
    }
    if (unit.cutAt !== undefined) {
      result.unmapped.push({...standsAt(unit, article), end: unit.cutAt, reason: 'too-long'});
      continue;
    }
    if (unit.reason === 'struck') {
      result.unmapped.push(notUnderstood(unit, reading, struckMark, false, article));
      continue;
    }
    const why =
      unit.reason ??
      (unit.isLabel ? 'label' : null) ??
      (unit.kind === 'heading' ? 'title' : null) ??
      reading.notClaim ??
      (unit.rowHeader === unit.plain.text ? 'row header' : null) ??
      (unit.plain.text.endsWith(':') ? 'lead-in' : null);
    if (why) result.notAClaim[why] = (result.notAClaim[why] ?? 0) + 1;
    else result.unmapped.push(toUnmapped(unit, reading, article, lexicon));
  }
  result.statements.sort((a, b) => a.start - b.start || a.end - b.end || compareText(key(a), key(b)));
  return result;
}

/** What a unit says, each with the word that keeps it from being stated, in the unit or around it. */
function judge(
  found: readonly Found[],
  unit: Unit,
  unitReading: Reading,
  slot: ReturnType<typeof slotOf>,
  article: Article,
  readText: (text: string) => Reading,
  structures: (text: string, reading: Reading) => Structure | null,
  lexicon: Lexicon,
): Heard<Found>['found'] {
  const used = found.flatMap((f) => (f.trigger ? [f.trigger] : []));
  const isForReader = (f: Found) => isFixed(f, lexicon);
  const advising = new Set(lexicon.relations.filter((r) => r.senses.includes('advise')).map((r) => r.id));
  const isAdvice = (f: Found) => f.trigger === null && isForReader(f) && advising.has(f.relation);
  const wordsAt = (span: Span | null, of: string, {tokens}: Reading) => span && writtenAs(of, tokens, span);
  const direct = [unit.isLabel ? undefined : unit.label, unit.leadIn, unit.columnHeader, unit.rowHeader];
  // A question is answered, not said; "Fact:" takes its text out of what stands under "Myths and facts".
  const heading = unit.section.at(-1) === unit.question ? undefined : unit.section.at(-1);
  const isFact = !unit.isLabel && unit.label !== undefined && readText(unit.label).isFact;
  const around = [...unit.section.slice(0, -1), unit.question];
  const above = [unit.label, unit.leadIn, unit.columnHeader, unit.section.at(-1)].filter((t) => t !== undefined);
  const refusal = unit.isLabel ? undefined : above.find((t) => isRefusal(readText(t)));
  const refusedAbove = refusal !== undefined;
  return found.map((what) => {
    const {text, reading, introducedBy = []} = what.joined ?? {text: unit.plain.text, reading: unitReading};
    const said: Said = {
      ...what,
      isAdvice: isAdvice(what),
      leans: what.leans || isForReader(what),
      isWhole: what.trigger !== null && !what.leans,
    };
    const isNear = clausesOf(said, reading);
    const isRisk = lexicon.relations.some((r) => r.id === what.relation && r.senses.includes('risk'));
    const restrictions = restrictionsOf(what, reading, lexicon, {
      isNear,
      isRisk,
      isTopic: (span) => isTopicOf(span, reading, readText(article.frontMatter.title)),
    });
    const denial = deny(reading, {...what, isAdvice: said.isAdvice, refusedAbove}, lexicon);
    const turnedIn = (text: string | undefined, how: Parameters<typeof turnedByText>[2]) =>
      text === undefined ||
      text === unit.plain.text ||
      introducedBy.includes(text) ||
      (isFact && unit.section.includes(text)) ||
      (said.isAdvice && text === refusal)
        ? null
        : wordsAt(turnedByText(said, readText(text), how, lexicon), text, readText(text));
    let isScoped = false;
    const isElsewhere = (turn: Span): boolean => {
      const structure = what.trigger ? structures(text, reading) : null;
      const scope =
        structure && scopeOf(turn, what.trigger ? [...what.spans, what.trigger] : what.spans, structure, reading);
      if (!scope || scope.kind === 'acts') return false;
      isScoped = true;
      if (scope.kind === 'restricts')
        restrictions.push({...scope.span, field: 'condition', limits: true, opensClause: true, excludes: false});
      return true;
    };
    const excluded = restrictions.find(
      (r) =>
        r.excludes &&
        reading.things.some(
          (t) => r.from <= t.from && t.to <= r.to && [what.subject, what.object].includes(t.mention?.entity.id ?? ''),
        ),
    );
    const turned =
      wordsAt(excluded ?? null, text, reading) ??
      wordsAt(turnedInside(said, reading, denial, used, restrictions, lexicon, isElsewhere), text, reading) ??
      first([...direct, heading], (text) => turnedIn(text, 'introduces')) ??
      first(around, (text) => turnedIn(text, 'heads')) ??
      turnedIn(article.frontMatter.title, 'entitles') ??
      (said.isAdvice ? first([unit.section.at(-1), ...direct], (text) => reportedBy(text, unit, readText)) : null) ??
      (slot && what.rule === slot.slot.id && !what.short ? shortageIn(slot.text, readText) : null);
    return {what: {...what, isDenied: denial.isDenied, restrictions, isScoped}, turned};
  });
}

/** What stands around a unit and may name an end of what it states, the nearest first. */
function surroundingsOf(
  unit: Unit,
  before: readonly Reading[],
  title: string,
  readText: (text: string) => Reading,
  lexicon: Lexicon,
): Surrounding[] {
  const [heading, ...headings] = unit.section.toReversed();
  const texts: [string, string | undefined][] = [
    ['label', unit.isLabel ? undefined : unit.label],
    ['row', unit.rowHeader],
    ['column', unit.columnHeader],
    ['leadIn', unit.leadIn],
    ['question', unit.question],
  ];
  const of = (source: string, text: string | undefined): Surrounding[] => {
    if (text === undefined || text === unit.plain.text) return [];
    const reading = readText(text);
    return [
      {
        source,
        ids: namedIn(reading),
        senses: new Set([
          ...reading.triggers.flatMap((t) => t.options.map((o) => o.sense)),
          ...slotsIn(text, lexicon).map((slot) => slot.sense),
        ]),
      },
    ];
  };
  return [
    ...texts.flatMap(([source, text]) => of(source, text)),
    ...before.map((reading, i) => ({
      source: `before${i + 1}`,
      ids: namedIn(reading),
      senses: new Set<string>(reading.triggers.flatMap((t) => t.options.map((o) => o.sense))),
    })),
    ...of('heading', heading),
    ...headings.flatMap((text) => of('headings', text)),
    ...of('title', title),
  ];
}

/** Groups of things that a pronoun may point back to: a reader remembers fewer. */
const mostRemembered = 24;

/** Most words of an article that are parsed. */
const mostParsed = 20_000;

/** How many units before one may name an end of what it states. */
const reachBack = 3;

const slotsIn = (text: string, lexicon: Lexicon): Slot[] => {
  const tokens = tokenize(text.replace(/:$/, ''), lexicon.spelling);
  return lexicon.slots.at(tokens, 0).map((h) => h.value);
};

function formOf(unit: Unit): Form {
  if (unit.kind === 'cell' || unit.kind === 'heading') return unit.kind;
  if (unit.isLabel) return 'label';
  if (unit.leadIn) return 'item';
  return unit.label ? 'labelled' : 'sentence';
}

/** A candidate as what a unit says. */
function fromPair(p: Pair, reading: Reading): Found {
  const spans = [p.subjectThing, p.objectThing].filter((t) => t !== null);
  const rule = p.subjectThing && p.objectThing ? 'pair' : 'pair-with-context';
  const object = p.objectThing ?? must(p.subjectThing, 'a candidate has an end in its unit');
  return {
    ...foundIn(p.relation.id, p.subject, p.object, spans, rule, object, reading),
    short: p.relation.subject.deficit === true,
    base: 'can',
  };
}

/** Whether a stretch names something, and nothing but what the article is about anyway ("if you have gout"). */
function isTopicOf(span: Span, reading: Reading, title: Reading): boolean {
  const named = reading.things.filter((t) => t.mention && t.from >= span.from && t.to <= span.to);
  const isInTitle = (t: Thing) => title.things.some((o) => o.mention?.entity === t.mention?.entity);
  return named.length > 0 && span.to - span.from <= longestTopic && named.every(isInTitle);
}

/** Most words of a clause that only names the article's topic. */
const longestTopic = 7;

/** "Do not:", "Avoid": nothing but words that advise against what stands below. */
const isRefusal = ({tokens, refusals}: Reading): boolean =>
  refusals.some((r) => r.from === 0 && tokens.slice(r.to).every((t) => !t.isWord));

/** "Causes", "You may get gout if you:": an action that is listed there is no advice. */
function reportedBy(text: string | undefined, unit: Unit, readText: (text: string) => Reading): string | null {
  if (text === undefined) return null;
  const {heading, leadIn} = readText(text).reports;
  return heading || (leadIn && text === unit.leadIn) ? text : null;
}

/** "Foods low in iron": what stands under it is no source of it. */
function shortageIn(text: string, readText: (text: string) => Reading): string | null {
  return readText(text).things.some((t) => t.short) ? text : null;
}

function first<T, R>(values: readonly T[], find: (value: T) => R | null): R | null {
  for (const value of values) {
    const found = find(value);
    if (found !== null) return found;
  }
  return null;
}

/** How a unit is listed that the author has struck through. */
const struckMark = '~~';

const key = (s: Statement) => `${s.subject}|${s.relation}|${s.object}`;

/**
 * What the text around a unit is about, the nearest first. Of headings and title only what there can be too little of
 * counts: a title's symptom is not the cause of what a paragraph describes.
 */
function topicsAround(
  unit: Unit,
  said: Topics,
  readText: (text: string) => Reading,
  title: string,
  slot: Slot | null,
  lexicon: Lexicon,
): Topics {
  const topics = (texts: readonly (string | undefined)[], short: boolean) =>
    texts.flatMap((text) => (text === undefined ? [] : topicsOf(readText(text), short)));
  const canBeShort = (c: Candidate) => lexicon.shortKinds.has(kindOf(c.id, lexicon));
  const headings = topics([...[...unit.section].reverse(), title], false);
  const far = slot?.items === 'subject' ? headings : headings.map((group) => group.filter(canBeShort));
  const label = topics([unit.isLabel ? undefined : unit.label, unit.rowHeader], slot?.shortage ?? false);
  // "**Zinc:** … A shortage …" speaks of zinc, whatever was named in between.
  const own = label.map((group) => group.filter(canBeShort));
  return [...own, ...said, ...label, ...topics([unit.question, unit.leadIn], slot?.shortage ?? false), ...far];
}

/** What a sentence said of its subject: first what its main clause did, then what followed from that. */
function objectsOf(found: readonly Found[]): Topics {
  const stated = found.filter((f) => f.trigger);
  const isMain = (f: Found) => f.trigger?.from === stated[0]?.trigger?.from;
  const ids = (some: readonly Found[]) => distinct(some.map((f) => ({id: f.object, short: false})));
  return [ids(stated.filter(isMain)), ids(stated.filter((f) => !isMain(f)))];
}

const distinct = (candidates: readonly Candidate[]): Candidate[] => [
  ...new Map(candidates.map((c) => [c.id, c])).values(),
];

function subjectsOf(found: readonly Found[]): Topics {
  const last = found.findLast((f) => f.trigger !== null);
  if (!last) return [];
  const same = found.filter((f) => f.trigger?.from === found[0]?.trigger?.from);
  const seen = new Map(
    same.map((f): [string, Candidate] => [
      f.subject,
      {id: f.subject, short: f.short ? 'either' : false, spokenOf: true},
    ]),
  );
  return [[...seen.values()]];
}

function findInUnit(
  unit: Unit,
  reading: Reading,
  {around, objectsSaid}: {around: Topics; objectsSaid: Topics},
  slot: ReturnType<typeof slotOf>,
  readText: (text: string) => Reading,
  lexicon: Lexicon,
): Found[] {
  const pairs = pairsInBrackets(reading, lexicon);
  const paired = new Set(pairs.map((p) => p.relation));
  const links = relate({reading, topics: around, objectsSaid, lexicon}).filter((link) => !paired.has(link.relation));
  const found: Found[] = [...pairs, ...links.map((link) => fromLink(link, links, reading, lexicon))];
  const used = new Set(found.flatMap((f) => f.spans.map((s) => s.from)));
  const free = reading.things.filter((t) => t.mention && !used.has(t.from));
  if (slot) {
    const make = slot.slot.items === 'subject' ? fromSlotOfSubjects : fromSlot;
    found.push(...make(slot.slot, slot.reading, reading, free, around, lexicon));
  }
  if (found.length === 0)
    found.push(...joinedTexts(unit, reading, readText, lexicon).flatMap((j) => findJoined(j, around, lexicon)));
  const corner =
    unit.kind === 'cell' && unit.columnHeader === unit.cornerHeader ? readText(unit.cornerHeader ?? '') : null;
  const lacks = corner?.things.some((t) => t.short) ?? false;
  found.push(
    ...whenShort(reading, found, around, lexicon),
    ...namesInBrackets(reading, lacks, lexicon),
    ...fixedByThemselves(reading, lexicon),
  );
  return [...found, ...classesOfLabel(unit, found, readText, lexicon)];
}

/** What a unit says together with what introduces it: with an end in the unit itself. */
function findJoined(joined: Joined, around: Topics, lexicon: Lexicon): Found[] {
  const {reading, own} = joined;
  const isOwn = (span: Span) => span.from >= own.from && span.to <= own.to;
  const links = relate({reading, topics: around, objectsSaid: [], lexicon});
  const found = [
    ...links.map((link) => fromLink(link, links, reading, lexicon)),
    ...whenShort(reading, [], around, lexicon),
  ];
  return found.filter((f) => f.spans.some(isOwn)).map((f): Found => ({...f, joined}));
}

function fromLink(link: Link, all: readonly Link[], reading: Reading, lexicon: Lexicon): Found {
  const first = link.continues === null ? link : (all.find((l) => l.triggerNumber === link.continues) ?? link);
  const from = Math.min(first.subjectSpan?.from ?? first.trigger.from, first.trigger.from, link.objectSpan.from);
  const colon = reading.tokens.findLastIndex((t, at) => t.norm === ':' && at < from) + 1;
  const breaks = [colon, ...reading.breaks.filter((b) => b.to <= from).map((b) => b.to)];
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
    leans:
      (link.subjectSpan === null && !isFixed(link, lexicon)) ||
      !isNamedAt(link.objectSpan, reading) ||
      pointsBack(link.subjectSpan, reading),
    isDenied: false,
    restrictions: [],
    joined: null,
    isScoped: false,
    // A clause of its own ("…, which causes") is not weakened by what was said before it.
    clause: {
      from: first.triggerNumber > 0 && first.subjectSpan ? from : Math.max(0, ...breaks),
      to: Math.max(link.objectSpan.to, link.trigger.to) + 3,
    },
  };
}

/** "This antioxidant" is one that was named before. */
const pointsBack = (span: Span | null, {things}: Reading): boolean =>
  span !== null && things.some((t) => t.pointsBack && t.from === span.from);

/** Whether the words of a place name something: a pronoun and a trigger do not. */
const isNamedAt = (span: Span, {things}: Reading): boolean => things.some((t) => t.mention && t.from === span.from);

/** Whether the relation's subject is always the same, such as the reader of advice. */
function isFixed({relation, subject}: {relation: string; subject: string}, lexicon: Lexicon): boolean {
  return lexicon.relations.some((r) => r.id === relation && r.subject.fixed === subject);
}

/** The label, column or lead-in of a unit that says what its items are. */
function slotOf(
  unit: Unit,
  readText: (text: string) => Reading,
  lexicon: Lexicon,
): {slot: Slot; reading: Reading | null; text: string} | null {
  const texts =
    unit.kind === 'cell'
      ? [unit.columnHeader]
      : [unit.isLabel ? undefined : unit.label, unit.leadIn, unit.section.at(-1)];
  for (const text of texts) {
    if (!text) continue;
    const tokens = tokenize(text.replace(/:$/, ''), lexicon.spelling);
    const anywhere = text === unit.leadIn;
    for (let at = 0; at < (anywhere ? tokens.length : 1); at++) {
      const hit = lexicon.slots.at(tokens, at).find((h) => !anywhere || h.value.inLeadIn);
      if (hit) return {slot: hit.value, reading: anywhere ? readText(text) : null, text};
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
      const {fixed} = relation.subject;
      const subjects = fixed
        ? [{id: fixed, short: false} as Candidate]
        : nearest(around, (c) => subjectFits(c, relation, slot, lexicon)).filter((c) => c.id !== object);
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
          leans: true,
          isDenied: false,
          restrictions: [],
          joined: null,
          isScoped: false,
        }),
      );
    }
    return [];
  });
}

/** "Common triggers include: stress, hunger": each item is the subject, the object is what the text around is about. */
function fromSlotOfSubjects(
  slot: Slot,
  leadIn: Reading | null,
  reading: Reading,
  free: readonly Thing[],
  around: Topics,
  lexicon: Lexicon,
): Found[] {
  const hedged = leadIn?.contexts.some((c) => c.cue.context.category === 'can') ?? false;
  return free.flatMap((thing) => {
    const entity = thing.mention?.entity;
    for (const relation of lexicon.relations) {
      if (!entity || !relation.senses.includes(slot.sense) || relation.subject.deficit === true || relation.subject.via)
        continue;
      if (!relation.subject.kinds.includes(entity.kind) || relation.object.via) continue;
      const fits = (c: Candidate) => c.id !== entity.id && relation.object.kinds.includes(kindOf(c.id, lexicon));
      const objects = nearest(around, fits);
      if (objects.length === 0) continue;
      return objects.map(
        (object): Found => ({
          ...foundIn(relation.id, entity.id, object.id, [thing], slot.id, thing, reading),
          leans: true,
          base: hedged ? 'can' : 'stated',
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

/**
 * "When levels are low, cramps set in": a shortage before the sentence's first comma causes what the rest names and no
 * trigger accounts for.
 */
function whenShort(reading: Reading, found: readonly Found[], around: Topics, lexicon: Lexicon): Found[] {
  const comma = reading.tokens.findIndex((t) => t.norm === ',');
  const first = reading.things.find((t) => t.short);
  if (comma < 0 || !first || first.to > comma || reading.triggers.some((t) => t.from < comma && t.to > first.to))
    return [];
  const opens = lexicon.openers.has(normAt(reading.tokens, 0));
  if (!opens) return [];
  const shorts = reading.things.filter((t) => t.short && t.to <= comma && t.list === first.list);
  const explained = new Set(found.map((f) => f.objectSpan.from));
  const relations = lexicon.relations.filter(
    (r) => r.subject.deficit === true && r.senses.includes('cause') && !r.object.via,
  );
  return reading.things.flatMap((thing) => {
    if (thing.from < comma || explained.has(thing.from) || !thing.mention) return [];
    const {entity} = thing.mention;
    const relation = relations.find((r) => r.object.kinds.includes(entity.kind));
    if (!relation) return [];
    const accepts = (c: Candidate) => relation.subject.kinds.includes(kindOf(c.id, lexicon));
    const subjects = shorts.flatMap((s) => resolve(s, around, lexicon, accepts));
    return subjects.map(
      (subject): Found => ({
        ...foundIn(relation.id, subject.id, entity.id, [first, thing], 'when-short', thing, reading),
        trigger: first,
        short: true,
      }),
    );
  });
}

/** "Whole grains: oats and rice give …" says it of whole grains too: a list's items belong to the class before them. */
function classesOfLabel(
  unit: Unit,
  found: readonly Found[],
  readText: (text: string) => Reading,
  lexicon: Lexicon,
): Found[] {
  if (!unit.label || unit.isLabel) return [];
  const classes = topicsOf(readText(unit.label)).flat();
  // "Vegetables and fruits:" says nothing of either alone.
  if (classes.length !== 1) return [];
  return classes.flatMap(({id}) => {
    const member = found.find((f) => lexicon.broader.get(f.object)?.has(id));
    if (!member || found.some((f) => f.object === id && f.relation === member.relation)) return [];
    const same = found.filter((f) => f.relation === member.relation && lexicon.broader.get(f.object)?.has(id));
    return [...new Map(same.map((f) => [f.subject, f])).values()].map((f) => ({...f, object: id, leans: true}));
  });
}

/** "Spinach and kale (iron), milk (calcium)": what stands in brackets is said of the list before it. Two pairs make a rule. */
function pairsInBrackets(reading: Reading, lexicon: Lexicon): Found[] {
  for (const relation of lexicon.relations.filter((r) => r.pairs)) {
    const found: Found[] = [];
    let brackets = 0;
    let from = 0;
    reading.tokens.forEach((token, open) => {
      if (token.norm !== '(') return;
      const close = reading.tokens.findIndex((t, i) => i > open && t.norm === ')');
      const inside = reading.things.filter((t) => t.from > open && t.to <= close && isNamed(t, relation.subject.kinds));
      const before = reading.things.filter((t) => t.from >= from && t.to <= open && isNamed(t, relation.object.kinds));
      from = close < 0 ? open : close;
      if (inside.length === 0 || before.length === 0) return;
      brackets++;
      for (const subject of inside)
        for (const object of before)
          found.push(
            foundIn(
              relation.id,
              must(subject.mention, 'a pair is of names').entity.id,
              must(object.mention, 'a pair is of names').entity.id,
              [object, subject],
              'pairs-in-brackets',
              object,
              reading,
            ),
          );
    });
    if (brackets >= 2) return found;
  }
  return [];
}

/** Whether a thing is named, and is of one of the kinds. */
const isNamed = ({mention}: Thing, kinds: readonly string[]) =>
  mention !== undefined && kinds.includes(mention.entity.kind);

const inBrackets = 'name-in-brackets';

/** "Potassium deficiency (hypokalemia)": the name of a shortage stands in brackets behind it. */
function namesInBrackets(reading: Reading, lacks: boolean, lexicon: Lexicon): Found[] {
  const relations = lexicon.relations.filter((r) => r.senses.includes('name'));
  return reading.things.flatMap((thing, i) => {
    const name = reading.things[i + 1];
    if (!thing.mention || !(thing.short || lacks) || !name?.mention) return [];
    const between = reading.tokens.slice(thing.to, name.from);
    if (between.at(-1)?.norm !== '(' || between.length > 4 || reading.tokens[name.to]?.norm !== ')') return [];
    const {entity} = thing.mention;
    const object = name.mention.entity;
    const relation = relations.find(
      (r) => r.subject.kinds.includes(entity.kind) && r.object.kinds.includes(object.kind),
    );
    if (!relation) return [];
    return [foundIn(relation.id, entity.id, object.id, [thing, name], inBrackets, name, reading)];
  });
}

/** What is a claim wherever it is named: an action is advice to the reader. */
function fixedByThemselves(reading: Reading, lexicon: Lexicon): Found[] {
  const relations = lexicon.relations.filter((r) => r.subject.fixed && r.senses.includes('advise'));
  return reading.things.flatMap((thing) => {
    const entity = thing.mention?.entity;
    const relation = entity && relations.find((r) => r.object.kinds.includes(entity.kind));
    if (!entity || !relation?.subject.fixed) return [];
    return [
      {...foundIn(relation.id, relation.subject.fixed, entity.id, [thing], 'named', thing, reading), leans: false},
    ];
  });
}

function foundIn(
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
    leans: false,
    isDenied: false,
    restrictions: [],
    joined: null,
    isScoped: false,
  };
}

function toStatement(
  f: Found,
  unit: Unit,
  unitReading: Reading,
  {article, lexicon, readText}: {article: Article; lexicon: Lexicon; readText: (text: string) => Reading},
): Statement {
  const {text, reading, own} = f.joined ?? {
    text: unit.plain.text,
    reading: unitReading,
    own: {from: 0, to: unitReading.tokens.length},
  };
  const places = f.spans
    .filter((s) => s.to > own.from && s.from < own.to)
    .map((s) => ({from: Math.max(s.from, own.from) - own.from, to: Math.min(s.to, own.to) - own.from}));
  const from = Math.min(...places.map((s) => s.from));
  const to = Math.max(...places.map((s) => s.to));
  const start = unit.plain.map[unitReading.tokens[from]?.start ?? 0] ?? unit.start;
  const end = unit.plain.ends[(unitReading.tokens[to - 1]?.end ?? 1) - 1] ?? unit.end;
  const q = qualify(reading, {...f, object: f.objectSpan}, lexicon);
  const line = unit.line + (article.text.slice(unit.start, start).match(/\n/g)?.length ?? 0);
  return {
    article: article.frontMatter.id,
    subject: f.subject,
    relation: f.relation,
    object: f.object,
    polarity: q.polarity,
    certainty: q.certainty,
    severity: q.severity,
    population: f.rule === inBrackets || isOfPeople(f, lexicon) ? null : q.population,
    urgency: isReasonForCare(f, lexicon) ? urgencyOf(placeOf(f, unit, unitReading, lexicon), lexicon.urgency) : null,
    ...restrictedBy(f, text, reading, lexicon),
    purpose: isTreatment(f, lexicon)
      ? purposeOf(
          f.trigger,
          reading,
          [unit.isLabel ? undefined : unit.label, unit.leadIn, unit.columnHeader, unit.section.at(-1)].flatMap((t) =>
            t === undefined ? [] : [readText(t)],
          ),
        )
      : null,
    state: 'proposed',
    confidence: 0,
    stoppedBy: null,
    construct: '',
    line,
    section: unit.section,
    start,
    end,
    rule: f.rule,
  };
}

/** The fields of what restricts a statement. A reason for care that is told without its limits is told too broadly at worst. */
function restrictedBy(f: Found, text: string, {tokens}: Reading, lexicon: Lexicon) {
  const of = (field: Restriction['field']) => wordsOf(f.restrictions, field, text, tokens);
  const limits = isReasonForCare(f, lexicon) ? [] : f.restrictions.filter((r) => r.limits);
  const limitedBy = limits.map((r) => writtenAs(text, tokens, r)).join('; ');
  return {condition: of('condition'), amount: of('amount'), time: of('time'), limitedBy: limitedBy || null};
}

const isTreatment = (f: Found, lexicon: Lexicon) =>
  lexicon.relations.some((r) => r.id === f.relation && r.senses.includes('relieve'));

const forCare = (lexicon: Lexicon) => lexicon.relations.filter((r) => r.senses.includes('seek-care'));

const isReasonForCare = (f: Found, lexicon: Lexicon) => forCare(lexicon).some((r) => r.id === f.relation);

/** Where a reason for care stands, among the other reasons of its sentence. */
function placeOf(f: Found, unit: Unit, reading: Reading, lexicon: Lexicon) {
  const kinds = new Set(forCare(lexicon).flatMap((r) => r.object.kinds));
  const things = reading.things.filter((t) => t.mention && kinds.has(t.mention.entity.kind));
  const shift = f.joined?.own.from ?? 0;
  return {unit, things, object: {from: f.objectSpan.from - shift, to: f.objectSpan.to - shift}};
}

/** Whoever a statement is about is not also whom it is restricted to. */
function isOfPeople(f: Found, lexicon: Lexicon): boolean {
  return [f.subject, f.object].some((id) => lexicon.peopleKinds.has(kindOf(id, lexicon)));
}

/** Ids of all that a text names, sorted. */
function namedIn(reading: Reading): string[] {
  return [...new Set(reading.things.flatMap((t) => (t.mention ? [t.mention.entity.id] : [])))].sort();
}

/** A unit in which something was read, and a word that nobody has understood kept it from being stated. */
function notUnderstood(unit: Unit, reading: Reading, word: string, partly: boolean, article: Article): UnmappedUnit {
  return {
    ...standsAt(unit, article),
    entities: namedIn(reading),
    reason: 'not-understood',
    word,
    ...(partly ? {partly} : {}),
  };
}

function toUnmapped(unit: Unit, reading: Reading, article: Article, lexicon: Lexicon): UnmappedUnit {
  const ids = namedIn(reading);
  const refers = reading.things.some((t) => !t.mention);
  const reason =
    ids.length === 0
      ? 'no-entity'
      : ids.length === 1
        ? refers
          ? 'unresolved'
          : 'one-entity'
        : lexicon.relations.length === 0
          ? 'unresolved'
          : 'no-relation';
  return {...standsAt(unit, article), entities: ids, reason};
}

const standsAt = ({line, section, start, end}: Unit, article: Article) => ({
  article: article.frontMatter.id,
  line,
  section,
  start,
  end,
});
