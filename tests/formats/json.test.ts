import {Ajv2020} from 'ajv/dist/2020.js';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import schema from '../../schemas/diagnostics.schema.json' with {type: 'json'};
import {catalogue} from '../../src/catalogue.ts';
import {json} from '../../src/formats/json.ts';
import {schemas} from '../../src/outside/schemas.ts';
import {contentError} from '../support/content-problem.ts';
import {anyReport, reportOf} from './any-report.ts';

const errorsOf = (text: string) =>
  schemas.errorsOf('diagnostics', JSON.parse(text)).map((e) => `${e.instancePath} ${e.message}`);

test('has the form of its schema, with any problems', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      expect(errorsOf(json(report))).toEqual([]);
    }),
  );
  expect(errorsOf(json(reportOf([], {result: {unmapped: []}})))).toEqual([]);
});

test('the schema takes what the program prints where the machine stands in its way, and nothing else', () => {
  const stopped = {ok: false, error: {code: 'a', message: 'b', hint: 'c'}};
  expect(schemas.errorsOf('diagnostics', stopped)).toEqual([]);
  expect(schemas.errorsOf('diagnostics', {...stopped, diagnostics: []})).not.toEqual([]);
  expect(schemas.errorsOf('diagnostics', {ok: true})).not.toEqual([]);
});

test('every code of the catalogue fits the schema', () => {
  const code = schema.oneOf[0]?.properties.diagnostics?.items.properties.code;
  const isCode = new Ajv2020({strict: true}).compile(code as object);
  expect(Object.keys(catalogue).filter((name) => !isCode(name))).toEqual([]);
});

test('tells everything of a problem, in one order of the keys', () => {
  const place = {endColumn: 5, column: 2, line: 1, file: 'a.md'};
  const {hint, ...rest} = contentError('yaml/schema', place, 'Found x.', 'Do y.');
  const made = {related: {message: 'z', place: {file: 'b.md'}}, hint, ...rest};
  const run = JSON.parse(json(reportOf([made], {summary: [['problems', '1 error']], result: [1]})));
  expect(run).toEqual({
    ok: false,
    counts: {errors: 1, warnings: 0, infos: 0},
    diagnostics: [made],
    summary: {problems: '1 error'},
    result: [1],
  });
  expect(Object.keys(run.diagnostics[0])).toEqual(['code', 'severity', 'message', 'hint', 'place', 'related']);
  expect(Object.keys(run.diagnostics[0].place)).toEqual(['file', 'line', 'column', 'endColumn']);
});
