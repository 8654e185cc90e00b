import {type Found, foundIn, hasFixedSubject} from '../found.ts';
import type {Lexicon} from '../lexicon.ts';
import type {Reading} from '../reading.ts';
import type {Link} from '../relate/link.ts';
import {relate} from '../relate/relate.ts';
import type {Span} from '../span.ts';
import type {Construct} from './construct.ts';

/** "Zinc helps wounds heal": a trigger joins two ends. */
export const clause: Construct = {
  name: 'clause',
  example: {text: 'Lumine supports morling.', says: 'lumine supports morling'},
  find({reading, around, objectsSaid, lexicon}, found) {
    const taken = new Set(found.map((f) => f.relation));
    const links = relate({reading, topics: around, objectsSaid, lexicon}).filter((link) => !taken.has(link.relation));
    return links.map((link) => fromLink(link, links, reading, lexicon));
  },
};

function fromLink(link: Link, all: readonly Link[], reading: Reading, lexicon: Lexicon): Found {
  const {subjectSpan, trigger, objectSpan} = link;
  const leans = (subjectSpan === null && !hasFixedSubject(link, lexicon)) || !isNamedAt(objectSpan, reading);
  return foundIn(reading, {
    relation: link.relation,
    subject: link.subject,
    object: link.object,
    spans: [...(subjectSpan ? [subjectSpan] : []), trigger, objectSpan],
    rule: link.definition.id,
    trigger,
    objectSpan,
    short: link.short,
    base: link.definition.certainty ?? 'stated',
    leans: leans || pointsBack(subjectSpan, reading),
    clause: clauseOf(link, all, reading),
  });
}

/** A clause of its own ("…, which causes") is not weakened by what was said before it. */
function clauseOf(link: Link, all: readonly Link[], {tokens, breaks}: Reading): Span {
  const first = link.continues === null ? link : (all.find((l) => l.triggerNumber === link.continues) ?? link);
  const from = Math.min(first.subjectSpan?.from ?? first.trigger.from, first.trigger.from, link.objectSpan.from);
  const colon = tokens.findLastIndex((t, at) => t.norm === ':' && at < from) + 1;
  const starts = breaks.filter((b) => b.to <= from).map((b) => b.to);
  return {
    from: first.triggerNumber > 0 && first.subjectSpan ? from : Math.max(0, colon, ...starts),
    to: Math.max(link.objectSpan.to, link.trigger.to) + 3,
  };
}

/** "This antioxidant" is one that was named before. */
const pointsBack = (span: Span | null, {things}: Reading): boolean =>
  span !== null && things.some((t) => t.pointsBack && t.from === span.from);

/** Whether the words of a place name something: a pronoun and a trigger do not. */
const isNamedAt = (span: Span, {things}: Reading): boolean => things.some((t) => t.mention && t.from === span.from);
