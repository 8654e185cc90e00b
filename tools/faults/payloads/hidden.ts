import {type Payload, payloads} from './payload.ts';

const characters: Readonly<Record<string, string>> = {
  'right-to-left override': '\u202e',
  'left-to-right isolate': '\u2066',
  'zero-width space': '\u200b',
  'zero-width joiner': '\u200d',
  'soft hyphen': '\u00ad',
  'byte order mark': '\ufeff',
  'word joiner': '\u2060',
  'Hangul filler': '\u3164',
  'tag letter': '\u{e0061}',
  'variation selector': '\ufe0f',
  'no-break space': '\u00a0',
  'line separator': '\u2028',
  nul: '\u0000',
  escape: '\u001b[31m',
  bell: '\u0007',
  backspace: '\b',
  'a lone surrogate': '\ud800',
  'a noncharacter': '\ufffe',
  'private use': '\ue000',
  combining: '\u0301'.repeat(40),
};

const doses = ['50 mg', '0.5 mg', '1,5 g', '200 µg', '10 ml', '2 to 3 litres', '5 %', '38.5 °C', '999', '1/2 cup'];
const lookAlikes: readonly (readonly [string, string])[] = [
  ['0', 'O'],
  ['1', 'l'],
  ['5', 'Ѕ'],
  ['2', '２'],
  ['1', '١'],
  ['m', 'м'],
  ['g', 'ɡ'],
  ['µ', 'μ'],
];

/** What nobody sees, in and around figures and units; and what only looks like them. */
export const hidden: readonly Payload[] = payloads('hidden characters', {
  ...Object.fromEntries(
    Object.entries(characters).flatMap(([name, character]) =>
      doses.map((dose) => [
        `${name} in ${dose}`,
        `Drink ${dose.slice(0, 1)}${character}${dose.slice(1)} of water a day.`,
      ]),
    ),
  ),
  ...Object.fromEntries(
    lookAlikes.flatMap(([from, to]) =>
      doses
        .filter((dose) => dose.includes(from))
        .map((dose) => [`${to} for ${from} in ${dose}`, `Take ${dose.replace(from, to)} of salt.`]),
    ),
  ),
});

/** The same characters behind the escapes of YAML's double quotes, which only a reader of YAML sees. */
export const escaped: readonly Payload[] = payloads(
  'escaped characters',
  Object.fromEntries(
    Object.entries(characters).flatMap(([name, character]) => {
      const code = character.codePointAt(0) ?? 0;
      const forms = code < 256 ? [`\\x${code.toString(16).padStart(2, '0')}`] : [];
      forms.push(
        code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`,
      );
      return forms.map((form) => [`${name} as ${form}`, `Drink${form} water`] as const);
    }),
  ),
);
