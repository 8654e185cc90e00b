import {expect, it} from 'vitest';
import {makeSheets} from '../../src/6-sheet/make-sheets.ts';
import {sample} from '../../src/checks/article/sample.ts';
import type {Content} from '../../src/model/content.ts';
import type {Clinic} from '../../src/model/generated/clinic.ts';
import type {Dataset} from '../../src/model/generated/dataset.ts';

it("a sheet is worded in its topic's language, whatever that of the first article", () => {
  const lists = {articles: [], entities: [], claims: [], conflicts: [], unmapped: [], reviews: []};
  const dataset = {topics: [{id: 'skin', title: 'Skin'}], ...lists} as unknown as Dataset;
  const definition = {value: {id: 'dry'}, placeOf: () => ({file: 'skin/sheets/dry.yaml'})};
  const {article} = sample(['Rest.'], {}, {language: 'en'});
  const topic = {
    topic: {id: 'skin'},
    language: 'sv',
    articles: [article],
    relations: [],
    illustrations: new Map(),
    sheets: [{definition}],
  };
  const templates = {names: new Set<string>(), icons: new Set<string>(), hashes: new Map<string, string>()};
  const none = {wordings: new Map(), regional: new Map()};
  const made = makeSheets(dataset, {topics: [topic]} as unknown as Content, {} as Clinic, none, templates);
  expect(made.diagnostics.map((d) => d.message)).toEqual([
    "Found no wording for the language 'sv', expected templates/wording.sv.yaml.",
  ]);
});
