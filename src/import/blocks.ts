/** A piece of a saved text, before it is Markdown. `line` counts from 1. */
export type Block =
  | {type: 'heading'; text: string; line: number; depth: number}
  | {type: 'paragraph'; text: string; line: number}
  | {type: 'list'; ordered: boolean; start: number; items: Item[]; line: number}
  | {type: 'table'; rows: {cells: string[]; line: number}[]; line: number};

export type Item = {text: string; line: number; items: Item[]};
