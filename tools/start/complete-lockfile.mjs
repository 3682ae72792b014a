// Completes package-lock.json with the builds of optional packages for other machines. npm leaves out those that it could
// not load when the lockfile was made (a registry may not have them all), and `npm ci` then refuses the lockfile on
// every machine. An entry with name, version and the machines that it is for is enough: elsewhere it is not downloaded.
// Run it after any change of dependencies: node tools/start/complete-lockfile.mjs (with --check it only looks).
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const file = join(import.meta.dirname, '..', '..', 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const SYSTEMS = [
  'darwin',
  'linux',
  'win32',
  'freebsd',
  'openbsd',
  'netbsd',
  'android',
  'openharmony',
  'sunos',
  'aix',
  'windows',
];
const PROCESSORS = [
  'x64',
  'arm64',
  'arm',
  'ia32',
  'ppc64',
  's390x',
  'riscv64',
  'loong64',
  'mips64el',
  'wasm32',
];
const EXACT = /^\d+\.\d+\.\d+(-[\w.]+)?$/;

/** Which machines a build is for, from its name: `@swc/core-linux-arm64-gnu`. */
function machinesOf(name) {
  const words = name.split(/[-/]/);
  const os = SYSTEMS.find((system) => words.includes(system));
  const cpu = PROCESSORS.find((processor) =>
    words.some((word) => word === processor || word === `${processor}hf`),
  );
  if (os === undefined || cpu === undefined) return undefined;
  const libc = words.some((word) => word.startsWith('musl'))
    ? 'musl'
    : words.some((word) => word.startsWith('gnu'))
      ? 'glibc'
      : undefined;
  return {
    cpu: [cpu],
    ...(os === 'linux' && libc !== undefined ? { libc: [libc] } : {}),
    os: [os === 'windows' ? 'win32' : os],
  };
}

const added = [];
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (!EXACT.test(version) || found(path, name) === version) continue;
    const machines = machinesOf(name);
    if (machines === undefined) continue;
    const place =
      lock.packages[`node_modules/${name}`] === undefined
        ? `node_modules/${name}`
        : `${path}/node_modules/${name}`;
    lock.packages[place] = { version, ...(entry.dev ? { dev: true } : {}), optional: true, ...machines };
    added.push(`${name}@${version}`);
  }
}

/** The version of the dependency that a package which stands at `path` finds in the lockfile. */
function found(path, name) {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    const entry = lock.packages[`${at === '' ? '' : `${at}/`}node_modules/${name}`];
    if (entry !== undefined || at === '') return entry?.version;
  }
}

if (process.argv.includes('--check')) {
  if (added.length > 0) {
    console.error(`package-lock.json lacks ${added.join(', ')}: run node tools/start/complete-lockfile.mjs`);
    process.exit(1);
  }
} else {
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(file, `${JSON.stringify(lock, undefined, 2)}\n`);
  console.log(added.length === 0 ? 'The lockfile is complete.' : `Added ${added.join(', ')}`);
}
