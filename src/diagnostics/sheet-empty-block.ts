import {defineDiagnostics, needed} from './define-diagnostic.ts';
import {judgeOr, type Waiting, wouldFill} from './waiting-words.ts';

const widen = 'Widen the query, or leave it out: `claimleaf explain` lists the claims about an entity.';

export const sheetEmptyBlock = defineDiagnostics({
  id: 'sheet/empty-block',
  means: 'A block of a sheet selects no claim.',
  asks: 'Each query of a sheet selects a claim.',
  source: 'own',
  severity: 'warning',
  floor: needed,
  texts: {
    query: ({relation, isAll, ...waits}: {relation: string; isAll: boolean} & Waiting) => ({
      message: `Found no claim that answers this query (relation "${relation}"), expected one${wouldFill(waits)}.`,
      hint: judgeOr(waits, widen),
      severity: isAll ? 'error' : 'warning',
    }),
    block: (waits: Waiting) => ({
      message: `Found no claim that answers any query of this block, expected one${wouldFill(waits)}.`,
      hint: judgeOr(waits, widen),
      severity: 'error',
    }),
    table: ({ends}: {ends: readonly string[]}) => ({
      message: `Found a table without ${ends.join(' or ')}, expected some.`,
      hint: `Name entities in ${ends.map((end) => `"${end}"`).join(' and ')} that claims speak of.`,
      severity: 'error',
    }),
    answered: ({relation}: {relation: string}) => ({
      message: `Found that the articles now say something about this (relation "${relation}"), expected silence.`,
      hint: 'Take the query out of "silent", and print what they say.',
    }),
  },
  samples: {
    query: {relation: 'causes', isAll: false, waiting: 0, topic: 'eyes'},
    block: {waiting: 12, topic: 'eyes'},
    table: {ends: ['rows']},
    answered: {relation: 'at-risk'},
  },
  example: {
    by: 'sheet',
    changes: [
      {
        file: 'eyes/sheets/dry-eyes.yaml',
        good: '{relation: causes, object: [dry-eyes]}',
        bad: '{relation: causes, object: [dry-eyes]}\n            - {relation: causes, subject: [screen-work], object: [eye-pain]}',
      },
    ],
  },
});
