/**
 * For output-folder.test.ts, in a process of its own: `node hold-output.ts FOLDER NAME` builds "NAME" into the folder
 * again and again, and says "ready" once it holds it. It is killed.
 */
import {sha256} from '../../src/base/hash.ts';
import {openOutput} from '../../src/outside/output-folder.ts';

const [folder = '', name = ''] = process.argv.slice(2);
for (let round = 0; ; round++) {
  const output = await openOutput(folder, 5000, () => {});
  if (round === 0) process.stdout.write('ready\n');
  const files = Array.from({length: 12}, (_, i) => `sheets/${name}-${i}.pdf`);
  for (const file of files) output.stage(file, `${name} `.repeat(2000));
  output.stage('dataset.json', name);
  output.stage('manifest.json', JSON.stringify({name, files}));
  const before = output.current('manifest.json');
  const old = before ? (JSON.parse(before.toString()) as {name: string; files: string[]}) : {name: '', files: []};
  output.commit(old.files.map((path) => ({path, sha256: sha256(`${old.name} `.repeat(2000))})));
  output.release();
  await new Promise((resolve) => setTimeout(resolve, 0));
}
