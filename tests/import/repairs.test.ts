import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {must} from '../../src/base/must.ts';
import type {Format} from '../../src/import/import-text.ts';
import {countWords} from '../../src/import/words.ts';
import {runs} from '../support/size.ts';
import {importPage} from './import-case.ts';

/** The blocks of an imported text behind its title, and what was dropped of it; no word may be lost. */
function repaired(text: string, format: Format = 'text') {
  const page = `${format === 'markdown' ? '# ' : ''}A Page\n\nIt tells of many things.\n\n${text}\n`;
  const made = importPage(page, format);
  const value = must(made.value, 'the page becomes an article');
  expect(made.diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  const body = value.article.slice(value.article.indexOf('\n---\n') + 5);
  const kept = countWords([body, ...value.dropped.map((d) => d.text)].join('\n'));
  expect([...countWords(page)].filter(([word, n]) => (kept.get(word) ?? 0) < n)).toEqual([]);
  const blocks = body
    .trim()
    .split(/\n{2,}/)
    .slice(2);
  return {...made, blocks, dropped: value.dropped, repaired: value.repaired};
}

const same = (text: string, format?: Format) => {
  const made = repaired(text, format);
  expect(made.blocks).toEqual([text]);
  expect(made.dropped).toEqual([]);
  expect(made.repaired).toEqual([]);
};

describe('a list that ran into a line', () => {
  it.each([
    ['behind a colon', 'Bread needs: - flour - salt - water. Then it rests.'],
    ['behind a word that wants more', 'The things that bread needs are - flour - salt - water. Then it rests.'],
    ['with wide gaps', 'Bakers say bread needs  -  flour   -  salt  - water. Then it rests.'],
    ['with bullets', 'Bread needs • flour • salt • water. Then it rests.'],
    ['said again behind it', 'Bakers say bread needs - flour - salt - water. flour salt water. Then it rests.'],
  ])('is a list again: %s', (_, line) => {
    const {blocks, repaired: done} = repaired(line);
    expect(blocks.slice(1)).toEqual(['- flour\n- salt\n- water.', 'Then it rests.']);
    expect(blocks[0]).toMatch(/^\S.* (needs|are):$/);
    expect(done).toContainEqual({line: 5, what: 'a list of 3 was made of what stood in a line'});
  });

  it('keeps what stood before its lead-in, and a full stop that points nowhere', () => {
    expect(repaired('Bread is old. Both are baked. - Rye bread is dark.  - Wheat bread is light.').blocks).toEqual([
      'Bread is old. Both are baked.',
      '- Rye bread is dark.\n- Wheat bread is light.',
    ]);
    expect(repaired('These things help. - warm water  - fresh yeast').blocks[0]).toBe('These things help:');
  });

  it('ends at a wide gap, or at a word that starts a sentence', () => {
    const expected = ['Doughs are:', '- Rye\n- Wheat\n- Spelt and oats', 'These grow in the north.'];
    expect(
      repaired('Doughs are      - Rye    - Wheat    - Spelt and oats       These grow in the north.').blocks,
    ).toEqual(expected);
    expect(repaired('Doughs are - Rye - Wheat - Spelt and oats These grow in the north.').blocks).toEqual(expected);
  });

  it('ends at a wide gap before any word', () => {
    expect(repaired('Doughs are      - Rye    - Wheat    - Spelt       Bakers like them.').blocks[2]).toBe(
      'Bakers like them.',
    );
  });

  it('is not seen between figures', () => {
    expect(repaired('It takes 5  -  10 minutes, or 15  -  20 in the cold.').blocks).toEqual([
      'It takes 5 - 10 minutes, or 15 - 20 in the cold.',
    ]);
  });

  it('holds items of several sentences, and may stand beside another', () => {
    const {blocks, dropped} = repaired(
      'A warm oven can - dry the crust. It gets hard then.  - burn the base. dry the crust. It gets hard then. burn the base. A cold one can - leave the crumb wet - leave the crust pale - take long.',
    );
    expect(blocks).toEqual([
      'A warm oven can:',
      '- dry the crust. It gets hard then.\n- burn the base.',
      'A cold one can:',
      '- leave the crumb wet\n- leave the crust pale\n- take long.',
    ]);
    expect(dropped).toEqual([
      {text: 'dry the crust. It gets hard then. burn the base.', reason: 'repetition', line: 5},
    ]);
  });

  it('ends before the lead-in of the next', () => {
    const line = 'Bread needs: - flour - salt - water. Cakes need: - eggs - sugar - milk.';
    expect(repaired(line).blocks).toEqual([
      'Bread needs:',
      '- flour\n- salt\n- water.',
      'Cakes need:',
      '- eggs\n- sugar\n- milk.',
    ]);
  });

  it('works in Markdown too', () => {
    expect(repaired('Bread needs: - flour - salt - water. Then it rests.', 'markdown').blocks).toEqual([
      'Bread needs:',
      '- flour\n- salt\n- water.',
      'Then it rests.',
    ]);
  });

  it.each([
    'The oven - an old one - works well.',
    'Bake it for 5 - 10 minutes, or 15 - 20 in an old oven.',
    'Bread -- the old kind -- is baked twice.',
    'Soda-bread, rye-bread and flat-bread are all - well - bread.',
    'The baker - he was ill - went home.',
  ])('is not seen in: %s', (line) => same(line));
});

describe('what is said again', () => {
  it('is dropped where it is a run of all items of a list, and what is behind it leaves the list', () => {
    const {blocks, dropped} = repaired(
      'Doughs are made of:\n- fine flour\n- sea salt\n- clean water fine flour sea salt clean water Then the dough rests.',
      'markdown',
    );
    expect(blocks).toEqual(['Doughs are made of:', '- fine flour\n- sea salt\n- clean water', 'Then the dough rests.']);
    expect(dropped).toEqual([{text: 'fine flour sea salt clean water', reason: 'repetition', line: 8}]);
  });

  it('is dropped where it is an item and the run behind it once more', () => {
    const run = 'fine flour sea salt clean water';
    const {blocks} = repaired(`- fine flour\n- sea salt\n- clean water\n- clean water ${run}\n- yeast`, 'markdown');
    expect(blocks).toEqual(['- fine flour\n- sea salt\n- clean water\n- yeast']);
  });

  it('is dropped where the item stood before it, and said more', () => {
    const run = 'clean water fine flour sea salt clean water';
    const {blocks} = repaired(`- fine flour\n- sea salt\n- clean water. Take it cold.\n- ${run}`, 'markdown');
    expect(blocks).toEqual(['- fine flour\n- sea salt\n- clean water. Take it cold.']);
  });

  it('is dropped where it is the labels of items', () => {
    const {blocks, dropped} = repaired(
      '- Flour. Take the fine one.\n- Salt. A spoon will do. Flour. Salt. Now turn to the oven.',
      'markdown',
    );
    expect(blocks).toEqual(['- Flour. Take the fine one.\n- Salt. A spoon will do.', 'Now turn to the oven.']);
    expect(dropped.map((d) => d.text)).toEqual(['Flour. Salt.']);
  });

  it('is dropped where it is a sentence, one directly behind the other', () => {
    const {blocks, dropped} = repaired('Bread is old. It needs salt. It needs salt. It rests.');
    expect(blocks).toEqual(['Bread is old. It needs salt. It rests.']);
    expect(dropped).toEqual([{text: 'It needs salt.', reason: 'repetition', line: 5}]);
  });

  it.each([
    ['- fine flour\n- sea salt\n- clean water, fine salt and flour', 'markdown'],
    ['- Flour. Is it fine? Yes.\n- Yes. It is. Is salt? Yes.', 'markdown'],
    ['- flour from wheat\n- flour', 'markdown'],
    ['- Rye. Ask the baker.\n- Oats. Ask the baker.', 'markdown'],
    ['1. stir the dough well\n2. stir the dough well', 'markdown'],
    ['It needs salt. Some say so. It needs salt.', 'text'],
    ['It needs salt. It needs no salt.', 'text'],
    ['Never. Never.', 'text'],
  ] as [string, Format][])('stays where it may be meant: %s', (text, format) => same(text, format));
});

describe('a heading that ran into its sentence', () => {
  it.each([
    ['Where Foxes Sleep Foxes sleep in dens.', 'Where Foxes Sleep', 'Foxes sleep in dens.'],
    ['Care and Feeding The young eat meat.', 'Care and Feeding', 'The young eat meat.'],
    ['Winter Fur Although it is cold, foxes stay.', 'Winter Fur', 'Although it is cold, foxes stay.'],
    ['Steps You Can Take You can close the gate.', 'Steps You Can Take', 'You can close the gate.'],
    ['Common Signs Dry skin is one.', 'Common Signs', 'Dry skin is one.'],
    ['Cold Winds Can Lead to Cracks Zinc helps then.', 'Cold Winds Can Lead to Cracks', 'Zinc helps then.'],
    ['Family Life A family has one den.', 'Family Life', 'A family has one den.'],
  ])('is one again: %s', (line, heading, sentence) => {
    expect(repaired(line).blocks).toEqual([`## ${heading}`, sentence]);
    expect(repaired(`Foxes are shy. ${line}`).blocks).toEqual(['Foxes are shy.', `## ${heading}`, sentence]);
    expect(repaired(`## Foxes\n\n${line}`, 'markdown').blocks.slice(1)).toEqual([`### ${heading}`, sentence]);
  });

  it('is known from the list above it, even when it is one word', () => {
    const list = '- food\n- loss of sleep\n- clean water';
    const page = `Foxes need:\n${list}\n\nFood Mice are best. Water Foxes drink from ponds. Sleep They rest by day.`;
    expect(repaired(page, 'markdown').blocks.slice(2)).toEqual([
      '## Food',
      'Mice are best. Water Foxes drink from ponds.',
      '## Sleep',
      'They rest by day.',
    ]);
  });

  it.each([
    'World Fox Society says that foxes are shy.',
    'The World Fox Society says that foxes are shy.',
    'However, the World Fox Society counts them each year.',
    'The Fox Society in the north counts them.',
    'Severe Winter Zinc Deficiency is rare.',
    'Early Zinc Deficiency is rare.',
    'Low Vitamin A levels are rare.',
    'Red Foxes are shy.',
    'Nail Loss Hair Loss is rare.',
    'Severe Winter Zinc is rare.',
    'Doctor No wrote this.',
    'New York Zinc Works is a factory.',
    'Doctor Anna Ash wrote this.',
    'In January Anna Ash wrote this.',
  ])('is not seen in: %s', (line) => same(line));
});

describe('glued words', () => {
  it.each([
    ['Eat fruit likeapples every day.', 'Eat fruit like apples every day.'],
    ['Eat fruit likeapplesand nuts every day.', 'Eat fruit like apples and nuts every day.'],
    ['Try tobake it, and a dish calledporridgeis next.', 'Try to bake it, and a dish called porridge is next.'],
    [
      'Eat fruit likeapples,cherriesandplums– all are fine.',
      'Eat fruit like apples, cherries and plums– all are fine.',
    ],
    ['It is caused bydrafts from a window.', 'It is caused by drafts from a window.'],
  ])('are cut: %s', (line, words) => {
    const {blocks, dropped} = repaired(line);
    expect(blocks).toEqual([words]);
    expect(dropped[0]?.reason).toMatch(/^glued words, now '.* .*'$/);
    expect(repaired(line, 'markdown').blocks).toEqual([words]);
  });

  it('are cut behind a short word only where the rest stands in the page', () => {
    expect(repaired('Lower the weightif you can. Your weight counts.').blocks).toEqual([
      'Lower the weight if you can. Your weight counts.',
    ]);
    same('Lower the weightif you can.');
  });

  it.each([
    'The casein of milk and the resistin of fat are proteins.',
    'Asbestosis and asbestosis of old are illnesses from asbestos.',
    'He was towelled, likeable and without offence, and localised the anaesthetic.',
    'See www.likeapples.org, likeapples@example.org and a_likeapples.',
    'Likeapples is a name, as is LIKEAPPLES.',
    'A canthus, a tocopherol and a theobromine are no glued words.',
    'Sweets and likesand are one word with two cuts.',
    'The xqzwith and the withxqz are in no dictionary.',
    'Use re-likeapples or likeapples-free food.',
  ])('are not seen in: %s', (line) => {
    const {dropped} = repaired(line);
    expect(dropped).toEqual([]);
  });
});

describe('a list that was saved as paragraphs', () => {
  const items = ['Fresh air from the sea', 'Long walks in the early morning', 'Sleep'];
  const list = items.map((item) => `- ${item}`).join('\n');

  it.each(['text', 'markdown'] as const)('is one again behind a lead-in: %s', (format) => {
    for (const lead of ['These things help:', 'Things that help include']) {
      const {blocks} = repaired(`${lead}\n\n${items.join('\n\n')}\n\n## More\n\nNothing else helps.`, format);
      expect(blocks.slice(0, 2)).toEqual([lead.replace(/:?$/, ':'), list]);
    }
  });

  it('ends before the next heading', () => {
    const {blocks} = repaired(
      'You may see a guide if:\n\nYou are new to the hills\n\nYou have no map\n\nMaps and Guides\n\nMaps are sold here.',
    );
    expect(blocks).toEqual([
      'You may see a guide if:',
      '- You are new to the hills\n- You have no map',
      '## Maps and Guides',
      'Maps are sold here.',
    ]);
  });

  it('has items in small letters in lines behind a colon', () => {
    const {blocks} = repaired(
      'Ask a guide if:\nyou are new to the hills and have never walked alone on a path like this one\nyou have no map\nyou feel unsafe\nThese can be signs of bad weather.',
    );
    expect(blocks).toEqual([
      'Ask a guide if:',
      '- you are new to the hills and have never walked alone on a path like this one\n- you have no map\n- you feel unsafe',
      'These can be signs of bad weather.',
    ]);
  });

  it('has no lines in which a sentence goes on', () => {
    const {blocks} = repaired(
      'The reason is:\nthe dough has been left alone all night\nand it has turned sour again, as dough\ndoes when it is warm.',
    );
    expect(blocks.join('\n')).not.toMatch(/^- /m);
  });

  it.each([
    [
      'without a lead-in',
      'Walking is good.\n\nThe old mill in autumn\n\nA path by the river in spring\n\nIt is quiet there.',
    ],
    ['with sentences', 'This helps:\n\nFresh air is good.\n\nSleep is better.\n\nIt is quiet there.'],
    ['of an address', 'Write to:\n\nThe old house, 01632 960123\n\nThe new house, 01632 960124\n\nIt is quiet there.'],
    ['of one', 'This helps:\n\nFresh air from the sea\n\nIt is quiet there.'],
    ['of titles alone', 'Read about:\n\nThe Old Mill\n\nThe Long Path\n\nIt is quiet there.'],
  ])('is not seen in paragraphs %s', (_, text) => {
    const {blocks} = repaired(text, 'markdown');
    expect(blocks.join('\n\n')).toBe(text);
    expect(repaired(text).blocks.join('\n')).not.toMatch(/^- /m);
  });
});

describe('a lead-in that ran into an item', () => {
  it.each([
    '- nuts\n- seeds (all kinds)\nEat less of these:\n- salt\n- fat',
    '- nuts\n- seeds (all kinds) Eat less of these:\n- salt\n- fat',
  ])('is a paragraph again: %s', (text) => {
    expect(repaired(`Eat more:\n\n${text}`, 'markdown').blocks).toEqual([
      'Eat more:',
      '- nuts\n- seeds (all kinds)',
      'Eat less of these:',
      '- salt\n- fat',
    ]);
  });

  it.each([
    '- nuts\n- foods with Omega oils in these:\n- salt',
    '- Eat less of these:\n- salt',
    '- ask Doctor Ash about these:\n- salt',
    '- foods (all) Zinc gives you:\n- salt',
    '- nuts (all) Xerxian seeds of these:\n- salt',
  ])('is not seen in: %s', (text) => {
    expect(repaired(text, 'markdown').blocks).toHaveLength(1);
  });

  it('keeps the items below the one that announces them', () => {
    const text = '- Food. Take a lot. Good kinds include\n- nuts\n- Xerxian seeds\n- fruit.\n- Drink. Take water.';
    expect(repaired(`They need\n\n${text}`, 'markdown').blocks[1]).toBe(
      '- Food. Take a lot. Good kinds include:\n  - nuts\n  - Xerxian seeds\n  - fruit.\n- Drink. Take water.',
    );
    same('- Food. Take a lot.\n- nuts\n- Drink. Take water.', 'markdown');
  });

  it('before a list that two lead-ins claim is a case for a person', () => {
    const {diagnostics} = repaired('Eat more if you:\n\nEat less if you:\n\nAsk a cook first.\n\n- walk\n- sleep');
    expect(diagnostics).toContainEqual(
      expect.objectContaining({code: 'import/review', place: {file: 'source.txt', line: 5}}),
    );
    expect(repaired('Eat more if you:\n\n- walk\n\nEat less if you:\n\n- sleep').diagnostics).toEqual([]);
  });
});

const damage = fc.constantFrom(
  ...'Zinc copper nails - - • include: are These The likezinc zincand Foxes. foxes sleep: of and (x) 5 10 - a. b. Can'.split(
    ' ',
  ),
);

it('loses no word of any damaged page, and reads it without errors', () => {
  const line = fc.array(damage, {minLength: 1, maxLength: 30}).map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(line, {minLength: 1, maxLength: 6}), fc.constantFrom('\n', '\n\n', '\n- '), (lines, gap) => {
      for (const format of ['text', 'markdown'] as const) repaired(`${lines.join(gap)}\n\nThat is all.`, format);
    }),
    runs(200),
  );
});
