// Starts the PostgreSQL cluster that the integration tests of one run share (test-database.ts gives each spec its own
// database in it). Where it cannot start, the run fails: nothing is skipped.
import { startPostgresCluster } from './postgres-cluster.mjs';

export default async function globalSetup() {
  if (process.env.TEST_DATABASE_URL) return;
  const { url, stop } = await startPostgresCluster({
    // A test cluster does not outlive the machine: without fsync a kill of any process still loses nothing. Benchmarks
    // start their own cluster, with fsync.
    settings: { fsync: 'off', full_page_writes: 'off', max_connections: '200', shared_buffers: '128MB' },
  });
  process.env.TEST_DATABASE_URL = url;
  globalThis.stopSharedPostgres = stop;
}
