import {contentError, type Outcome} from '../diagnostics.ts';
import type {Article} from '../model/article.ts';
import type {YamlValue} from '../model/content.ts';
import type {Topic} from '../model/generated/topic.ts';

/**
 * The language of a topic: the one that topic.yaml names, or else the one that all its articles are in. Without either,
 * it is the first that is known: nothing can be printed of a topic without articles.
 */
export function languageOf(
  {value: {language}, placeOf}: YamlValue<Topic>,
  articles: readonly Article[],
  known: readonly string[],
): Outcome<string> {
  const used = [...new Set(articles.map((a) => a.frontMatter.language))].sort();
  const value = used[0] ?? known[0] ?? '';
  if (language === undefined && used.length > 1)
    return {
      value,
      diagnostics: [
        contentError(
          'topic/language',
          placeOf([]),
          `Found articles in ${used.join(', ')} and no language of the topic, expected it to name one.`,
          'Write `language:` with the language of its sheets, or give each language a topic of its own.',
        ),
      ],
    };
  if (language !== undefined && !known.includes(language))
    return {
      value,
      diagnostics: [
        contentError(
          'topic/language',
          placeOf(['language']),
          `Found the language '${language}', expected one of: ${known.join(', ')}.`,
          'Correct it, or add the rules of the language to the program.',
        ),
      ],
    };
  return {value: language ?? value, diagnostics: []};
}
