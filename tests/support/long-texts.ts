/** Words and marks of a sentence that is just not too long to be read. */
const longest = 240;

/** What the texts speak of: names of a vocabulary. */
export type Names = {cause: string; effect: string; other: string; all: readonly string[]};

/**
 * Families of articles that are long in one thing each, made for a number of characters: nothing in them is damaged, and
 * all that grows is the number of words, names, sentences or sections.
 */
export const longTexts: {readonly [family: string]: (characters: number, names: Names) => string} = {
  'denials in a sentence': (n) => repeated('it is not, ', n),
  'pronouns in a sentence': (n) => repeated('it causes this and they lead to these which ', n),
  'verbs in a sentence': (n) => repeated('causes leads to helps prevents ', n),
  'verbs and names in a sentence': (n, {cause, effect, other}) =>
    repeated(`${cause} causes ${effect} helps ${other} leads to ${effect} `, n),
  'names in a sentence': (n, {all}) => repeated(`${all.join(', ')}, `, n),
  'names that may cause something, in a sentence': (n, {all, effect}) =>
    `${repeated(`${all.join(', ')}, `, n)} cause ${effect}`,
  'words that turn, in a sentence': (n, {cause, effect}) =>
    repeated(`without ${cause} but never only if unlikely ${effect} `, n),
  'figures in a sentence': (n, {cause}) => repeated(`up to 20 mg to 30 mg of ${cause} for 10 days `, n),
  'brackets in a sentence': (n, {cause, effect}) => repeated(`${cause} (${effect} (${cause} `, n),
  'conditions in a sentence': (n, {cause, effect}) => repeated(`if you have ${effect} when ${cause} who smoke `, n),
  'commas and "and" in a sentence': (n, {cause}) => repeated(`${cause}, and or , `, n),
  'sentences of many names': (n, {all, effect}) => inSentences(`${within(`${all.join(', ')}, `)} cause ${effect}.`, n),
  'sentences of as many names as are paired': (n, {all, effect}) =>
    counted(
      (i) => `${Array.from({length: 38}, (_, k) => all[(i * 7 + k) % all.length]).join(', ')} cause ${effect}.\n\n`,
      n,
    ),
  'sentences of many verbs and names': (n, {cause, effect, other}) =>
    inSentences(`${within(`${cause} causes ${effect} helps ${other} leads to ${effect} `)}.`, n),
  'sentences of many pronouns': (n) => inSentences(`${within('it causes this and they lead to these which ')}.`, n),
  'sentences of many turning words': (n, {cause, effect}) =>
    inSentences(`${within(`without ${cause} but never only if unlikely ${effect} `)}.`, n),
  'sentences of many brackets': (n, {cause, effect}) => inSentences(`${within(`${cause} (${effect} (${cause} `)}.`, n),
  'sentences of many conditions': (n, {cause, effect}) =>
    inSentences(`${within(`if you have ${effect} when ${cause} who smoke `)}.`, n),
  'sentences of many figures': (n, {cause}) =>
    inSentences(`${within(`up to 20 mg to 30 mg of ${cause} for 10 days `)}.`, n),
  'sentences of many denials': (n) => inSentences(`${within('it is not, ')}.`, n),
  'words in a heading': (n, {cause, effect}) =>
    `## ${repeated('it is not, ', n)}\n\n${repeated(`${cause} causes ${effect}. `, 20_000)}`,
  'sentences of a letter': (n) => repeated('A. ', n),
  'like sentences': (n, {effect}) => repeated(`It causes ${effect}. `, n),
  'sentences that take back': (n, {cause, effect}) => repeated(`${cause} causes ${effect}. That is a myth. `, n),
  'like paragraphs without a claim': (n, {cause, effect}) =>
    counted((i) => `${cause} is wonderful for you and your ${effect} number ${i} of many\n\n`, n),
  'short sections': (n, {cause, effect}) => counted((i) => `## ${cause} ${i}\n\nIt causes ${effect}.\n\n`, n),
  'items of a list': (n, {cause, effect}) => counted((i) => `- ${cause} causes ${effect} ${i}\n`, n),
  'items below a lead-in': (n, {cause, effect}) => `${cause} can cause:\n\n${repeated(`- ${effect}\n`, n)}`,
  'questions with their answers': (n, {cause, effect}) =>
    counted((i) => `## Does ${cause} cause ${effect} ${i}?\n\nNo, it does not.\n\n`, n),
};

const repeated = (text: string, characters: number): string =>
  text.repeat(Math.ceil(characters / text.length)).slice(0, characters);

/** Paragraphs of one sentence, each with a word of its own. */
const inSentences = (text: string, characters: number): string => counted((i) => `${i} ${text}\n\n`, characters);

/** A text again and again, as long as a sentence may be. */
const within = (text: string): string =>
  (repeated(text, 4000).match(/[\p{L}\p{M}\p{N}]+\s*|[^\p{L}\p{M}\p{N}]/gu) ?? [])
    .slice(0, longest)
    .join('')
    .slice(0, 3900);

function counted(text: (i: number) => string, characters: number): string {
  const parts: string[] = [];
  for (let length = 0, i = 1; length < characters; i++) {
    const part = text(i);
    parts.push(part);
    length += part.length;
  }
  return parts.join('');
}
