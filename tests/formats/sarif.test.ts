/**
 * sarif-2.1.0-rtm.5.json is the official schema of the OASIS technical committee for SARIF, as Microsoft ships it in the npm
 * package @microsoft/jest-sarif 1.0.0-beta.0 (MIT licence).
 */
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {catalogue} from '../../src/catalogue.ts';
import type {Diagnostic} from '../../src/diagnostics.ts';
import {sarif} from '../../src/formats/sarif.ts';
import {contentError, contentWarning} from '../support/content-problem.ts';
import {anyReport, reportOf} from './any-report.ts';
import schema from './sarif-2.1.0-rtm.5.json' with {type: 'json'};

// One of its patterns is no regular expression with the flag u.
const ajv = new Ajv.default({allErrors: true, strict: false, unicodeRegExp: false});
addFormats.default(ajv as never);
const isSarif = ajv.compile(schema);
const runOf = (...diagnostics: Diagnostic[]) => JSON.parse(sarif(reportOf(diagnostics))).runs[0];
const resultsOf = (...diagnostics: Diagnostic[]) => runOf(...diagnostics).results;
const at = (line: number, message: string) => contentError('yaml/schema', {file: 'a.md', line}, message, 'Do y.');

test('fits the official schema, with any problems', () => {
  fc.assert(
    fc.property(anyReport, fc.constantFrom(null, 'https://example.org/docs/rules.md'), (report, rulesUrl) => {
      const log = JSON.parse(sarif({...report, program: {version: '1.2.3', rulesUrl}}));
      isSarif(log);
      expect(isSarif.errors ?? []).toEqual([]);
    }),
  );
});

test('the schema would find a fault', () => {
  expect(isSarif({version: '2.1.0'})).toBe(false);
  expect(isSarif({version: '2.1.0', runs: [{tool: {driver: {name: 'a', helpUri: 'b'}}}]})).toBe(false);
});

test('a result names its rule, its level, what to do and both places', () => {
  const clash = {
    ...contentWarning('vocabulary/clash', {file: 'a b/c%.yaml', line: 3, column: 5, endColumn: 8}, 'Found x.', 'Do y.'),
    related: {place: {file: 'a b/d.yaml', line: 1}, message: 'the other one'},
  };
  expect(resultsOf(clash)).toEqual([
    {
      ruleId: 'vocabulary/clash',
      ruleIndex: 0,
      level: 'warning',
      message: {text: 'Found x. Do y.'},
      locations: [
        {
          physicalLocation: {
            artifactLocation: {uri: 'content/a%20b/c%25.yaml', uriBaseId: '%SRCROOT%'},
            region: {startLine: 3, startColumn: 5, endLine: 3, endColumn: 8},
          },
        },
      ],
      relatedLocations: [
        {
          id: 1,
          physicalLocation: {
            artifactLocation: {uri: 'content/a%20b/d.yaml', uriBaseId: '%SRCROOT%'},
            region: {startLine: 1},
          },
          message: {text: 'the other one'},
        },
      ],
      partialFingerprints: {primaryLocationLineHash: expect.stringMatching(/^[0-9a-f]{16}:1$/)},
    },
  ]);
});

test('the rules are those of the results, each with the words of the catalogue and its worst level', () => {
  const warning = contentWarning('yaml/schema', {file: 'b.md'}, 'm', 'h');
  const log = runOf(warning, at(1, 'm'), contentWarning('article/html', {file: 'a.md'}, 'm', 'h'));
  expect(log.tool.driver).toMatchObject({name: 'claimleaf', semanticVersion: '1.2.3'});
  expect(log.tool.driver.rules).toMatchObject([
    {
      id: 'article/html',
      shortDescription: {text: catalogue['article/html']},
      defaultConfiguration: {level: 'warning'},
    },
    {id: 'yaml/schema', shortDescription: {text: catalogue['yaml/schema']}, defaultConfiguration: {level: 'error'}},
  ]);
  for (const {ruleId, ruleIndex} of log.results) expect(log.tool.driver.rules[ruleIndex].id).toBe(ruleId);
});

test('a rule leads to its heading in docs/rules.md, where the address of that is known', () => {
  const ruleAt = (rulesUrl: string | null) =>
    JSON.parse(sarif(reportOf([at(1, 'm')], {program: {version: '1.2.3', rulesUrl}}))).runs[0].tool.driver.rules[0];
  expect(ruleAt('https://example.org/docs/rules.md').helpUri).toBe('https://example.org/docs/rules.md#yamlschema');
  expect(ruleAt(null)).not.toHaveProperty('helpUri');
});

test('columns are UTF-16 units, the run is named by the content folder, and ends as the program does', () => {
  const log = runOf(at(1, 'm'));
  expect(log.columnKind).toBe('utf16CodeUnits');
  expect(log.automationDetails).toEqual({id: 'claimleaf/content/'});
  expect(log.invocations).toEqual([{executionSuccessful: true, exitCode: 1}]);
  expect(runOf().invocations).toEqual([{executionSuccessful: true, exitCode: 0}]);
});

test('a problem of a whole file stands at its first line; an end before the start is left out', () => {
  const regionOf = (place: object) =>
    resultsOf(contentError('yaml/schema', {file: 'a', ...place}, 'm', ''))[0].locations[0].physicalLocation.region;
  expect(regionOf({})).toEqual({startLine: 1});
  expect(regionOf({line: 5, column: 9, endColumn: 9})).toEqual({startLine: 5, startColumn: 9});
  expect(regionOf({line: 5, column: 9, endLine: 4, endColumn: 20})).toEqual({startLine: 5, startColumn: 9});
  expect(regionOf({line: 5, endLine: 7})).toEqual({startLine: 5, endLine: 7});
});

test('what looks like a link in a message is none', () => {
  expect(resultsOf(at(1, 'Found [a](b).'))[0].message.text).toBe('Found [a\\](b). Do y.');
});

describe('a finding is followed from run to run', () => {
  const prints = (...diagnostics: Diagnostic[]): string[] =>
    resultsOf(...diagnostics).map(
      (r: {partialFingerprints: {primaryLocationLineHash: string}}) => r.partialFingerprints.primaryLocationLineHash,
    );

  test('when its line moves or a figure in its message changes', () => {
    expect(prints(at(1, 'Found 12 words.'))).toEqual(prints(at(400, 'Found 7 words.')));
  });

  test('and is not taken for one of another rule, file or message', () => {
    const [first] = prints(at(1, 'm'));
    const others = [
      at(1, 'n'),
      contentError('yaml/schema', {file: 'b.md', line: 1}, 'm', ''),
      contentError('yaml/syntax', {file: 'a.md', line: 1}, 'm', ''),
    ];
    for (const other of others) expect(prints(other)).not.toEqual([first]);
  });

  test('or for its twin', () => {
    const all = prints(at(1, 'm'), at(2, 'm'), at(3, 'm'));
    expect(new Set(all).size).toBe(3);
  });
});
