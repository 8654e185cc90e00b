import {extractTopic} from '../3-extract/extract-topic.ts';
import type {ReadProposal} from '../3-extract/read-proposals.ts';
import {nearestText} from '../4-merge/nearest-text.ts';
import {present} from '../base/present.ts';
import {collapse} from '../base/words.ts';
import {proposalRefused} from '../diagnostics/proposal-refused.ts';
import {proposalTooMany} from '../diagnostics/proposal-too-many.ts';
import {type Diagnostic, type Place, sortDiagnostics} from '../diagnostics.ts';
import {anchorHash, anchorOf, sentenceBefore} from '../model/anchor.ts';
import type {Article, Unit} from '../model/article.ts';
import type {Content, TopicContent} from '../model/content.ts';
import {relationFit} from '../model/fits-relation.ts';
import type {KeptProposal} from '../model/generated/kept-proposal.ts';
import type {Proposal} from '../model/generated/proposal.ts';
import {mayBeRead} from '../model/may-be-read.ts';
import type {Knowledge} from '../model/program.ts';
import {readJson} from '../model/read-json.ts';

/** What is imported: the file as it was named, its text, whose it is, on which day, and of which topic alone. */
export type ProposalFile = {file: string; text: string; by: string; on: string; topic: string | null};

/** What was taken, by topic in the order of the lines; how many were there before; and each line that was not taken. */
export type TakenProposals = {kept: Map<string, KeptProposal[]>; known: number; refused: Diagnostic[]};

/** Most lines of a file of proposals: a person looks at each. */
const mostLines = 20_000;

/** A line that has found its unit. */
type Placed = {line: number; topic: TopicContent; article: Article; unit: Unit; proposal: KeptProposal};

/**
 * Checks the statements that another program has made, one JSON a line, against the articles, the vocabulary and the
 * relations, and with what this program reads in the same sentences. A line with a fault is refused by itself, with its
 * number; nothing is taken of a file that is too long.
 */
export function importProposals(given: ProposalFile, {topics, clinic}: Content, knowledge: Knowledge): TakenProposals {
  const {file, text, topic: only} = given;
  const lines = text.replace(/^\ufeff/, '').split('\n');
  const taken: TakenProposals = {kept: new Map(), known: 0, refused: []};
  if (lines.length > mostLines + 1) return {...taken, refused: [proposalTooMany.lines({file}, {limit: mostLines})]};
  const wanted = topics.filter(({topic}) => only === null || topic.id === only);
  const fits = new Map(wanted.map((t) => [t, relationFit(t.vocabulary.entities, t.relations)]));
  const placed = lines.flatMap((source, i): Placed[] => {
    if (source.trim() === '') return [];
    const place: Place = {file, line: i + 1};
    const read = readJson(knowledge.schemas, 'proposal', new TextEncoder().encode(source));
    const found = read.problem
      ? proposalRefused.form(place, read.problem)
      : placeProposal(read.value, {...given, place, topics: wanted, fits});
    if ('code' in found) taken.refused.push(found);
    return 'code' in found ? [] : [{...found, line: i + 1}];
  });
  for (const [topic, own] of Map.groupBy(placed, (p) => p.topic)) {
    const seen = readAll(topic, own, {topics, clinic}, knowledge);
    const {kept, known, refused} = takeOf(topic, own, seen, file);
    if (kept.length > 0) taken.kept.set(topic.topic.id, kept);
    taken.known += known;
    taken.refused.push(...refused);
  }
  return {...taken, refused: sortDiagnostics(taken.refused)};
}

type Placing = ProposalFile & {
  place: Place;
  topics: readonly TopicContent[];
  fits: ReadonlyMap<TopicContent, ReturnType<typeof relationFit>>;
};

/** Finds the article and the unit of a proposal, and looks whether its ids, relation and kinds are there. */
function placeProposal(proposal: Proposal, placing: Placing): Omit<Placed, 'line'> | Diagnostic {
  const {place, topics, fits, by, on} = placing;
  const homes = topics.flatMap((topic) =>
    topic.articles.filter((a) => a.frontMatter.id === proposal.article).map((article) => ({topic, article})),
  );
  const [home, other] = homes;
  if (!home) {
    const known = topics.flatMap((t) => t.articles.map((a) => a.frontMatter.id));
    return proposalRefused.article(place, {article: proposal.article, known});
  }
  if (other)
    return proposalRefused.severalTopics(place, {
      article: proposal.article,
      topics: homes.map(({topic}) => topic.topic.id),
    });
  const {topic, article} = home;
  const unit = unitOf(proposal, article, place);
  if ('code' in unit) return unit;
  const fault =
    inventedIn(proposal, unit, article, place) ?? faultOf(proposal, topic, fits.get(topic) ?? (() => false), place);
  return fault ?? {topic, article, unit, proposal: keep(proposal, unit, null, {by, on})};
}

