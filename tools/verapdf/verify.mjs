#!/usr/bin/env node
// Checks PDFs against PDF/UA-1 and PDF/A-2a with veraPDF: node verify.mjs DIR_OR_FILES…
// A PDF that does not say that it keeps both fails too.
// Exit codes: 0 all pass or skipped (no Java, no Maven), 1 a PDF fails or there is none, 2 the validator broke.
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {join, relative, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';

/** The validator's names of what each PDF has to keep. */
const profiles = ['PDF/UA-1', 'PDF/A-2A'];
const pom = fileURLToPath(new URL('pom.xml', import.meta.url));
const cache = fileURLToPath(new URL('../../node_modules/.cache/verapdf/', import.meta.url));

const given = process.argv.slice(2);
if (given.length === 0) end(1, 'Usage: verify.mjs DIR_OR_FILES…');
for (const path of given) if (!existsSync(path)) end(1, `${path}: there is no such file or folder.`);
const files = given.flatMap(pdfsIn).sort();
if (files.length === 0) end(1, `No PDF in ${given.join(', ')}.`);

const jobs = validate(files, jar());
let checks = 0;
let failedFiles = 0;
for (const job of jobs) {
  const failed = job.rules.reduce((sum, rule) => sum + rule.failedChecks, 0);
  checks += failed;
  if (failed === 0 && !job.problem) continue;
  failedFiles += 1;
  console.log(`${relative('', job.file)}: ${job.problem ?? `${failed} failed checks of ${job.rules.length} rules`}`);
  for (const {profile, clause, testNumber, failedChecks, description, checks} of job.rules) {
    console.log(`  ${profile} ${clause}-${testNumber} (${failedChecks}×) ${description}`);
    console.log(`    first: ${checks?.[0]?.errorMessage ?? ''} at ${checks?.[0]?.context ?? ''}`);
  }
}
console.log(`${jobs.length} PDFs, ${failedFiles} failed, ${checks} failed checks (${profiles.join(', ')})`);
if (jobs.length !== files.length) end(2, `The validator reported ${jobs.length} of ${files.length} PDFs.`);
process.exitCode = failedFiles > 0 ? 1 : 0;

function pdfsIn(path) {
  if (!statSync(path).isDirectory()) return [resolve(path)];
  return readdirSync(path, {recursive: true, encoding: 'utf8'})
    .filter((name) => name.toLowerCase().endsWith('.pdf'))
    .map((name) => resolve(path, name));
}

/** The validator's jar, fetched once by Maven into the cache of node_modules. */
function jar() {
  const version = /<artifactId>greenfield-apps<\/artifactId>\s*<version>([^<]+)</.exec(readFileSync(pom, 'utf8'))?.[1];
  const path = join(cache, `greenfield-apps-${version}.jar`);
  if (!has('java', '-version')) end(0, 'skipped: veraPDF needs Java, which is not here.');
  if (existsSync(path)) return path;
  if (!has('mvn', '-version')) end(0, 'skipped: veraPDF is fetched with Maven (mvn), which is not here.');
  mkdirSync(cache, {recursive: true});
  const goal = ['-B', '-q', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${cache}`];
  const {status, stdout} = spawnSync('mvn', goal, {encoding: 'utf8'});
  if (status !== 0 || !existsSync(path)) end(2, `Maven could not fetch veraPDF ${version}:\n${stdout}`);
  return path;
}

function has(command, argument) {
  return spawnSync(command, [argument], {stdio: 'ignore'}).status === 0;
}

/**
 * One run of the validator over all files, each read once and judged by all that it says to keep (flavour 0). It ends with
 * 1 when a file fails, which its report says better.
 */
function validate(pdfs, classPath) {
  const options = ['--flavour', '0', '--format', 'json', '--maxfailuresdisplayed', '1'];
  const run = [
    '-Djava.awt.headless=true',
    '-cp',
    classPath,
    'org.verapdf.apps.GreenfieldCliWrapper',
    ...options,
    ...pdfs,
  ];
  const {stdout, stderr, error} = spawnSync('java', run, {encoding: 'utf8', maxBuffer: 2 ** 28});
  try {
    return JSON.parse(stdout).report.jobs.map(({itemDetails, validationResult = [], taskException}) => {
      const results = validationResult.map(({profileName, details}) => ({
        profile: profiles.find((name) => profileName.startsWith(`${name} `)),
        rules: details.ruleSummaries.filter(({ruleStatus}) => ruleStatus === 'FAILED'),
      }));
      const unsaid = profiles.filter((name) => results.every(({profile}) => profile !== name));
      return {
        file: itemDetails.name,
        rules: results.flatMap(({profile, rules}) => (profile ? rules.map((rule) => ({...rule, profile})) : [])),
        problem:
          taskException?.exceptionMessage ??
          (validationResult.length === 0 ? 'could not be checked' : undefined) ??
          (unsaid.length > 0 ? `does not say that it keeps ${unsaid.join(' and ')}` : undefined),
      };
    });
  } catch {
    return end(2, `The validator gave no report: ${error?.message ?? stderr.trim()}`);
  }
}

function end(code, message) {
  (code === 0 ? console.log : console.error)(message);
  process.exit(code);
}
