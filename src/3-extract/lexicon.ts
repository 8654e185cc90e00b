import {everythingBroader} from '../base/broader.ts';
import {must} from '../base/must.ts';
import {present} from '../base/present.ts';
import type {CareCountry} from '../model/article-reading.ts';
import type {Language} from '../model/generated/language.ts';
import type {Relation} from '../model/generated/relations.ts';
import type {Entity} from '../model/generated/vocabulary.ts';
import {phrasesOf} from '../model/phrases-of.ts';
import {type Ranking, soundRanking} from '../model/ranking.ts';
import type {Purpose} from '../model/statement.ts';
import type {Syntax} from '../syntax/syntax.ts';
import {type LooseNames, makeLooseNames} from './loose-mentions.ts';
import {makePhraseIndex, type PhraseIndex} from './phrases.ts';
import {makeSpelling, type Spelling, tokenize} from './tokens.ts';
import {type UrgencyWords, urgencyWordsOf} from './urgency.ts';

/** What a phrase of the language means to the extraction. */
export type Cue =
  | {type: 'trigger'; trigger: Language['triggers'][number]}
  | {type: 'context'; context: Language['context'][number]}
  | {
      type:
        | 'before'
        | 'behind'
        | 'alone'
        | 'coordinator'
        | 'example'
        | 'relative'
        | 'aside'
        | 'expletive'
        | 'possessive'
        | 'clauseBreak'
        | 'reference'
        | 'demonstrative'
        | 'people'
        | 'conditionOpener'
        | 'denial'
        | 'halfDenial'
        | 'strongBreak'
        | 'refusal'
        | 'reportBefore'
        | 'reportBehind'
        | 'reportHeading'
        | 'reportLeadIn'
        | 'harmless'
        | 'retraction'
        | 'supposition'
        | 'answerNo'
        | 'forward'
        | 'neither'
        | 'fact'
        | 'emphasis'
        | 'noReasonBefore'
        | 'noReasonBehind';
    }
  | {type: 'turning'; turning: Language['turning'][number]}
  | {type: 'restriction'; restriction: Language['restrictions'][number]}
  | {type: 'purpose'; purpose: Purpose}
  | {type: 'condition'; trigger: Language['triggers'][number]}
  | {type: 'notClaim'; reason: string};

/** The phrases of one word. */
function singleWords(phrases: readonly string[]): Set<string> {
  const choices = phrases.flatMap(
    (p) =>
      /^\(?([^()]*)\)?$/
        .exec(p)?.[1]
        ?.split('|')
        .map((p) => p.trim()) ?? [],
  );
  return new Set(choices.filter((p) => !/\s/.test(p)));
}

/** A relation, and the kinds of its ends with those that are only proposed. */
type CandidateRelation = {relation: Relation; subjectKinds: ReadonlySet<string>; objectKinds: ReadonlySet<string>};

type Refusing = 'denial' | 'reversal';

const purposes = ['prevent', 'relieve', 'cure'] as const satisfies readonly Purpose[];

/** What is needed to find figures: number words, words for units, what bounds a figure and joins two, "a" of "a day". */
export type FigureWords = {
  numbers: ReadonlySet<string>;
  units: Language['figures']['units'];
  bounds: readonly (readonly string[])[];
  joins: ReadonlySet<string>;
  each: ReadonlySet<string>;
};

