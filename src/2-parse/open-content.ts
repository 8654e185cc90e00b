import {present} from '../base/present.ts';
import {clinicNoEmergency} from '../diagnostics/clinic-no-emergency.ts';
import {contentEmpty} from '../diagnostics/content-empty.ts';
import {releaseName} from '../diagnostics/release-name.ts';
import type {Diagnostic, Outcome} from '../diagnostics.ts';
import type {ParsedArticle, UnreadArticle} from '../model/article-reading.ts';
import {careCountryOf} from '../model/care-country.ts';
import type {Content, TopicContent} from '../model/content.ts';
import type {Release} from '../model/generated/release.ts';
import type {Knowledge} from '../model/program.ts';
import type {Schemas} from '../model/schemas.ts';
import type {SourceFile} from '../model/source-file.ts';
import {filesOf, missingFile} from './content-folder.ts';
import type {FileReaders} from './file-readers.ts';
import {openTopic} from './open-topic.ts';
import {parseRelease, releasesFolder} from './parse-release.ts';

/** A content that is read but for its articles: these, and what makes the content of them. */
export type OpenContent = {
  /** All articles, in the order of their paths. */
  unread: readonly UnreadArticle[];
  /** @param parsed what was made of each of them, in their order */
  close(parsed: readonly ParsedArticle[]): Outcome<Content>;
};

/**
 * All files of the content folder (paths below it, with forward slashes), each put where it belongs, and read but for the
 * articles, which may be read elsewhere. A file that has errors is left out and reported; so is a topic without a usable
 * topic.yaml or vocabulary.yaml.
 *
 * @param paths of all files, also of those that could not be read and are no SourceFile
 * @param readYaml what reads one file; whoever reads nearly the same content often hands in one that remembers
 * @param illustrations what was read of figures/, by path
 */
export function openContent(
  files: readonly SourceFile[],
  paths: readonly string[],
  knowledge: Knowledge,
  {readYaml, illustrations}: {readYaml: FileReaders['readYaml']; illustrations: Illustrations},
): OpenContent {
  const {schemas} = knowledge;
  const folder = filesOf(files, paths);
  const clinicFile = folder.byPath.get('clinic.yaml');
  const clinic = clinicFile ? readYaml(schemas, 'clinic', clinicFile.path, clinicFile.text) : null;
  const placeInClinic = clinic?.value?.placeOf ?? (() => ({file: 'clinic.yaml'}));
  const own = clinic?.value?.value;
  const isMute = own && !Object.hasOwn(own.emergency, own.country);
  const here = own ? careCountryOf(own) : null;

  const names = [...new Set(paths.flatMap((path) => (path.includes('/') ? [path.split('/')[0] as string] : [])))]
    .filter((name) => name !== releasesFolder)
    .sort();
  const topics = names.map((name) => openTopic(name, folder, knowledge, readYaml, ofTopic(name, illustrations)));
  const releases = parseReleases(files, schemas);
  return {
    unread: topics.flatMap(({name, articles, frame}) => {
      const whole = frame && {...frame, here};
      return articles.map((file) => ({file, topic: name, frame: whole}));
    }),
    close(parsed) {
      const left = [...parsed];
      const closed = topics.map((topic) => topic.close(left.splice(0, topic.articles.length)));
      return {
        value: {
          clinic: own ?? null,
          placeInClinic,
          topics: present(closed.map(({value}) => value)),
          releases: releases.value,
        },
        diagnostics: [
          ...(clinic
            ? clinic.diagnostics
            : missingFile('clinic.yaml', "the clinic's name, phones and settings", folder)),
          ...(isMute
            ? [clinicNoEmergency(placeInClinic(['country']), {country: own.country, known: Object.keys(own.emergency)})]
            : []),
          ...(names.length === 0 ? [contentEmpty.noTopic({file: '.'})] : []),
          ...closed.flatMap(({diagnostics}) => diagnostics),
          ...releases.diagnostics,
        ],
      };
    },
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
