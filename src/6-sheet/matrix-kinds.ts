import {listAt} from '../base/multimap.ts';
import {compareText} from '../base/order.ts';
import {isRestricted as isRestrictedClaim} from './is-restricted.ts';
import type {CellMark, Ends} from './matrix-cells.ts';
import {isRestricting, sayingOf} from './restricts.ts';
import type {Selected} from './selected.ts';
import type {SheetContext} from './sheet-context.ts';

/** What articles say in a cell: of the row's entity or kinds of it, and of what the entity is a kind of. */
export type KindsCell = {within: readonly Selected[]; wider: readonly Selected[]};

/**
 * The kinds that stand behind a row's name, those that most articles speak of first: only such for which each mark of the
 * row holds, so that 'meat: poultry, pork' never says of pork what is said of poultry. One of which something is denied
 * is not named, nor a kind of a kind, nor one with a row of its own, nor one whose name only adds to the row's.
 */
export function kindsNamed(
  id: string,
  cells: readonly KindsCell[],
  {rows, most, ends}: {rows: readonly string[]; most: number; ends: Ends},
  {index}: SheetContext,
): string[] {
  const plain = (of: string) => index.entities.get(of)?.short ?? index.entities.get(of)?.plain ?? of;
  const said = Map.groupBy(
    cells.flatMap(({within}) => within.filter((s) => !isDenied(s))),
    (s) => s.claim[ends.row],
  );
  const holds = (kind: string) =>
    cells.every(({within}) => {
      const of = (thing: string) => within.filter((s) => s.claim[ends.row] === thing);
      if (of(kind).some(isDenied)) return false;
      return within.length === 0 || of(id).some(isWhole) || of(kind).length > 0;
    });
  const kinds = [...said.keys()].filter(
    (kind) => kind !== id && !rows.includes(kind) && !saysTheSame(plain(kind), plain(id)) && holds(kind),
  );
  const heads = kinds.filter((kind) => !kinds.some((other) => index.broader.get(kind)?.has(other)));
  const weight = (kind: string) => listAt(said, kind).reduce((sum, s) => sum + s.claim.articles.length, 0);
  return heads.sort((a, b) => weight(b) - weight(a) || compareText(plain(a), plain(b))).slice(0, most);
}

/**
 * Full where articles say it plainly of all that the row names: of its entity, or of each kind behind its name. In part
 * where they say it of other kinds, of some people or cases only, or of something wider, of which it would be wrong to
 * say that nothing was found.
 */
export function markOfKinds({within, wider}: KindsCell, id: string, kinds: readonly string[], ends: Ends): CellMark {
  const affirmed = within.filter((s) => !isDenied(s));
  const of = (thing: string) => affirmed.filter((s) => s.claim[ends.row] === thing);
  const mark = (strength: CellMark['strength'], counted: readonly Selected[]) => ({strength, counted, articles: ''});
  if (affirmed.length === 0) {
    if (within.length > 0) return mark('denied', within);
    return wider.length > 0 ? mark('part', wider) : mark('none', []);
  }
  const isDisputed = within.some((s) => isDenied(s) || s.level === 'differ');
  const holds = of(id).some(isWhole) || (kinds.length > 0 && kinds.every((kind) => of(kind).some(isWhole)));
  return mark(holds && !isDisputed ? 'full' : 'part', affirmed);
}

const isDenied = ({level}: Selected) => level === 'not';

/** Said plainly, and by at least one article without restriction. */
function isWhole({level, severe, claim}: Selected): boolean {
  const saying = sayingOf([claim]);
  const isRestricted = claim.articles.every((id) => isRestricting(listAt(saying, id)));
  return level === 'stated' && !severe && !isRestrictedClaim(claim) && !isRestricted;
}

/** 'Beans and lentils: beans, lentils' and 'Eggs: egg yolks' tell nothing. */
const saysTheSame = (kind: string, whole: string) =>
  ` ${kind}`.includes(` ${whole.replace(/s$/, '')}`) || ` ${whole} `.includes(` ${kind} `);
