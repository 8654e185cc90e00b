import {must} from '../base/must.ts';
import {compareText} from '../base/order.ts';
import {articleSurface} from '../diagnostics/article-surface.ts';
import type {Diagnostic} from '../diagnostics.ts';
import type {Article} from '../model/article.ts';
import type {KeptProposal} from '../model/generated/kept-proposal.ts';
import type {Extraction, Statement} from '../model/statement.ts';
import {accountFor} from './account.ts';
import {candidatesIn} from './candidates.ts';
import {countTogether} from './count-together.ts';
import {judge} from './judge.ts';
import {judgeCandidate} from './judge-candidate.ts';
import type {Lexicon} from './lexicon.ts';
import {formOf} from './name-construct.ts';
import type {CandidatePlace, Pair} from './pair.ts';
import {makePairBudget, mostNamed, mostPairs} from './pair-budget.ts';
import {longestSentence, makeParseBudget, mostParsed, type Reach} from './parse-budget.ts';
import type {Place} from './place.ts';
import {candidate, rankUnit} from './rank-unit.ts';
import {type ReadProposal, readProposals, withProposals} from './read-proposals.ts';
import {namedIn} from './reading.ts';
import {surroundingsOf} from './surroundings.ts';
import {takeBack, takenBack} from './take-back.ts';
import {makeTexts} from './texts.ts';
import {toStatement} from './to-statement.ts';
import {walk} from './walk.ts';
import {type Proposable, worthARow} from './worth-a-row.ts';

/** What other programs propose of the articles, and who is told what this one sees of each. */
export type Others = {proposals: readonly KeptProposal[]; onRead?: (read: ReadProposal) => void};

/**
 * Every statement of an article, and for every unit what became of it: stated, not a claim, or unmapped.
 * Pure: the same article and lexicon give the same extraction.
 *
 * READ FIRST. A unit is read (read/read.ts), and what it says is found by the constructs in their order
 * (constructs/order.ts; the ends of a trigger in relate/). Then it is judged: what restricts, denies or turns it, in its
 * sentence and above it (judge.ts), and in its neighbours (take-back.ts). What was found is ranked together with what else
 * may be meant (candidates.ts, rank-unit.ts), which is judged in the same way (judge-candidate.ts), and written down with
 * its place and qualifiers (to-statement.ts). Of what may be meant that is proposed which is worth an editor's look
 * (worth-a-row.ts). What became of the unit is told by account.ts. What other programs propose is read beside it
 * (read-proposals.ts).
 */
export function extract(
  article: Article,
  lexicon: Lexicon,
  observe?: (statement: Statement, features: readonly string[]) => void,
  {proposals, onRead}: Others = {proposals: []},
): Extraction {
  const {title, id} = article.frontMatter;
  const {readText, structures} = makeTexts(lexicon);
  const titleIds = new Set(namedIn(readText(title)));
  const extraction: Extraction = {
    article: id,
    statements: [],
    proposed: [],
    unmapped: [],
    stated: 0,
    notAClaim: {},
    diagnostics: [],
  };

  const walked = walk(article, readText, lexicon);
  const together = countTogether(walked.map(({place}) => namedIn(place.reading)));
  const reachOf = makeParseBudget();
  const pairsOf = makePairBudget();
  const reaches = walked.map(({place, found}) => reachOf(place.reading, found));
  const judged = walked.map(({place, found}, i) => ({
    unit: place.unit,
    reading: place.reading,
    found: judge(found, {place, title, structures: reaches[i]?.by === 'tree' ? structures : noStructure}),
  }));
  const ranked: (Proposable & {statement: Statement; isStated: boolean})[] = [];
  const taken = takenBack(judged, lexicon);
  for (const [i, {place}] of walked.entries()) {
    const back = must(taken[i], 'each unit is looked at');
    const heard = takeBack(must(judged[i], 'each unit is judged'), back);
    const reach = must(reaches[i], 'each unit is reached in some way');
    if (lexicon.syntax) extraction.diagnostics.push(...toldOf(reach, place, heard.found.length > 0, article));
    const paired = pairsOf(place.reading, () => candidatesOf(place, {title, titleIds, together}));
    if (lexicon.ranking) extraction.diagnostics.push(...toldOfPairs(paired.left, place, article));
    for (const {what, isStated, features, ...rank} of rankUnit(
      heard.found,
      paired.pairs,
      {
        judged: (pair) =>
          judgeCandidate(pair, {place, title, structures: reach.by === 'tree' ? structures : noStructure}, back),
        form: formOf(place.unit),
        reading: place.reading,
        isOfSurface: reach.by === 'surface',
      },
      lexicon,
    )) {
      const statement = toStatement(what, rank, place, article);
      observe?.(statement, features);
      ranked.push({...rowOf(statement), unit: i, statement, isStated});
    }
    const {isStated, notAClaim, unmapped} = accountFor(heard, article, lexicon);
    if (isStated) extraction.stated++;
    if (notAClaim !== null) extraction.notAClaim[notAClaim] = (extraction.notAClaim[notAClaim] ?? 0) + 1;
    if (unmapped) extraction.unmapped.push(unmapped);
  }
  for (const {statement, isStated} of lexicon.ranking ? worthARow(ranked, lexicon.ranking.proposeFrom) : ranked)
    (isStated ? extraction.statements : extraction.proposed).push(statement);
  const read = readProposals(proposals, {article, walked, judged, title, structures}, lexicon);
  for (const one of read) onRead?.(one);
  extraction.proposed = withProposals(extraction, read);
  extraction.statements.sort((a, b) => a.start - b.start || a.end - b.end || compareText(key(a), key(b)));
  return extraction;
}

const rowOf = ({subject, relation, object, polarity, confidence, construct, state}: Statement) => ({
  ...{subject, relation, object, polarity, confidence},
  isCandidate: construct === candidate,
  isSure: state === 'sure',
});

const noStructure = () => null;

/** What is said of a unit that is read by its surface alone: of a sentence where it states something, of an article once. */
function toldOf(reach: Reach, {unit}: Place, isStated: boolean, {file}: Article): Diagnostic[] {
  if (reach.by === 'tree') return [];
  const at = {file, line: unit.line, column: unit.column};
  if (reach.because === 'article') return reach.isFirst ? [articleSurface.article(at, {most: mostParsed})] : [];
  return isStated ? [articleSurface.sentence(at, {words: reach.words, most: longestSentence})] : [];
}

/** What is said of a unit of which no candidates are made: of one that names too much, and of an article once. */
function toldOfPairs(
  left: ReturnType<ReturnType<typeof makePairBudget>>['left'],
  {unit}: Place,
  {file}: Article,
): Diagnostic[] {
  if (left === null) return [];
  const at = {file, line: unit.line, column: unit.column};
  if (left.because === 'names') return [articleSurface.names(at, {named: left.named, most: mostNamed})];
  return left.isFirst ? [articleSurface.pairs(at, {most: mostPairs})] : [];
}

const key = (s: Statement) => `${s.subject}|${s.relation}|${s.object}`;

/** What a unit may state; nothing of one whose form does not let it. A question may be asked of what is so. */
function candidatesOf(
  place: Place,
  {title, ...article}: {title: string} & Pick<CandidatePlace, 'titleIds' | 'together'>,
): Pair[] {
  const {unit, reading, lexicon} = place;
  if (unit.reason && unit.reason !== 'question') return [];
  // At least one end of a candidate stands in the unit.
  if (reading.loose.length === 0 && !reading.things.some((t) => t.mention)) return [];
  return candidatesIn({unit, reading, surroundings: surroundingsOf(place, title), ...article}, lexicon);
}
