import Handlebars, {type HelperDelegate, type HelperOptions} from 'handlebars';

/**
 * The helpers of the templates. They choose and format; none of them makes markup from data.
 *
 * @param pictogram text of a pictogram's template by name, or ''
 */
export function formattingHelpers(pictogram: (name: string) => string): Record<string, HelperDelegate> {
  return {
    /** {{#is value 'a'}}…{{else}}…{{/is}} */
    is(this: unknown, value: unknown, expected: unknown, options: HelperOptions) {
      return value === expected ? options.fn(this) : options.inverse(this);
    },
    /** {{icon name}}: a pictogram of ours by exact name; nothing where there is none. */
    icon: (name: unknown) => new Handlebars.SafeString(typeof name === 'string' ? pictogram(name) : ''),
    /** {{tens count offset}}: lengths in a drawing whose marks are ten units apart. */
    tens: (count: unknown, offset: unknown) => Number(count) * 10 + (typeof offset === 'number' ? offset : 0),
    /** {{plus count more}}: for a cell that spans one column more than there are. */
    plus: (count: unknown, more: unknown) => Number(count) + Number(more),
    /** {{link href}}: the address where a sheet may lead there, '#' otherwise. */
    link: (href: unknown) => (typeof href === 'string' && /^(https?:\/\/|mailto:|tel:|#)/.test(href) ? href : '#'),
  };
}
