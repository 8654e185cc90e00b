import {by, type InstrumentItem, itemsOf, person} from './instrument.ts';

/**
 * The minimum standards for patient decision aids, IPDAS version 4 (Joseph-Williams and others, 2014): six that make
 * a sheet a decision aid, and six that keep it from doing harm. Its four for screening tests do not concern us. They
 * are asked of sheets with a table of choices only.
 */
export const ipdas: readonly InstrumentItem[] = [
  ...itemsOf('ipdas', 'ipdas-q', 'decision aids', {
    ' 1': ['It describes the problem.', person('A program cannot tell whether a problem is described.')],
    ' 2': ['It names the decision.', by('sheet/decision-stated')],
    ' 3': ['It describes the options.', by('sheet/option-descriptions')],
    ' 4': ['It describes what may get better by each option.', by('sheet/option-benefits')],
    ' 5': ['It describes what may get worse by each option.', by('sheet/option-harms')],
    ' 6': [
      'It describes what living with an outcome is like.',
      person('A program cannot tell what an outcome is like.'),
    ],
  }),
  ...itemsOf('ipdas', 'ipdas-c', 'decision aids', {
    ' 1': ['It shows benefits and harms with equal weight.', by('sheet/options-balanced')],
    ' 2': ['It names its sources.', by('sheet/footer')],
    ' 3': ['It names its date.', by('sheet/footer')],
    ' 4': ['It tells how it is kept up to date.', by('sheet/policy-printed')],
    ' 5': ['It tells how sure its statements are.', by('sheet/option-unknowns', 'sheet/certainty')],
    ' 6': ['It tells who pays for it.', by('sheet/policy-printed')],
  }),
];
