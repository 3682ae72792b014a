import pg from 'pg';

/** Roles of the product in PostgreSQL; see migrations/postgres/0001. */
export type DatabaseRole = 'skillhub_app' | 'skillhub_relay';

export interface PoolOptions {
  readonly connectionString: string;
  readonly role: DatabaseRole;
  /** @default 10 */
  readonly max?: number;
  /** Shown in `pg_stat_activity`. @default the role */
  readonly applicationName?: string;
  /**
   * A transaction older than this is ended by the server: an open one holds back every follower of the log.
   * @default 30000
   */
  readonly transactionTimeoutMs?: number;
  /** Told when an idle connection breaks; the pool replaces it. */
  readonly onError: (error: Error) => void;
}

/** A pool whose connections take their role, UTC and the timeouts when they connect. */
export function createPool(options: PoolOptions): pg.Pool {
  const { connectionString, role, max = 10, applicationName = role, transactionTimeoutMs = 30_000 } = options;
  const settings = {
    role,
    TimeZone: 'UTC',
    transaction_timeout: transactionTimeoutMs,
    idle_in_transaction_session_timeout: Math.min(transactionTimeoutMs, 10_000),
  };
  const pool = new pg.Pool({
    connectionString,
    max,
    application_name: applicationName,
    options: Object.entries(settings)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' '),
  });
  pool.on('error', options.onError);
  return pool;
}