/** The unit in which the words of a proposal stand. */
function unitOf({quote, sentence}: Proposal, {units}: Article, place: Place): Unit | Diagnostic {
  const words = collapse(quote);
  const idsOf = (unit: Unit, i: number) => {
    const before = sentenceBefore(units, i);
    return present([anchorOf(unit, null), before && anchorOf(unit, before)]).map(anchorHash);
  };
  const holding = units.flatMap((unit, i) =>
    holds(collapse(unit.plain.text), words) ? [{unit, ids: idsOf(unit, i)}] : [],
  );
  const meant = sentence === undefined ? holding : holding.filter(({ids}) => ids.includes(sentence));
  const [first] = meant;
  if (!first) {
    if (sentence !== undefined && holding.length > 0) return proposalRefused.sentence(place, {sentence, quote: words});
    const whole = collapse(units.map((u) => u.plain.text).join(' '));
    if (holds(whole, words)) return proposalRefused.twoSentences(place, {quote: words});
    const nearest = nearestText(
      words,
      units.map((u) => ({text: collapse(u.plain.text)})),
    );
    return proposalRefused.quote(place, {quote: words, nearest: nearest?.text ?? null});
  }
  if (new Set(meant.map(({ids}) => ids[0])).size > 1)
    return proposalRefused.places(place, {quote: words, lines: meant.map(({unit}) => unit.line)});
  const {unit} = first;
  if (!mayBeRead(unit)) return proposalRefused.notSaid(place, {quote: words, form: unit.reason ?? 'too long'});
  return unit;
}

const isLetter = (text: string | undefined): boolean => text !== undefined && /[\p{L}\p{N}]/u.test(text);

/** Whether words stand in a text, and not from the middle of a word or to the middle of one. */
function holds(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    const cutsBefore = isLetter(text[at - 1]) && isLetter(words[0]);
    const cutsAfter = isLetter(text[end]) && isLetter(words.at(-1));
    if (words !== '' && !cutsBefore && !cutsAfter) return true;
  }
  return false;
}

/** Says which of the words that restrict a proposal stand neither in its unit nor in what that is read with. */
function inventedIn(
  {condition, amount, time, limitedBy}: Proposal,
  unit: Unit,
  {units}: Article,
  place: Place,
): Diagnostic | null {
  const {quote, under, after} = anchorOf(unit, sentenceBefore(units, units.indexOf(unit)));
  const texts = present([quote, ...under, after]).map((text) => text.toLowerCase());
  const words = present([condition, amount, time, limitedBy]).flatMap((text) => text.split(';'));
  const invented = words.map(collapse).filter((w) => w !== '' && !texts.some((text) => text.includes(w.toLowerCase())));
  return invented.length > 0 ? proposalRefused.invented(place, {words: [...new Set(invented)]}) : null;
}

function faultOf(
  {subject, relation, object, population}: Proposal,
  {vocabulary: {entities}, relations}: TopicContent,
  fits: ReturnType<typeof relationFit>,
  place: Place,
): Diagnostic | null {
  const kinds = new Map<string, string>(entities.map((e) => [e.id, e.kind]));
  const fixed = new Set(relations.flatMap((r) => present([r.subject.fixed, r.object.fixed])));
  const ids = [...new Set(relations.map((r) => r.id))];
  if (!ids.includes(relation)) return proposalRefused.relation(place, {relation, known: ids.sort()});
  const strangers = [subject, object].filter((id) => !kinds.has(id) && !fixed.has(id));
  const people = present([population]).filter((id) => !kinds.has(id));
  if (strangers.length + people.length > 0)
    return proposalRefused.ids(place, {names: [...new Set([...strangers, ...people])]});
  if (fits({subject, relation, object})) return null;
  const kindOf = (id: string) => kinds.get(id) ?? 'set by relations';
  const says = `${subject} ${relation} ${object}`;
  return proposalRefused.kinds(place, {says, kinds: `${kindOf(subject)}, ${kindOf(object)}`});
}

