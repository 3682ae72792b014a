import { applyPostgresMigrations, readMigrations } from '@skillhub/migrations/runner';
import { createHash, randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

/** A migrated database of its own, with a pool for each role. */
export interface TestDatabase {
  readonly name: string;
  /** Of the owner. */
  readonly url: string;
  /** Role skillhub_app: one tenant at a time. */
  readonly app: pg.Pool;
  /** Role skillhub_relay: followers, every tenant. */
  readonly relay: pg.Pool;
  /** The login that migrates; exempt from the policies, for looking and planting. */
  readonly owner: pg.Pool;
  /** Closes the pools and drops the database. */
  drop(): Promise<void>;
}

const MIGRATIONS = fileURLToPath(new URL('../../../migrations/postgres', import.meta.url));
const TEMPLATE_LOCK = 5_140_002;

/** A copy of a database that is migrated once for each state of the migrations. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = process.env['TEST_DATABASE_URL'];
  if (!server)
    throw new Error('no PostgreSQL for the tests: name the spec *.int.spec.ts so that its cluster starts');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await withServer(server, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${await migratedTemplate(client, server)}`);
  });
  const url = databaseUrl(server, name);
  const pools = ['skillhub_app', 'skillhub_relay', undefined].map((role) => testPool(url, role));
  const [app, relay, owner] = pools as [pg.Pool, pg.Pool, pg.Pool];
  return {
    name,
    url,
    app,
    relay,
    owner,
    drop: async () => {
      await Promise.all(pools.map((pool) => pool.end()));
      await withServer(server, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
    },
  };
}

async function migratedTemplate(client: pg.Client, server: string): Promise<string> {
  const files = await readMigrations(MIGRATIONS);
  const state = createHash('sha256').update(files.map((file) => file.name + file.checksum).join());
  const template = `template_${state.digest('hex').slice(0, 16)}`;
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [template]);
  if (rowCount === 0) {
    // Under another name until it is whole: a run that dies here leaves no half template.
    const draft = `draft_${randomUUID().replaceAll('-', '')}`;
    await client.query(`CREATE DATABASE ${draft}`);
    await applyPostgresMigrations({ connectionString: databaseUrl(server, draft), files });
    await client.query(`ALTER DATABASE ${draft} RENAME TO ${template}`);
  }
  return template;
}

function testPool(connectionString: string, role: string | undefined): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max: 10,
    options: `-c TimeZone=UTC${role === undefined ? '' : ` -c role=${role}`}`,
  });
  // An idle connection that a test has the server cut off must not end the process.
  pool.on('error', () => undefined);
  return pool;
}

function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

async function withServer<T>(server: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
