import {parseArticle} from '../../src/2-parse/parse-article.ts';
import type {Article, Unit} from '../../src/model/article.ts';
import type {Language} from '../../src/model/generated/language.ts';
import {schemas} from '../../src/outside/schemas.ts';

export const frontMatter = `---
id: dry-eyes
title: Dry eyes
language: en
licence: CC-BY-4.0
source:
  file: dry-eyes.txt
  title: Dry eyes
  sha256: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
retrieved: 2026-11-21
review:
  state: unreviewed
---
`;

/** An article from its whole text. */
export function parseText(text: string) {
  const english = {abbreviations: ['vit', 'e.g', 'dr']} as Pick<Language, 'abbreviations'> as Language;
  return parseArticle({path: 'a.md', text, sha256: ''}, 'eyes', {languages: new Map([['en', english]]), schemas});
}

/** An article with front matter before its Markdown. */
export function parseMarkdown(markdown: string): Article {
  const {value, diagnostics} = parseText(`${frontMatter}\n${markdown}`);
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return value;
}

/** "2:5 code", a line for each problem; lines are those of the Markdown, from 1. */
export function problems(markdown: string): string[] {
  const lines = frontMatter.split('\n').length;
  return parseText(`${frontMatter}\n${markdown}`).diagnostics.map(
    ({code, place, message}) => `${(place.line ?? 0) - lines}:${place.column ?? ''} ${code} ${message}`,
  );
}

/** What tells a unit from others, without its offsets. */
export function brief(unit: Unit): Record<string, unknown> {
  const {kind, plain, start, end, line, column, block, section, ...rest} = unit;
  return {[kind]: plain.text, ...(section.length > 0 ? {in: section.join(' > ')} : {}), ...rest};
}
