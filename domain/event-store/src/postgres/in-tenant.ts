import type { TenantId } from '@skillhub/domain/kernel';
import type { Pool, PoolClient } from 'pg';
import { inTransaction } from './in-transaction';
import { withClient } from './with-client';

/**
 * Runs `work` in a transaction that sees and writes the rows of one tenant only (row-level security, role
 * skillhub_app). Whatever reads a table with a column `tenant` for a caller goes through here.
 */
export async function inTenant<T>(
  pool: Pool,
  tenant: TenantId,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  return withClient(pool, (client) =>
    inTransaction(client, async () => {
      await client.query("SELECT set_config('skillhub.tenant', $1, true)", [tenant]);
      return work(client);
    }),
  );
}