/** Vocabulary, rules of the language and relations, ready for use. */
export type Lexicon = {
  entities: ReadonlyMap<string, Entity>;
  /** Entity -> everything broader than it, without itself. */
  broader: ReadonlyMap<string, ReadonlySet<string>>;
  /** Function -> the entity that means that it goes wrong. */
  impairmentOf: ReadonlyMap<string, string>;
  /** Entity -> the interventions that supply it. */
  supplementsOf: ReadonlyMap<string, readonly string[]>;
  relations: readonly Relation[];
  /** The relations that a candidate may be of, with the kinds that its ends may have. */
  candidateRelations: readonly CandidateRelation[];
  /** Kinds of which there can be too little. */
  shortKinds: ReadonlySet<string>;
  /** Kinds that only say what another entity is ("an electrolyte"), and kinds of that other entity. */
  classKinds: ReadonlySet<string>;
  memberKinds: ReadonlySet<string>;
  indefinite: ReadonlySet<string>;
  /** Kinds that are a claim wherever they are named: advice. They are looked for beside all others. */
  standaloneKinds: ReadonlySet<string>;
  /** Kinds that a shortage leads to: complaints. */
  effectKinds: ReadonlySet<string>;
  /** Words that say that there is as much as is needed. */
  sufficient: ReadonlySet<string>;
  /** The words that the names of actions begin with. */
  actionVerbs: ReadonlySet<string>;
  /** Kinds that become the subject of what a sentence goes on to say. */
  chainKinds: ReadonlySet<string>;
  /** Kinds that are people: the fixed subject of advice is one of them. */
  peopleKinds: ReadonlySet<string>;
  /** Those who are spoken to: the fixed subjects of relations. */
  readers: ReadonlySet<string>;
  spelling: Spelling;
  phrases: PhraseIndex<Entity>;
  standalone: PhraseIndex<Entity>;
  excluded: PhraseIndex<Entity>;
  cues: PhraseIndex<Cue>;
  slots: PhraseIndex<Language['slots'][number]>;
  breakers: ReadonlySet<string>;
  /** Words that change nothing. */
  neutral: ReadonlySet<string>;
  adverbs: ReadonlySet<string>;
  participleEndings: readonly string[];
  infinitiveMarks: ReadonlySet<string>;
  interrogatives: ReadonlySet<string>;
  /** Words that open a clause of condition. */
  openers: ReadonlySet<string>;
  /** Words that may stand between a denial and what it denies. */
  denialFillers: ReadonlySet<string>;
  /** Actions whose name refuses ("do not rely on pills alone", "avoid side effects"), and how. */
  refusedByName: ReadonlyMap<string, Refusing>;
  urgency: UrgencyWords;
  figures: FigureWords;
  looseNames: LooseNames | null;
  syntax: Syntax | null;
  ranking: Ranking | null;
  /** Verbs that a clause's verb may start with ("can", "should"). */
  modals: ReadonlySet<string>;
};

/** The clinic's country, what reads grammar, and what ranks candidates; none where left out. */
export type LexiconOptions = {
  here?: CareCountry | null;
  syntax?: Syntax | null;
  ranking?: Ranking | null;
};

type Rules = Pick<Lexicon, 'spelling' | 'cues' | 'slots'>;

const rules = new WeakMap<Language, Rules>();

/** What a lexicon has of its language alone: thousands of phrases, made ready once and not for every topic. */
function rulesOf(language: Language): Rules {
  const known = rules.get(language) ?? makeRules(language);
  rules.set(language, known);
  return known;
}

