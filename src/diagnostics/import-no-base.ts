import {defineDiagnostic, needed} from './define-diagnostic.ts';

export const importNoBase = defineDiagnostic({
  id: 'import/no-base',
  means: 'Nothing tells what an editor has changed in an article since it was imported.',
  asks: 'Beside an article stands what its import made, in imported/, where it is to be imported again.',
  source: 'own',
  severity: 'error',
  floor: needed,
  text: ({topic, id}: {topic: string; id: string}) => ({
    message: `Found no ${topic}/imported/${id}.md, expected what the last import made of the page.`,
    hint: 'Keep that folder with the articles. Without it: --update takes the page over and drops what was changed.',
  }),
  sample: {topic: 'eyes', id: 'dry-eyes'},
  example: {
    by: 'never',
    because:
      '`claimleaf import --again` alone raises it, of an article that was imported before such a folder was kept',
  },
});
