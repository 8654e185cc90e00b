import {must} from '../base/must.ts';
import {topicLanguage} from '../diagnostics/topic-language.ts';
import type {Outcome} from '../diagnostics.ts';
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
  const value = must([...used, ...known][0], 'the program knows a language');
  if (language === undefined && used.length > 1)
    return {value, diagnostics: [topicLanguage.several(placeOf([]), {used})]};
  if (language !== undefined && !known.includes(language))
    return {value, diagnostics: [topicLanguage.unknown(placeOf(['language']), {language, known})]};
  return {value: language ?? value, diagnostics: []};
}
