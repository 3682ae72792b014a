import type { Pool, PoolClient } from 'pg';

/**
 * Lends one connection of the pool to `work`. One that breaks while nothing is asked of it says so by an event that
 * would end the process; here it is left to the next statement, whose error can be handled.
 */
export async function withClient<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let isBroken = false;
  const onBroken = () => {
    isBroken = true;
  };
  client.on('error', onBroken);
  try {
    return await work(client);
  } catch (error) {
    isBroken ||= isConnectionLost(error);
    throw error;
  } finally {
    client.off('error', onBroken);
    client.release(isBroken);
  }
}

/** Whether an error leaves the connection in an unknown state: anything but a refusal by the server or by the caller. */
function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return false;
  return !/^[0-9A-Z]{5}$/.test(error.code) || /^(08|57P)/.test(error.code);
}
