import {by, type InstrumentItem, itemsOf, person} from './instrument.ts';

/** The CDC Clear Communication Index (2019), its 20 items in our own words under their numbers. */
export const cci: readonly InstrumentItem[] = itemsOf('cci', 'cci', 'patients', {
  ' 1': ['There is one main message.', by('sheet/main-message')],
  ' 2': ['The main message stands at the start.', by('sheet/main-message')],
  ' 3': ['The main message stands out to the eye.', by('sheet/emphasis')],
  ' 4': ['A picture bears out the main message.', person('A program cannot see what a picture shows.')],
  ' 5': ['The reader is called to do something.', by('sheet/actions')],
  ' 6': ['The message and the calls are in the active voice.', by('sheet/active-calls')],
  ' 7': ['Its words are those of its readers.', by('sheet/terms-explained', 'sheet/reading-grade')],
  ' 8': ['It uses lists.', by('sheet/lists-used', 'sheet/list-length')],
  ' 9': ['It is cut into parts with headings.', by('sheet/headings')],
  '10': ['The most important thing stands in the first part.', by('sheet/main-message', 'sheet/emphasis')],
  '11': ['It tells what is known and what is not.', by('sheet/known-and-unknown', 'sheet/certainty')],
  '12': ['It tells what to do.', by('sheet/actions')],
  '13': ['It tells why that matters to the reader.', person('A program cannot tell what matters to a reader.')],
  '14': ['It tells how to do it: when, and whom to call.', by('sheet/when-to-act', 'sheet/whom-to-call')],
  '15': ['Its numbers are of a kind that its readers use.', by('sheet/one-denominator')],
  '16': ['It tells what the numbers mean.', by('sheet/relative-risk')],
  '17': ['Its readers need not reckon.', by('sheet/no-arithmetic')],
  '18': ['It tells what the risk is, and for whom.', person('A program cannot tell whether a risk is made plain.')],
  '19': ['It tells what speaks for and against what to do.', person('A program cannot weigh an advice.')],
  '20': ['A chance is told in words or pictures too.', person('A program cannot tell whether a chance is made plain.')],
});