/** A proposal as it is kept: on the words of its whole unit, without what says nothing. */
function keep(proposal: Proposal, unit: Unit, before: Unit | null, {by, on}: {by: string; on: string}): KeptProposal {
  const {article, quote: _quote, sentence: _sentence, subject, relation, object, ...qualifiers} = proposal;
  const anchor = anchorOf(unit, before);
  const said = Object.fromEntries(Object.entries(qualifiers).filter(([, value]) => value !== null && value !== ''));
  return {
    article,
    quote: anchor.quote,
    ...(anchor.under.length > 0 ? {under: anchor.under} : {}),
    ...(anchor.after === null ? {} : {after: anchor.after}),
    sentence: anchorHash(anchor),
    ...{subject, relation, object},
    ...(said as Partial<KeptProposal>),
    by,
    on,
  };
}

/** What this program sees of each proposal of a topic, in the first of its units. */
function readAll(
  topic: TopicContent,
  placed: readonly Placed[],
  {clinic}: Pick<Content, 'clinic' | 'topics'>,
  knowledge: Knowledge,
): ReadonlyMap<KeptProposal, ReadProposal> {
  const seen = new Map<KeptProposal, ReadProposal>();
  const named = new Set(placed.map((p) => p.article));
  const only = {
    ...topic,
    articles: topic.articles.filter((a) => named.has(a)),
    proposals: placed.map(({proposal}) => ({value: proposal, place: {file: ''}})),
  };
  extractTopic(only, knowledge, clinic, (read) => {
    if (!seen.has(read.proposal)) seen.set(read.proposal, read);
  });
  return seen;
}

/** The proposals of a topic that are taken, each once; and those that are refused for what stands in the sentence. */
function takeOf(
  topic: TopicContent,
  placed: readonly Placed[],
  seen: ReadonlyMap<KeptProposal, ReadProposal>,
  file: string,
): {kept: KeptProposal[]; known: number; refused: Diagnostic[]} {
  const before = new Set(topic.proposals.map(({value}) => keyOf(value, 'whole')));
  const lineOf = new Map<string, {line: number; whole: string}>();
  const taken = {kept: [] as KeptProposal[], known: 0, refused: [] as Diagnostic[]};
  for (const {line, article, unit, proposal} of placed) {
    const place = {file, line};
    const says = `${proposal.subject} ${proposal.relation} ${proposal.object}`;
    const read = seen.get(proposal);
    const own = read?.isNamed === false ? withBefore(proposal, unit, article) : proposal;
    const whole = keyOf(own, 'whole');
    const earlier = lineOf.get(keyOf(own, 'triple'));
    if (read && read.lacking.length > 0)
      taken.refused.push(proposalRefused.condition(place, {says, words: [...new Set(read.lacking)]}));
    else if (read?.isUnfounded) taken.refused.push(proposalRefused.denial(place, {says}));
    else if (earlier && earlier.whole !== whole)
      taken.refused.push(proposalRefused.twice(place, {says, line: earlier.line}));
    else {
      lineOf.set(keyOf(own, 'triple'), {line, whole});
      if (earlier || before.has(whole)) taken.known++;
      else taken.kept.push(own);
    }
  }
  return taken;
}

/** The same on the words of its unit and of the sentence before, where one of its ends may be named. */
function withBefore(proposal: KeptProposal, unit: Unit, {units}: Article): KeptProposal {
  const before = sentenceBefore(units, units.indexOf(unit));
  if (!before) return proposal;
  const anchor = anchorOf(unit, before);
  const {article, quote, under, after: _after, sentence: _sentence, ...rest} = proposal;
  const after = collapse(before.plain.text);
  return {article, quote, ...(under ? {under} : {}), after, sentence: anchorHash(anchor), ...rest};
}

/** What tells one proposal from another; the day does not. */
function keyOf(proposal: KeptProposal, by: 'whole' | 'triple'): string {
  const {article, sentence, subject, relation, object} = proposal;
  const {on: _on, ...said} = proposal;
  const all = Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(by === 'triple' ? [article, sentence, subject, relation, object] : all);
}
