/** Tags between which no word ends; all others part words, wherever they stand and whether or not they are closed. */
const names = new Set(
  'a abbr b bdi bdo big cite code data dfn em font i ins kbd mark nobr q samp small span strong sub sup time tt u var wbr acronym'.split(
    ' ',
  ),
);

/** Elements that a site has made up stand in the line, as browsers show them. */
export const isJoining = (tag: string): boolean => names.has(tag) || tag.includes('-');

export const isBlockStyle = (style: string): boolean => /display\s*:\s*(block|flex|grid|table|list-item)/i.test(style);
