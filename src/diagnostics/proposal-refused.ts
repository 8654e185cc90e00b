import {defineDiagnostics} from './define-diagnostic.ts';

const shown = (text: string) => `‘${text.length > 120 ? `${text.slice(0, 120)}…` : text}’`;

const ask =
  'See what the program was told: `claimleaf review --request ARTICLE` gives sentences with ids, vocabulary, relations.';

export const proposalRefused = defineDiagnostics({
  id: 'proposal/refused',
  means: 'A statement of another program does not fit the article, the vocabulary or the relations.',
  asks: 'What another program proposes stands in its article, names what the vocabulary has, and carries what restricts it.',
  source: 'own',
  severity: 'warning',
  texts: {
    form: ({found, expected}: {found: string; expected: string}) => ({
      message: `Found ${found}, expected ${expected}.`,
      hint: 'Each line is one statement as JSON, in the form of schemas/proposal.schema.json.',
    }),
    article: ({article, known}: {article: string; known: readonly string[]}) => ({
      message: `Found the article "${article}", expected one of: ${known.slice(0, 20).join(', ')}${known.length > 20 ? ', …' : ''}.`,
      hint: ask,
    }),
    severalTopics: ({article, topics}: {article: string; topics: readonly string[]}) => ({
      message: `Found the article "${article}" in ${topics.join(' and ')}, expected it in one topic.`,
      hint: 'Say which one: --topic TOPIC.',
    }),
    quote: ({quote, nearest}: {quote: string; nearest: string | null}) => ({
      message: `Found ${shown(quote)}, which does not stand in the article, expected its exact words${nearest === null ? '' : `, such as ${shown(nearest)}`}.`,
      hint: ask,
    }),
    twoSentences: ({quote}: {quote: string}) => ({
      message: `Found ${shown(quote)}, which stands in several sentences, items or cells, expected words of one.`,
      hint: 'Quote one sentence; what it says is read with its heading and the sentence before it anyway.',
    }),
    places: ({quote, lines}: {quote: string; lines: readonly number[]}) => ({
      message: `Found ${shown(quote)} in lines ${lines.slice(0, 10).join(', ')}, expected one place.`,
      hint: `Say which one in "sentence". ${ask}`,
    }),
    sentence: ({sentence, quote}: {sentence: string; quote: string}) => ({
      message: `Found the sentence ${sentence}, in which ${shown(quote)} does not stand, expected the id of a sentence with these words.`,
      hint: `The words may have changed since. ${ask}`,
    }),
    notSaid: ({quote, form}: {quote: string; form: string}) => ({
      message: `Found ${shown(quote)}, which states nothing (${form}), expected words that the article says.`,
      hint: 'Leave it out.',
    }),
    ids: ({names}: {names: readonly string[]}) => ({
      message: `Found ${names.map((n) => `"${n}"`).join(', ')}, expected ids of vocabulary.yaml.`,
      hint: ask,
    }),
    relation: ({relation, known}: {relation: string; known: readonly string[]}) => ({
      message: `Found the relation "${relation}", expected one of: ${known.join(', ')}.`,
      hint: ask,
    }),
    kinds: ({says, kinds}: {says: string; kinds: string}) => ({
      message: `Found "${says}" (${kinds}), expected ends of the kinds that the relation joins.`,
      hint: ask,
    }),
    condition: ({says, words}: {says: string; words: readonly string[]}) => ({
      message: `Found "${says}" without ${words.map(shown).join(' and ')}, expected what restricts it in the sentence.`,
      hint: 'Carry these words in "condition" (in "limitedBy", too, where it would be wrong without them).',
    }),
    invented: ({words}: {words: readonly string[]}) => ({
      message: `Found ${words.map(shown).join(' and ')}, which the sentence does not say, expected its own words for what restricts it.`,
      hint: 'Copy the words; part several places by a semicolon.',
    }),
    denial: ({says}: {says: string}) => ({
      message: `Found "${says}", negated, expected a word in the sentence that denies it.`,
      hint: 'A sentence that does not say so denies nothing. Where it does, in words that this program does not know, a person can add it: `claimleaf review`.',
    }),
    twice: ({says, line}: {says: string; line: number}) => ({
      message: `Found "${says}" of the same sentence otherwise than in line ${line}, expected it once.`,
      hint: 'Propose one of them.',
    }),
  },
  samples: {
    form: {found: 'text that is no JSON', expected: 'JSON'},
    article: {article: 'dry-lips', known: ['dry-eyes']},
    severalTopics: {article: 'dry-eyes', topics: ['eyes', 'skin']},
    quote: {quote: 'Dust can cause dry eyes.', nearest: 'Wind can cause dry eyes.'},
    twoSentences: {quote: 'Wind can cause dry eyes. Smoke can cause dry eyes'},
    places: {quote: 'dry eyes', lines: [19, 25]},
    sentence: {sentence: '0123456789ab', quote: 'Dust can cause dry eyes.'},
    notSaid: {quote: 'Can wind cause dry eyes?', form: 'question'},
    ids: {names: ['dust-storm']},
    relation: {relation: 'makes', known: ['causes', 'helps']},
    kinds: {says: 'dry-eyes helps wind', kinds: 'symptom, factor'},
    condition: {says: 'wind causes dry-eyes', words: ['only if it is strong']},
    invented: {words: ['at night']},
    denial: {says: 'wind causes dry-eyes'},
    twice: {says: 'wind causes dry-eyes', line: 3},
  },
  example: {
    by: 'propose',
    changes: [
      {
        file: 'eyes/stub.jsonl',
        good: '{"article": "dry-eyes", "quote": "Wind can cause dry eyes.", "subject": "wind", "relation": "causes", "object": "dry-eyes", "certainty": "can"}\n',
        bad: '{"article": "dry-eyes", "quote": "Wind may cause dry eyes.", "subject": "wind", "relation": "causes", "object": "dry-eyes", "certainty": "can"}\n',
      },
    ],
  },
});
