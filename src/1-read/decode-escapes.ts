import {orEmpty} from '../base/or-empty.ts';

/**
 * A text with the characters that its form writes by their numbers or names: '\u202e' of YAML and JSON, '&#x202e;' of
 * Markdown. No line more or less than before, so that a place is found again by its line.
 */
export function decodeEscapes(path: string, text: string): string {
  if (/\.(?:ya?ml|jsonl?)$/.test(path)) return decoded(text, escapes);
  if (!path.endsWith('.md')) return text;
  const front = /^\ufeff?---[ \t]*\r?\n[\s\S]*?\n---[ \t]*(?:\r?\n|$)/.exec(text)?.[0];
  return decoded(orEmpty(front), escapes) + decoded(text.slice(orEmpty(front).length), references);
}

/** Escapes of a quoted scalar by a number; a backslash before one stands for itself. Those by a letter are found in the value. */
const escapes = /\\(?:\\|x(?<x>[0-9a-fA-F]{2})|u(?<u>[0-9a-fA-F]{4})|U(?<U>[0-9a-fA-F]{8}))/g;
const references = /&(?:#(?<decimal>\d{1,7})|#x(?<hex>[0-9a-f]{1,6})|(?<name>[a-z]+));/gi;

function decoded(text: string, pattern: RegExp): string {
  return text.replace(pattern, (...match) => {
    const {x, u, U, decimal, hex, name} = match.at(-1) as Record<string, string | undefined>;
    const number = x ?? u ?? U ?? hex;
    const code =
      number !== undefined
        ? Number.parseInt(number, 16)
        : decimal !== undefined
          ? Number(decimal)
          : codeOf(orEmpty(name));
    const isLine = code === 10 || code === 13;
    return code === undefined || isLine || code > 0x10ffff ? match[0] : String.fromCodePoint(code);
  });
}

const codeOf = (name: string): number | undefined => (Object.hasOwn(named, name) ? named[name] : undefined);

/** What is not seen or looks like another letter, of the names that HTML has. */
const named: Readonly<Record<string, number>> = {
  ...{shy: 0xad, zwnj: 0x200c, zwj: 0x200d, lrm: 0x200e, rlm: 0x200f, ZeroWidthSpace: 0x200b, NoBreak: 0x2060},
  ...{
    NegativeThinSpace: 0x200b,
    NegativeMediumSpace: 0x200b,
    NegativeThickSpace: 0x200b,
    NegativeVeryThinSpace: 0x200b,
  },
  ...{ApplyFunction: 0x2061, af: 0x2061, InvisibleTimes: 0x2062, it: 0x2062, InvisibleComma: 0x2063, ic: 0x2063},
  ...{Alpha: 0x391, Beta: 0x392, Epsilon: 0x395, Zeta: 0x396, Eta: 0x397, Iota: 0x399, Kappa: 0x39a, Mu: 0x39c},
  ...{Nu: 0x39d, Omicron: 0x39f, Rho: 0x3a1, Tau: 0x3a4, Upsilon: 0x3a5, Chi: 0x3a7, iota: 0x3b9, kappa: 0x3ba},
  ...{omicron: 0x3bf, nu: 0x3bd, rho: 0x3c1, upsilon: 0x3c5, chi: 0x3c7, Acy: 0x410, Vcy: 0x412, IEcy: 0x415},
  ...{Kcy: 0x41a, Mcy: 0x41c, Ncy: 0x41d, Ocy: 0x41e, Rcy: 0x420, Scy: 0x421, Tcy: 0x422, KHcy: 0x425, Ucy: 0x423},
  ...{acy: 0x430, iecy: 0x435, ocy: 0x43e, rcy: 0x440, scy: 0x441, ucy: 0x443, khcy: 0x445, iukcy: 0x456, zcy: 0x437},
  ...{Zcy: 0x417, bcy: 0x431, DScy: 0x405, dscy: 0x455, Jsercy: 0x408, jsercy: 0x458, Iukcy: 0x406},
};
