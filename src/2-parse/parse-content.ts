import {present} from '../base/present.ts';
import {clinicNoEmergency} from '../diagnostics/clinic-no-emergency.ts';
import {contentEmpty} from '../diagnostics/content-empty.ts';
import {releaseName} from '../diagnostics/release-name.ts';
import type {Diagnostic, Outcome} from '../diagnostics.ts';
import type {Content, TopicContent} from '../model/content.ts';
import type {Release} from '../model/generated/release.ts';
import type {Knowledge} from '../model/program.ts';
import type {Schemas} from '../model/schemas.ts';
import type {SourceFile} from '../model/source-file.ts';
import {filesOf, missingFile} from './content-folder.ts';
import {type FileReaders, fileReaders} from './file-readers.ts';
import {parseRelease, releasesFolder} from './parse-release.ts';
import {parseTopic} from './parse-topic.ts';

/**
 * All files of the content folder (paths below it, with forward slashes), each put where it belongs. A file that has
 * errors is left out and reported; so is a topic without a usable topic.yaml or vocabulary.yaml.
 *
 * @param paths of all files, also of those that could not be read and are no SourceFile
 * @param readers what reads one file; whoever reads nearly the same content often hands in some that remember
 * @param illustrations what was read of figures/, by path
 */
export function parseContent(
  files: readonly SourceFile[],
  paths: readonly string[],
  knowledge: Knowledge,
  {readers = fileReaders, illustrations = new Map()}: {readers?: FileReaders; illustrations?: Illustrations} = {},
): Outcome<Content> {
  const {schemas} = knowledge;
  const folder = filesOf(files, paths);
  const clinicFile = folder.byPath.get('clinic.yaml');
  const clinic = clinicFile ? readers.readYaml(schemas, 'clinic', clinicFile.path, clinicFile.text) : null;
  const placeInClinic = clinic?.value?.placeOf ?? (() => ({file: 'clinic.yaml'}));
  const own = clinic?.value?.value;
  const isMute = own && !Object.hasOwn(own.emergency, own.country);

  const names = [...new Set(paths.flatMap((path) => (path.includes('/') ? [path.split('/')[0] as string] : [])))]
    .filter((name) => name !== releasesFolder)
    .sort();
  const topics = names.map((name) => parseTopic(name, folder, knowledge, readers, ofTopic(name, illustrations)));
  const releases = parseReleases(files, schemas);
  return {
    value: {
      clinic: own ?? null,
      placeInClinic,
      topics: present(topics.map(({value}) => value)),
      releases: releases.value,
    },
    diagnostics: [
      ...(clinic ? clinic.diagnostics : missingFile('clinic.yaml', "the clinic's name, phones and settings", folder)),
      ...(isMute
        ? [clinicNoEmergency(placeInClinic(['country']), {country: own.country, known: Object.keys(own.emergency)})]
        : []),
      ...(names.length === 0 ? [contentEmpty.noTopic({file: '.'})] : []),
      ...topics.flatMap(({diagnostics}) => diagnostics),
      ...releases.diagnostics,
    ],
  };
}

type Illustrations = TopicContent['illustrations'];

/** Those of a topic, by their paths below its folder. */
const ofTopic = (name: string, illustrations: Illustrations): Illustrations =>
  new Map(
    [...illustrations].flatMap(([path, value]) =>
      path.startsWith(`${name}/`) ? [[path.slice(name.length + 1), value] as const] : [],
    ),
  );

function parseReleases(files: readonly SourceFile[], schemas: Schemas): Outcome<Release[]> {
  const inside = files.filter((f) => f.path.startsWith(`${releasesFolder}/`));
  const [releases, strays] = [inside.filter(isRelease), inside.filter((f) => !isRelease(f))];
  const parsed = releases.map((f) => parseRelease(f, schemas));
  const misplaced = strays.map(({path}): Diagnostic => releaseName.topic({file: path}, {folder: releasesFolder}));
  return {
    value: present(parsed.map(({value}) => value)),
    diagnostics: [...misplaced, ...parsed.flatMap(({diagnostics}) => diagnostics)],
  };
}

const isRelease = ({path}: SourceFile) => path.endsWith('.json');
