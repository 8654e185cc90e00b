/** What another program's data may leave out, as a text: an attribute that is not there says nothing. */
export const orEmpty = (text: string | null | undefined): string => text ?? '';
