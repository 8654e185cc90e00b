/** What the formulas count. Letters are those of words, digits included. */
export type Counts = {sentences: number; words: number; letters: number; syllables: number; long: number; hard: number};

/** Kincaid, Fishburne, Rogers and Chissom, Derivation of new readability formulas, 1975. */
export const fleschKincaid = ({sentences, words, syllables}: Counts): number =>
  0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;

/** Automated Readability Index: Smith and Senter, 1967. */
export const automatedReadability = ({sentences, words, letters}: Counts): number =>
  4.71 * (letters / words) + 0.5 * (words / sentences) - 21.43;

/** Coleman and Liau, A computer readability formula designed for machine scoring, 1975: letters, sentences in 100 words. */
export const colemanLiau = ({sentences, words, letters}: Counts): number =>
  0.0588 * ((100 * letters) / words) - 0.296 * ((100 * sentences) / words) - 15.8;

/** Gunning, The technique of clear writing, 1952. */
export const gunningFog = ({sentences, words, hard}: Counts): number =>
  0.4 * (words / sentences + (100 * hard) / words);

/** McLaughlin, SMOG grading, 1969: words of three syllables and more in 30 sentences. */
export const smog = ({sentences, long}: Counts): number => 3.1291 + 1.043 * Math.sqrt((30 * long) / sentences);
