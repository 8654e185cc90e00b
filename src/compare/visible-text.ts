/**
 * A text of a dataset that anybody may have written, as it may be shown on a terminal or a page: on one line, with
 * characters that would steer the terminal or hide something written out as \u{…}.
 */
export function visibleText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(
      /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]|\p{Default_Ignorable_Code_Point}/gu,
      (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
    )
    .trim();
}
