import {defineCommand} from '../../command-line/command.ts';
import {checkedText, day} from '../../command-line/option.ts';

export const command = defineCommand({
  name: 'release',
  phase: 'hand out',
  summary: 'records the printed sheets that are handed out',
  about: `Records the sheets of the output folder as handed out: content/releases/NAME.json, with every PDF's SHA-256 and what
each claim on them says, for \`claimleaf recall\`. Commit it. The sheets must be those that the content gives: build
first. A release is never written over.`,
  options: {
    name: checkedText('NAME', 'its name, such as 2026.1', {
      is: (name) => /^[a-z0-9]+([._-][a-z0-9]+)*$/.test(name) && name.length <= 40,
      expected: 'at most 40 small letters and digits, with single dots or hyphens between them',
      otherwise: 'the next one of the year',
    }),
    on: day('its day', {otherwise: 'that of SOURCE_DATE_EPOCH, or today in UTC'}),
  },
  writes: true,
  kept: 'a release is written whole or not at all',
  run: async (asked, {terminal, workers}) => (await import('./release.ts')).release(asked, terminal, workers),
});
