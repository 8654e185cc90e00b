import {join} from 'node:path';
import {must} from '../../base/must.ts';
import {present} from '../../base/present.ts';
import type {Result} from '../../command-line/result.ts';
import {decisionDay} from '../../outside/reference-day.ts';
import type {Terminal} from '../../outside/terminal.ts';
import {beginTopic} from '../../outside/topic-files.ts';
import {workHere} from '../../outside/work/work-here.ts';
import type {Workers} from '../../outside/work/workers.ts';
import {importFiles} from '../import/import.ts';
import {relistIds} from '../relist-ids.ts';
import {requireFiles} from '../require-files.ts';

/** Which topic, and the pages that it begins with: `import` is the first, the others stand behind the name. */
type Asked = {
  operands: readonly string[];
  content: string;
  import: string | null;
  title: string | null;
  retrieved: string | null;
};

/** Makes the files of a topic, imports pages into it, and says what to do next. */
export async function topic(asked: Asked, terminal: Terminal, workers: Workers = workHere): Promise<Result> {
  const {content, retrieved} = asked;
  const [first, ...more] = asked.operands;
  const id = must(first, 'the name is asked for (command.ts)');
  const title = asked.title ?? wordsOf(id);
  const files = [...present([asked.import]), ...more];
  requireFiles(files);
  const made = beginTopic(content, {id, title, today: decisionDay(process.env)});
  for (const path of made) terminal.say(`made ${join(content, path)}`);
  const pages = {topic: id, title: null, dryRun: false, update: false, again: false};
  const imported =
    files.length > 0 ? await importFiles({...pages, operands: files, content, retrieved}, terminal, workers) : null;
  await relistIds(content, workers);
  return {
    diagnostics: imported === null ? [] : imported.diagnostics,
    summary: [],
    text: nextSteps(id, content, files.length > 0),
    json: {topic: id, made, imported: imported === null ? [] : imported.json},
  };
}

/** "ear-wax" -> "Ear wax". */
const wordsOf = (id: string) => id.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase());

function nextSteps(id: string, content: string, hasPages: boolean): string {
  const where = content === 'content' ? '' : ` --content ${content}`;
  const steps = [
    ...(hasPages ? [] : [[`claimleaf import FILE… --topic ${id}`, 'your saved pages become articles']]),
    [`claimleaf suggest ${id}`, 'proposes the things that the articles speak about; a key accepts'],
    [`claimleaf sheet ${id} handout SUBJECT`, 'a sheet from a pattern; `claimleaf sheet --list` shows them all'],
    ['claimleaf build --draft', 'prints the sheets with what nobody has accepted yet, marked as drafts'],
    ['claimleaf review', 'accepts what the articles say; then `claimleaf build`'],
  ];
  const lines = steps.map(([command = '', what = '']) =>
    `  ${`${command}${command.startsWith('claimleaf') ? where : ''}`.padEnd(44)} ${what}`.trimEnd(),
  );
  return [`Next:`, ...lines].join('\n');
}
