import type {Payload} from './payload.ts';

/** A text that grows with n, and what it is called. */
type Growing = readonly [string, (n: number) => string];

const markdown: readonly Growing[] = [
  ['quotes', (n) => `${'> '.repeat(n)}Drink`],
  ['lists', (n) => Array.from({length: Math.min(n, 3000)}, (_, i) => `${'  '.repeat(i % 500)}- Drink`).join('\n')],
  ['nested strong', (n) => `${'**a '.repeat(n)}Drink${' a**'.repeat(n)}`],
  ['nested emphasis', (n) => `${'*a _b '.repeat(n)}Drink`],
  ['open brackets', (n) => `${'['.repeat(n)}Drink`],
  ['links that open', (n) => '[ (]('.repeat(n)],
  ['brackets with references', (n) => '[a][b'.repeat(n)],
  ['images', (n) => '![['.repeat(n)],
  ['backticks', (n) => Array.from({length: Math.ceil(Math.sqrt(n))}, (_, i) => `a${'`'.repeat(i + 1)}`).join('')],
  ['tables', (n) => `|${'a|'.repeat(n)}\n|${'-|'.repeat(n)}\n|${'b|'.repeat(n)}`],
  ['table rows', (n) => `|a|b|\n|-|-|\n${'|Fluid|Thirst|\n'.repeat(n)}`],
  ['autolinks', (n) => `<${'a'.repeat(n)}`],
  ['entities', (n) => '&#'.repeat(n)],
  ['declarations', (n) => '<!A '.repeat(n)],
  ['processing instructions', (n) => '<?'.repeat(n)],
  ['tildes', (n) => '~~a '.repeat(n)],
  ['footnotes', (n) => Array.from({length: Math.min(n, 4000)}, (_, i) => `[^${i}]: a\n`).join('')],
  ['definitions', (n) => Array.from({length: Math.min(n, 8000)}, (_, i) => `[${i}]: /a\n`).join('')],
  ['hard breaks', (n) => 'a  \n'.repeat(n)],
  ['headings', (n) => '## Signs\n\n'.repeat(n)],
  ['divs', (n) => `${'<div>'.repeat(n)}Drink`],
];

const language: readonly Growing[] = [
  ['commas', (n) => `Too little fluid can cause ${'thirst, '.repeat(n)}and headache.`],
  ['negations', (n) => `Fluid does ${'not '.repeat(n)}support digestion.`],
  ['triggers', (n) => `Fluid ${'supports helps causes '.repeat(Math.ceil(n / 4))}digestion.`],
  ['pronouns', (n) => `It ${'supports it, which '.repeat(Math.ceil(n / 4))}supports it.`],
  [
    'like sentences',
    (n) => Array.from({length: Math.min(n, 3000)}, (_, i) => `Fluid supports digestion on day ${i}.`).join(' '),
  ],
  [
    'short sections',
    (n) => Array.from({length: Math.min(n, 1500)}, (_, i) => `## Part ${i}\n\nFluid supports digestion.`).join('\n\n'),
  ],
  ['brackets', (n) => `Fluid ${'('.repeat(n)}supports digestion.`],
  ['one long word', (n) => `Fluid ${'a'.repeat(n)} digestion.`],
  ['no full stop', (n) => `${'the body and its parts and '.repeat(Math.ceil(n / 6))}`],
  ['digits', (n) => `Take ${'9'.repeat(n)} mg.`],
  ['points', (n) => '.'.repeat(n)],
  ['spaces', (n) => `Fluid${' '.repeat(n)}supports digestion.`],
  ['hyphens', (n) => `Fluid${'-a'.repeat(n)} supports digestion.`],
  ['quotation marks', (n) => '"Fluid" '.repeat(n)],
];

const yaml: readonly Growing[] = [
  ['flow sequences', (n) => `a: ${'['.repeat(n)}`],
  ['closed flow sequences', (n) => `a: ${'['.repeat(n)}${']'.repeat(n)}`],
  ['flow maps', (n) => `a: ${'{a: '.repeat(n)}`],
  ['block maps', (n) => Array.from({length: Math.min(n, 1500)}, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ['block sequences', (n) => `${'- '.repeat(n)}a`],
  [
    'anchors',
    (n) =>
      `a: &a [x]\n${Array.from({length: Math.min(n, 2000)}, (_, i) => `b${i}: &b${i} [*${i === 0 ? 'a' : `b${i - 1}`}, *${i === 0 ? 'a' : `b${i - 1}`}]`).join('\n')}`,
  ],
  ['keys', (n) => Array.from({length: n}, (_, i) => `k${i}: 1`).join('\n')],
  ['one key again', (n) => 'a: 1\n'.repeat(n)],
  ['a long string', (n) => `a: ${'x'.repeat(n)}`],
  ['a long key', (n) => `${'x'.repeat(n)}: 1`],
  ['comments', (n) => '# a\n'.repeat(n)],
  ['documents', (n) => '---\na: 1\n'.repeat(n)],
  ['question marks', (n) => '? '.repeat(n)],
  ['tags', (n) => `a: ${'!t '.repeat(n)}x`],
  ['quotes', (n) => `a: ${'"'.repeat(n)}`],
  ['percent signs', (n) => '%TAG ! x\n'.repeat(n)],
  ['blank lines', (n) => '\n'.repeat(n)],
  ['indents', (n) => `a:\n${' '.repeat(n)}b: 1`],
];

/** Powers of two up to the largest that is worth it: 64 Ki repetitions. */
const sizes = [1, 2, 4, 8, 16, 32, 64].map((k) => k * 1024);

const grown = (kind: string, all: readonly Growing[]): Payload[] =>
  all.flatMap(([name, text]) => sizes.map((n) => ({kind, name: `${name}, ${n} times`, text: () => text(n)})));

/** Texts on which parsers of Markdown take long or fall over, after the list of cmark-gfm. */
export const deepMarkdown: readonly Payload[] = grown('deep or long Markdown', markdown);
/** Sentences that are hard to read. */
export const longSentences: readonly Payload[] = grown('long sentences', language);
/** Texts on which parsers of YAML take long or fall over. */
export const deepYaml: readonly Payload[] = grown('deep or long YAML', yaml);
