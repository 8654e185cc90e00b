/** The signs of text that HTML writes as references: by number, and the names that pages of health use. */
export function decodeReferences(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,31}));?/g,
    (all, ...groups: string[]) => {
      const [decimal, hex, name] = groups;
      if (name !== undefined) return Object.hasOwn(names, name) ? (names[name] ?? all) : all;
      const code = decimal === undefined ? Number.parseInt(hex as string, 16) : Number(decimal);
      return (
        windows[code] ??
        (code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : '\ufffd')
      );
    },
  );
}

/** Numbers that pages use as in Windows' own encoding. */
const windows: Readonly<Record<number, string>> = Object.fromEntries(
  [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'].map((sign, i) => [0x80 + i, sign]),
);

/** Letters with accents are made of their parts: "eacute" is e and an accent. */
const accents: readonly (readonly [string, string, string])[] = [
  ['acute', '\u0301', 'AEIOUYaeiouycnsz'],
  ['grave', '\u0300', 'AEIOUaeiou'],
  ['circ', '\u0302', 'AEIOUaeiou'],
  ['uml', '\u0308', 'AEIOUaeiouy'],
  ['tilde', '\u0303', 'ANOano'],
  ['ring', '\u030a', 'Aa'],
  ['cedil', '\u0327', 'Cc'],
  ['caron', '\u030c', 'CSZcszr'],
];

const names: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    accents.flatMap(([name, mark, letters]) => [...letters].map((l) => [l + name, (l + mark).normalize('NFC')])),
  ),
  ...Object.fromEntries(
    'amp=& lt=< gt=> quot=" apos=\' copy=© reg=® trade=™ deg=° plusmn=± times=× divide=÷ micro=µ frac12=½ frac14=¼ frac34=¾ sup1=¹ sup2=² sup3=³ ordm=º ordf=ª ge=≥ le=≤ ne=≠ asymp=≈ minus=− infin=∞ alpha=α beta=β gamma=γ delta=δ mu=μ omega=ω Omega=Ω Delta=Δ pi=π szlig=ß aelig=æ AElig=Æ oslash=ø Oslash=Ø eth=ð ETH=Ð thorn=þ THORN=Þ oelig=œ OElig=Œ fflig=ﬀ filig=ﬁ fllig=ﬂ pound=£ euro=€ yen=¥ cent=¢ sect=§ para=¶ bull=• middot=· hellip=… ndash=– mdash=— lsquo=‘ rsquo=’ sbquo=‚ ldquo=“ rdquo=” bdquo=„ laquo=« raquo=» dagger=† Dagger=‡ permil=‰ frasl=⁄ larr=← rarr=→ uarr=↑ darr=↓ iexcl=¡ iquest=¿ prime=′ Prime=″ check=✓ cross=✗ star=☆'
      .split(' ')
      .map((entry) => [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)]),
  ),
  // Drawn as letters of the Latin alphabet: whoever reads the article is told of them.
  ...Object.fromEntries(
    'Alpha=Α Beta=Β Epsilon=Ε Zeta=Ζ Eta=Η Iota=Ι Kappa=Κ Mu=Μ Nu=Ν Omicron=Ο Rho=Ρ Tau=Τ Upsilon=Υ Chi=Χ omicron=ο iota=ι kappa=κ nu=ν rho=ρ'
      .split(' ')
      .map((entry) => [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)]),
  ),
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  shy: '\u00ad',
  zwj: '\u200d',
  zwnj: '\u200c',
  lrm: '\u200e',
  rlm: '\u200f',
};
