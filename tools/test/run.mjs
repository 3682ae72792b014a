// `npm test`: everything, in order, and a count at the end. Checks (formatting, lint, types) count as one test each.
// A failure does not keep the later steps from running: one run tells everything that is wrong.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ensureBrowser } from './browser.mjs';

const root = join(import.meta.dirname, '..', '..');
const results = join(root, '.tmp', 'test-results');
const bin = (name) => join(root, 'node_modules', ...name.split('/'));
const only = process.argv.slice(2);

const check = (name, ...commands) => ({
  name,
  run: async () => {
    let failed = 0;
    for (const [program, ...args] of commands) {
      if ((await run(program, args)) !== 0) failed = 1;
    }
    return { passed: 1 - failed, failed };
  },
});
const node = (script, ...args) => [process.execPath, bin(script), ...args];

const STEPS = [
  check('lockfile', [process.execPath, join(root, 'tools', 'start', 'complete-lockfile.mjs'), '--check']),
  check('formatting', node('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.')),
  check('lint', node('nx/dist/bin/nx.js', 'run-many', '-t', 'lint', '--output-style=stream', parallel())),
  check(
    'types',
    node('typescript/bin/tsc', '-p', 'tsconfig.json'),
    node('@angular/compiler-cli/bundles/src/bin/ngc.js', '-p', 'dashboards/tsconfig.json', '--noEmit'),
  ),
  { name: 'unit', run: () => jest('unit', ['unit', 'console'], ['--testTimeout=20000']) },
  { name: 'integration', run: () => jest('int', ['int'], ['--runInBand', '--testTimeout=60000']) },
  { name: 'end-to-end', run: () => endToEnd() },
];

const started = performance.now();
mkdirSync(results, { recursive: true });
const table = [];
const notCovered = [];
for (const step of STEPS.filter(({ name }) => only.length === 0 || only.includes(name))) {
  console.log(`\n=== ${step.name} ===`);
  const from = performance.now();
  const counts = await step.run();
  table.push({ name: step.name, ...counts, seconds: (performance.now() - from) / 1000 });
}
report();

function report() {
  const sum = (key) => table.reduce((total, step) => total + step[key], 0);
  console.log('\n=== summary ===');
  for (const { name, passed, failed, seconds } of table) {
    const counts = `${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed`;
    console.log(
      `${failed === 0 ? '✔' : '✖'} ${name.padEnd(12)} ${counts} ${seconds.toFixed(1).padStart(7)} s`,
    );
  }
  for (const what of notCovered) console.log(`! not covered: ${what}`);
  console.log(`  in ${((performance.now() - started) / 1000).toFixed(0)} s`);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  process.exit(sum('failed') === 0 ? 0 : 1);
}

async function endToEnd() {
  const browser = await ensureBrowser();
  const build = await run(process.execPath, [join(root, 'tools', 'build', 'build.mjs')]);
  if (build !== 0) return { passed: 0, failed: 1 };
  if (browser.found) return jest('e2e', ['e2e'], ['--runInBand'], { SKILLHUB_CHROMIUM: browser.path });
  console.log(`\n${browser.message}\n`);
  notCovered.push(`the console in a browser (${browser.message})`);
  const counts = await jest('e2e', ['e2e'], ['--runInBand', '--testPathIgnorePatterns', '/dashboards/']);
  // Where nobody reads the message, not testing is failing.
  return process.env.CI ? { ...counts, failed: counts.failed + 1 } : counts;
}

async function jest(kind, projects, args, env = {}) {
  const output = join(results, `${kind}.json`);
  rmSync(output, { force: true });
  const code = await run(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--no-warnings',
      bin('jest/bin/jest.js'),
      '--ci',
      '--selectProjects',
      ...projects,
      '--json',
      `--outputFile=${output}`,
      '--passWithNoTests',
      ...args,
    ],
    env,
  );
  if (!existsSync(output)) return { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(output, 'utf8'));
  const broken = report.numRuntimeErrorTestSuites ?? 0;
  const failed = report.numFailedTests + broken + report.numPendingTests;
  return { passed: report.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}

/**
 * Resolves with the exit code. There is no input; output goes to ours, and what a spec says it could not cover is kept
 * for the summary.
 */
function run(program, args, env = {}) {
  const child = spawn(program, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'pipe'],
    env: { ...process.env, NX_DAEMON: 'false', NG_CLI_ANALYTICS: 'false', ...env },
  });
  child.stderr.pipe(process.stderr, { end: false });
  createInterface({ input: child.stderr }).on('line', (line) => {
    const what = /NOT COVERED: (.*)/.exec(line)?.[1];
    if (what !== undefined && !notCovered.includes(what)) notCovered.push(what);
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

function parallel() {
  return `--parallel=${Math.max(1, cpus().length)}`;
}
