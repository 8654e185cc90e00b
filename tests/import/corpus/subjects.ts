/** A page as its author would have it, before a program has saved it. */
export type Subject = {
  title: string;
  opening: readonly string[];
  signs: {heading: string; lead: string; items: readonly string[]};
  table: {heading: string; rows: readonly (readonly string[])[]};
  steps: {heading: string; items: readonly string[]};
  warning: {heading: string; text: string; items: readonly string[]};
  terms: {heading: string; pairs: readonly (readonly [string, string])[]};
  question: {asked: string; answer: string};
};

export const subjects: readonly Subject[] = [
  {
    title: 'Blisters from new shoes',
    opening: [
      'A blister is a small pocket of clear fluid that grows under the top layer of the skin.',
      'Most of them heal within a week when nothing rubs on them any more.',
    ],
    signs: {
      heading: 'How a blister starts',
      lead: 'At first you may notice:',
      items: ['a warm red patch', 'skin that stings in the shower', 'a soft bump under the strap'],
    },
    table: {
      heading: 'Plasters compared',
      rows: [
        ['Kind', 'Best for', 'Change it'],
        ['Gel plaster', 'Heels', 'When it peels off'],
        ['Moleskin', 'Toes', 'Every evening'],
        ['Paper tape', 'Long walks', 'After each walk'],
      ],
    },
    steps: {
      heading: 'Cover it in three steps',
      items: [
        'Wash your hands and the skin around it.',
        'Pat the place dry with a clean towel.',
        'Press the plaster on for 30 seconds.',
      ],
    },
    warning: {
      heading: 'When to ask for help',
      text: 'Ask a nurse on the same day if the skin around the blister turns hot.',
      items: ['pus instead of clear fluid', 'red streaks up the leg', 'a fever of 38 °C or more'],
    },
    terms: {
      heading: 'Words on the package',
      pairs: [
        ['Hydrocolloid', 'a gel that soaks up fluid'],
        ['Sterile', 'free of germs until you open it'],
      ],
    },
    question: {asked: 'Should I pop it?', answer: 'Leave the roof of a blister whole, because it keeps dirt out.'},
  },
  {
    title: 'Hiccups that will not stop',
    opening: [
      'Hiccups come when the big muscle under the lungs pulls tight without a warning.',
      'A bout lasts a few minutes in most people and needs no treatment at all.',
    ],
    signs: {
      heading: 'What can set them off',
      lead: 'People often name these triggers:',
      items: ['fizzy drinks on an empty stomach', 'a meal eaten in a hurry', 'a sudden change from warm to cold'],
    },
    table: {
      heading: 'Home tricks',
      rows: [
        ['Trick', 'How long', 'Who should not'],
        ['Hold your breath', '10 seconds', 'People with lung trouble'],
        ['Sip iced water', '1 minute', 'Nobody we know of'],
        ['Breathe into a bag', '30 seconds', 'Children under 12'],
      ],
    },
    steps: {
      heading: 'The sip trick, step by step',
      items: [
        'Fill a tall glass with cold water.',
        'Take ten small sips without a pause.',
        'Wait for 2 minutes before the next try.',
      ],
    },
    warning: {
      heading: 'Get medical advice',
      text: 'See a doctor when hiccups go on for more than 48 hours.',
      items: ['you cannot sleep because of them', 'you lose weight', 'they come back every day'],
    },
    terms: {
      heading: 'Terms a doctor may use',
      pairs: [
        ['Diaphragm', 'the muscle below the lungs'],
        ['Persistent', 'longer than two days'],
      ],
    },
    question: {
      asked: 'Can a fright help?',
      answer: 'A fright changes your breathing for a moment, and that is all we can say.',
    },
  },
  {
    title: 'Splinters in the hand',
    opening: [
      'A splinter is a thin piece of wood, glass or metal that is stuck below the skin.',
      'Take it out soon, since germs travel along it.',
    ],
    signs: {
      heading: 'Signs that some of it is left',
      lead: 'Look again the next day for:',
      items: ['a dark line under the skin', 'pain when you press the spot', 'swelling that grows'],
    },
    table: {
      heading: 'What to use',
      rows: [
        ['Tool', 'Use it for', 'Clean it with'],
        ['Tweezers', 'Ends that stick out', 'Rubbing alcohol'],
        ['Needle', 'Ends below the skin', 'Boiling water'],
        ['Sticky tape', 'Fine cactus hairs', 'Use it once'],
      ],
    },
    steps: {
      heading: 'Take it out',
      items: [
        'Wash the skin with soap and warm water.',
        'Grip the end and pull along the way it went in.',
        'Squeeze the spot until a drop of blood shows.',
      ],
    },
    warning: {
      heading: 'Leave it to a professional',
      text: 'Do not dig if the splinter is deep or close to an eye.',
      items: ['it is made of glass', 'your last tetanus shot was 10 years ago', 'the wound will not stop bleeding'],
    },
    terms: {
      heading: 'Two words to know',
      pairs: [
        ['Tetanus', 'a disease that tightens muscles'],
        ['Antiseptic', 'something that kills germs on skin'],
      ],
    },
    question: {asked: 'Does it come out by itself?', answer: 'Tiny ones often work their way out within some days.'},
  },
];

/** All that the author has said, piece by piece; none of it may be missing in the article. */
export const saidIn = (s: Subject): string[] => [
  s.title,
  ...s.opening,
  s.signs.heading,
  s.signs.lead,
  ...s.signs.items,
  s.table.heading,
  ...s.table.rows.flat(),
  s.steps.heading,
  ...s.steps.items,
  s.warning.heading,
  s.warning.text,
  ...s.warning.items,
  s.terms.heading,
  ...s.terms.pairs.flat(),
  s.question.asked,
  s.question.answer,
];
