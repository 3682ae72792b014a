// Makes `npm start`, `npm test` and the other commands work from a fresh clone: checks the Node that runs npm and installs
// the packages of the lockfile when they are not there. Runs before anything is installed, on whatever Node the machine
// has: no dependency, no new syntax. Speaks on stderr only, because the commands own stdout.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = 20;
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const stampFile = join(root, 'node_modules', '.skillhub-install');

function fail(message) {
  process.stderr.write('\n' + message + '\n\n');
  process.exit(1);
}

const major = Number(process.versions.node.split('.')[0]);
if (major < OLDEST_NODE) {
  fail(
    'SkillHub needs Node.js ' +
      OLDEST_NODE +
      ' or later, and this machine runs ' +
      process.version +
      '. Install a newer one from https://nodejs.org and run the command again.',
  );
}

const lockfile = readFileSync(join(root, 'package-lock.json'));
const stamp = createHash('sha256')
  .update(lockfile)
  .update(process.platform)
  .update(process.arch)
  .digest('hex');

if (!isInstalled()) install();

function isInstalled() {
  if (!existsSync(join(root, 'node_modules'))) return false;
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return true;
  if (!matchesLockfile()) return false;
  remember();
  return true;
}

// Packages that someone installed with npm itself: npm keeps what it installed in a hidden lockfile.
function matchesLockfile() {
  const hidden = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const installed = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  const wanted = JSON.parse(lockfile.toString('utf8')).packages;
  return Object.entries(wanted).every(function ([path, entry]) {
    if (path === '' || entry.optional || entry.devOptional || entry.peer || entry.link) return true;
    return installed[path] !== undefined && installed[path].version === entry.version;
  });
}

function install() {
  const started = Date.now();
  process.stderr.write('Installing the packages of the lockfile (once; this takes a minute or two) …\n');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const env = Object.assign({}, process.env, { NODE_ENV: 'development', npm_config_loglevel: 'error' });
  // A production setting of the machine would leave out what the build needs.
  delete env.npm_config_omit;
  delete env.npm_config_production;
  const options = { cwd: root, env: env, stdio: ['ignore', 2, 2] };
  const result =
    npm === undefined
      ? spawnSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options)
      : spawnSync(process.execPath, [npm].concat(args), options);
  if (result.status !== 0) {
    fail(
      'The packages could not be installed (npm ci ended with ' +
        String(result.status === null ? result.signal || result.error : result.status) +
        '). What npm says is above; most often the package registry cannot be reached or the disk is full.',
    );
  }
  remember();
  process.stderr.write('Packages installed in ' + Math.round((Date.now() - started) / 1000) + ' s.\n');
}

function remember() {
  try {
    writeFileSync(stampFile, stamp);
  } catch (error) {
    // A folder of packages that cannot be written is as good; the check is made again next time.
    if (error.code !== 'EACCES' && error.code !== 'EROFS' && error.code !== 'EPERM') throw error;
  }
}
