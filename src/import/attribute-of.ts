import type {Element} from 'hast';

/** What an attribute of an element says, as one text: several classes with spaces between; '' where it has none. */
export const attributeOf = ({properties}: Element, name: string): string => [properties[name] ?? []].flat().join(' ');
