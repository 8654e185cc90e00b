import type {YamlPath} from '../base/places.ts';
import {present} from '../base/present.ts';
import {clinicExampleNumber} from '../diagnostics/clinic-example-number.ts';
import type {Diagnostic, Place} from '../diagnostics.ts';
import type {Clinic} from '../model/generated/clinic.ts';

/**
 * Ranges of numbers that are kept free for drama and examples, as digits: the United Kingdom's (Ofcom, "Telephone numbers
 * for use in TV and radio drama programmes"), North America's 555-0100 to 555-0199 (NANPA), Australia's (ACMA, "Phone
 * numbers for use in TV shows, films and creative works").
 */
const keptFree: readonly RegExp[] = [
  /^(44|0)(1632960|2079460|7700900|8081570|9098790|3069990|1134960|1144960|1154960|1164960|1174960|1184960|1214960|1314960|1414960|1514960|1614960|1914980|2890180|2920180)\d{3}$/,
  /^1?(\d{3})?55501\d{2}$/,
  /^(61|0)(25550|27010|35550|37010|75550|77010|85550|87010)\d{4}$/,
  /^(61|0)491570\d{3}$/,
];

/** The clinic's numbers that reach nobody, each at its place. */
export function findExampleNumbers({phones, outOfHours}: Clinic, placeOf: (path: YamlPath) => Place): Diagnostic[] {
  const numbers: [string, YamlPath][] = [
    ...phones.map(({number}, i): [string, YamlPath] => [number, ['phones', i, 'number']]),
    ...present([outOfHours]).map(({number}): [string, YamlPath] => [number, ['outOfHours', 'number']]),
  ];
  return numbers
    .filter(([number]) => keptFree.some((range) => range.test(number.replaceAll(/\D/g, ''))))
    .map(([number, path]) => clinicExampleNumber(placeOf(path), {number}));
}
