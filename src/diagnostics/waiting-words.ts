/** What waits for a person: how many statements, and of which topic. */
export type Waiting = {waiting: number; topic: string};

export const countOf = (n: number, thing: string): string => `${n} ${thing}${n === 1 ? '' : 's'}`;

/** Behind what was expected: '; 3 statements wait that would fill it'. */
export const wouldFill = ({waiting}: Waiting): string =>
  waiting === 0 ? '' : `; ${countOf(waiting, 'statement')} ${waiting === 1 ? 'waits' : 'wait'} that would fill it`;

/** How to judge what waits; where nothing does, what else there is to do. */
export const judgeOr = ({waiting, topic}: Waiting, otherwise: string): string =>
  waiting === 0 ? otherwise : judgeThem(topic);

export const judgeThem = (topic: string): string =>
  `Say which are right: \`claimleaf review --topic ${topic}\`. Until then \`claimleaf build --draft\` prints them as a draft.`;
