// Runs the tests of one kind: `node tools/test/jest.mjs unit [path…]`. The unit kind covers the console's project too.
import { spawnSync } from 'node:child_process';

const [kind, ...rest] = process.argv.slice(2);
const projects = kind === 'unit' ? ['unit', 'console'] : [kind];
const result = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--no-warnings',
    'node_modules/jest/bin/jest.js',
    '--selectProjects',
    ...projects,
    '--passWithNoTests',
    // A limit ends a wait in vain; it measures nothing, and machines under load are slow.
    ...(kind === 'unit' ? ['--testTimeout=20000'] : ['--runInBand', '--testTimeout=60000']),
    ...rest.map((r) => r),
  ],
  { stdio: 'inherit' },
);
process.exit(result.status ?? 1);
