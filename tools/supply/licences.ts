import {compareText} from '../../src/base/order.ts';

/** What the lock file says of a package. */
type Locked = {version?: string; license?: string; dev?: boolean; devOptional?: boolean; integrity?: string};
export type LockFile = {packages: Readonly<Record<string, Locked>>};

/** A package that is installed with Claimleaf, and its licence as an SPDX expression; '' where nobody says. */
export type Shipped = {name: string; version: string; licence: string};

/** Licences under which the package may be handed on, and used for a programme of a clinic, with no more than their texts. */
export const allowed: ReadonlySet<string> = new Set([
  ...['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'OFL-1.1'],
  // dictionary-en: its list of words is under the terms of SCOWL, which are those of MIT and BSD.
  '(MIT AND BSD)',
]);

/** Packages whose package.json names their licence in a way that npm does not read. */
const saidElsewhere: Readonly<Record<string, string>> = {
  // "licenses": [{"type": "MIT"}], an old form.
  format: 'MIT',
};

/** Every package that is no development dependency, of every platform, in order. */
export function shippedPackages({packages}: LockFile): Shipped[] {
  const all = Object.entries(packages).flatMap(([path, {version = '', license, dev, devOptional}]) => {
    if (path === '' || dev || devOptional) return [];
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    return [{name, version, licence: license ?? saidElsewhere[name] ?? ''}];
  });
  const known = new Map(all.map((one) => [`${one.name}@${one.version}`, one]));
  return [...known.values()].sort((a, b) => compareText(a.name, b.name) || compareText(a.version, b.version));
}

/** docs/licences.md. */
export function licencesPage(shipped: readonly Shipped[]): string {
  const counts = [...Map.groupBy(shipped, ({licence}) => licence)].sort(
    ([a, x], [b, y]) => y.length - x.length || compareText(a, b),
  );
  return `# Licences of what is installed with Claimleaf

Made of package-lock.json by \`npm run fix\`; a test holds that it is current, and that no other licence is in it.
\`npm run sbom\` prints the same packages as a bill of materials (CycloneDX 1.5, JSON). Development dependencies are in
neither: they are not installed with the package.

Claimleaf itself is under the [MIT licence](../LICENSE), its content under [CC BY 4.0](../LICENSE-CONTENT). What its parser
learned from a treebank is under CC BY-SA 4.0 ([language/LICENSE](../language/LICENSE)).

Some packages bring along what has licences of its own: \`@sparticuz/chromium\` holds Chromium (BSD-3-Clause, and the
licences of its parts), \`@hyzyla/pdfium\` holds PDFium, \`node\` fetches Node, each with their parts.

| licence | packages |
|---|---|
${counts.map(([licence, all]) => `| ${licence || 'unknown'} | ${all.length} |`).join('\n')}

| package | version | licence |
|---|---|---|
${shipped.map(({name, version, licence}) => `| ${name} | ${version} | ${licence || 'unknown'} |`).join('\n')}
`;
}
