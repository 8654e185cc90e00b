import {cpSync, existsSync, mkdirSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {sha256} from '../../../src/base/hash.ts';
import {compareText} from '../../../src/base/order.ts';
import type {Manifest} from '../../../src/model/generated/manifest.ts';
import {runHere} from '../../../tests/support/run-here.ts';
import {writeFiles} from '../../../tests/support/write-files.ts';
import type {Files} from '../family.ts';
import {contentWith, example, topic} from './example.ts';

/** Hashes of all files below a folder, by path; where something is no file, what it is. */
export type Snapshot = Readonly<Record<string, string>>;

export function snapshot(folder: string): Snapshot {
  return Object.fromEntries(existsSync(folder) ? walk(folder, '') : []);
}

/** Node's own recursive reading goes through links; this does not. */
function walk(folder: string, below: string): [string, string][] {
  const entries = readdirSync(join(folder, below), {withFileTypes: true}).sort((a, b) => compareText(a.name, b.name));
  return entries.flatMap((entry): [string, string][] => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) return walk(folder, path);
    const isRead = entry.isFile() ? sha256(readFileSync(join(folder, path))) : null;
    return [[path, isRead ?? (entry.isSymbolicLink() ? 'a link' : 'no file')]];
  });
}

/** What of two snapshots differs, in a few words; null where nothing does. */
export function difference(is: Snapshot, shouldBe: Snapshot): string | null {
  const paths = [...new Set([...Object.keys(is), ...Object.keys(shouldBe)])].filter(
    (path) => is[path] !== shouldBe[path],
  );
  if (paths.length === 0) return null;
  const words = paths.map((path) =>
    path in is ? (path in shouldBe ? `${path} differs` : `${path} is left over`) : `${path} is missing`,
  );
  return words.length > 5 ? `${words.slice(0, 5).join(', ')} and ${words.length - 5} more` : words.join(', ');
}

/** The example, and as it is after an edit: another title, one topic more, so that files change, come and go. */
export const contents: Readonly<Record<'old' | 'new', Files>> = {
  old: contentWith({'old-topic/topic.yaml': topicOf('old-topic'), ...restOf('old-topic')}),
  new: contentWith({
    [`${topic}/sheets/drinking-enough.yaml`]: (example[`${topic}/sheets/drinking-enough.yaml`] ?? '').replace(
      'title: Drinking enough on hot days',
      'title: Drinking enough when it is hot',
    ),
    'new-topic/topic.yaml': topicOf('new-topic'),
    ...restOf('new-topic'),
  }),
};

function topicOf(id: string): string {
  return (example[`${topic}/topic.yaml`] ?? '').replace(`id: ${topic}`, `id: ${id}`);
}

function restOf(id: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(example)
      .filter(([path]) => path.startsWith(`${topic}/`) && !path.endsWith('/topic.yaml'))
      .map(([path, text]) => [path.replace(topic, id), text]),
  );
}

/** The clean builds of the two contents; made once a worker. */
export type Clean = {old: Snapshot; new: Snapshot; oldFolder: string};
let clean: Promise<Clean> | undefined;

export function cleanBuilds(trialFolder: string): Promise<Clean> {
  clean ??= makeClean(join(dirname(trialFolder), 'clean'));
  return clean;
}

async function makeClean(folder: string): Promise<Clean> {
  const made = {old: {}, new: {}, oldFolder: join(folder, 'old', 'output')};
  for (const which of ['old', 'new'] as const) {
    const cwd = join(folder, which);
    mkdirSync(cwd, {recursive: true});
    writeFiles(cwd, contents[which]);
    const {exitCode, stderr} = await runHere(['build'], {cwd});
    if (exitCode !== 0) throw new Error(`the clean build ended with ${exitCode}: ${stderr}`);
    made[which] = snapshot(join(cwd, 'output'));
  }
  return made;
}

/** The old output beside the new content, as it is before a build. */
export function before(folder: string, {oldFolder}: Clean): void {
  writeFiles(folder, contents.new);
  cpSync(oldFolder, join(folder, 'output'), {recursive: true});
}

/** Stands in the output folder while a new build, complete on disk, is moved into place. */
const journal = '.claimleaf-commit.json';

/**
 * What is wrong with an output folder after a build was broken off: it must be the old or the new build whole, by its
 * manifest, or hold the journal by which the next run finishes it.
 */
export function judgeBroken(folder: string, clean: Clean): string | null {
  const now = snapshot(folder);
  if (journal in now) return null;
  const own = Object.fromEntries(Object.entries(now).filter(([path]) => !path.startsWith('.claimleaf-')));
  const [fromOld, fromNew] = [difference(own, clean.old), difference(own, clean.new)];
  if (fromOld && fromNew)
    return `The output is a mixture: beside the old one ${fromOld}; beside the new one ${fromNew}`;
  return judgeManifest(folder);
}

/** Whether every file of the manifest is there with its hash. */
function judgeManifest(folder: string): string | null {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  const wrong = manifest.files.find(({path, sha256: hash}) => {
    const file = join(folder, ...path.split('/'));
    return !existsSync(file) || sha256(readFileSync(file)) !== hash;
  });
  return wrong ? `${wrong.path} is not what the manifest says` : null;
}
