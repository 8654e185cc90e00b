import type {Finding} from '../rule.ts';
import type {PrintedLine} from './printed-lines.ts';

/** A measurement of one printed line. */
export function ofLine(line: PrintedLine, value: Finding['value'], limit: Finding['limit'], passed: boolean): Finding {
  return {value, limit, passed, where: {text: line.sentence, claims: line.claims, path: line.path}};
}

/** A measurement of the whole subject. */
export const ofWhole = (value: Finding['value'], limit: Finding['limit'], passed: boolean): Finding => ({
  value,
  limit,
  passed,
  where: null,
});
