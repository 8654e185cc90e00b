import {addCount, countOf} from '../base/counts.ts';
import {shortHash} from '../base/hash.ts';
import {catalogue} from '../catalogue.ts';
import {type Diagnostic, type DiagnosticCode, hasErrors, type Place, type Severity} from '../diagnostics.ts';
import {type Report, severities} from './report.ts';

type Parts = Pick<Report, 'diagnostics' | 'pathOf' | 'program'>;

/**
 * A SARIF 2.1.0 log, as code scanning reads it: paths from the top of the repository, nothing about the machine, the
 * same bytes for the same problems. The id of the run names the content folder, so that two folders of a repository can
 * be uploaded side by side.
 */
export function sarif(report: Parts): string {
  const {diagnostics, pathOf, program} = report;
  const codes = [...new Set(diagnostics.map((d) => d.code))].sort();
  const fingerprints = fingerprint(diagnostics, pathOf);
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'claimleaf',
            semanticVersion: program.version,
            rules: codes.map((code) => ruleOf(code, report)),
          },
        },
        automationDetails: {id: `claimleaf/${pathOf('.')}/`},
        invocations: [{executionSuccessful: true, exitCode: hasErrors(diagnostics) ? 1 : 0}],
        originalUriBaseIds: {'%SRCROOT%': {description: {text: 'The top folder of the repository.'}}},
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((d, i) => ({
          ruleId: d.code,
          ruleIndex: codes.indexOf(d.code),
          level: levels[d.severity],
          message: {text: plainMessage([d.message, d.hint].filter(Boolean).join(' '))},
          locations: [{physicalLocation: physicalLocation(d.place, pathOf)}],
          ...(d.related
            ? {
                relatedLocations: [
                  {
                    id: 1,
                    physicalLocation: physicalLocation(d.related.place, pathOf),
                    message: {text: plainMessage(d.related.message)},
                  },
                ],
              }
            : {}),
          partialFingerprints: {primaryLocationLineHash: fingerprints[i]},
        })),
      },
    ],
  };
  return JSON.stringify(log, null, 2);
}

const levels = {error: 'error', warning: 'warning', info: 'note'} as const satisfies Record<Severity, string>;

/** Its level is the worst that it was found with: one rule may give an error here and a warning there. */
function ruleOf(code: DiagnosticCode, {diagnostics, program}: Parts) {
  const found = new Set(diagnostics.filter((d) => d.code === code).map((d) => d.severity));
  const worst = severities.find((s) => found.has(s)) ?? 'warning';
  const text = catalogue[code];
  const where = `docs/rules.md of Claimleaf has more, under ${code}.`;
  return {
    id: code,
    shortDescription: {text},
    fullDescription: {text},
    ...(program.rulesUrl === null ? {} : {helpUri: `${program.rulesUrl}#${anchorOf(code)}`}),
    help: {text: `${text} ${where}`},
    defaultConfiguration: {level: levels[worst]},
  };
}

/** The anchor that GitHub gives to a heading: without the slash. */
function anchorOf(code: DiagnosticCode): string {
  return code.replace(/[^a-z0-9-]/g, '');
}

/** In a message, [text](place) would be a link. */
function plainMessage(text: string): string {
  return text.toWellFormed().replaceAll('](', '\\](');
}

function physicalLocation(place: Place, pathOf: Report['pathOf']) {
  return {
    artifactLocation: {uri: uriOf(pathOf(place.file)), uriBaseId: '%SRCROOT%'},
    region: regionOf(place),
  };
}

/** A relative reference; a colon in its first part would make that a scheme, so it is escaped like all signs. */
function uriOf(path: string): string {
  return path.toWellFormed().split('/').map(encodeURIComponent).join('/');
}

/** Code scanning shows nothing that has no line, so a problem of a whole file stands at its first. */
function regionOf({line, column, endLine, endColumn}: Place) {
  if (line === undefined) return {startLine: 1};
  const start = {startLine: line, ...(column === undefined ? {} : {startColumn: column})};
  const last = endLine ?? line;
  const isBehind = last > line || (last === line && endColumn !== undefined && endColumn > (column ?? 1));
  if (!isBehind) return start;
  return {...start, endLine: last, ...(endColumn === undefined ? {} : {endColumn})};
}

/**
 * What a finding is followed by from run to run: rule, file and message without its figures, so that it stays the same
 * when lines move or a count changes. Findings that share these are counted, in their order.
 */
function fingerprint(diagnostics: readonly Diagnostic[], pathOf: Report['pathOf']): string[] {
  const seen = new Map<string, number>();
  return diagnostics.map(({code, place, message}) => {
    const what = [code, pathOf(place.file), message.replace(/\d+/g, '#')].join('\0');
    const hash = shortHash(what, 16);
    addCount(seen, hash);
    return `${hash}:${countOf(seen, hash)}`;
  });
}
