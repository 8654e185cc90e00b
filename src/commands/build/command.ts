import {defineCommand} from '../../command-line/command.ts';
import {flag, text} from '../../command-line/option.ts';
import {checkDraft, draftOption} from '../draft-option.ts';
import {printingOptions} from '../printing-options.ts';

export const command = defineCommand({
  name: 'build',
  phase: 'make',
  summary: 'dataset, sheets as PDF, index page and manifest',
  about: `Makes everything: DIR/dataset.json, claims.jsonl, sheets/<topic>/<sheet>.<size>.pdf, exports/, index.html,
manifest.json. The output is replaced as a whole, and only when nothing went wrong. Only what a person has accepted
is printed; with --draft also what nobody has looked at yet, to be looked at and never handed out.`,
  options: {
    only: text('GLOB', "print only these sheets, e.g. 'my-topic/overview' or '*/overview'"),
    ...printingOptions,
    ...draftOption('print also what nobody has accepted, each page marked as a draft'),
    explainCache: flag('say what is not taken from earlier builds, and why'),
    frozen: flag('fail where the dataset would differ from the one in DIR; for CI'),
  },
  writes: true,
  kept: 'the output is the last one that was whole',
  check: checkDraft,
  run: async (asked, {terminal, closing, workers}) =>
    (await import('./build.ts')).build(asked, terminal, closing, workers),
});
