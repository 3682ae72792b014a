import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, open, readFile, unlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { StartFailure } from '../../failure';
import { diskFull, type DataFolder } from '../data-folder';
import { isAlive, waitForExit, worksIn } from '../process-table';
import { databaseAccount, type DatabaseAccount } from './account';
import { findBinaries, type PostgresBinaries } from './binaries';
import { clusterPath, ensureCluster, SUPERUSER, tailOfLog } from './cluster';

export interface EmbeddedPostgres {
  /** For the owner of the schema; application pools choose a lesser role. */
  readonly url: string;
  readonly port: number;
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  readonly folder: DataFolder;
  readonly password: string;
  /** Told when the server ended without being asked to, when it runs again, and when it could not be brought back. */
  readonly onEvent: (event: 'ended_unexpectedly' | 'restarted' | 'lost', cause?: unknown) => void;
}

const DATABASE = 'skillhub';
const STOP_LIMIT_MS = 15_000;
const START_LIMIT_MS = 60_000;

/**
 * The caller holds the lock of the data folder. A server that a killed process left behind is stopped first; PostgreSQL
 * then recovers from its log by itself. Should the server die while we run, it is started again on the same port.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { folder, password } = options;
  const binaries = await findBinaries();
  await mkdir(folder.postgres, { recursive: true });
  const account = databaseAccount(binaries.postgres, folder.postgres);
  await stopLeftover(clusterPath(folder));
  await ensureCluster(folder, binaries, account, password);
  const port = await freePort();
  const connection = { host: '127.0.0.1', port, user: SUPERUSER, password };

  let stopping = false;
  let running: ChildProcess | undefined;
  const launch = async (): Promise<void> => {
    running = await spawnReady(folder, () => spawnServer(folder, binaries, account, port), connection);
    running.once('exit', () => {
      if (stopping) return;
      options.onEvent('ended_unexpectedly');
      launch().then(
        () => {
          options.onEvent('restarted');
        },
        (cause: unknown) => {
          options.onEvent('lost', cause);
        },
      );
    });
  };
  await launch();
  await ensureDatabase(connection);
  return {
    url: `postgres://${SUPERUSER}:${encodeURIComponent(password)}@127.0.0.1:${String(port)}/${DATABASE}`,
    port,
    async stop() {
      stopping = true;
      const pid = running?.pid;
      if (pid === undefined || running?.exitCode !== null || running.signalCode !== null) return;
      // SIGINT: "fast" shutdown, which rolls back what is open and writes a checkpoint.
      process.kill(pid, 'SIGINT');
      if (!(await waitForExit(pid, STOP_LIMIT_MS))) process.kill(pid, 'SIGQUIT');
    },
  };
}

async function spawnServer(
  folder: DataFolder,
  binaries: PostgresBinaries,
  account: DatabaseAccount,
  port: number,
): Promise<ChildProcess> {
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '100',
    shared_buffers: '256MB',
    max_wal_size: '2GB',
    jit: 'off',
    // A writer that hangs would hold back every follower.
    idle_in_transaction_session_timeout: '60s',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Statements and their values may hold personal data: errors are logged by us, without them.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
  };
  const [command = binaries.postgres, ...args] = [
    ...account.prefix,
    binaries.postgres,
    '-D',
    clusterPath(folder),
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  const log = await open(logPath(folder), 'a');
  try {
    // A group of its own: Ctrl-C in the terminal reaches us only, and we stop the database last.
    const child = spawn(command, args, {
      ...account.spawnAs,
      cwd: '/',
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    });
    await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('spawn', resolve);
    });
    return child;
  } finally {
    await log.close();
  }
}

const logPath = (folder: DataFolder): string => join(folder.logs, 'postgres.log');

/** Tries again while backends of a server that was killed still hold its shared memory: they end within moments. */
async function spawnReady(
  folder: DataFolder,
  spawnOnce: () => Promise<ChildProcess>,
  connection: pg.ClientConfig,
): Promise<ChildProcess> {
  const deadline = performance.now() + START_LIMIT_MS;
  for (;;) {
    const server = await spawnOnce();
    if (await isReady(server, connection, deadline)) return server;
    const tail = await tailOfLog(logPath(folder));
    if (/No space left on device/.test(tail)) throw diskFull(folder.root, 0);
    if (!/pre-existing shared memory block/.test(tail) || performance.now() > deadline) {
      throw new StartFailure(`The embedded PostgreSQL did not start. Its last words:\n${tail}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** Whether the server takes connections; false when it ended instead. */
async function isReady(
  server: ChildProcess,
  connection: pg.ClientConfig,
  deadline: number,
): Promise<boolean> {
  for (;;) {
    const client = new pg.Client({ ...connection, database: 'postgres' });
    try {
      await client.connect();
      await client.end();
      return true;
    } catch (error) {
      if (server.exitCode !== null || server.signalCode !== null) return false;
      if (performance.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}

async function ensureDatabase(connection: pg.ClientConfig): Promise<void> {
  const client = new pg.Client({ ...connection, database: 'postgres' });
  await client.connect();
  try {
    const known = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (known.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}

/**
 * Stops the server that a killed process left on the folder. A pid file that names a process which is not ours (numbers
 * are reused after a reboot) is removed; one that names a dead process is PostgreSQL's to judge, by its shared memory.
 */
async function stopLeftover(data: string): Promise<void> {
  const pidFile = join(data, 'postmaster.pid');
  const text = await readFile(pidFile, 'utf8').catch(() => undefined);
  if (text === undefined) return;
  const pid = Number.parseInt(text, 10);
  if (Number.isNaN(pid) || !isAlive(pid)) return;
  if (worksIn(pid, data) === false) {
    await unlink(pidFile);
    return;
  }
  process.kill(pid, 'SIGINT');
  if (await waitForExit(pid, STOP_LIMIT_MS)) return;
  process.kill(pid, 'SIGQUIT');
  await waitForExit(pid, STOP_LIMIT_MS);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => {
        resolve(port);
      });
    });
  });
}
