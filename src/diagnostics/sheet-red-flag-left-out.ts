import {defineDiagnostics, needed} from './define-diagnostic.ts';
import {type Named, nameOf} from './name-of.ts';
import {judgeOr, type Waiting, wouldFill} from './waiting-words.ts';

const sign: Named = {id: 'c-0123456789', subject: 'doctor', relation: 'see-doctor-for', object: 'eye-pain'};

export const sheetRedFlagLeftOut = defineDiagnostics({
  id: 'sheet/red-flag-left-out',
  means: 'A box that says when to get help leaves out a sign that its queries name.',
  asks: 'A box that says when to get help prints every sign that its queries name or select: none is cut by a limit, hidden by a decision, without a claim or, where articles say how urgent it is, without an urgency.',
  source: 'own: a missed warning is the greatest harm that a sheet can do',
  severity: 'error',
  floor: needed,
  texts: {
    hidden: ({claim}: {claim: Named}) => ({
      message: `Found ${nameOf(claim)} in a query for signs of danger, expected no claim that an editor has hidden.`,
      hint: 'Take its id out of the query (or name it in "except"), or take the decision out of decisions.yaml.',
    }),
    setAside: ({claim}: {claim: Named}) => ({
      message: `Found ${nameOf(claim)} in a query for signs of danger, expected the claim that an editor preferred to it.`,
      hint: 'Name the preferred one in the query, and this one no more (or in "except").',
    }),
    denied: ({claim}: {claim: Named}) => ({
      message: `Found ${nameOf(claim)} in a query for signs of danger, expected no claim of which all articles say that it is not so.`,
      hint: 'Take its id out of the query (or name it in "except").',
    }),
    cut: ({limit, found, cut}: {limit: number; found: number; cut: readonly Named[]}) => ({
      message: `Found a limit of ${limit} in a query for signs of danger that selects ${found}, which cuts ${cut.map(nameOf).join(', ')}; expected no limit.`,
      hint: 'Take the limit out: no sign of danger is cut.',
    }),
    noClaim: ({id, relation, ...waits}: {id: string; relation: string} & Waiting) => ({
      message: `Found no claim for "${id}" in a query for signs of danger (relation "${relation}"), expected one for each id that it names${wouldFill(waits)}.`,
      hint: judgeOr(
        waits,
        'Take the id out of the query, or look what the articles say of it: `claimleaf explain --text WORDS`.',
      ),
    }),
    noUrgency: ({claim}: {claim: Named}) => ({
      message: `Found ${nameOf(claim)} under "select", expected a claim of which an article says how soon to seek care.`,
      hint: 'Put its query under "emergency", "today" or "week": how urgent it is, is your choice then.',
    }),
  },
  samples: {
    hidden: {claim: sign},
    setAside: {claim: sign},
    denied: {claim: sign},
    cut: {limit: 1, found: 2, cut: [sign]},
    noClaim: {id: 'tired-eyes', relation: 'see-doctor-for', waiting: 1, topic: 'eyes'},
    noUrgency: {claim: sign},
  },
  example: {
    by: 'sheet',
    changes: [
      {
        file: 'eyes/sheets/dry-eyes.yaml',
        good: '{relation: see-doctor-for, object: [eye-pain]}',
        bad: '{relation: see-doctor-for, object: [eye-pain, tired-eyes]}',
      },
    ],
  },
});
