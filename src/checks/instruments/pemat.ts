import {by, type InstrumentItem, itemsOf, never, person} from './instrument.ts';

/**
 * PEMAT-P, the Patient Education Materials Assessment Tool for printable materials (AHRQ, 2013; Shoemaker, Wolf,
 * Brach), its items in our own words under their numbers. Items 1 to 19 are about understanding, 20 to 26 about acting.
 */
export const pemat: readonly InstrumentItem[] = [
  ...itemsOf('pemat-u', 'pemat', 'patients', {
    ' 1': ['What the sheet is for is plain at once.', by('sheet/main-message')],
    ' 2': ['Nothing draws away from its purpose.', person('A program cannot tell what draws away.')],
    ' 3': ['Its language is that of every day.', by('sheet/reading-grade', 'sheet/sentence-mean')],
    ' 4': ['Terms of the field stand only where they are explained.', by('sheet/terms-explained')],
    ' 5': ['It speaks in the active voice.', by('sheet/active-voice', 'sheet/active-calls')],
    ' 6': ['Its numbers are clear.', by('sheet/one-denominator', 'sheet/relative-risk')],
    ' 7': ['It asks for no reckoning.', by('sheet/no-arithmetic')],
    ' 8': ['It is cut into short parts.', by('sheet/paragraph-length', 'sheet/list-length')],
    ' 9': ['Its parts have headings that tell what is in them.', by('sheet/headings', 'sheet/heading-cues')],
    '10': ['Its order makes sense.', person('A program sees an order, not whether it makes sense.')],
    '11': ['It has a summary, where it is long.', by('sheet/summary')],
    '12': ['What matters stands out to the eye.', by('sheet/emphasis', 'sheet/heading-cues', 'sheet/type-size')],
    '13': ['Speech and text can be read easily.', never('It is for film and sound.')],
    '14': ['The sound can be heard clearly.', never('It is for film and sound.')],
    '15': ['It has pictures wherever they would help.', person('A program cannot tell where a picture would help.')],
    '16': ['Its pictures bear out its words.', person('A program cannot see what a picture shows.')],
    '17': ['Its pictures and tables have a title or a legend.', by('sheet/table-heads', 'sheet/marks-explained')],
    '18': ['Its pictures are clear and uncluttered.', person('A program cannot see what a picture shows.')],
    '19': ['Its tables are simple, with short heads.', by('sheet/table-heads')],
  }),
  ...itemsOf('pemat-a', 'pemat', 'patients', {
    '20': ['It names at least one thing that the reader can do.', by('sheet/actions')],
    '21': ['It speaks to the reader when it does so.', by('sheet/reader-addressed')],
    '22': ['It cuts what to do into clear steps.', by('sheet/actions', 'sheet/when-to-act')],
    '23': ['It brings something to act with, such as a list to tick.', by('sheet/tool')],
    '24': ['It explains how to reckon.', never('No sheet asks for reckoning: item 7.')],
    '25': ['It explains how to use its tables and marks.', by('sheet/marks-explained')],
    '26': ['It has pictures that help to act.', person('A program cannot tell where a picture would help.')],
  }),
];
