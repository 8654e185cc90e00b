import {defineCommand} from '../../command-line/command.ts';
import {oneOf, text} from '../../command-line/option.ts';
import {exportFormats} from '../../model/export-format.ts';
import {draftOption} from '../draft-option.ts';

export const command = defineCommand({
  name: 'export',
  phase: 'make',
  summary: 'the claims for other programs: JSON-LD, and a data package of CSV tables',
  about: `Makes DIR/exports/: dataset.jsonld (schema.org, PROV, Web Annotation), datapackage.json and its CSV tables
(Frictionless). The same files as \`build\` makes.`,
  options: {
    format: oneOf(exportFormats, 'F', 'only this format', {otherwise: 'both'}),
    ...draftOption('export also what nobody has accepted, named as a draft'),
    topic: text('TOPIC', 'only this topic, into DIR/exports/TOPIC/'),
  },
  writes: true,
  kept: 'the output is the last one that was whole',
  run: async (asked, {terminal, workers}) => (await import('./export.ts')).exportDataset(asked, terminal, workers),
});
