/**
 * The offsets at which the sentences of a text start, by Unicode's rules (Intl.Segmenter), put together again where the
 * break stands behind an abbreviation ("vit. D", "e.g. nuts", "Dr. Ash") or before a small letter. `abbreviations` come
 * without their last stop; those with " #" behind them count only before a figure ("no. 5", but "No. It is not").
 */
export function sentenceStarts(text: string, language: string, abbreviations: ReadonlySet<string>): number[] {
  const starts: number[] = [];
  let before = '';
  for (const {segment, index} of segmenterOf(language).segment(text)) {
    if (index === 0 || !continues(before, segment, abbreviations)) starts.push(index);
    before = segment;
  }
  return starts;
}

/** The sentences of a text, without the space around them and without empty ones; as sentenceStarts cuts them. */
export function sentencesOf(text: string, language: string, abbreviations: ReadonlySet<string>): string[] {
  const starts = sentenceStarts(text, language, abbreviations);
  return starts.map((start, i) => text.slice(start, starts[i + 1]).trim()).filter((sentence) => sentence !== '');
}

/** Made once for each language: making one takes longer than cutting a paragraph. */
const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language) ?? new Intl.Segmenter(language, {granularity: 'sentence'});
  segmenters.set(language, known);
  return known;
}

function continues(before: string, segment: string, abbreviations: ReadonlySet<string>): boolean {
  if (/^\s*[\p{Ll},;:)]/u.test(segment)) return true;
  const last = /([\p{L}.]+)\.\s*$/u.exec(before)?.[1]?.toLowerCase();
  if (last === undefined) return false;
  return abbreviations.has(last) || (/^\s*\d/.test(segment) && abbreviations.has(`${last} #`));
}