function makeRules(language: Language): Rules {
  const spelling = makeSpelling(language);
  // "are ... reason to see a doctor" is not found in "are no reason to see a doctor".
  const cues = makePhraseIndex<Cue>(spelling, {
    skipped: new Set(language.adverbs),
    gapStops: singleWords(language.turning.flatMap((t) => t.phrases)),
  });
  const addCues = (cue: Cue, texts: readonly string[]) => {
    for (const text of texts) cues.add(text, cue);
  };
  for (const trigger of language.triggers) {
    addCues({type: 'trigger', trigger}, trigger.phrases);
    if (trigger.with) addCues({type: 'condition', trigger}, trigger.with);
  }
  for (const context of language.context) addCues({type: 'context', context}, context.phrases);
  for (const {reason, phrases: texts} of language.notClaims) addCues({type: 'notClaim', reason}, texts);
  addCues({type: 'before'}, language.shortage.before);
  addCues({type: 'behind'}, language.shortage.behind);
  addCues({type: 'alone'}, language.shortage.alone);
  addCues({type: 'coordinator'}, language.coordinators);
  addCues({type: 'example'}, language.examples);
  addCues({type: 'relative'}, language.relatives);
  addCues({type: 'aside'}, language.asides);
  addCues({type: 'expletive'}, language.expletives);
  addCues({type: 'possessive'}, language.possessives);
  addCues({type: 'clauseBreak'}, language.clauseBreaks);
  addCues({type: 'reference'}, language.backReferences);
  addCues({type: 'demonstrative'}, language.demonstratives);
  addCues({type: 'people'}, language.people);
  addCues({type: 'conditionOpener'}, language.conditions);
  for (const turning of language.turning) addCues({type: 'turning', turning}, turning.phrases);
  for (const restriction of language.restrictions) addCues({type: 'restriction', restriction}, restriction.phrases);
  for (const purpose of purposes) addCues({type: 'purpose', purpose}, language.purposes[purpose]);
  addCues({type: 'denial'}, language.denials);
  addCues({type: 'halfDenial'}, language.halfDenials);
  addCues({type: 'strongBreak'}, language.strongBreaks);
  addCues({type: 'refusal'}, language.refusals);
  addCues({type: 'reportBefore'}, language.reports.before);
  addCues({type: 'reportBehind'}, language.reports.behind);
  addCues({type: 'reportHeading'}, language.reports.headings);
  addCues({type: 'reportLeadIn'}, language.reports.leadIns);
  addCues({type: 'harmless'}, language.harmless);
  addCues({type: 'retraction'}, language.retractions);
  addCues({type: 'supposition'}, language.suppositions);
  addCues({type: 'answerNo'}, language.answersNo);
  addCues({type: 'forward'}, language.forwards);
  addCues({type: 'neither'}, language.neithers);
  addCues({type: 'fact'}, language.facts);
  addCues({type: 'emphasis'}, language.emphases);
  addCues({type: 'noReasonBefore'}, language.noReasons.before);
  addCues({type: 'noReasonBehind'}, language.noReasons.behind);
  const slots = makePhraseIndex<Language['slots'][number]>(spelling);
  for (const slot of language.slots) for (const text of slot.phrases) slots.add(text, slot);
  return {spelling, cues, slots};
}

/**
 * Builds the lexicon of a topic in a language; `here` is the country of the clinic, or null where there is none. Without
 * what reads grammar only names that stand in the text as they are in the vocabulary are found.
 */
export function makeLexicon(
  entities: readonly Entity[],
  language: Language,
  relations: readonly Relation[],
  {here = null, syntax = null, ranking = null}: LexiconOptions = {},
): Lexicon {
  const {spelling, cues, slots} = rulesOf(language);
  const inGap = {gapStops: new Set(language.coordinators)};
  const phrases = makePhraseIndex<Entity>(spelling, inGap);
  const standalone = makePhraseIndex<Entity>(spelling, inGap);
  const excluded = makePhraseIndex<Entity>(spelling, inGap);
  const classRelations = relations.filter((r) => r.senses.includes('class') && !r.subject.member);
  const standaloneKinds = kindsOfFixedOnly(relations);
  for (const entity of entities) {
    const index = standaloneKinds.has(entity.kind) ? standalone : phrases;
    for (const {text} of phrasesOf(entity)) index.add(text, entity);
    for (const phrase of entity.exclude ?? []) excluded.add(phrase, entity);
  }

  const neutral = neutralWords(language, spelling);
  const byId = new Map(entities.map((e) => [e.id, e]));
  return {
    entities: byId,
    broader: everythingBroader(entities),
    impairmentOf: new Map(entities.flatMap((e) => (e['impairment-of'] ? [[e['impairment-of'], e.id] as const] : []))),
    supplementsOf: Map.groupBy(
      entities.filter((e) => e['supplement-of'] !== undefined).map((e) => e.id),
      (id) => must(byId.get(id)?.['supplement-of'], 'those without were left out'),
    ),
    relations,
    candidateRelations: candidateRelationsOf(relations),
    shortKinds: new Set(relations.flatMap((r) => (r.subject.deficit ? r.subject.kinds : []))),
    classKinds: new Set(classRelations.flatMap((r) => r.object.kinds)),
    memberKinds: new Set(classRelations.flatMap((r) => r.subject.kinds)),
    indefinite: new Set(language.indefinite),
    standaloneKinds,
    effectKinds: new Set(relations.flatMap((r) => (r.senses.includes('cause') ? r.object.kinds : []))),
    sufficient: new Set(language.sufficient),
    actionVerbs: new Set(
      entities
        .filter((e) => standaloneKinds.has(e.kind))
        .flatMap((e) =>
          tokenize(e.label, spelling)
            .slice(0, 1)
            .map((t) => t.norm),
        ),
    ),
    chainKinds: new Set(present(relations.flatMap((r) => r.chains))),
    peopleKinds: new Set(relations.flatMap((r) => (r.subject.fixed ? r.subject.kinds : []))),
    readers: new Set(present(relations.map((r) => r.subject.fixed))),
    spelling,
    phrases,
    standalone,
    excluded,
    cues,
    slots,
    breakers: new Set(language.breakers),
    neutral,
    adverbs: new Set(language.adverbs),
    participleEndings: language.participleEndings,
    infinitiveMarks: new Set(language.infinitiveMarks),
    interrogatives: new Set(language.interrogatives),
    openers: new Set(language.openers),
    denialFillers: new Set(language.denialFillers),
    refusedByName: new Map(
      entities
        .filter((e) => standaloneKinds.has(e.kind))
        .flatMap((e) => {
          const refusing = refusingOf(e.label, cues, spelling);
          return refusing ? [[e.id, refusing] as const] : [];
        }),
    ),
    urgency: urgencyWordsOf(language, here),
    figures: makeFigureWords(language, spelling),
    ranking: soundRanking(ranking),
    syntax,
    looseNames: syntax && makeLooseNames(entities, (name) => tokenize(name, spelling), neutral, syntax),
    modals: new Set(language.modals),
  };
}

