import {must} from '../base/must.ts';
import {compareText} from '../base/order.ts';
import type {Article} from '../model/article.ts';
import type {KeptProposal} from '../model/generated/kept-proposal.ts';
import type {Extraction, Statement} from '../model/statement.ts';
import {accountFor} from './account.ts';
import {candidatesIn} from './candidates.ts';
import {type Found, foundIn} from './found.ts';
import {judge} from './judge.ts';
import type {Lexicon} from './lexicon.ts';
import {formOf} from './name-construct.ts';
import type {Pair} from './pair.ts';
import type {Place} from './place.ts';
import {rankUnit} from './rank-unit.ts';
import {type ReadProposal, readProposals, withProposals} from './read-proposals.ts';
import {namedIn, type Reading} from './reading.ts';
import {surroundingsOf} from './surroundings.ts';
import {takeBack} from './take-back.ts';
import {makeTexts} from './texts.ts';
import {toStatement} from './to-statement.ts';
import {walk} from './walk.ts';

/** What other programs propose of the articles, and who is told what this one sees of each. */
export type Others = {proposals: readonly KeptProposal[]; onRead?: (read: ReadProposal) => void};

/**
 * Every statement of an article, and for every unit what became of it: stated, not a claim, or unmapped.
 * Pure: the same article and lexicon give the same extraction.
 *
 * READ FIRST. A unit is read (read/read.ts), and what it says is found by the constructs in their order
 * (constructs/order.ts; the ends of a trigger in relate/). Then it is judged: what restricts, denies or turns it, in its
 * sentence and above it (judge.ts), and in its neighbours (take-back.ts). What was found is ranked together with what else
 * may be meant (candidates.ts, rank-unit.ts), and written down with its place and qualifiers (to-statement.ts). What
 * became of the unit is told by account.ts. What other programs propose is read beside it (read-proposals.ts).
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
  const extraction: Extraction = {article: id, statements: [], proposed: [], unmapped: [], stated: 0, notAClaim: {}};

  const walked = walk(article, readText, lexicon);
  const judged = walked.map(({place, found}) => ({
    unit: place.unit,
    reading: place.reading,
    found: judge(found, {place, title, structures}),
  }));
  for (const [i, heard] of takeBack(judged, lexicon).entries()) {
    const {place} = must(walked[i], 'what is taken back leaves each unit where it is');
    for (const {what, isStated, features, ...rank} of rankUnit(
      heard.found,
      candidatesOf(place, title, titleIds),
      {
        toWhat: (pair) => fromPair(pair, place.reading),
        form: formOf(place.unit),
        reading: place.reading,
      },
      lexicon,
    )) {
      const statement = toStatement(what, rank, place, article);
      observe?.(statement, features);
      (isStated ? extraction.statements : extraction.proposed).push(statement);
    }
    const {isStated, notAClaim, unmapped} = accountFor(heard, article, lexicon);
    if (isStated) extraction.stated++;
    if (notAClaim !== null) extraction.notAClaim[notAClaim] = (extraction.notAClaim[notAClaim] ?? 0) + 1;
    if (unmapped) extraction.unmapped.push(unmapped);
  }
  const read = readProposals(proposals, {article, walked, judged, title, structures}, lexicon);
  for (const one of read) onRead?.(one);
  extraction.proposed = withProposals(extraction, read);
  extraction.statements.sort((a, b) => a.start - b.start || a.end - b.end || compareText(key(a), key(b)));
  return extraction;
}

const key = (s: Statement) => `${s.subject}|${s.relation}|${s.object}`;

/** What a unit may state; nothing of one whose form does not let it. A question may be asked of what is so. */
function candidatesOf(place: Place, title: string, titleIds: ReadonlySet<string>): Pair[] {
  const {unit, reading, lexicon} = place;
  if (unit.reason && unit.reason !== 'question') return [];
  return candidatesIn({unit, reading, surroundings: surroundingsOf(place, title), titleIds}, lexicon);
}

/** A candidate as what a unit says. */
function fromPair({relation, subject, object, subjectThing, objectThing}: Pair, reading: Reading): Found {
  return foundIn(reading, {
    relation: relation.id,
    subject,
    object,
    spans: [subjectThing, objectThing].filter((t) => t !== null),
    rule: subjectThing && objectThing ? 'pair' : 'pair-with-context',
    objectSpan: objectThing ?? must(subjectThing, 'a candidate has an end in its unit'),
    short: relation.subject.deficit === true,
    base: 'can',
  });
}
