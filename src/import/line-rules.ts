import type {ImportRules} from '../model/generated/import-rules.ts';

/** The rules of a language for whole lines, ready for use. */
export type LineRules = {
  /** Why a line is no part of the article, or null. */
  furniture: (line: string) => string | null;
  isContents: (line: string) => boolean;
  isReferences: (line: string) => boolean;
  isQuestions: (line: string) => boolean;
  isSection: (line: string) => boolean;
  /** "Q1: …", "A: …" */
  isAsked: (line: string) => boolean;
  isAnswered: (line: string) => boolean;
};

/** Compiles the patterns: '#' is a number, '@' a name, '*' any words; a whole line has to fit. */
export function makeLineRules(rules: ImportRules): LineRules {
  const furniture = rules.furniture.map(({reason, sentences, lines}) => ({reason, sentences, fits: fitting(lines)}));
  const marked = (marks: readonly string[]) => {
    const pattern = new RegExp(`^(${marks.map(escaped).join('|')})\\s?\\d{0,3}\\s?[:.)]\\s`, 'i');
    return (line: string) => pattern.test(`${line.trim()} `);
  };
  return {
    furniture(line) {
      if (line.length > longestFurniture) return null;
      const isSentence = /[.!?]["”’)]*\s*$/.test(line) && line.trim().split(/\s+/).length > 4;
      return furniture.find((f) => (f.sentences || !isSentence) && f.fits(line))?.reason ?? null;
    },
    isContents: fitting(rules.contents),
    isReferences: fitting(rules.references),
    isQuestions: fitting(rules.questions),
    isSection: fitting(rules.sections),
    isAsked: marked(rules.questionMarks),
    isAnswered: marked(rules.answerMarks),
  };
}

/** Longer lines are text. */
const longestFurniture = 160;

function fitting(lines: readonly string[]): (line: string) => boolean {
  const exact = new Set(lines.filter((l) => !/[#*@]/.test(l)).map((l) => trimmed(l).toLowerCase()));
  const loose = lines
    .filter((l) => /[#*@]/.test(l))
    .map((l) => ({
      // A name is known by its capitals, so these patterns are compared with the line as it stands.
      asIs: l.includes('@'),
      pattern: new RegExp(
        `^${l
          .split(/([#*@])/)
          .map(partOf)
          .join('')}$`,
        'u',
      ),
    }));
  return (line) => {
    const plain = trimmed(line);
    const small = plain.toLowerCase();
    return exact.has(small) || loose.some(({asIs, pattern}) => pattern.test(asIs ? plain : small));
  };
}

function partOf(part: string): string {
  if (part === '#') return '\\d{1,4}';
  if (part === '*') return '.{0,120}';
  if (part === '@') return "\\p{Lu}[\\p{L}.'-]{0,30}(?: \\p{Lu}[\\p{L}.'-]{0,30}){1,4}(?:, .{0,40})?";
  return [...part].map((c) => (/\p{Ll}/u.test(c) ? `[${c}${c.toUpperCase()}]` : escaped(c))).join('');
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Single spaces, straight apostrophes, no marks at the ends. */
function trimmed(line: string): string {
  return line
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/^[\s#_•·|–—-]+|[\s_•·|:.–—-]+$/g, '');
}
