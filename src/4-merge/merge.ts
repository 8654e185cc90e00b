import {must} from '../base/must.ts';
import {compareText} from '../base/order.ts';
import {claimId, claimKey} from '../model/claim-key.ts';
import type {Claim, ClaimStatement} from '../model/generated/dataset.ts';
import type {EffectWords} from '../model/generated/language.ts';
import {cutHeading} from '../model/longest.ts';
import {extentOf} from '../model/restrictions.ts';
import {sayersOf} from '../model/sayers.ts';
import type {Certainty, Statement} from '../model/statement.ts';
import {effectOf} from './effects.ts';

/** What merging needs of an article: its text, for the words around a quote, and what introduces the list at a place in it. */
export type QuotedArticle = {id: string; text: string; leadInAt?(place: number): string | undefined};

const contextLength = 24;

/**
 * Claims of one topic: all statements with the same subject, relation and object, over all articles. Nothing else is
 * ever merged; polarity and qualifiers stay outside the key, so that opposites meet in one claim.
 * `effects` are the words that tell a trigger from a cause; null where that is not asked.
 * Claims come sorted by subject, relation and object, their statements by article and place.
 */
export function mergeStatements(
  topic: string,
  statements: readonly Statement[],
  articles: readonly QuotedArticle[],
  effects: EffectWords | null,
): Claim[] {
  const articleOf = new Map(articles.map((a) => [a.id, a]));
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    const key = claimKey(statement);
    const group = groups.get(key);
    if (group) group.push(statement);
    else groups.set(key, [statement]);
  }
  return [...groups.values()]
    .map((group) => toClaim(topic, group, articleOf, effects))
    .sort((a, b) => compareText(claimKey(a), claimKey(b)));
}

function toClaim(
  topic: string,
  group: readonly Statement[],
  articleOf: ReadonlyMap<string, QuotedArticle>,
  effects: EffectWords | null,
): Claim {
  const [first] = group as [Statement, ...Statement[]];
  const sorted = [...group].sort((a, b) => compareText(a.article, b.article) || a.start - b.start || a.end - b.end);
  // What a denial or a doubt is restricted to restricts nothing of what is affirmed; no denial makes it surer.
  const sayers = sayersOf(sorted);
  const denies = sayers[0]?.polarity === 'negated';
  const statements = sorted.map((s) =>
    toQuote(s, must(articleOf.get(s.article), 'a statement is of an article of its topic'), effects),
  );
  const {restrictions, populations, severe} = extentOf(sayersOf(statements));
  const [population, ...others] = populations;
  const effect = weakestEffect(sayersOf(statements));
  const [purpose, ...purposes] = new Set(sayers.map((s) => s.purpose));
  return {
    id: claimId(topic, first),
    topic,
    subject: first.subject,
    relation: first.relation,
    object: first.object,
    stance: stanceOf(sorted),
    certainty: weakest(denies ? sorted : sorted.filter((s) => s.polarity !== 'negated')),
    ...(restrictions.length > 0 ? {restrictions} : {}),
    ...(severe ? {severity: 'severe' as const} : {}),
    ...(population && others.length === 0 ? {population} : {}),
    ...(others.length > 0 ? {populations} : {}),
    ...(purpose && purposes.length === 0 ? {purpose} : {}),
    ...(effect ? {effect} : {}),
    articles: [...new Set(sayers.map((s) => s.article))],
    statements,
  };
}

/**
 * What raises the chance of something where others say that it causes it, or sets it off, raises the chance: each of them
 * says that much. What sets something off where others say that it causes it, sets it off. What makes it worse where others say that it
 * brings it about is said in no common words but those of a cause, which the articles' own 'can' weakens.
 */
function weakestEffect(sayers: readonly ClaimStatement[]): Claim['effect'] {
  const effects = new Set(sayers.map((s) => s.effect));
  if (effects.has('raises-chance')) return 'raises-chance';
  if (effects.has('worsens')) return effects.size === 1 ? 'worsens' : undefined;
  return effects.has('sets-off') ? 'sets-off' : undefined;
}

/** supports > weakly > mixed > opposes: the articles disagree as soon as one affirms what another denies. */
function stanceOf(group: readonly Statement[]): Claim['stance'] {
  const negated = group.filter((s) => s.polarity === 'negated').length;
  if (negated === group.length) return 'opposes';
  if (negated > 0 || group.some((s) => s.polarity === 'mixed')) return 'mixed';
  return group.every((s) => s.certainty === 'limited') ? 'weakly' : 'supports';
}

const byStrength: readonly Certainty[] = ['limited', 'can', 'stated'];

/** No majority decides: what one article only holds possible is not certain, and a doubt makes it no surer. */
function weakest(group: readonly Statement[]): Certainty {
  return byStrength.find((certainty) => group.some((s) => s.certainty === certainty)) ?? 'limited';
}

/** A statement as the dataset has it, with its quote. */
export function toQuote(s: Statement, {text, leadInAt}: QuotedArticle, effects: EffectWords | null): ClaimStatement {
  const exact = text.slice(s.start, s.end);
  const effect = effects ? effectOf(s, {exact, leadIn: leadInAt?.(s.start)}, effects) : undefined;
  return {
    article: s.article,
    line: s.line,
    section: s.section.map(cutHeading),
    polarity: s.polarity,
    certainty: s.certainty,
    ...(s.severity ? {severity: s.severity} : {}),
    ...(s.population ? {population: s.population} : {}),
    ...(s.urgency ? {urgency: s.urgency} : {}),
    ...(s.condition ? {condition: s.condition} : {}),
    ...(s.amount ? {amount: s.amount} : {}),
    ...(s.time ? {time: s.time} : {}),
    ...(s.limitedBy ? {limitedBy: s.limitedBy} : {}),
    ...(s.purpose ? {purpose: s.purpose} : {}),
    ...(effect ? {effect} : {}),
    state: s.state,
    ...(s.decided ? {decided: s.decided} : {}),
    confidence: s.confidence,
    construct: s.construct,
    rule: s.rule,
    target: {
      exact,
      prefix: wholeUnits(text.slice(Math.max(0, s.start - contextLength), s.start), 'start'),
      suffix: wholeUnits(text.slice(s.end, s.end + contextLength), 'end'),
      start: s.start,
      end: s.end,
    },
  };
}

/** Takes off half of a character that a cut has parted. */
function wholeUnits(text: string, cutAt: 'start' | 'end'): string {
  return cutAt === 'start' ? text.replace(/^[\udc00-\udfff]/, '') : text.replace(/[\ud800-\udbff]$/, '');
}