/** What stands in every list of small words. */
function neutralWords(language: Language, spelling: Spelling): Set<string> {
  const {breakers, adverbs, coordinators, denialFillers, modals, openers, indefinite, demonstratives} = language;
  const all = [
    language.neutral,
    breakers,
    adverbs,
    coordinators,
    denialFillers,
    modals,
    openers,
    indefinite,
    demonstratives,
  ].flat();
  return new Set(all.flatMap((phrase) => tokenize(phrase, spelling).map((t) => t.norm)));
}

function makeFigureWords({figures}: Language, spelling: Spelling): FigureWords {
  const {numbers, units, over, under, about, range, minus = []} = figures;
  const norms = (phrase: string) => tokenize(phrase, spelling).map((t) => t.norm);
  return {
    numbers: new Set(Object.keys(numbers).flatMap(norms)),
    units,
    bounds: [...over, ...under, ...about].map(norms).sort((a, b) => b.length - a.length),
    joins: new Set([...range.flatMap(norms), ...minus.flatMap(norms), ',', '-', '–', '−', '/', '⁄', '.']),
    each: new Set(figures.each.flatMap(norms)),
  };
}

/** Those whose ends are what a text names; of functions, also their uptake. */
function candidateRelationsOf(relations: readonly Relation[]): CandidateRelation[] {
  const kindsOf = ({kinds, proposed = []}: Relation['subject']) => new Set<string>([...kinds, ...proposed]);
  return relations
    .filter(({subject, object}) => !subject.via && (!object.via || object.via === 'absorption-of'))
    .map((relation) => ({
      relation,
      subjectKinds: kindsOf(relation.subject),
      objectKinds: kindsOf(relation.object),
    }));
}

/** Kinds that are the object of relations with a fixed subject, and of no other: actions, situations. */
function kindsOfFixedOnly(relations: readonly Relation[]): Set<string> {
  const others = new Set(relations.flatMap((r) => (r.subject.fixed ? [] : r.object.kinds)));
  return new Set(relations.flatMap((r) => (r.subject.fixed ? r.object.kinds : [])).filter((kind) => !others.has(kind)));
}

/** "do not rely on pills alone" and "avoid side effects" say themselves what not to do. */
function refusingOf(label: string, cues: PhraseIndex<Cue>, spelling: Spelling): Refusing | null {
  const tokens = tokenize(label, spelling);
  const has = (at: number, test: (cue: Cue) => boolean) => cues.at(tokens, at).some((hit) => test(hit.value));
  const isNegation = (cue: Cue) => cue.type === 'context' && cue.context.category === 'negation';
  if (has(0, isNegation) || has(1, isNegation)) return 'denial';
  return has(0, (cue) => cue.type === 'turning' && cue.turning.id === 'reversal') ? 'reversal' : null;
}
