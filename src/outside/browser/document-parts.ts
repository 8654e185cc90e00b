/**
 * A document as stage 7 makes it, in parts: what all editions share, and what is an edition's own. Where only the own parts
 * change, a page keeps its stylesheet and its fonts, which take longer to read than the words of a sheet.
 */
export type DocumentParts = {
  /** What stands before the title, and the first stylesheet: policy, fonts, rules. */
  shared: string;
  /** The attributes of <html>, as written. */
  attributes: string;
  title: string;
  /** The second stylesheet. */
  style: string;
  body: string;
};

const form =
  /^<!doctype html>\n<html ([^<>]*)>\n<head>\n((?:<meta [^<>]*>\n)*)(<title>[^<]*<\/title>)\n<style>([^<]*)<\/style>\n(<style>[^<]*<\/style>)\n<\/head>\n(<body[\s\S]*<\/body>)\n<\/html>\n?$/;

/** In: a document. Out: its parts, or null where it has another form and is only to be had as a whole. */
export function documentParts(html: string): DocumentParts | null {
  const found = form.exec(html);
  if (!found) return null;
  const [, attributes = '', metas = '', title = '', rules = '', style = '', body = ''] = found;
  return {shared: `${metas}<style>${rules}</style>`, attributes, title, style, body};
}

/** The names of attributes that are written as name="value". */
export function namesOf(attributes: string): string[] {
  return [...attributes.matchAll(/([\w-]+)="[^"]*"/g)].map(([, name = '']) => name);
}
