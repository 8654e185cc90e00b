import {present} from '../base/present.ts';
import type {Block, Sheet} from './generated/sheet.ts';

/** The blocks of a sheet's definition, in their order: of each side the top, the columns, the bottom. */
export const definedBlocks = ({sides}: Pick<Sheet, 'sides'>): Block[] =>
  present(sides.flatMap((side) => [side.top, side.columns, side.bottom])).flat();
