import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {compareText} from '../base/order.ts';
import {programFolder} from './program-folder.ts';

/** A pattern for sheets: its name, what it is for (its second line), and its text, which is a sheet with placeholders. */
export type SheetPattern = {name: string; means: string; text: string};

/** The patterns that the program brings along, by name. */
export function readPatterns(): SheetPattern[] {
  const folder = join(programFolder, 'templates', 'patterns');
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  return files.sort(compareText).map((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const [, means = ''] = /^#.*\n# (.*)$/m.exec(text) ?? [];
    return {name: file.replace(/\.yaml$/, ''), means, text};
  });
}
