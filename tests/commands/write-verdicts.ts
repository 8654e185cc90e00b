/**
 * For review-two-editors.test.ts, in a process of its own: `node write-verdicts.ts CONTENT NAME COUNT` writes verdicts of
 * "NAME" to the topic `eyes`, one by one, and says the number of each when it is written. It may be killed.
 */
import {writeAnnotations} from '../../src/commands/review/write-annotations.ts';
import {toAnnotation} from '../../src/review/to-annotation.ts';

const [content = '', name = '', count = ''] = process.argv.slice(2);
for (let i = 0; i < Number(count); i++) {
  const anchor = {quote: `Sentence ${i}.`, under: [], after: null};
  const said = {accept: [`wind causes dry-eyes-${i}`]};
  const annotation = toAnnotation({topic: 'eyes', article: 'dry-eyes', anchor, said}, {by: name, on: '2026-01-02'});
  const problems = await writeAnnotations({content, topic: 'eyes'}, [annotation]);
  process.stdout.write(problems.length > 0 ? 'failed\n' : `${i}\n`);
}
