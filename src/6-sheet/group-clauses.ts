import {listAt} from '../base/multimap.ts';
import type {YamlPath} from '../base/places.ts';
import {sheetWording} from '../diagnostics/sheet-wording.ts';
import type {Claim} from '../model/generated/dataset.ts';
import type {Pattern, Patterns} from '../model/generated/wording.ts';
import {levels} from '../model/level.ts';
import {kindOf} from './kind-of.ts';
import type {Selected} from './selected.ts';
import type {SheetContext} from './sheet-context.ts';

/** One of the two things that a claim joins. */
export type End = 'subject' | 'object';

/** Claims that one sentence can say together: same pattern, same sureness, each thing of one end with all of the other. */
export type Clause = {
  selected: Selected[];
  pattern: Pattern;
  patterns: Patterns;
  /** The end that a list under the clause names; the other one, of one thing or several, is the same for all of it. */
  varies: End;
  /** The pattern for too little of something, mild or severe. */
  low: string;
};

/**
 * Groups what one sentence can say. The end with fewer different entities is the one that a sentence holds fast,
 * unless `varies` says which one a list is to name.
 */
export function groupClauses(
  selected: readonly Selected[],
  context: SheetContext,
  path: YamlPath,
  varies: End = count(selected, 'object') < count(selected, 'subject') ? 'subject' : 'object',
): Clause[] {
  const fixed: End = varies === 'subject' ? 'object' : 'subject';
  const worded = selected.flatMap((s) => {
    const found = findPattern(s, context, path);
    if (!found) return [];
    const low = s.severe ? context.wording['very-low'] : context.wording.low;
    const alone = s.claim.wording || found.patterns.words === 'do' ? s.claim.id : '';
    return [{s, ...found, low, alike: JSON.stringify([found.pattern, low, limitsOf(s.claim), alone])}];
  });
  // What is said of the same things stands together: 'Numbness and pins and needles can also come from nerve damage'.
  const saidOf = Map.groupBy(worded, ({s, alike}) => alike + s.claim[varies]);
  const groups = new Map<string, Clause>();
  for (const {s, pattern, patterns, low, alike} of worded) {
    const together = listAt(saidOf, alike + s.claim[varies])
      .map((w) => w.s.claim[fixed])
      .sort();
    const key = JSON.stringify([alike, together]);
    const clause = groups.get(key) ?? {selected: [], pattern, patterns, varies, low};
    clause.selected.push(s);
    groups.set(key, clause);
  }
  return [...groups.values()].sort((a, b) => rank(a) - rank(b));
}

/** What restricts a claim: only what is restricted alike is said together. */
const limitsOf = ({population, populations, restriction, restrictions}: Claim) => [
  ...[population, populations, restriction ?? restrictions],
];

const count = (selected: readonly Selected[], end: End) => new Set(selected.map((s) => s.claim[end])).size;

/** The surest first; what holds for a severe lack only comes behind what holds for any. */
const rank = ({selected}: Clause) => Math.min(...selected.map((s) => 2 * levels.indexOf(s.level) + (s.severe ? 1 : 0)));

/** An end that a query leaves open is undefined. */
type OpenTriple = {subject: string | undefined; relation: string; object: string | undefined};

function findPattern({claim, level}: Selected, context: SheetContext, path: YamlPath) {
  // An editor's words are a sentence of their own and need no pattern around them.
  if (claim.wording) {
    return {pattern: {sentence: claim.wording, item: claim.wording}, patterns: {stated: {sentence: ''}}};
  }
  const {subject, relation, object} = claim;
  const patterns = patternsOf(claim, context);
  const pattern = patterns?.[level];
  if (patterns && pattern) return {pattern, patterns};
  const file = `templates/wording.${context.wording.language}.yaml`;
  context.diagnostics.push(
    sheetWording.pattern(context.placeOf(path), {pattern: level, relation, ends: [subject, object], file}),
  );
  return null;
}

/**
 * The patterns of a relation: those for what its claim is for or does ('helps/to-prevent') before those for the kind of one of
 * its ends, before the common ones.
 */
export function patternsOf(
  {subject, relation, object, purpose, effect}: OpenTriple & Pick<Claim, 'purpose' | 'effect'>,
  {index, wording}: SheetContext,
): Patterns | undefined {
  const {relations} = wording;
  const does = purpose ? `to-${purpose}` : effect;
  return (
    ((does && relations[`${relation}/${does}`]) || relations[`${kindOf(subject, index)}/${relation}`]) ??
    relations[`${relation}/${kindOf(object, index)}`] ??
    relations[relation]
  );
}
