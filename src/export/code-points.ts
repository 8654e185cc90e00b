/**
 * Makes a counter of code points for a text: UTF-16 offset -> code points before it. Web Annotation counts these
 * (Web Annotation Data Model 4.2.5), the dataset counts UTF-16 units; they differ behind the first emoji.
 */
export function makeCodePointCounter(text: string): (offset: number) => number {
  const pairs = [...text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)].map(({index}) => index);
  return (offset) => offset - pairs.filter((at) => at + 1 < offset).length;
}
