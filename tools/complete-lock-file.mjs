#!/usr/bin/env node
// Adds to package-lock.json what a registry left out: packages for other platforms.
//
// Native packages name one optional package for each platform, and npm writes only those into the lock file that the
// registry has. A mirror with packages for its own platform alone gives a lock file that `npm ci` of npm 11 refuses
// everywhere ("Missing: … from lock file"). The entry needs only the exact version and the platform: npm fetches such
// a package on that platform alone. Its hash is unknown here; tests/package/lock-file.test.ts fails until
// `npm install --package-lock-only`, with a registry that has the package, has put it in.
// Run by `npm run fix`; tests/package/lock-file.test.ts fails where an entry is missing.
import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const file = fileURLToPath(new URL('../package-lock.json', import.meta.url));
const systems = ['linux', 'darwin', 'win32', 'android', 'freebsd', 'openbsd', 'netbsd', 'sunos', 'aix', 'openharmony'];
const processors = ['x64', 'arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32'];

/** [package that asks, name, version] of every optional dependency that the lock file does not hold. */
export function missingPackages(lock) {
  return Object.entries(lock.packages).flatMap(([path, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !foldersAbove(path).some((folder) => `${folder}node_modules/${name}` in lock.packages))
      .map(([name, version]) => [path, name, version]),
  );
}

/** 'node_modules/a/node_modules/b' -> itself, 'node_modules/a/', '': where npm looks for what b needs. */
function foldersAbove(path) {
  const parts = path.split(/(?=node_modules\/)/).filter(Boolean);
  return parts
    .map(
      (_, i) =>
        `${parts
          .slice(0, parts.length - i)
          .join('')
          .replace(/\/$/, '')}/`,
    )
    .concat('');
}

function entryFor(name, version, isDevelopment) {
  const words = name.split(/[/-]/);
  const system = systems.find((s) => words.includes(s));
  const processor = processors.find((p) => words.includes(p));
  const library = words.includes('musl') ? 'musl' : words.includes('gnu') ? 'glibc' : undefined;
  if (!system || !processor || !/^\d+\.\d+\.\d+$/.test(version)) throw new Error(`${name}@${version}: which platform?`);
  return {
    version,
    cpu: [processor],
    ...(isDevelopment ? {dev: true} : {}),
    ...(system === 'linux' && library ? {libc: [library]} : {}),
    optional: true,
    os: [system],
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const missing = missingPackages(lock);
  for (const [path, name, version] of missing)
    lock.packages[`node_modules/${name}`] = entryFor(name, version, lock.packages[path].dev);
  // The order in which npm itself writes them.
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
  if (missing.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
}
