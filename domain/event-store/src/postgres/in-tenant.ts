import type { TenantId } from '@skillhub/domain/kernel';
import type { Pool, PoolClient } from 'pg';
import { inTransaction } from './in-transaction';

/**
 * Runs `work` in a transaction that sees and writes the rows of one tenant only (row-level security, role
 * skillhub_app). Whatever reads a table with a column `tenant` for a caller goes through here.
 */
export async function inTenant<T>(
  pool: Pool,
  tenant: TenantId,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  try {
    const result = await inTransaction(client, async () => {
      await client.query("SELECT set_config('skillhub.tenant', $1, true)", [tenant]);
      return work(client);
    });
    client.release();
    return result;
  } catch (error) {
    // A connection in an unknown state is closed, not reused.
    client.release(isConnectionLost(error));
    throw error;
  }
}

function isConnectionLost(error: unknown): boolean {
  return !(
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    error.code.length === 5
  );
}
