/**
 * Learns plain forms from a treebank: node tools/train-parser/run.ts FOLDER, where FOLDER holds train, dev and
 * test.conllu.gz. Writes language/en.lemmas.json.
 */
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {parse} from 'yaml';
import {type GivenForms, learnLemmas} from './learn-lemmas.ts';
import {readConllu} from './read-conllu.ts';
import {lemmaAccuracy, writeLemmas} from './write-lemmas.ts';

const language = fileURLToPath(new URL('../../language/', import.meta.url));
const [treebank] = process.argv.slice(2);
if (treebank === undefined) throw new Error('Found no folder, expected one with train, dev and test.conllu.gz.');

const given = parse(readFileSync(new URL('plain-forms.yaml', import.meta.url), 'utf8')) as GivenForms;
const lemmas = learnLemmas(readConllu(`${treebank}/train.conllu.gz`), given);
writeLemmas(`${language}en.lemmas.json`, lemmas);
console.log(`lemmas: ${lemmaAccuracy(lemmas, readConllu(`${treebank}/test.conllu.gz`)).toFixed(4)} right`);
