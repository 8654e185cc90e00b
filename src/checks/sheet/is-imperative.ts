import type {CheckRules} from '../../model/generated/check-rules.ts';

/** Whether a sentence tells the reader to do something: 'Do not skip meals.', 'If it hurts, call us.' */
export function isImperative(sentence: string, {imperatives}: CheckRules): boolean {
  const text = sentence.trim().toLowerCase().replaceAll('’', "'");
  const [first = ''] = text.split(/[\s,]+/);
  const comma = text.indexOf(', ');
  if (imperatives['clause-starts'].includes(first) && comma !== -1) {
    return isImperative(text.slice(comma + 2), {imperatives} as CheckRules);
  }
  const opener = imperatives.openers.find((o) => text.startsWith(`${o} `));
  const rest = opener ? text.slice(opener.length + 1) : text;
  const [verb = ''] = rest.split(/[^\p{L}'-]+/u);
  return imperatives.verbs.includes(verb);
}
